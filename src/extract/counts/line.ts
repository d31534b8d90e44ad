import type { Doc, Name, Sentence, Token } from '../../model/doc.js';

/** A sentence as the steps of the room see it: words by their place in it, from 0. */
export interface Line {
  readonly doc: Doc;
  readonly sentence: Sentence;
  /** Index in `doc.tokens` of the first word. */
  readonly first: number;
  readonly length: number;
  /** Lower case, with straight apostrophes. */
  readonly low: readonly string[];
  readonly token: (at: number) => Token;
  /** Whether the report tells of an abduction: then "taken" and "held" may be of it. */
  readonly taking: boolean;
  /** The name that a word belongs to. */
  readonly nameAt: (at: number) => Name | undefined;
}

export function lineOf(doc: Doc, sentence: Sentence, names: Int32Array, taking = false): Line {
  const { from, to } = sentence.tokens;
  const low: string[] = [];
  for (let i = from; i < to; i++) low.push(doc.tokens[i]!.text.toLowerCase().replace(/[’‘`´]/g, "'"));
  return {
    doc,
    sentence,
    first: from,
    length: to - from,
    low,
    taking,
    token: (at) => doc.tokens[from + at]!,
    nameAt: (at) => doc.names[names[from + at] ?? -1],
  };
}

const taking = /^(?:abduct|kidnap|hostage|abductor|kidnapper|captor|captive|captivity|abduction|kidnapping|seize)/;

/** Whether a report tells of an abduction anywhere. */
export const tellsOfTaking = (doc: Doc): boolean =>
  doc.tokens.some((t) => t.text.length > 5 && taking.test(t.text.toLowerCase()));

/** Index of the name of each token, -1 for none. */
export function namesByToken(doc: Doc): Int32Array {
  const found = new Int32Array(doc.tokens.length).fill(-1);
  doc.names.forEach((name, i) => {
    found.fill(i, name.tokens.from, name.tokens.to);
  });
  return found;
}
