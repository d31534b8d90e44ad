import type { Group } from './groups.js';
import type { Line } from './line.js';

/** Words that open a part of a figure, as they stand before it, the last word first. */
const openers: readonly (readonly string[])[] = [
  ['including'],
  ['includes'],
  ['include'],
  ['included'],
  ['namely'],
  ['them', 'among'],
  ['them', 'amongst'],
  ['whom', 'among'],
  ['these', 'among'],
  ['dead', 'the', 'among'],
  ['victims', 'the', 'among'],
  ['killed', 'those', 'among'],
  ['wounded', 'the', 'among'],
  ['injured', 'the', 'among'],
];

/** Whether a group is a part of another figure by the words before it, or goes on a list of such parts. */
export function isSubset(line: Line, group: Group, previous: Group | undefined): boolean {
  // "both of whom" are the whole
  if (group.partOf && /^(?:them|whom|us)$/.test(group.partOf))
    return !/^(?:both|all)$/.test(line.low[group.from] ?? '');
  let at = group.from - 1;
  if (/^(?:were|was|are|is|at|least|:)$/.test(line.low[at] ?? '')) at--;
  for (const words of openers) if (words.every((w, i) => line.low[at - i] === w)) return true;
  if (previous && joined(line, previous.to, group.from)) return !hasOwnVerb(line, group);
  // "76 people (71 students, five staff)"
  return line.low[group.from - 1] === '(' && group.amount !== null && group.head >= 0;
}

/** Whether between two groups there is nothing but ", and". */
export function joined(line: Line, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  const words = line.low.slice(from, to).join(' ');
  return /^(?:,|and|, and|or|as well as|along with|together with|plus|&|, plus|, as well as)$/.test(words);
}

const hasOwnVerb = (line: Line, group: Group): boolean => {
  const next = line.low[group.to] ?? '';
  return /^(?:were|was|are|is|have|has|had|wounded|injured|killed|hurt|dead|missing|died)$/.test(next);
};
