import type { Span } from '../../../model/span.js';
import type { Zone, ZoneKind } from '../../../model/zone.js';

/** What words are to the thing that was read from them. */
export type Role = 'claim' | 'speaker' | 'cue' | 'content' | 'event' | 'copy';

/** A span of a report with the thing that was read from it. */
export interface Mark {
  readonly key: string;
  readonly role: Role;
  readonly span: Span;
}

/** A stretch of text between two neighbouring boundaries: everything that holds any of it holds all of it. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly zone: ZoneKind | null;
}

/** Cuts a text at every boundary of every mark and zone, so that overlapping spans each light up whole. */
export function segment(text: string, marks: readonly Mark[], zones: readonly Zone[]): Segment[] {
  const layers = [
    ...marks.map((mark) => ({ span: mark.span, mark })),
    ...zones.map((zone) => ({ span: zone.span, zone })),
  ];
  const usable = layers.filter(({ span }) => span.start < span.end && span.end <= text.length);
  const opening = at(usable, (l) => l.span.start);
  const closing = at(usable, (l) => l.span.end);
  const cuts = [...new Set([0, text.length, ...opening.keys(), ...closing.keys()])].sort((a, b) => a - b);
  const open = new Set<(typeof usable)[number]>();
  return cuts.slice(0, -1).map((start, i) => {
    for (const layer of closing.get(start) ?? []) open.delete(layer);
    for (const layer of opening.get(start) ?? []) open.add(layer);
    return segmentOf(text, start, cuts[i + 1]!, [...open]);
  });
}

function segmentOf(text: string, start: number, end: number, open: readonly { mark?: Mark; zone?: Zone }[]): Segment {
  return {
    start,
    text: text.slice(start, end),
    marks: open.flatMap(({ mark }) => mark ?? []),
    zone: open.find(({ zone }) => zone)?.zone?.kind ?? null,
  };
}

function at<T>(things: readonly T[], place: (thing: T) => number): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const thing of things) {
    const here = found.get(place(thing));
    if (here) here.push(thing);
    else found.set(place(thing), [thing]);
  }
  return found;
}
