import type { Event, Responsibility, RoleReason } from '../../model/event.js';
import type { Span } from '../../model/span.js';
import { type EventTime, fineness } from '../../model/time.js';
import { casualtiesOf } from './casualties.js';
import { inFull } from './in-full.js';
import type { Making } from './making.js';
import { isTotal } from './same.js';
import { isTitle, type Setting } from './setting.js';
import type { Told } from './telling.js';

/** An event in the making -> an event, without its id. */
export function settle(setting: Setting, event: Making): Omit<Event, 'id'> {
  const best = bestTelling(setting, event);
  const ordered = [best, ...event.tellings.filter((t) => t !== best)];
  const { actors, recipients } = people(ordered);
  const time = timeOf(ordered);
  const place = placeOf(ordered);
  return {
    type: event.type,
    modes: modesOf(ordered, event),
    contexts: unique(ordered.flatMap((t) => t.draft.contexts)).slice(0, 4),
    root:
      best.draft.type === event.type
        ? best.draft.root
        : (ordered.find((t) => t.draft.type === event.type)?.draft.root ?? null),
    actuality:
      isBackground(setting, ordered, time) && best.draft.actuality === 'actual' ? 'historical' : best.draft.actuality,
    actors: [...actors.keys()],
    recipients: [...recipients.keys()],
    actorSpans: [...actors.values()],
    recipientSpans: [...recipients.values()],
    place: place?.id ?? null,
    placeSpan: place?.span ?? null,
    time,
    casualties: casualtiesOf(setting, event),
    responsibility: responsibilityOf(setting, ordered),
    weapons: strings(ordered, 'weapons'),
    targets: strings(ordered, 'targets'),
    victims: inFull(setting, event, 'recipients', strings(ordered, 'victims')),
    perpetrators: inFull(setting, event, 'actors', strings(ordered, 'perpetrators')),
    statedIn: best.draft.statedIn === null ? null : (setting.statements[best.draft.statedIn]?.id ?? null),
    trigger: best.draft.trigger,
    evidence: evidenceOf(ordered),
    rule: best.draft.rule,
    roles: reasonsFor(ordered, [...actors.values()], [...recipients.values()]),
  };
}

