import { hashString, mix } from './hash.js';
import type { Work } from './sentence.js';
import { score, type Weights } from './weights.js';

/** Labels "O", "B-person", "I-person", …: index 0 is "O". */
export interface NameModel {
  readonly weights: Weights;
  readonly labels: readonly string[];
}

export const NAME_FEATURES = 56;
const NONE = hashString('<none>');
const features = new Int32Array(NAME_FEATURES);

/** What word lists know of a word, a bit each: country, nationality, given name, title, body … (see read/name-lists). */
export type Hints = Uint16Array;

export function nameFeatures(
  { forms, tags, size, shouting, headline }: Work,
  hints: Hints,
  i: number,
  before: number,
  before2: number,
  out: Int32Array,
): number {
  let n = 0;
  const f = forms[i]!;
  const id = (at: number) => (at >= 0 && at < size ? forms[at]!.id : NONE);
  const tag = (at: number) => (at >= 0 && at < size ? tags[at]! : -1);
  const hint = (at: number) => (at >= 0 && at < size ? hints[at]! : 0);
  const shapeAt = (at: number) => (at >= 0 && at < size ? (shouting ? forms[at]!.plainShape : forms[at]!.shape) : NONE);
  const put = (template: number, a: number, b = 0) => {
    out[n++] = mix(mix(template, a), b);
  };
  const cased = shouting || headline ? 1 : 0;
  put(1, f.id);
  put(2, shapeAt(i), cased);
  put(3, tag(i), before);
  put(4, f.suffix3);
  put(5, f.suffix4);
  put(6, f.prefix3);
  put(7, id(i - 1), before);
  put(8, id(i + 1));
  put(9, id(i - 2));
  put(10, id(i + 2));
  put(11, before, before2);
  put(12, f.id, before);
  put(13, shapeAt(i - 1), shapeAt(i));
  put(14, shapeAt(i + 1), shapeAt(i));
  put(15, tag(i - 1), tag(i));
  put(16, tag(i + 1), tag(i));
  put(17, id(i - 1), f.id);
  put(18, f.id, id(i + 1));
  put(19, hint(i), tag(i));
  put(20, hint(i - 1), before);
  put(21, hint(i + 1), tag(i));
  put(22, hint(i), before);
  put(23, tag(i - 1), tag(i + 1));
  put(24, id(i - 1), tag(i));
  put(25, id(i + 1), tag(i));
  put(26, i === 0 ? 1 : 2, shapeAt(i));
  put(27, before, shapeAt(i));
  put(28, hint(i), hint(i + 1));
  put(29, id(i + 1), id(i + 2));
  put(30, id(i - 2), id(i - 1));
  const fine = (at: number) => (at >= 0 && at < size ? forms[at]!.fine : -1);
  put(40, fine(i), tag(i));
  put(41, fine(i), before);
  put(42, fine(i - 1), before);
  put(43, fine(i + 1), tag(i));
  put(44, fine(i - 1), fine(i));
  put(45, fine(i), fine(i + 1));
  put(46, forms[i]!.coarse, shapeAt(i));
  const word = (at: number) => (at >= 0 && at < size ? forms[at]!.dictionary : -1);
  put(47, word(i), tag(i));
  put(48, word(i), before);
  put(49, word(i + 1), tag(i));
  put(50, word(i - 1), before);
  put(31, mix(tag(i + 1), tag(i + 2)), tag(i));
  return n;
}

/** Whether label `next` may follow `before`: an I- only after a B- or I- of its kind. */
export function mayFollow(labels: readonly string[], before: number, next: number): boolean {
  const label = labels[next]!;
  if (!label.startsWith('I-')) return true;
  return labels[before]?.slice(2) === label.slice(2) && before !== 0;
}

/** Labels of a sentence, greedily from left to right. */
export function nameSentence(model: NameModel, work: Work, hints: Hints): Int16Array {
  const result = new Int16Array(work.size);
  let [before, before2] = [0, 0];
  for (let i = 0; i < work.size; i++) {
    const count = nameFeatures(work, hints, i, before, before2, features);
    let winner = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < model.labels.length; label++) {
      if (!mayFollow(model.labels, before, label)) continue;
      const s = score(model.weights, features, count, label);
      if (s > highest) {
        highest = s;
        winner = label;
      }
    }
    result[i] = winner;
    [before2, before] = [before, winner];
  }
  return result;
}
