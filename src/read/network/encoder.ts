import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Vocabulary } from './form.js';
import type { Work } from './sentence.js';
import type { Window } from './window.js';

/** Longer sentences are read in stretches: what the network compares grows with the square. */
const MOST_WORDS = 120;
const MOST_LENGTH = 400;

/** The network: words in, scores of tags, names, arcs and relations out. One thread, so that many can run side by side. */
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
    const grid = (width: number) => new Int32Array(width);
    const [pieces, shapes, first, last] = [grid(length), grid(length), grid(size + 1), grid(size + 1)];
    let at = 0;
    pieces[at++] = this.#vocabulary.start;
    for (let i = 0; i < size; i++) {
      const form = work.forms[from + i]!;
      first[i + 1] = at;
      for (const piece of form.pieces) {
        shapes[at] = form.shape;
        pieces[at++] = piece;
      }
      last[i + 1] = at - 1;
    }
    pieces[at] = this.#vocabulary.end;
    const tensor = (data: Int32Array) => new Tensor('int32', data, [1, data.length]);
    const said = await this.#session.run({
      pieces: tensor(pieces),
      shapes: tensor(shapes),
      first: tensor(first),
      last: tensor(last),
    });
    const table = (name: string) => said[name]!.data as Float32Array;
    return {
      from,
      size,
      tags: table('tags'),
      names: table('names'),
      arcs: table('arcs'),
      dependent: table('dependent'),
      head: table('head'),
      ofDependent: table('of_dependent'),
      ofHead: table('of_head'),
    };
  }
}
