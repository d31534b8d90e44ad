import type { NameKind, Token } from '../../model/doc.js';
import { type Draft, isHyphen } from './draft.js';

/** Labels B-person I-person … to drafts, cut to the words that a name can begin and end with. */
export function labelledNames(tokens: readonly Token[], labels: readonly string[], from: number): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (!labels[i]!.startsWith('B-')) continue;
    let to = i + 1;
    while (labels[to]?.startsWith('I-')) to++;
    const cut = trimmed(tokens, from + i, from + to);
    if (cut) drafts.push({ ...cut, kind: labels[i]!.slice(2) as NameKind, weight: 30, by: 'tagger' });
    i = to - 1;
  }
  return drafts;
}

const particle = /^(?:al|el|de|la|van|von|bin|ibn|ad|as|ash|at|an|ar|az)$/i;

/** Marks, articles and other small words at the ends are not of the name: "#India", "the Senate", "- Ani". */
function trimmed(tokens: readonly Token[], start: number, end: number): { from: number; to: number } | null {
  let [from, to] = [start, end];
  const bare = (t: Token) => !/[\p{L}\p{N}]/u.test(t.text) || isHyphen(t);
  const small = (t: Token) => /^(?:the|a|an|of|and|for|in|on|at|to|'s|’s|by)$/i.test(t.text) && !particle.test(t.text);
  while (from < to && (bare(tokens[from]!) || small(tokens[from]!))) from++;
  while (to > from && (bare(tokens[to - 1]!) || small(tokens[to - 1]!) || particle.test(tokens[to - 1]!.text))) to--;
  return to > from ? { from, to } : null;
}
