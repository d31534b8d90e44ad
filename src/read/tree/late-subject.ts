import type { DraftToken } from './one-head.js';

const FURTHEST = 14;
const DEEPEST = 200;
const finite = /^VB[DPZ]$/;
const subject = /^(?:[nc]subj|expl)/;
const nominal = /^(?:NOUN|PROPN|PRON)$/;
/** What a noun phrase is made of. */
const inPhrase = /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM|CCONJ|ADP|PART)$/;

/**
 * "… killed 31 people, among them 11 children, rescue workers and a war monitor said": whoever stands between the last comma and
 * a verb whose clause comes before it is its subject, and no further member of the list before the comma. Changes `tokens` of
 * one sentence; `from`: the index of its first.
 */
export function giveLateSubjects(tokens: readonly DraftToken[], from: number, to: number): void {
  const subjects = new Map<number, DraftToken>();
  const said = new Set<number>();
  for (let i = from; i < to; i++) {
    const { head, deprel } = tokens[i]!;
    if (subject.test(deprel)) subjects.set(head, tokens[i]!);
    if (deprel === 'ccomp' && i < head) said.add(head);
  }
  for (const verb of said) if (finite.test(tokens[verb]!.xpos)) attach(tokens, from, verb, subjects.get(verb));
}

function attach(tokens: readonly DraftToken[], from: number, verb: number, has: DraftToken | undefined): void {
  let comma = verb - 1;
  while (comma > from && verb - comma < FURTHEST && inPhrase.test(tokens[comma]!.upos)) comma--;
  if (tokens[comma]!.text !== ',' || comma === verb - 1) return;
  const phrase = tokens.slice(comma + 1, verb);
  const [first, ...others] = phrase.filter((t) => t.head <= comma);
  if (!first || !nominal.test(first.upos) || first.head < from) return;
  // Members of one list: the first carries the others
  if (others.some((t) => t.deprel !== 'conj' || t.head !== first.head)) return;
  if (isBelow(tokens, verb, first.index)) return;
  if (has) {
    // "…, the navy and the operator said": the second alone was taken for the subject
    const joined = phrase.some((t) => t.upos === 'CCONJ' && t.index > first.index && t.index < has.index);
    if (!joined || first.deprel !== 'conj') return;
    has.head = first.index;
    has.deprel = 'conj';
  }
  for (const t of others) t.head = first.index;
  first.head = verb;
  first.deprel = 'nsubj';
  if (tokens[comma]!.head < comma) tokens[comma]!.head = verb;
}

function isBelow(tokens: readonly DraftToken[], word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < DEEPEST; at = tokens[at]!.head, steps++)
    if (at === top) return true;
  return false;
}
