/** Where on a line of time something lies: start and length in per cent of the line. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

interface Timed {
  readonly from: string | null;
  readonly to: string | null;
}

const DAY = 86_400_000;

/** Milliseconds; a day stands for all of itself. */
function rangeOf({ from, to }: Timed): readonly [number, number] | null {
  if (from === null && to === null) return null;
  const [first, last] = [instant(from ?? to!, false), instant(to ?? from!, true)];
  return Number.isNaN(first) || Number.isNaN(last) ? null : [first, Math.max(first, last)];
}

function instant(iso: string, end: boolean): number {
  // The place's own clock: an offset moves no day
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(iso)?.[0];
  if (local) return Date.parse(`${local}Z`);
  return Date.parse(iso.slice(0, 10)) + (end ? DAY : 0);
}

/**
 * Lays times on one line, from the first to the last; null for what has no time, and for all where there is but one day. What
 * lies more than `near` days off the middle one is left out of the scale, so that a date in the background does not flatten the story.
 */
export function stretches(all: readonly Timed[], near = 730): (Stretch | null)[] {
  const ranges = all.map(rangeOf);
  const scale = central(
    ranges.flatMap((r) => (r ? [r] : [])),
    near,
  );
  if (scale.length === 0) return all.map(() => null);
  const first = Math.min(...scale.map(([a]) => a));
  const whole = Math.max(...scale.map(([, b]) => b)) - first;
  if (whole <= DAY) return all.map(() => null);
  const share = (ms: number): number => Math.min(100, Math.max(0, (100 * ms) / whole));
  return ranges.map((range) => {
    if (!range) return null;
    const [start, end] = [share(range[0] - first), share(range[1] - first)];
    return { start, length: end - start };
  });
}

/** Times within some days of the middle one. */
function central(ranges: readonly (readonly [number, number])[], days: number): readonly (readonly [number, number])[] {
  const middle = [...ranges].sort((a, b) => a[0] - b[0])[ranges.length >> 1]?.[0];
  return middle === undefined ? [] : ranges.filter(([a, b]) => a > middle - days * DAY && b < middle + days * DAY);
}
