import { type Draft, newDraft } from './drafts.js';

export interface Dropped {
  readonly drafts: readonly Draft[];
  /** What could not be taken, each with its reason. */
  readonly refused: readonly string[];
}

const endings = /\.(txt|text|md|html?|xhtml|jsonl?|ndjson)$/i;
const LARGEST = 5_000_000;

/** Files as drafts: text, pages, JSON and JSON Lines reports. */
export async function readFiles(files: Iterable<File>): Promise<Dropped> {
  const drafts: Draft[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const why = refusal(file);
    try {
      if (why) refused.push(why);
      else drafts.push(...draftsOf(file.name, await file.text()));
    } catch {
      refused.push(`${file.name} is not the JSON that its name says.`);
    }
  }
  return { drafts, refused };
}

function refusal({ name, size }: File): string | null {
  if (!endings.test(name)) return `${name}: give .txt, .md, .html, .json or .jsonl.`;
  return size > LARGEST ? `${name} is larger than 5 MB: add it with the command "twosource add".` : null;
}

function draftsOf(name: string, text: string): Draft[] {
  if (/\.(jsonl|ndjson)$/i.test(name)) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line, i) => jsonDraft(`${name}:${i + 1}`, JSON.parse(line)));
  }
  if (/\.json$/i.test(name)) return [jsonDraft(name, JSON.parse(text))];
  return [newDraft({ body: text, format: /html?$/i.test(name) ? 'html' : 'text', path: name })];
}

function jsonDraft(path: string, value: unknown): Draft {
  const { text, html, outlet, published, ...given } = value as Record<string, unknown>;
  return newDraft({
    path,
    given,
    format: typeof text === 'string' ? 'text' : 'html',
    body: String(text ?? html ?? ''),
    outlet: typeof outlet === 'string' ? outlet : '',
    published: typeof published === 'string' ? published : '',
  });
}
