import type { Reading, Store, StoredReading } from '../../index.js';
import type { Span } from '../../model/span.js';
import { countWords } from '../../text/count-words.js';
import { shortHash } from '../../text/short-hash.js';
import { codePointsBefore } from './code-points.js';
import { type ExportOptions, quoted } from './export-options.js';
import type { Format } from './format.js';
import { nameIn } from './told.js';

/** Characters of the text before and after a quotation, by which it is found again. */
const AROUND = 32;

/** Every span that something was read from, as a W3C Web Annotation a line; positions are code points, as the standard has it. */
export const webAnnotation: Format = {
  name: 'annotations',
  about: 'every span that something was read from, as W3C Web Annotations, one a line',
  extension: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  async *write(store: Store, options, counted) {
    for await (const stored of store.readings()) {
      for (const found of findings(stored.reading)) {
        counted();
        yield `${JSON.stringify(annotationOf(stored, found, options))}\n`;
      }
    }
  },
};

interface Finding {
  readonly tag: string;
  readonly says: string;
  readonly rule: string | null;
  readonly spans: readonly Span[];
}

/** What was read, in words, with where it stands. */
function findings({ statements, events, actors, places, mentions }: Reading): Finding[] {
  const names = (ids: readonly string[]): string => ids.map((id) => nameIn(actors, id)).join(', ');
  return [
    ...statements.map((s) => ({
      tag: 'statement',
      says: `${names(s.speakers) || 'somebody'}: ${s.act}`,
      rule: s.rule,
      spans: s.content,
    })),
    ...events.map((e) => ({
      tag: 'event',
      says: `${e.type}: ${names(e.actors)} > ${names(e.recipients)}`,
      rule: e.rule,
      spans: [e.trigger],
    })),
    ...events.flatMap((e) =>
      e.casualties.map((c) => ({ tag: 'figure', says: `${c.kind}: ${countWords(c)}`, rule: null, spans: [c.span] })),
    ),
    ...mentions
      .filter((m) => m.entity !== null)
      .map((m) => ({
        tag: 'mention',
        says: actors[m.entity!]?.name ?? places[m.entity!]?.name ?? m.entity!,
        rule: null,
        spans: [m.span],
      })),
  ].filter((f) => f.spans.length > 0);
}

function annotationOf(
  { id, version, addedAt, reading }: StoredReading,
  found: Finding,
  options: ExportOptions,
): object {
  const { text, url } = reading.report;
  const source = url && /^https?:/i.test(url) ? url : `urn:twosource:report:${encodeURIComponent(id)}`;
  const at = found.spans.map(({ start, end }) => `${start}-${end}`).join('+');
  const targets = found.spans.map((span) => ({ source, selector: selectors(text, span, options) }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:twosource:annotation:${shortHash([id, version, found.tag, at, found.says].join('\n'))}`,
    type: 'Annotation',
    motivation: 'tagging',
    created: addedAt,
    generator: { id: 'urn:twosource', type: 'Software', name: `Twosource ${reading.reader.version}` },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: found.tag },
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: found.says },
      ...(found.rule ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: found.rule }] : []),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** By position in code points; and by the words, where words may go out and are not cut. */
function selectors(text: string, { start, end }: Span, options: ExportOptions): object[] {
  const from = codePointsBefore(text, start);
  const position = {
    type: 'TextPositionSelector',
    start: from,
    end: from + codePointsBefore(text.slice(start, end), end - start),
  };
  const words = text.slice(start, end);
  if (options.text === 'none' || quoted(words, options) !== words) return [position];
  return [
    position,
    {
      type: 'TextQuoteSelector',
      exact: words,
      prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
      suffix: whole(text.slice(end, end + AROUND)),
    },
  ];
}

/** Without half a pair of surrogates at its ends. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
