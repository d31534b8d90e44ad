import type { Doc } from '../../model/doc.js';
import type { Mention } from '../../model/mention.js';
import type { Resolution } from '../../model/resolution.js';
import type { Span } from '../../model/span.js';

const known = new WeakMap<Resolution, readonly Mention[]>();

/** Mentions of places that the reader took for no name, in order of the text; sorted once for a report. */
const placesOf = (resolution: Resolution, doc: Doc): readonly Mention[] => {
  let list = known.get(resolution);
  if (!list) {
    const read = new Set(doc.names.map((n) => n.span.start));
    list = resolution.mentions
      .filter((m) => m.kind === 'place' && !read.has(m.span.start))
      .sort((a, b) => a.span.start - b.span.start);
    known.set(resolution, list);
  }
  return list;
};

const at = /\b(?:in|at|near|around|outside|inside|the town of|the village of|the city of)\s+$/i;

/** The first place behind "in", "at", "near" … in a stretch of text that the register knew and the reader did not take for a name. */
export function placeNamedIn(resolution: Resolution, doc: Doc, { start, end }: Span): Span | null {
  const list = placesOf(resolution, doc);
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < list.length && list[i]!.span.end <= end; i++) {
    const { span } = list[i]!;
    if (at.test(doc.text.slice(Math.max(start, span.start - 20), span.start))) return span;
  }
  return null;
}
