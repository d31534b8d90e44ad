import { isNameCue } from '../../lexicon/name-cues.js';
import type { NameKind } from '../../model/doc.js';
import { type Clause, type Draft, isCapital, isGlued, isHyphen } from './draft.js';

const link = /^(?:e|i|ul|ud|ur|us|un|uz|us|al|el|o)$/i;
const article = /^(?:al|el|as|ash|an|ad|ar|at|az|ul)$/i;

/**
 * Names that hyphens hold together, cut apart by the tokeniser as the treebanks do it:
 *   Jaish-e-Mohammed · Jaish-e Mohammed · Zia-ul-Haq · al-Qaeda · Ayman al-Zawahiri
 */
export function joinedNames(c: Clause): Draft[] {
  const found: Draft[] = [];
  for (let i = c.from; i < c.to; i++) {
    const to = linkedEnd(c, i) ?? articleEnd(c, i);
    if (!to) continue;
    const kind = kindOf(c, i, to);
    if (kind) found.push({ ...kind, to: trailing(c, to), weight: 55, by: 'hyphens' });
    i = to - 1;
  }
  return found;
}

/** "Jaish - e - Mohammed", "Jaish - e Mohammed". */
function linkedEnd(c: Clause, i: number): number | null {
  if (!isCapital(c.tokens[i]) || i + 3 >= c.to) return null;
  if (!isHyphen(c.tokens[i + 1]) || !isGlued(c.tokens, i + 1) || !isGlued(c.tokens, i + 2)) return null;
  if (!link.test(c.tokens[i + 2]!.text)) return null;
  const hyphen = isHyphen(c.tokens[i + 3]) && isGlued(c.tokens, i + 3);
  const last = hyphen ? i + 4 : i + 3;
  return last < c.to && isCapital(c.tokens[last]) ? last + 1 : null;
}

/** "al - Qaeda". */
function articleEnd(c: Clause, i: number): number | null {
  if (!article.test(c.tokens[i]!.text) || i + 2 >= c.to) return null;
  if (!isHyphen(c.tokens[i + 1]) || !isGlued(c.tokens, i + 1) || !isGlued(c.tokens, i + 2)) return null;
  return isCapital(c.tokens[i + 2]) ? i + 3 : null;
}

/** More parts held by hyphens: "Tehrik-e-Taliban-Pakistan". */
function trailing(c: Clause, at: number): number {
  let to = at;
  while (
    to + 1 < c.to &&
    isHyphen(c.tokens[to]) &&
    isGlued(c.tokens, to) &&
    isGlued(c.tokens, to + 1) &&
    isCapital(c.tokens[to + 1])
  )
    to += 2;
  return to;
}

/** The kind by a word in it that tells an armed group, else as the tagger has it; with what the tagger drew before it. */
function kindOf(c: Clause, from: number, to: number): { from: number; kind: NameKind } | null {
  const label = c.labelled.find((d) => d.from < to && from < d.to);
  const start = label && label.from < from && label.to > from ? label.from : from;
  for (let i = from; i < to; i++)
    if (isNameCue(c.tokens[i]!.text.toLowerCase(), 'group')) return { from, kind: 'group' };
  if (label) return { from: start, kind: label.kind };
  const before = c.tokens[from - 1];
  if (from > c.from && isCapital(before) && before!.upos === 'PROPN') return { from: from - 1, kind: 'person' };
  return to - from > 3 ? { from, kind: 'person' } : null;
}
