import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/span.js';

/** One attribution of PolNeAR: spans of its roles. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Article stem -> attributions of its first annotator, read from a split's `attributions` folder (brat standoff). */
export function readAttributions(folder: string): Map<string, Attribution[]> {
  const found = new Map<string, Attribution[]>();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const stem = file.slice(0, file.lastIndexOf('_'));
    if (!found.has(stem)) found.set(stem, parse(readFileSync(join(folder, 'attributions', file), 'utf8')));
  }
  return found;
}

function parse(text: string): Attribution[] {
  const spans = new Map<string, Span[]>();
  const links: string[] = [];
  for (const row of text.split('\n')) {
    const [id = '', body = ''] = row.split('\t');
    if (/^T\d+$/.test(id)) spans.set(id, spansOf(body));
    else if (/^E\d+$/.test(id)) links.push(body);
  }
  return links.map((link) => ({
    source: role(link, 'Source', spans),
    cue: role(link, 'Cue', spans),
    content: role(link, 'Content', spans),
  }));
}

/** "Content 10 20;25 30" -> its spans. Offsets are code points; the texts hold none beyond UTF-16's first plane. */
const spansOf = (body: string): Span[] =>
  body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((piece) => piece.trim().split(' ').map(Number))
    .map(([start = 0, end = 0]) => ({ start, end }));

const role = (link: string, name: string, spans: ReadonlyMap<string, Span[]>): Span[] =>
  link.split(' ').flatMap((argument) => {
    const [key = '', id = ''] = argument.split(':');
    return key.replace(/\d+$/, '') === name ? (spans.get(id) ?? []) : [];
  });