/** The telling that says most, in the report's own words: not the headline where the body tells it. */
export function bestTelling(setting: Setting, event: Making): Told {
  let best = event.tellings[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const t of event.tellings) {
    const { draft } = t;
    let score = draft.salience ?? 0;
    if (isTitle(setting, draft.sentence)) score -= 4;
    if (/#(?:back|faint)$/.test(draft.rule)) score -= 6;
    if (draft.type === event.type) score += 1;
    score +=
      Math.min(draft.counts.length, 2) * 0.7 +
      (t.place ? 0.5 : 0) +
      (t.time ? 0.4 : 0) +
      Math.min(t.actors.size, 1) * 0.4;
    score -= Math.min(draft.sentence, 30) * 0.05;
    if (score > most) {
      most = score;
      best = t;
    }
  }
  return best;
}

/** Of the reasons that the tellings give, those for the mentions that stand in the event. */
function reasonsFor(tellings: readonly Told[], actors: readonly Span[], recipients: readonly Span[]): RoleReason[] {
  const all = tellings.flatMap((t) => t.draft.roles ?? []);
  const of = (side: RoleReason['side'], spans: readonly Span[]) =>
    spans.flatMap((s) => all.find((r) => r.side === side && r.span.start === s.start && r.span.end === s.end) ?? []);
  return [...of('actor', actors), ...of('recipient', recipients)];
}

/** Who does it to whom: each on the side where the best telling that names them has them. */
function people(tellings: readonly Told[]): { actors: Map<string, Span>; recipients: Map<string, Span> } {
  const actors = new Map<string, Span>();
  const recipients = new Map<string, Span>();
  for (const t of tellings) {
    for (const [id, span] of t.actors) if (!actors.has(id) && !recipients.has(id)) actors.set(id, span);
    for (const [id, span] of t.recipients) if (!actors.has(id) && !recipients.has(id)) recipients.set(id, span);
  }
  return { actors, recipients };
}

function modesOf(tellings: readonly Told[], event: Making): string[] {
  const own = tellings.filter((t) => t.draft.type === event.type);
  return unique(own.flatMap((t) => t.draft.modes));
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function strings(tellings: readonly Told[], field: 'weapons' | 'targets' | 'victims' | 'perpetrators'): string[] {
  const seen = new Map<string, string>();
  for (const t of tellings)
    for (const s of t.draft[field]) {
      const key = headWord(s);
      if (!seen.has(key)) seen.set(key, s);
    }
  return [...seen.values()].slice(0, 20);
}

/** Two strings with one last word are one entity: "a car bomb" and "the bomb", "Juan Holm" and "Holm". */
const headWord = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .at(-1)!
    .replace(/s$/, '');

/** The finest place, of those the first that is told. */
function placeOf(tellings: readonly Told[]): { id: string; span: Span } | null {
  let best: Told['place'] = null;
  for (const t of tellings) {
    if (!t.place) continue;
    if (!best || (t.place.own && !best.own && t.place.place.precision < 6)) best = t.place;
    else if (
      (t.place.own || !best.own || best.place.precision >= 6) &&
      t.place.place.precision < best.place.precision &&
      (t.place.place.country === best.place.country || !best.own)
    )
      best = t.place;
  }
  return best && { id: best.id, span: best.span };
}

/** The time to the day where any telling has one; the finest of the first tellings else. */
function timeOf(tellings: readonly Told[]): EventTime | null {
  let best: EventTime | null = null;
  for (const { time } of tellings) {
    if (!time?.from || !time.to || time.precision === null) continue;
    const next: EventTime = { from: time.from, to: time.to, precision: time.precision, span: time.span };
    if (!best || (rank(best) > rank(next) && rank(best) > 3)) best = next;
  }
  return best;
}

const rank = (t: EventTime): number => fineness.indexOf(t.precision);

/** The toll of a whole war, or something of long ago that is told beside the news. */
const isBackground = (setting: Setting, tellings: readonly Told[], time: EventTime | null): boolean =>
  (isOld(setting, time) && isAside(setting, tellings)) ||
  tellings.every((t) => isTotal(setting, t) && t.draft.counts.some((i) => setting.counts[i]?.scope === 'cumulative'));

/** Long before the report: background, not news. */
function isOld(setting: Setting, time: EventTime | null): boolean {
  const to = time?.to;
  if (!to) return false;
  const { from } = setting.report.published;
  if (from) return Date.parse(from.slice(0, 10)) - Date.parse(to.slice(0, 10)) > 200 * 86_400_000;
  return setting.year !== null && Number(to.slice(0, 4)) < setting.year - 1;
}

/** Told once, and neither in the headline nor at the top: a trial's crime is its news, however old. */
const isAside = (setting: Setting, tellings: readonly Told[]): boolean =>
  new Set(tellings.map((t) => t.draft.sentence)).size < 3 && tellings.every((t) => t.draft.sentence > setting.lead + 1);

function responsibilityOf(setting: Setting, tellings: readonly Told[]): Responsibility[] {
  const out = new Map<string, Responsibility>();
  for (const t of tellings)
    for (const r of t.draft.responsibility) {
      const by = unique(r.by.flatMap((s) => setting.resolution.actorsOf(s)));
      const ids = r.actor === null ? [null] : setting.resolution.actorsOf(r.actor);
      for (const actor of ids) {
        const key = `${actor}|${r.status}`;
        const known = out.get(key);
        out.set(
          key,
          known ? { ...known, by: unique([...known.by, ...by]) } : { actor, status: r.status, by, span: r.span },
        );
      }
    }
  return [...out.values()];
}

/** The words that tell it: of each telling, the best first, its trigger; then who takes part and where; each once. */
function evidenceOf(tellings: readonly Told[]): Span[] {
  const seen = new Set<number>();
  const triggers = tellings.map((t) => t.draft.trigger);
  const parts = tellings.flatMap(({ draft: { actors, recipients, places } }) => [...actors, ...recipients, ...places]);
  return [...triggers, ...parts].filter((s) => !seen.has(s.start) && seen.add(s.start));
}
