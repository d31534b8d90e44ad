import { feature, hashString } from './hash.js';
import type { Work } from './sentence.js';
import { best, type Weights } from './weights.js';

/** Joint tags "VERB|VBD" and which of them a known word may have. */
export interface TaggerModel {
  readonly weights: Weights;
  readonly tags: readonly string[];
  /** By lower-case form: the tags seen in training, for words seen often enough. */
  readonly lexicon: ReadonlyMap<string, Int16Array>;
  /** The tags that a rare or new word may have. */
  readonly open: Int16Array;
}

export const TAGGER_FEATURES = 64;
const NONE = hashString('<none>');
const buffer = new Int32Array(TAGGER_FEATURES);

/** Fills `out` with the features of word `i`, given the tags of the words before it; gives their number. */
export function tagFeatures({ forms, tags, size, shouting, headline }: Work, i: number, out: Int32Array): number {
  const f = forms[i]!;
  const before = i > 0 ? forms[i - 1]! : null;
  const before2 = i > 1 ? forms[i - 2]! : null;
  const after = i + 1 < size ? forms[i + 1]! : null;
  const after2 = i + 2 < size ? forms[i + 2]! : null;
  const caseless = shouting || headline ? 2 : 0;
  const shape = shouting ? f.plainShape : f.shape;
  const first = !before || before.lower === '"' ? 1 : 0;
  const p1 = before ? before.id : NONE;
  const p2 = before2 ? before2.id : NONE;
  const n1 = after ? after.id : NONE;
  const n2 = after2 ? after2.id : NONE;
  const t1 = i > 0 ? tags[i - 1]! : -1;
  const t2 = i > 1 ? tags[i - 2]! : -1;
  const nextShape = after ? (shouting ? after.plainShape : after.shape) : NONE;
  const next3 = after ? after.suffix3 : NONE;
  const before3 = before ? before.suffix3 : NONE;
  const nextFine = after ? after.fine : -1;
  const beforeFine = before ? before.fine : -1;
  let n = 0;
  out[n++] = feature(1, f.id);
  out[n++] = feature(2, f.suffix1, shape);
  out[n++] = feature(3, f.suffix2);
  out[n++] = feature(4, f.suffix3);
  out[n++] = feature(5, f.suffix4);
  out[n++] = feature(6, f.prefix1);
  out[n++] = feature(7, f.prefix3);
  out[n++] = feature(8, shape, first + caseless);
  out[n++] = feature(9, t1);
  out[n++] = feature(10, t1, t2);
  out[n++] = feature(11, t1, f.id);
  out[n++] = feature(12, p1);
  out[n++] = feature(13, p2);
  out[n++] = feature(14, n1);
  out[n++] = feature(15, n2);
  out[n++] = feature(16, p1, f.id);
  out[n++] = feature(17, f.id, n1);
  out[n++] = feature(18, p1, n1);
  out[n++] = feature(19, t1, n1);
  out[n++] = feature(20, f.suffix3, t1);
  out[n++] = feature(21, shape, t1);
  out[n++] = feature(22, next3);
  out[n++] = feature(23, after ? after.suffix2 : NONE, f.suffix3);
  out[n++] = feature(24, nextShape, shape);
  out[n++] = feature(25, next3, t1);
  out[n++] = feature(27, before3);
  out[n++] = feature(28, before3, f.suffix3);
  out[n++] = feature(29, first, f.capital && !caseless ? 1 : 0);
  out[n++] = feature(30, t2, f.id);
  out[n++] = feature(31, t1, t2, f.id);
  out[n++] = feature(32, t1, f.suffix2, n1);
  out[n++] = feature(33, n1, n2);
  out[n++] = feature(34, f.hasDigit ? 1 : 0, f.suffix2);
  out[n++] = feature(35, f.id, shape);
  // Groups of words
  out[n++] = feature(36, f.fine);
  out[n++] = feature(37, f.fine, shape);
  out[n++] = feature(38, f.fine, t1);
  out[n++] = feature(39, nextFine);
  out[n++] = feature(40, beforeFine);
  out[n++] = feature(41, f.fine, nextFine);
  out[n++] = feature(42, beforeFine, f.fine);
  out[n++] = feature(43, f.coarse, f.suffix2);
  out[n++] = feature(44, f.id, nextFine);
  out[n++] = feature(45, beforeFine, f.id);
  // Classes of the dictionary
  const nextClass = after ? after.dictionary : -1;
  out[n++] = feature(46, f.dictionary);
  out[n++] = feature(47, f.dictionary, t1);
  out[n++] = feature(48, f.dictionary, nextClass);
  out[n++] = feature(49, f.dictionary, shape);
  out[n++] = feature(50, f.fine, t1, nextFine);
  out[n++] = feature(51, f.dictionary, t1, nextClass);
  return n;
}

/** The tags that word `i` is chosen from. */
export function candidateTags(model: TaggerModel, work: Work, i: number): Int16Array {
  return model.lexicon.get(work.forms[i]!.lower) ?? model.open;
}

/** Tags a sentence from left to right. */
export function tagSentence(model: TaggerModel, work: Work): void {
  for (let i = 0; i < work.size; i++) {
    const candidates = candidateTags(model, work, i);
    if (candidates.length === 1) work.tags[i] = candidates[0]!;
    else work.tags[i] = best(model.weights, buffer, tagFeatures(work, i, buffer), candidates);
  }
}
