import type { CountValue } from '../../model/claim.js';
import type { Count } from '../../model/count.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Telling } from '../align/telling.js';
import type { World } from '../world.js';
import { type Draft, draft } from './draft.js';
import { disjoint, groupOf } from './groups.js';

/** The figures of an event that are its own: no part of another figure, of no other event or period. */
export const isOwn = (c: Count, all: readonly Count[]): boolean =>
  c.scope === 'event' && !(c.subset && isInside(c, all));

/** What is marked as a part of another figure is none where nobody can stand in both (civilians are no part of servicemen). */
function isInside({ who, partOf, kind }: Count, all: readonly Count[]): boolean {
  const whole = partOf === null ? undefined : all[partOf];
  return !whole || (whole.kind === kind && !disjoint(groupOf(who), groupOf(whole.who)));
}

/** What a report's telling says of the killed, injured, … ; groups told in one breath ("71 students and five staff") are one figure. */
export function countDrafts(world: World, { reading, order, event }: Telling): Draft[] {
  const own = event.casualties.filter((c) => isOwn(c, event.casualties)).sort((a, b) => a.span.start - b.span.start);
  return joinBreaths(own, reading.report.text).flatMap(({ count, parts }) =>
    parts.flatMap(({ span }) => {
      const key = keyOf(count);
      const { kind: field, asOf } = count;
      return (
        draft(world, { field, value: valueOf(count), key, reading, order, span, asOf, statedIn: event.statedIn }) ?? []
      );
    }),
  );
}

interface Breath {
  readonly count: Count;
  readonly parts: readonly Count[];
}

function joinBreaths(counts: readonly Count[], text: string): Breath[] {
  const breaths: Breath[] = [];
  for (const count of counts) {
    const before = breaths.at(-1);
    const last = before?.parts.at(-1);
    if (before && last && addsTo(before.parts, count, text))
      breaths[breaths.length - 1] = sum([...before.parts, count]);
    else breaths.push({ count, parts: [count] });
  }
  return breaths;
}

/** Exact counts of different people, one behind the other in one sentence; attackers stay a figure of their own. */
function addsTo(parts: readonly Count[], count: Count, text: string): boolean {
  const last = parts.at(-1)!;
  const between = count.span.start - last.span.end;
  if (count.kind !== last.kind || between < 0 || between > 60) return false;
  if (!/^[\s,]*(?:and|as well as|along with|,)?/i.test(text.slice(last.span.end, count.span.start))) return false;
  if (sentenceAt(text, last.span).end < count.span.end) return false;
  const group = groupOf(count.who);
  return parts.every((p) => p.point !== null && count.point !== null && apart(p, group));
}

const apart = (part: Count, group: ReturnType<typeof groupOf>): boolean => {
  const other = groupOf(part.who);
  return disjoint(other, group) && (other.side === 'armed') === (group.side === 'armed');
};

function sum(parts: readonly Count[]): Breath {
  const total = parts.reduce((n, p) => n + p.point!, 0);
  const who = parts.map((p) => p.who).join(' and ');
  return { parts, count: { ...parts[0]!, min: total, max: total, point: total, who, qualifier: 'exact' } };
}

const valueOf = ({ min, max, point, qualifier, who, attackers }: Count): CountValue => ({
  min,
  max,
  point,
  qualifier,
  who,
  attackers,
});

/** Equal figures are one claim, whatever the words for the people; only attackers are told apart. */
const keyOf = ({ min, max, point, qualifier, who }: Count): string =>
  `${min} ${max} ${point} ${qualifier} ${groupOf(who).side === 'armed' ? 'attackers' : ''}`;
