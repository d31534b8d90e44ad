import type { Doc } from '../src/model/doc.js';
import type { StatementDraft } from '../src/model/draft.js';
import type { Span } from '../src/model/span.js';

/** Words under spans, pieces parted by " … ". */
export const wordsUnder = (text: string, spans: readonly Span[]): string =>
  spans.map((s) => text.slice(s.start, s.end)).join(' … ');

/**
 * A statement on one line: `speaker [cue] content`, then what is not usual of it: the act if not "say", the form if not
 * "indirect", channel, via, addressees, the number (from 1) of the statement that it stands in.
 */
export function showStatement(doc: Doc, s: StatementDraft): string {
  const marks = [
    s.act === 'say' ? '' : s.act,
    s.quotation === 'indirect' ? '' : s.quotation,
    s.channel ? `on=${s.channel}` : '',
    s.via ? `via=${s.via}` : '',
    s.addressees.length > 0 ? `to=${wordsUnder(doc.text, s.addressees)}` : '',
    s.within === null ? '' : `in=${s.within + 1}`,
  ].filter(Boolean);
  const said = `${wordsUnder(doc.text, s.speaker) || '-'} [${wordsUnder(doc.text, s.cue)}] ${wordsUnder(doc.text, s.content)}`;
  return marks.length > 0 ? `${said} | ${marks.join(' ')}` : said;
}

/** A text with a line of carets under the spans, for messages of failing tests. One line of text only. */
export function underline(text: string, spans: readonly Span[]): string {
  const line = text.replace(/[\n\r]/g, ' ');
  const carets = [...line].map((_, i) => (spans.some((s) => s.start <= i && i < s.end) ? '^' : ' ')).join('');
  return `${line}\n${carets.trimEnd()}`;
}
