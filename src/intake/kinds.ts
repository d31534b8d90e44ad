import { extname } from 'node:path';

export type InputKind = 'text' | 'html' | 'json' | 'jsonl' | 'conllu';

const kinds: Record<string, InputKind> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.conllu': 'conllu',
};

const unbuilt: Record<string, string> = {
  '.xml': 'feeds and NITF (.xml)',
  '.rss': 'feeds (.rss)',
  '.atom': 'feeds (.atom)',
  '.warc': 'web archives (.warc)',
  '.gz': 'compressed files (.gz)',
};

/** The kind of input by the ending of its name; what has no known ending is taken for plain text. */
export const kindOf = (path: string): InputKind => kinds[extname(path).toLowerCase()] ?? 'text';

/** Whether a folder's file is a report at all: others (pictures, notes of the system) are passed over. */
export const isReportFile = (path: string): boolean => extname(path).toLowerCase() in kinds;

/** What a path asks for that is not built yet, or undefined. A URL is one such thing. */
export function unbuiltKind(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return 'reading from an address (URL)';
  return unbuilt[extname(path).toLowerCase()];
}
