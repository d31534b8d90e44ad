import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Vocabulary } from './form.js';
import type { Work } from './sentence.js';
import type { Window } from './window.js';

/** Longer sentences are read in stretches: what the network compares grows with the square. */
const MOST_WORDS = 120;
const MOST_LENGTH = 400;

/**
 * The network: a sentence in, scores of tags, names, arcs and relations out. What its tables hold says Exported in
 * training/reader/network/export.py. One thread, so that many can run side by side.
 */
export class Encoder {
  readonly #session: InferenceSession;
  readonly #vocabulary: Vocabulary;

  private constructor(session: InferenceSession, vocabulary: Vocabulary) {
    this.#session = session;
    this.#vocabulary = vocabulary;
  }

  /** `bytes`: the graph as training/reader/network makes it. */
  static async open(bytes: Uint8Array, vocabulary: Vocabulary): Promise<Encoder> {
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' } as const;
    return new Encoder(await InferenceSession.create(bytes, options), vocabulary);
  }

  /**
   * Fills the `windows` of a sentence. One sentence a call: the runtime scales its 8 bits by all that it is given, so of
   * sentences read together each would change the others; and a copied sentence shall be read as its original was.
   */
  async encode(work: Work): Promise<void> {
    let [from, length] = [0, 2];
    for (let i = 0; i <= work.size; i++) {
      const more = work.forms[i]?.pieces.length ?? 0;
      if (i > from && (i === work.size || i - from >= MOST_WORDS || length + more > MOST_LENGTH)) {
        work.windows.push(await this.#run(work, from, i - from, length));
        [from, length] = [i, 2];
      }
      length += more;
    }
  }

  /** `length`: in pieces of the vocabulary, the marks of start and end included. */
  async #run(work: Work, from: number, size: number, length: number): Promise<Window> {
    const [ofPieces, ofWords] = [new Int32Array(2 * length), new Int32Array(2 * (size + 1))];
    let at = 0;
    ofPieces[at++] = this.#vocabulary.start;
    for (let i = 0; i < size; i++) {
      const form = work.forms[from + i]!;
      ofWords[i + 1] = at;
      for (const piece of form.pieces) {
        ofPieces[length + at] = form.shape;
        ofPieces[at++] = piece;
      }
      ofWords[size + i + 2] = at - 1;
    }
    ofPieces[at] = this.#vocabulary.end;
    const { words, arcs } = await this.#session.run({
      pieces: new Tensor('int32', ofPieces, [2, length]),
      ends: new Tensor('int32', ofWords, [2, size + 1]),
    });
    return { from, size, words: words!.data as Float32Array, arcs: arcs!.data as Float32Array };
  }
}
