import type { Work } from './sentence.js';
import type { Columns } from './window.js';

/** The best joint tag of each word. */
export function tagsOf(work: Work, { tags: column, width }: Columns, count: number): Int16Array {
  const tags = new Int16Array(work.size);
  for (const { from, size, words } of work.windows)
    for (let i = 0; i < size; i++) tags[from + i] = highest(words, (i + 1) * width + column, count);
  return tags;
}

/** The index of the highest of `count` scores from `at` on. */
function highest(scores: Float32Array, at: number, count: number): number {
  let winner = 0;
  for (let i = 1; i < count; i++) if (scores[at + i]! > scores[at + winner]!) winner = i;
  return winner;
}

/** The best row of name labels in which an I- follows only a B- or an I- of its kind. */
export function nameLabelsOf(work: Work, columns: Columns, labels: readonly string[]): string[] {
  const inside = labels.map((label) => label.startsWith('I-'));
  const kinds = labels.map((label) => label.slice(2));
  const mayFollow = (before: number, next: number) => !inside[next] || (before > 0 && kinds[before] === kinds[next]);
  const rules = { columns, labels, mayFollow };
  return highestLabels(work, rules) ?? bestRow(work, rules);
}

interface Rules {
  readonly columns: Columns;
  readonly labels: readonly string[];
  readonly mayFollow: (before: number, next: number) => boolean;
}

/** The highest label of each word, where they make a row that may be: nearly always, and then no search is needed. */
function highestLabels(work: Work, { columns, labels, mayFollow }: Rules): string[] | null {
  const found: string[] = [];
  let before = 0;
  for (const { size, words } of work.windows)
    for (let i = 0; i < size; i++) {
      const winner = highest(words, (i + 1) * columns.width + columns.names, labels.length);
      if (!mayFollow(before, winner)) return null;
      found.push(labels[winner]!);
      before = winner;
    }
  return found;
}

/** Viterbi's search. */
function bestRow(work: Work, { columns, labels, mayFollow }: Rules): string[] {
  const count = labels.length;
  const back = new Int16Array(work.size * count);
  let scores = Float64Array.from(labels, (_, l) => (l === 0 ? 0 : Number.NEGATIVE_INFINITY));
  let at = 0;
  for (const w of work.windows)
    for (let i = 0; i < w.size; i++, at++) {
      const next = new Float64Array(count);
      for (let l = 0; l < count; l++) {
        let before = 0;
        let most = Number.NEGATIVE_INFINITY;
        for (let b = 0; b < count; b++)
          if (scores[b]! > most && mayFollow(b, l)) {
            most = scores[b]!;
            before = b;
          }
        back[at * count + l] = before;
        next[l] = most + w.words[(i + 1) * columns.width + columns.names + l]!;
      }
      scores = next;
    }
  const found = new Array<string>(work.size);
  let label = scores.indexOf(Math.max(...scores));
  for (let i = work.size - 1; i >= 0; i--) {
    found[i] = labels[label]!;
    label = back[i * count + label]!;
  }
  return found;
}
