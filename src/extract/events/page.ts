import { actorNoun } from '../../lexicon/actor-nouns.js';
import { thingOf } from '../../lexicon/things.js';
import { verbBase } from '../../lexicon/verb-forms.js';
import { weaponOf } from '../../lexicon/weapons.js';
import type { Doc, Sentence, Token, TokenRange } from '../../model/doc.js';
import { type Tree, treeOf } from '../../model/tree.js';

/** What every step of the room asks. */
export interface Page {
  readonly doc: Doc;
  readonly tree: Tree;
  /** Index in `doc.names` of the name that a token belongs to, -1 for none. */
  readonly nameAt: Int32Array;
  /** Lemma in lower case. */
  lemma(token: number): string;
  sentence(token: number): Sentence;
}

export function makePage(doc: Doc): Page {
  const nameAt = new Int32Array(doc.tokens.length).fill(-1);
  doc.names.forEach((name, index) => {
    nameAt.fill(index, name.tokens.from, name.tokens.to);
  });
  const lemmas = doc.tokens.map(lemmaOf);
  return {
    doc,
    tree: treeOf(doc),
    nameAt,
    lemma: (token) => lemmas[token] ?? '',
    sentence: (token) => doc.sentences[doc.tokens[token]?.sentence ?? 0]!,
  };
}

function lemmaOf({ upos, xpos, text, lemma }: Token): string {
  const low = lemma.toLowerCase();
  if (upos === 'VERB') return verbBase(text.toLowerCase(), low, xpos);
  // "Rockets fell", "ROCKETS FELL": a plural taken for a name is still a plural where the singular is a known word
  if (xpos !== 'NNPS' || !low.endsWith('s')) return low;
  const one = low.slice(0, -1);
  return weaponOf(one) || actorNoun(one) || thingOf(one) ? one : low;
}

/** Lower case, straight apostrophes. */
export const plain = (text: string): string => text.toLowerCase().replace(/[’‘`´]/g, "'");

export const has = (range: TokenRange, token: number): boolean => range.from <= token && token < range.to;
