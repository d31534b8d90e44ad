import type { CountValue, VerdictKind } from '../../model/claim.js';
import { countWords } from '../../text/count-words.js';
import type { Held } from '../claims/claims.js';
import { publishedAt } from '../claims/draft.js';
import { countApart, disjoint, groupOf } from '../claims/groups.js';
import { updateWord } from './update-words.js';

/** What two values are to each other; of an update, which of the two is the later one. */
export interface Relation {
  readonly verdict: Exclude<VerdictKind, 'single'>;
  readonly why: string;
  readonly newer?: Held;
}

const countOf = (held: Held): CountValue => held.claim.value as CountValue;
export const numberOf = (held: Held): number | null => {
  const { point, min, max } = countOf(held);
  return point ?? min ?? max;
};
const words = (held: Held): string => {
  const { who } = countOf(held);
  return `"${countWords(countOf(held))}${who ? ` ${who}` : ''}"`;
};

/** Two figures of one kind: the rules in the order of the contract, the first that fits. */
export function relateCounts(a: Held, b: Held): Relation {
  const both = `${words(a)} and ${words(b)}`;
  if (sameNumber(countOf(a), countOf(b))) return { verdict: 'agree', why: `${both} are one number` };
  const common = commonNumber(countOf(a), countOf(b));
  if (common) {
    const newer = updating(a, b, both)?.newer;
    return { verdict: 'compatible', why: `${both}: ${common}`, ...(newer && saidSo(a, b) && { newer }) };
  }
  return (
    updating(a, b, both) ??
    scoping(a, b, both) ?? { verdict: 'conflict', why: `${both} cannot both be true of one count` }
  );
}

/** Whether words, and not only a later date, show that one of two figures that agree replaces the other: "rose to 13". */
const saidSo = (a: Held, b: Held): boolean => updateWord([...a.drafts, ...b.drafts], 'rise', 'fall', 'new') !== null;

const sameNumber = (a: CountValue, b: CountValue): boolean =>
  a.min === b.min &&
  a.max === b.max &&
  a.point === b.point &&
  (a.qualifier === b.qualifier || a.point !== null) &&
  a.qualifier !== 'vague';

/** The numbers that a figure may stand for; about n: a tenth off, at least one. Nearly everything, where it gives no number. */
function rangeOf({ min, max, point, qualifier }: CountValue): [number, number] {
  if (point !== null && qualifier === 'about') {
    const off = Math.max(1, Math.round(point / 10));
    return [min ?? point - off, max ?? point + off];
  }
  if (point !== null && qualifier !== 'vague') return [min ?? point, max ?? point];
  return [min ?? 1, max ?? Number.POSITIVE_INFINITY];
}

function commonNumber(a: CountValue, b: CountValue): string | null {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  const low = Math.max(x[0], y[0]);
  const high = Math.min(x[1], y[1]);
  if (low > high) return null;
  return low === high
    ? `${low} fits both`
    : `any number from ${low}${high === Number.POSITIVE_INFINITY ? ' up' : ` to ${high}`} fits both`;
}

/** One replaces the other: its words say so, or it is a later word of the same origin, or a later and higher toll. */
function updating(a: Held, b: Held, both: string): Relation | null {
  if (contemporary(a, b)) return null;
  const [small, large] = (numberOf(a) ?? 0) <= (numberOf(b) ?? 0) ? [a, b] : [b, a];
  const risen = updateWord(large.drafts, 'rise', 'new') ?? updateWord(small.drafts, 'old');
  if (risen && !isAfter(small, large))
    return update(large, both, `"${risen}" shows that the higher replaces the lower`);
  const fallen = updateWord(small.drafts, 'fall', 'new') ?? updateWord(large.drafts, 'old');
  if (fallen && !isAfter(large, small))
    return update(small, both, `"${fallen}" shows that the lower replaces the higher`);
  const left = small.claim.field !== 'killed' && updateWord(small.drafts, 'left');
  if (left && !isAfter(large, small)) return update(small, both, `"${left}" tells how many are left`);
  const newer = isAfter(b, a) ? b : isAfter(a, b) ? a : null;
  if (!newer) return null;
  if (sameOrigin(a, b)) return update(newer, both, 'a later word of the same origin replaces its earlier one');
  return newer === large && !apart(a, b)
    ? update(newer, both, 'a later report has the higher toll, and none has gone back to the lower')
    : null;
}

const update = (newer: Held, both: string, rule: string): Relation => ({
  verdict: 'update',
  why: `${both}: ${rule}`,
  newer,
});

/** Whether one report carries both as the word of two sides: then neither replaces the other. */
function contemporary(a: Held, b: Held): boolean {
  const mine = new Map(a.drafts.map((d) => [d.order, d.origin]));
  return b.drafts.some((d) => {
    const other = mine.get(d.order);
    return (
      other !== undefined &&
      other.voices.size > 0 &&
      d.origin.voices.size > 0 &&
      ![...other.voices].some((v) => d.origin.voices.has(v))
    );
  });
}

/** Whether the first report of `late` came out after the last of `early`. */
function isAfter(late: Held, early: Held): boolean {
  const [mine, theirs] = [datesOf(late), datesOf(early)];
  if (!mine || !theirs) return false;
  const first = mine.reduce((a, b) => (comparable(a, b) <= 0 ? a : b));
  return (
    comparable(
      first,
      theirs.reduce((a, b) => (comparable(a, b) >= 0 ? a : b)),
    ) > 0
  );
}

/** As of when each carrier has it; null where one of them cannot be dated. */
function datesOf({ drafts }: Held): string[] | null {
  const dates = drafts.map((d) => d.asOf ?? publishedAt(d.reading));
  return dates.includes(null) ? null : (dates as string[]);
}

/** Datetimes by the moment; a bare day is only before or after another day. */
function comparable(a: string, b: string): number {
  if (a.length > 10 && b.length > 10) return Date.parse(a) - Date.parse(b);
  const [x, y] = [a.slice(0, 10), b.slice(0, 10)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function sameOrigin(a: Held, b: Held): boolean {
  const voices = new Set(a.drafts.flatMap((d) => [...d.origin.voices]));
  if (b.drafts.some((d) => [...d.origin.voices].some((v) => voices.has(v)))) return true;
  const papers = new Set(a.drafts.flatMap(({ reading: { report: r } }) => r.agency ?? r.outlet ?? []));
  return b.drafts.some(({ reading: { report: r } }) => papers.has(r.agency ?? r.outlet ?? '\0'));
}

/** Two sides, each with its own named voice: a later word of the one does not replace the other's. */
function apart(a: Held, b: Held): boolean {
  const voiced = (held: Held) => held.drafts.every((d) => d.origin.voices.size > 0);
  return (voiced(a) && voiced(b)) || countApartEither(a, b);
}

const countApartEither = (a: Held, b: Held): boolean => disjoint(groupOf(countOf(a).who), groupOf(countOf(b).who));

function scoping(a: Held, b: Held, both: string): Relation | null {
  const [small, large] = (numberOf(a) ?? 0) <= (numberOf(b) ?? 0) ? [a, b] : [b, a];
  if (countApart(groupOf(countOf(small).who), groupOf(countOf(large).who)))
    return { verdict: 'scope', why: `${both} count different people, as their words say` };
  const sides = [countOf(a).attackers, countOf(b).attackers];
  if (sides.includes('included') && sides.includes('excluded'))
    return { verdict: 'scope', why: `${both}: one counts the attackers, the other does not` };
  return null;
}
