import type { Evidence } from '../model/lineage.js';
import type { Report } from '../model/report.js';
import type { Span } from '../model/span.js';
import { narrativeOf, piecesOf } from '../text/narrative.js';
import { type Shingles, shinglesOf } from '../text/shingles.js';

/** Two reports of which one holds so much of the other's text that one is a copy. `share`: of the shorter one's shingles. */
export interface Copy {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/** Share of the shorter narrative from which two reports count as copies of one: half of the text, less what furniture may hide. */
export const copiedFrom = 0.4;
/** A text shorter than this many shingles says too little to tell a copy from a coincidence. */
const fewest = 5;
/** A shingle that more reports bear leads nowhere new: each of them is already bound to the first bearers. */
const bearersAt = 24;

/**
 * The pairs of copies among reports, by an inverted index of shingles: only pairs that share text are looked at, and a
 * shingle leads to its first bearers only, so that a thousand copies cost a thousand small steps, not a million.
 */
export function findCopies(reports: readonly Report[]): Copy[] {
  return copiesAmong(reports.map(hashesOf), copiedFrom, fewest);
}

/** One shingle of so many is looked at where all reports there are are searched for copies; a text needs so many of those. */
const sampled = 4;
const fewestSampled = 8;
/** Share from which copied text alone makes one story: forms filled in anew ("police are looking for …") share less. */
const oneStoryFrom = 0.8;

/** Pairs that hold so much of one text that they belong to one story, by a sample of their shingles. */
export const sameTexts = (reports: readonly Report[]): Copy[] =>
  copiesAmong(
    reports.map((r) => new Set([...hashesOf(r)].filter((h) => h % sampled === 0))),
    oneStoryFrom,
    fewestSampled,
  );

function copiesAmong(sets: readonly ReadonlySet<number>[], from: number, least: number): Copy[] {
  const bearers = new Map<number, number[]>();
  const copies: Copy[] = [];
  sets.forEach((set, at) => {
    for (const [other, common] of countShared(set, bearers)) {
      const share = common / Math.max(1, Math.min(set.size, sets[other]!.size));
      if (share >= from && Math.min(set.size, sets[other]!.size) >= least) copies.push({ a: other, b: at, share });
    }
    for (const hash of set) {
      const list = bearers.get(hash);
      if (!list) bearers.set(hash, [at]);
      else if (list.length < bearersAt) list.push(at);
    }
  });
  return copies;
}

function countShared(set: ReadonlySet<number>, bearers: ReadonlyMap<number, readonly number[]>): [number, number][] {
  const common = new Map<number, number>();
  for (const hash of set) for (const other of bearers.get(hash) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
  return [...common].sort((a, b) => a[0] - b[0]);
}

const hashesOf = (report: Report): Set<number> => new Set(shinglesOf(report.text, narrativeOf(report, false)).hashes);

/** Sentences of the first report that stand in the second, with their places in both; `limit` pairs at most. */
export function copiedSentences(a: Report, b: Report, limit = 5): Evidence[] {
  const inB = placesOf(shinglesOf(b.text, narrativeOf(b, false)));
  const evidence: Evidence[] = [];
  for (const piece of piecesOf(a.text, narrativeOf(a, false))) {
    if (evidence.length >= limit * 2) break;
    const runs = shinglesOf(a.text, [piece]);
    const there = placeIn(runs, inB);
    if (there) evidence.push({ report: a.id, span: piece }, { report: b.id, span: there });
  }
  return evidence;
}

const placesOf = ({ hashes, starts, ends }: Shingles): Map<number, Span> => {
  const places = new Map<number, Span>();
  hashes.forEach((hash, i) => {
    if (!places.has(hash)) places.set(hash, { start: starts[i]!, end: ends[i]! });
  });
  return places;
};

/** Where most of the runs of a sentence stand in the other text; null where fewer than half of them do. */
function placeIn({ hashes }: Shingles, places: ReadonlyMap<number, Span>): Span | null {
  const found = [...hashes].flatMap((h) => places.get(h) ?? []);
  if (hashes.length === 0 || found.length * 2 < hashes.length) return null;
  const first = found[0]!;
  const near = found.filter((s) => Math.abs(s.start - first.start) < 1000);
  return { start: Math.min(...near.map((s) => s.start)), end: Math.max(...near.map((s) => s.end)) };
}
