import { type Span, span } from '../../model/span.js';

const leading =
  /^\s{0,40}((?:date|dated|published|posted|updated)?:?\s{0,3}\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)[\s:,|-]{1,4}(?=\p{L}|["“])/iu;

/** A stamp glued before the first words of the text: "date 2022-04-20 Washington: Mounting …". */
export function leadingTimestamp(text: string): Span | null {
  const found = leading.exec(text.slice(0, 120));
  const words = found?.[1];
  if (!found || words === undefined) return null;
  const start = found[0].indexOf(words);
  return span(start, start + words.length);
}
