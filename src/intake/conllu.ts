import type { GivenSentence, GivenWord } from '../model/given.js';
import type { Intake } from '../model/intake.js';
import { problem } from '../model/problem.js';
import { makeReport } from './make-report.js';

/** A line of a CoNLL-U file with its number, for messages. */
interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** The lines between two `# newdoc`; `id` is null where the file has none. */
interface Document {
  readonly id: string | null;
  readonly line: number;
  readonly lines: NumberedLine[];
}

/** What breaks the format, at a line; caught below, never thrown at a caller. */
class Malformed extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const COLUMNS = 10;
const newdoc = /^#\s*newdoc\b(?:\s+id)?\s*=?\s*(.*)$/;
const newpar = /^#\s*newpar\b(?!_)/;

/**
 * A CoNLL-U file -> a report a document (`# newdoc id`), with its own sentences and words. The text is put together from
 * the forms (`SpaceAfter=No` joins, `# newpar` begins a paragraph); tags and trees of the file are not read.
 * A document that breaks the format is a failure of its own; the others are read.
 */
export function parseConllu(text: string, path: string): Intake[] {
  const documents = documentsOf(text).filter((d) => d.lines.some(({ text: line }) => line && !line.startsWith('#')));
  if (documents.length === 0)
    return [failure(path, 'There is no sentence in it: give CoNLL-U, ten columns a word, an empty line a sentence.')];
  return documents.map((document) => intakeOf(document, path, documents.length > 1));
}

const failure = (path: string, message: string): Intake => ({
  type: 'failure',
  path,
  problem: problem('conllu-malformed', message),
});

function documentsOf(text: string): Document[] {
  const documents: Document[] = [{ id: null, line: 1, lines: [] }];
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      const found = line.startsWith('#') ? newdoc.exec(line) : null;
      if (found) documents.push({ id: found[1]?.trim() || null, line: index + 1, lines: [] });
      else documents.at(-1)!.lines.push({ number: index + 1, text: line });
    });
  return documents;
}

function intakeOf({ id, line, lines }: Document, path: string, several: boolean): Intake {
  const from = several ? `${path}:${line}` : path;
  try {
    const builder = new TextBuilder();
    for (const sentence of sentencesOf(lines)) builder.add(sentence);
    const made = makeReport(builder.text, { id, path: from });
    return made.type === 'report' ? { ...made, given: builder.given } : made;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return failure(`${path}:${error.line}`, `${error.message} (document ${id ?? 'without an id'}).`);
  }
}

/** A word line or a range line: `first` to `last` (1-based, in the sentence), form, whether a space follows. */
interface Row {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly range: boolean;
  readonly form: string;
  readonly spaced: boolean;
}

interface Sentence {
  readonly begins: boolean;
  readonly rows: readonly Row[];
}

function* sentencesOf(lines: readonly NumberedLine[]): Generator<Sentence> {
  let rows: Row[] = [];
  let begins = false;
  for (const { number, text } of [...lines, { number: (lines.at(-1)?.number ?? 0) + 1, text: '' }]) {
    if (text.startsWith('#')) begins ||= newpar.test(text);
    else if (text.trim()) {
      const row = rowOf(text, number);
      if (row) rows.push(row);
    } else if (rows.length) {
      yield { begins, rows };
      rows = [];
      begins = false;
    }
  }
}

/** A line of ten columns; null for an empty node ("8.1"), which has no place in the text. */
function rowOf(text: string, line: number): Row | null {
  const cells = text.split('\t');
  if (cells.length !== COLUMNS)
    throw new Malformed(line, `A word has ${COLUMNS} columns parted by tabs, here are ${cells.length}`);
  const [id = '', form = ''] = cells;
  if (/^\d+\.\d+$/.test(id)) return null;
  const ids = /^(\d+)(?:-(\d+))?$/.exec(id);
  if (!ids) throw new Malformed(line, `${JSON.stringify(id)} is no number of a word`);
  if (!form) throw new Malformed(line, 'The form of the word is empty');
  const first = Number(ids[1]);
  const spaced = !(cells[9] ?? '').split('|').includes('SpaceAfter=No');
  return { line, first, last: Number(ids[2] ?? ids[1]), range: ids[2] !== undefined, form, spaced };
}

/** Puts the text together and keeps where each word came to stand. */
class TextBuilder {
  readonly given: GivenSentence[] = [];
  private readonly pieces: string[] = [];
  private length = 0;
  private space = false;

  get text(): string {
    return this.pieces.join('');
  }

  add({ begins, rows }: Sentence): void {
    if (begins && this.length) this.append('\n\n');
    else if (this.space) this.append(' ');
    this.space = false;
    const words: GivenWord[] = [];
    const multiWords: { from: number; to: number; span: { start: number; end: number } }[] = [];
    for (let at = 0; at < rows.length; ) {
      const row = rows[at]!;
      if (row.first !== words.length + 1)
        throw new Malformed(row.line, `Word ${row.first} stands where ${words.length + 1} is due`);
      if (this.space) this.append(' ');
      const span = this.append(row.form);
      if (!row.range) {
        words.push({ text: row.form, span });
        at++;
      } else {
        const parts = this.partsOf(rows, at, row);
        multiWords.push({ from: words.length, to: words.length + parts.length, span });
        words.push(...cut(parts, span));
        at += parts.length + 1;
      }
      this.space = row.spaced;
    }
    this.given.push({ words, multiWords });
  }

  private partsOf(rows: readonly Row[], at: number, row: Row): readonly Row[] {
    const parts = rows.slice(at + 1, at + 2 + row.last - row.first);
    const whole = parts.length === row.last - row.first + 1 && row.last > row.first;
    if (!whole || parts.some((p, i) => p.range || p.first !== row.first + i))
      throw new Malformed(row.line, `The words of ${row.first}-${row.last} do not follow it`);
    return parts;
  }

  private append(piece: string): { start: number; end: number } {
    const start = this.length;
    this.pieces.push(piece);
    this.length += piece.length;
    return { start, end: this.length };
  }
}

/** Cuts a surface token between its words by the length of their forms; what is left over goes to the last. */
function cut(parts: readonly Row[], { start, end }: { start: number; end: number }): GivenWord[] {
  let from = start;
  return parts.map(({ form }, i) => {
    const least = end - (parts.length - 1 - i);
    const to = i === parts.length - 1 ? end : Math.max(from, Math.min(from + form.length, least));
    const word = { text: form, span: { start: from, end: to } };
    from = to;
    return word;
  });
}
