import type { Work } from './sentence.js';

/** The best joint tag of each word. */
export function tagsOf(work: Work, count: number): Int16Array {
  const tags = new Int16Array(work.size);
  for (const w of work.windows)
    for (let i = 0; i < w.size; i++) {
      const row = (i + 1) * count;
      let winner = 0;
      for (let t = 1; t < count; t++) if (w.tags[row + t]! > w.tags[row + winner]!) winner = t;
      tags[w.from + i] = winner;
    }
  return tags;
}

/** The best row of name labels in which an I- follows only a B- or an I- of its kind (Viterbi). */
export function nameLabelsOf(work: Work, labels: readonly string[]): string[] {
  const count = labels.length;
  const kindOf = (l: number) => labels[l]!.slice(2);
  const inside = labels.map((label) => label.startsWith('I-'));
  const mayFollow = (before: number, next: number) => !inside[next] || (before > 0 && kindOf(before) === kindOf(next));
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
        next[l] = most + w.names[(i + 1) * count + l]!;
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
