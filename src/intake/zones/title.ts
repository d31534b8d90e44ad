import { lineKind } from './line-kind.js';
import type { Unit } from './unit.js';

/** Only so many lines at the top can hold the title. */
const TOP = 14;
const letterhead =
  /^(?:office|ministry|department|government|directorate|embassy|press release|for immediate release|communique|republic|state|kingdom)\b/i;

/** The headline among the lines above the first prose; the given title where it stands there; null: none is told apart. */
export function titleUnit(units: readonly Unit[], given: string | null): Unit | null {
  // A headline that is all there is, is the report itself
  if (units.length < 2) return null;
  const firstProse = units.findIndex((u) => u.prose);
  const wanted = given ? plain(given) : null;
  const top = units.slice(0, TOP);
  const same = wanted ? top.find((u) => plain(u.text) === wanted) : undefined;
  if (same) return same;
  // A given title that stands nowhere in the text leaves no line to guess at but an unmistakable one
  if (firstProse < 1 || given) return null;
  const candidates = units.slice(0, Math.min(firstProse, TOP)).filter(isCandidate);
  let best: Unit | null = null;
  for (const unit of candidates) if (!best || score(unit) > score(best)) best = unit;
  return best;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function isCandidate(unit: Unit): boolean {
  if (unit.words < 4 || unit.words > 30 || /[.,;:]$/.test(unit.text)) return false;
  return !/ [|»>] | {2}/.test(unit.text) && lineKind(unit.text, unit.closed, unit.words) === null;
}

/** Headlines have 5 to 18 words and lower-case letters; a letterhead names its office. */
function score(unit: Unit): number {
  const length = unit.words >= 5 && unit.words <= 18 ? 2 : 0;
  return length + (unit.shouting ? 0 : 1) - (letterhead.test(unit.text) ? 3 : 0);
}
