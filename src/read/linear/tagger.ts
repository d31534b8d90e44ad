import { hashString, mix } from './hash.js';
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

export const TAGGER_FEATURES = 40;
const NONE = hashString('<none>');
const features = new Int32Array(TAGGER_FEATURES);

/** Fills `out` with the features of word `i`, given the tags of the words before it; gives their number. */
export function tagFeatures({ forms, tags, size, shouting, headline }: Work, i: number, out: Int32Array): number {
  let n = 0;
  const f = forms[i]!;
  const id = (at: number) => (at >= 0 && at < size ? forms[at]!.id : NONE);
  const tag = (at: number) => (at >= 0 ? tags[at]! : -1);
  const caseless = shouting || headline;
  const shape = shouting ? f.plainShape : f.shape;
  const first = i === 0 || forms[i - 1]!.lower === '"' ? 1 : 0;
  const [p1, p2, n1, n2] = [id(i - 1), id(i - 2), id(i + 1), id(i + 2)];
  const [t1, t2] = [tag(i - 1), tag(i - 2)];
  const put = (template: number, a: number, b = 0) => {
    out[n++] = mix(mix(template, a), b);
  };
  put(1, f.id);
  put(2, f.suffix1);
  put(3, f.suffix2);
  put(4, f.suffix3);
  put(5, f.suffix4);
  put(6, f.prefix1);
  put(7, f.prefix3);
  put(8, shape, first + (caseless ? 2 : 0));
  put(9, t1);
  put(10, t1, t2);
  put(11, t1, f.id);
  put(12, p1);
  put(13, p2);
  put(14, n1);
  put(15, n2);
  put(16, p1, f.id);
  put(17, f.id, n1);
  put(18, p1, n1);
  put(19, t1, n1);
  put(20, f.suffix3, t1);
  put(21, shape, t1);
  if (i + 1 < size) {
    const next = forms[i + 1]!;
    put(22, next.suffix3);
    put(23, next.suffix2, f.suffix3);
    put(24, shouting ? next.plainShape : next.shape, shape);
    put(25, next.suffix3, t1);
  } else put(26, f.suffix3);
  if (i > 0) {
    put(27, forms[i - 1]!.suffix3);
    put(28, forms[i - 1]!.suffix3, f.suffix3);
  }
  put(29, first, f.capital && !caseless ? 1 : 0);
  put(30, t2, f.id);
  put(31, t1, mix(t2, f.id));
  put(32, t1, mix(f.suffix2, n1));
  put(33, n1, n2);
  put(34, f.hasDigit ? 1 : 0, f.suffix2);
  put(35, f.id, shape);
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
    else work.tags[i] = best(model.weights, features, tagFeatures(work, i, features), candidates);
  }
}
