import { join, type Making, making } from './making.js';
import { enough, fitness, isTotal, isViolent } from './same.js';
import type { Setting } from './setting.js';
import type { Told } from './telling.js';

/** How many events back a telling is compared with, beside the first of its family: keeps long texts linear. */
const reach = 12;

/** Tellings in order of the text -> events: each joins the event that it fits best, or begins one. */
export function group(setting: Setting, all: readonly Told[]): Making[] {
  const events: Making[] = [];
  const late: Told[] = [];
  const firsts = new Map<string, Making>();
  const recent = new Map<string, Making[]>();
  for (const t of all) {
    const family = isViolent(t.draft.type) ? 'violent' : t.draft.type;
    const near = recent.get(family) ?? [];
    const best = bestOf(setting, candidates(firsts.get(family), near), t);
    if (best) join(best, t);
    else if (t.draft.rule.endsWith('#back')) late.push(t);
    else if (t.draft.rule.endsWith('#faint')) continue;
    else {
      const made = making(t);
      events.push(made);
      if (!firsts.has(family)) firsts.set(family, made);
      recent.set(family, [...near.slice(-reach), made]);
    }
  }
  return afterwards(setting, events, late);
}

const candidates = (first: Making | undefined, near: readonly Making[]): Making[] =>
  first && !near.includes(first) ? [first, ...near] : [...near];

function bestOf(setting: Setting, events: readonly Making[], t: Told): Making | undefined {
  let best: Making | undefined;
  let most = enough - 1e-9;
  for (const event of events) {
    const score = fitness(setting, event, t);
    if (score > most) {
      most = score;
      best = event;
    }
  }
  return best;
}

/** An attack of which nothing is told: no one, nothing, nowhere, no figure. */
const isHollow = (e: Making): boolean =>
  e.type === 'ASSAULT' &&
  e.tellings.every(
    ({ draft: d, place }) =>
      d.actors.length + d.recipients.length + d.weapons.length + d.counts.length + d.responsibility.length === 0 &&
      !place?.own,
  );

/** Tolls told before the attack, and words on who did it, go to the report's first attack where they can. */
function afterwards(setting: Setting, events: Making[], late: readonly Told[]): Making[] {
  const told = events.filter((e) => !isHollow(e));
  const main = told.find(
    (e) => e.type === 'ASSAULT' && e.tellings[0]!.draft.actuality === 'actual' && !isTotal(setting, e.tellings[0]!),
  );
  if (!main) return events;
  for (const t of late) join(main, t);
  const kept: Making[] = [];
  for (const e of told) {
    const fits = e.type === 'CASUALTY' && e.tellings.every((t) => fitness(setting, main, t) > 0);
    if (fits) for (const t of e.tellings) join(main, t);
    else kept.push(e);
  }
  return kept;
}
