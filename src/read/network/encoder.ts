import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Vocabulary } from './form.js';
import type { Work } from './sentence.js';
import type { Window } from './window.js';

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

  /** Fills the `windows` of each sentence. */
  async encode(sentences: readonly Work[]): Promise<void> {
    const stretches = sentences.flatMap(cutStretches);
    const order = [...stretches.keys()].sort((a, b) => stretches[a]!.length - stretches[b]!.length || a - b);
    for (const batch of batched(order.map((i) => stretches[i]!))) await this.#run(batch);
    for (const { work, window } of stretches) work.windows.push(window!);
  }

  async #run(batch: readonly Stretch[]): Promise<void> {
    const length = Math.max(...batch.map((s) => s.length));
    const words = Math.max(...batch.map((s) => s.size)) + 1;
    const grid = (width: number) => new Int32Array(batch.length * width);
    const [pieces, shapes, first, last] = [grid(length), grid(length), grid(words), grid(words)];
    batch.forEach(({ work, from, size }, row) => {
      const start = row * length;
      let at = start;
      pieces[at++] = this.#vocabulary.start;
      for (let i = 0; i < size; i++) {
        const form = work.forms[from + i]!;
        first[row * words + i + 1] = at - start;
        for (const piece of form.pieces) {
          shapes[at] = form.shape;
          pieces[at++] = piece;
        }
        last[row * words + i + 1] = at - start - 1;
      }
      pieces[at] = this.#vocabulary.end;
    });
    const tensor = (data: Int32Array, width: number) => new Tensor('int32', data, [batch.length, width]);
    const said = await this.#session.run({
      pieces: tensor(pieces, length),
      shapes: tensor(shapes, length),
      first: tensor(first, words),
      last: tensor(last, words),
    });
    batch.forEach((stretch, row) => {
      stretch.window = windowOf(stretch, row, words, said);
    });
  }
}

/** Words of a sentence that are read at once. */
interface Stretch {
  readonly work: Work;
  readonly from: number;
  readonly size: number;
  /** In pieces of the vocabulary, the marks of start and end included. */
  readonly length: number;
  window?: Window;
}

/** Longer sentences are read in stretches: what the network compares grows with the square. */
const MOST_WORDS = 120;
const MOST_LENGTH = 400;
/** Pieces of a batch, filler included: more at once costs memory and gains no speed. */
const BATCH = 480;

function cutStretches(work: Work): Stretch[] {
  const found: Stretch[] = [];
  let [from, length] = [0, 2];
  for (let i = 0; i < work.size; i++) {
    const more = work.forms[i]!.pieces.length;
    if (i - from >= MOST_WORDS || length + more > MOST_LENGTH) {
      found.push({ work, from, size: i - from, length });
      [from, length] = [i, 2];
    }
    length += more;
  }
  if (work.size > from) found.push({ work, from, size: work.size - from, length });
  return found;
}

/** Neighbours in length together. */
function batched(stretches: readonly Stretch[]): Stretch[][] {
  const batches: Stretch[][] = [];
  let batch: Stretch[] = [];
  for (const stretch of stretches) {
    if (batch.length && (batch.length + 1) * stretch.length > BATCH) {
      batches.push(batch);
      batch = [];
    }
    batch.push(stretch);
  }
  if (batch.length) batches.push(batch);
  return batches;
}

/** The rows of one stretch, the filler left out. */
function windowOf({ from, size }: Stretch, row: number, words: number, said: InferenceSession.ReturnType): Window {
  const rows = (name: string): Float32Array => {
    const { data, dims } = said[name]!;
    const width = dims[2]!;
    return (data as Float32Array).subarray(row * words * width, (row * words + size + 1) * width);
  };
  const arcs = new Float32Array((size + 1) * (size + 1));
  const all = said.arcs!.data as Float32Array;
  for (let d = 0; d <= size; d++) {
    const start = (row * words + d) * words;
    arcs.set(all.subarray(start, start + size + 1), d * (size + 1));
  }
  return {
    from,
    size,
    tags: rows('tags'),
    names: rows('names'),
    arcs,
    dependent: rows('dependent'),
    head: rows('head'),
    ofDependent: rows('of_dependent'),
    ofHead: rows('of_head'),
  };
}
