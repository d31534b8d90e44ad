import { type Cue, type CueLexicon, openLexicon } from '../../src/lexicon/cues.js';

const anyFrames = { get: () => 0.5, has: () => true } as unknown as Cue['frames'];

const unknown = (kind: Cue['kind'], lemma: string): Cue | undefined =>
  lemma.includes(' ')
    ? undefined
    : { kind, lemma, frames: anyFrames, act: 'say', acts: new Map(), to: null, example: '' };

/** The open lexicon and every verb and noun beside: to find attributions that it has no row for. */
export const everyWord: CueLexicon = {
  ...openLexicon,
  verb: (lemma) => openLexicon.verb(lemma) ?? unknown('verb', lemma),
  noun: (lemma) => openLexicon.noun(lemma) ?? unknown('noun', lemma),
};
