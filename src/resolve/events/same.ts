import type { Place } from '../../model/place.js';
import type { Making } from './making.js';
import { isDated, isPast, sameTime } from './same-time.js';
import { isTitle, type Setting } from './setting.js';
import type { Told } from './telling.js';

/** How well a telling fits an event so far: negative infinity where they cannot be one. */
export function fitness(setting: Setting, event: Making, t: Told): number {
  const score =
    isViolent(event.type) && isViolent(t.draft.type) ? violent(setting, event, t) : civil(setting, event, t);
  return score;
}

export const isViolent = (type: string): boolean => type === 'ASSAULT' || type === 'CASUALTY';
const never = Number.NEGATIVE_INFINITY;

/** What the least fit is at which two tellings are one happening. */
export const enough = 0.6;

function violent(setting: Setting, event: Making, t: Told): number {
  const last = event.tellings.at(-1)!;
  const first = event.tellings[0]!;
  if (isTotal(setting, first) !== isTotal(setting, t)) return never;
  if (t.draft.rule.endsWith('#back')) return isReal(first) ? 3 : never;
  if (isAftermath(t) && isReal(first) && t.draft.actuality === 'actual') return 2.2;
  if (!sameActuality(first, t)) return never;
  if (isReply(setting, t) && !event.tellings.some((o) => isReply(setting, o))) return never;
  if (t.reference === 'new' && t.draft.sentence !== last.draft.sentence) return never;
  let score = 0;
  for (const o of event.tellings.slice(-6).concat(first)) {
    const apart = apartness(o, t);
    if (apart === never) return never;
    score = Math.max(score, apart);
  }
  if (modesClash(event, t) || takesFromAfar(setting, event, t) || isBackground(setting, event, t)) return never;
  score += shared(event.modes, t.draft.modes) ? 0.7 : 0;
  if (t.reference === 'known') score += 1.5;
  if ((t.draft.type === 'CASUALTY' || isBareHarm(t)) && !isAbductionOnly(event)) score += 1.6;
  if (victimsClash(setting, event, t)) return never;
  if (targetsClash(event, t)) score -= 0.9;
  if (shared(event.actors, [...t.actors.keys()])) score += 0.8;
  if (shared(event.recipients, [...t.recipients.keys()])) score += 1.2;
  if (isTitle(setting, first.draft.sentence) && event.tellings.length < 3 && t.draft.sentence - setting.lead <= 1)
    score += 1.6;
  if (saysOfIt(setting, event, t)) score += 0.9;
  if (sameFigure(setting, event, t)) score += 0.8;
  if (t.draft.sentence === last.draft.sentence) score -= 0.8;
  score -= Math.min(t.draft.sentence - last.draft.sentence, 10) * 0.04;
  return score;
}

/** "The war has claimed 9,000 lives": the figures of years are no figures of the day's attack. */
export const isTotal = ({ counts }: Setting, { draft }: Told): boolean =>
  draft.counts.length > 0 && draft.counts.every((i) => counts[i]?.scope !== 'event');

/** "Three of the wounded died": wherever and whenever they did, of the attack that is told. */
const isAftermath = ({ draft }: Told): boolean =>
  draft.type === 'CASUALTY' &&
  draft.victims.length > 0 &&
  draft.victims.every((v) => /(?:wounded|injured|victims)$/i.test(v));

const reply =
  /\b(?:in (?:reaction|response|retaliation|reprisal|revenge)\b|return(?:ed)? fire\b|retaliat(?:ed|ory)\b|counter-?attack)/i;

/** "In reaction a patrol killed six", "killed by return fire": the answer to an attack is another one. */
function isReply({ doc }: Setting, { draft }: Told): boolean {
  const span = draft.evidence[0];
  return !!span && reply.test(doc.text.slice(span.start, Math.min(span.end, span.start + 600)));
}

/** Whoever is quoted, and names neither a day nor a place, speaks of what the report tells at its top. */
const saysOfIt = (setting: Setting, event: Making, t: Told): boolean =>
  t.draft.statedIn !== null &&
  t.time === null &&
  !t.place?.own &&
  t.draft.actuality === 'actual' &&
  event.tellings.some(({ draft: d }) => d.sentence <= setting.lead + 1 && d.actuality === 'actual');

/** The same number, too large to be chance, of the same harm. */
function sameFigure({ counts }: Setting, event: Making, t: Told): boolean {
  const figures = (o: Told): string[] =>
    o.draft.counts.flatMap((i) => {
      const c = counts[i];
      const size = c?.quantity.point ?? c?.quantity.min ?? 0;
      return c && c.scope === 'event' && size > 4 ? [`${c.kind} ${size}`] : [];
    });
  const own = figures(t);
  return own.length > 0 && event.tellings.slice(-6).some((o) => figures(o).some((f) => own.includes(f)));
}

const isReal = (t: Told): boolean => t.draft.actuality === 'actual' || t.draft.actuality === 'negated';

const sameActuality = (a: Told, b: Told): boolean =>
  a.draft.actuality === b.draft.actuality ||
  (b.reference === 'known' &&
    a.draft.actuality === 'actual' &&
    b.draft.actuality !== 'historical' &&
    b.draft.actuality !== 'future');

/** Only the harm is told, and neither who did it nor where. */
const isBareHarm = (t: Told): boolean =>
  /^(?:kill|wound|injure|die|hurt|claim)$/.test(t.lemma) &&
  t.actors.size === 0 &&
  !t.place?.own &&
  t.draft.weapons.length === 0;

