import { groupOf } from './clusters.js';
import { classOf } from './dictionary.js';
import { hashString } from './hash.js';

/** What the linear models know of a word's form; kept per form, since forms come again. */
export interface Form {
  readonly text: string;
  readonly lower: string;
  readonly id: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix1: number;
  readonly prefix3: number;
  /** Classes of its letters: "Xxxx", "XX", "dd-dd", runs shortened. */
  readonly shape: number;
  /** The same in text all in capitals, where capitals tell nothing. */
  readonly plainShape: number;
  readonly capital: boolean;
  readonly hasDigit: boolean;
  /** Groups of words it belongs to (see `clusters`), 0 for none. */
  readonly fine: number;
  readonly coarse: number;
  /** Its class in the dictionary, 0 for none. */
  readonly dictionary: number;
}

/** A sentence on its way through tagger, parser and names. Typed arrays of one entry a word. */
export interface Work {
  readonly forms: readonly Form[];
  readonly size: number;
  /** Written in capitals, or in title case, throughout: capitals are no sign of a name. */
  readonly shouting: boolean;
  readonly headline: boolean;
  /** Index of the joint tag. */
  readonly tags: Int16Array;
  readonly heads: Int32Array;
  readonly labels: Int16Array;
}

const forms = new Map<string, Form>();
const MOST_FORMS = 200_000;

export function formOf(text: string): Form {
  const known = forms.get(text);
  if (known) return known;
  if (forms.size > MOST_FORMS) forms.clear();
  const made = makeForm(text);
  forms.set(text, made);
  return made;
}

/** A Map, since a word of the text may be "constructor". */
const quoteLike = new Map(
  Object.entries({
    '“': '"',
    '”': '"',
    '„': '"',
    '«': '"',
    '»': '"',
    '’': "'",
    '‘': "'",
    '–': '-',
    '—': '-',
    '--': '-',
    '…': '...',
  }),
);

function makeForm(text: string): Form {
  const plain = text.length > 64 ? text.slice(0, 64) : text;
  const folded = (quoteLike.get(plain) ?? plain.replace(/[’‘]/g, "'")).toLowerCase();
  const lower = folded.replace(/\d/g, '0');
  const group = groupOf(folded);
  const end = (n: number) => hashString(`$${lower.slice(-n)}`);
  return {
    text,
    lower,
    id: hashString(lower),
    suffix1: end(1),
    suffix2: end(2),
    suffix3: end(3),
    suffix4: end(4),
    prefix1: hashString(`^${lower.slice(0, 1)}`),
    prefix3: hashString(`^${lower.slice(0, 3)}`),
    shape: hashString(shapeOf(plain)),
    plainShape: hashString(shapeOf(plain.toLowerCase())),
    capital: /^\p{Lu}/u.test(plain),
    hasDigit: /\d/.test(plain),
    fine: group >> 8,
    coarse: group & 255,
    dictionary: classOf(folded),
  };
}

function shapeOf(text: string): string {
  let shape = '';
  let run = 0;
  for (const c of text) {
    const kind = /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\d/.test(c) ? 'd' : c;
    run = shape.endsWith(kind) ? run + 1 : 0;
    if (run < 3) shape += kind;
  }
  return shape;
}

export function workOf(words: readonly string[]): Work {
  const made = words.map(formOf);
  const alphabetic = made.filter((f) => /\p{L}/u.test(f.text));
  const lower = alphabetic.filter((f) => /\p{Ll}/u.test(f.text)).length;
  const long = alphabetic.filter((f) => f.text.length > 3);
  const shouting = alphabetic.length > 1 && lower <= alphabetic.length * 0.1;
  return {
    forms: made,
    size: made.length,
    shouting,
    headline: !shouting && long.length > 3 && long.filter((f) => f.capital).length >= long.length * 0.85,
    tags: new Int16Array(made.length),
    heads: new Int32Array(made.length).fill(-1),
    labels: new Int16Array(made.length),
  };
}
