import { genderOfName } from '../../lexicon/given-names.js';
import type { Doc, Name, NameKind } from '../../model/doc.js';
import { foldName } from '../../text/fold-name.js';

export const textOf = (doc: Doc, name: Name): string => doc.text.slice(name.span.start, name.span.end);

export const keyOf = (doc: Doc, name: Name): string =>
  foldName(textOf(doc, name)).replace(/^the /, '') || textOf(doc, name);

export function cut(doc: Doc, name: Name, from: number, to: number): Name {
  const head = name.head >= from && name.head < to ? name.head : to - 1;
  return {
    ...name,
    tokens: { from, to },
    span: { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end },
    head,
  };
}

export const isLoud = (doc: Doc, at: number): boolean => /^\p{Lu}{2,}$/u.test(doc.tokens[at]?.text ?? '');

/** Kinds that the reader sometimes gives to persons. */
export const doubtful: ReadonlySet<NameKind> = new Set(['person', 'organisation', 'event', 'place', 'facility']);

/** A place's score from which its name is spelled as the text spells it. */
export const spelledSo = 0.55;

/** First token of a name that is a given name with another word behind it. */
export function givenNameIn(doc: Doc, from: number, to: number): number {
  for (let at = from; at < to - 1; at++) if (genderOfName(foldName(doc.tokens[at]!.text)) !== undefined) return at;
  return -1;
}