/** By place and time: never where they exclude each other, more the more they agree. */
function apartness(a: Told, b: Told): number {
  let score = 0;
  if (a.place && b.place) {
    if (samePlace(a.place.id, a.place.place, b.place.id, b.place.place))
      score += a.place.id === b.place.id && a.place.place.precision < 6 ? 1.6 : 0.5;
    else if (a.place.own && b.place.own) return never;
  }
  if (a.time && b.time) {
    const same = sameTime(a.time, b.time);
    if (same === false) return never;
    if (same === true) score += 0.8;
  }
  return score;
}

export function samePlace(idA: string, a: Place, idB: string, b: Place): boolean {
  if (idA === idB || a.within === idB || b.within === idA) return true;
  if (a.country !== b.country) return a.country === null || b.country === null;
  const coarse = Math.max(a.precision, b.precision);
  if (coarse >= 6) return true;
  if (coarse >= 4) return a.admin1 === null || b.admin1 === null || a.admin1 === b.admin1;
  if (coarse === 3 && a.precision !== b.precision) return a.admin1 === b.admin1;
  return near(a, b);
}

/** Within some 15 kilometres. */
const near = (a: Place, b: Place): boolean =>
  a.latitude !== null && b.latitude !== null && a.longitude !== null && b.longitude !== null
    ? Math.abs(a.latitude - b.latitude) < 0.15 && Math.abs(a.longitude - b.longitude) < 0.15
    : false;

/** "More than 6,500 were killed in a war in 2020", under news of which only the report's own day is known. */
const isBackground = ({ report }: Setting, event: Making, t: Told): boolean =>
  t.reference !== 'known' &&
  t.time !== null &&
  isPast(t.time, report.published) &&
  event.tellings.every((o) => o.time === null || !isDated(o.time));

/** Modes that a single attack seldom joins. */
const means = [
  'firearms',
  'explosives',
  'aerial',
  'heavy-weapons',
  'primitive',
  'arson',
  'drone',
  'abduct',
  'rob',
  'sexual',
];

const isAbductionOnly = (event: Making): boolean => event.modes.size === 1 && event.modes.has('abduct');

function modesClash(event: Making, t: Told): boolean {
  if (
    event.modes.size > 0 &&
    t.draft.modes.length > 0 &&
    event.modes.has('abduct') !== t.draft.modes.includes('abduct')
  )
    return true;
  const own = t.draft.modes.filter((m) => means.includes(m));
  const theirs = means.filter((m) => event.modes.has(m));
  if (own.length === 0 || theirs.length === 0)
    return own.includes('abduct') && t.reference !== 'known' && event.modes.size > 0;
  if (own.some((m) => theirs.includes(m)) || t.reference === 'known') return false;
  return !own.some((m) => fromAfar.has(m)) || !theirs.some((m) => fromAfar.has(m));
}

/** Nobody is taken away by an air raid or a shelling. */
const takesFromAfar = ({ counts }: Setting, event: Making, t: Told): boolean =>
  t.draft.counts.length > 0 &&
  t.draft.counts.every((i) => counts[i]?.kind === 'abducted') &&
  event.modes.size > 0 &&
  [...event.modes].every((m) => fromAfar.has(m));

/** "An air strike", "the bombs", "rockets hit the market": what fell is told by many words, and often in dispute. */
const fromAfar = new Set(['aerial', 'explosives', 'heavy-weapons', 'drone']);

/** Both name things that were hit, and not one is the same. */
function targetsClash(event: Making, t: Told): boolean {
  if (t.reference === 'known' || t.draft.targets.length === 0) return false;
  const last = (s: string) => s.toLowerCase().split(' ').at(-1)!.replace(/s$/, '');
  const theirs = new Set(event.tellings.slice(-6).flatMap((o) => o.draft.targets.map(last)));
  return theirs.size > 0 && !t.draft.targets.some((s) => theirs.has(last(s)));
}

/** Both name people as victims, and not one is the same. */
function victimsClash(setting: Setting, event: Making, t: Told): boolean {
  const persons = (ids: Iterable<string>) => [...ids].filter((id) => setting.resolution.actors[id]?.kind === 'person');
  const [a, b] = [persons(event.recipients), persons(t.recipients.keys())];
  return a.length > 0 && b.length > 0 && !b.some((id) => a.includes(id));
}

/** Acts of words and policy: one type, one doer, one addressee. */
function civil(setting: Setting, event: Making, t: Told): number {
  const first = event.tellings[0]!;
  if (event.type !== t.draft.type || first.draft.actuality !== t.draft.actuality) return never;
  for (const o of event.tellings.slice(-4)) if (o.time && t.time && sameTime(o.time, t.time) === false) return never;
  const actors = agree(event.actors, [...t.actors.keys()]);
  const recipients = agree(event.recipients, [...t.recipients.keys()]);
  const again = t.reference === 'known' && event.tellings.some((o) => o.lemma === t.lemma);
  if ((actors === false || recipients === false) && !again) return crosses(event, t) ? 2 : never;
  let score = (actors ? 1 : 0) + (recipients ? 1 : 0);
  if (event.tellings.some((o) => o.lemma === t.lemma)) score += 0.6;
  if (t.reference === 'known') score += 1;
  if (isTitle(setting, first.draft.sentence) && t.draft.sentence - setting.lead <= 1) score += 0.6;
  return score;
}

/** "X met Y" and "Y met X". */
const crosses = (event: Making, t: Told): boolean =>
  event.type === 'CONSULT' &&
  shared(event.recipients, [...t.actors.keys()]) &&
  shared(event.actors, [...t.recipients.keys()]);

const agree = (a: ReadonlySet<string>, b: readonly string[]): boolean | undefined =>
  a.size === 0 || b.length === 0 ? undefined : shared(a, b);

const shared = (a: ReadonlySet<string>, b: readonly string[]): boolean => b.some((x) => a.has(x));
