/** A word as the network reads it; kept per form, since forms come again. */
export interface Form {
  readonly text: string;
  /** Indices of its pieces in the vocabulary, at most MOST_PIECES. */
  readonly pieces: readonly number[];
  /** How its letters are written, see `shapeOf`. */
  readonly shape: number;
}

const MOST_PIECES = 8;
const MOST_LETTERS = 64;
const MOST_FORMS = 200_000;

/** The pieces of words that the network knows: one a line, "##" before those that stand inside a word. */
export class Vocabulary {
  readonly #index: ReadonlyMap<string, number>;
  readonly #forms = new Map<string, Form>();
  readonly #unknown: number;
  readonly start: number;
  readonly end: number;

  constructor(lines: string) {
    this.#index = new Map(lines.split('\n').map((piece, i) => [piece, i]));
    const known = (piece: string) => this.#index.get(piece) ?? 0;
    this.#unknown = known('[UNK]');
    this.start = known('[CLS]');
    this.end = known('[SEP]');
  }

  form(text: string): Form {
    const kept = this.#forms.get(text);
    if (kept) return kept;
    if (this.#forms.size > MOST_FORMS) this.#forms.clear();
    const made = { text, pieces: this.#piecesOf(text), shape: shapeOf(text) };
    this.#forms.set(text, made);
    return made;
  }

  /** Of a word of many pieces the first ones and the last. */
  #piecesOf(text: string): number[] {
    const found = partsOf(text).flatMap((part) => this.#greedy(part));
    if (found.length === 0) return [this.#unknown];
    return found.length <= MOST_PIECES ? found : [...found.slice(0, MOST_PIECES - 1), found.at(-1)!];
  }

  /** The longest piece that fits, from left to right; a part that cannot be covered is one unknown piece. */
  #greedy(part: string): number[] {
    const found: number[] = [];
    for (let at = 0; at < part.length; ) {
      let end = part.length;
      let piece = this.#index.get((at ? '##' : '') + part.slice(at, end));
      while (piece === undefined && --end > at) piece = this.#index.get((at ? '##' : '') + part.slice(at, end));
      if (piece === undefined) return [this.#unknown];
      found.push(piece);
      at = end;
    }
    return found;
  }
}

const plainMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '’': "'", '‘': "'", '–': '-', '—': '-' }),
);

/** Lower case, without accents, cut at every mark that is no letter or digit: "Jaish’s" -> jaish ' s. */
function partsOf(text: string): string[] {
  const plain = text.slice(0, MOST_LETTERS).replace(/[“”„«»’‘–—]/g, (c) => plainMarks.get(c)!);
  const bare = plain
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return bare.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** 1 lower, 2 Title, 3 UPPER, 4 one capital, 5 mIxed, 6 with digits, 7 marks, 8 Title with a hyphen. */
export function shapeOf(text: string): number {
  const word = text.slice(0, MOST_LETTERS);
  if (/\p{Nd}/u.test(word)) return 6;
  const letters = word.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return 7;
  const isCapital = (c: string) => c !== c.toLowerCase();
  const capitals = letters.filter(isCapital).length;
  if (capitals === 0) return 1;
  if (capitals === letters.length) return capitals === 1 ? 4 : 3;
  if (!isCapital(letters[0]!)) return 5;
  if (capitals === 1) return 2;
  return text.includes('-') ? 8 : 5;
}
