import type { CountDraft } from '../../model/draft.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';

const families: Readonly<Record<CountDraft['kind'], readonly string[]>> = {
  killed: ['ASSAULT', 'CASUALTY'],
  injured: ['ASSAULT', 'CASUALTY'],
  missing: ['CASUALTY', 'ASSAULT'],
  abducted: ['ASSAULT', 'COERCE'],
  arrested: ['COERCE'],
  displaced: ['CASUALTY', 'ASSAULT', 'COERCE'],
};

/** Gives each figure to the telling of its sentence that it belongs to; returns the figures that found none. */
export function giveFigures(
  page: Page,
  counts: readonly CountDraft[],
  bySentence: ReadonlyMap<number, readonly Telling[]>,
): number[] {
  const left: number[] = [];
  counts.forEach((count, index) => {
    const fitting = (bySentence.get(count.sentence) ?? []).filter((t) => families[count.kind].includes(t.type));
    const best = nearest(page, count, fitting.slice(0, 20));
    if (best) best.counts.push(index);
    else left.push(index);
  });
  return left;
}

function nearest(page: Page, count: CountDraft, tellings: readonly Telling[]): Telling | undefined {
  const direct = tellings.find((t) => t.triggers.includes(count.predicate));
  if (direct) return direct;
  if (count.kind === 'abducted') {
    const taking = tellings.find((t) => t.modes.has('abduct'));
    if (taking) return taking;
  }
  let best: Telling | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const t of tellings) {
    if (t.actuality === 'negated' || (t.actuality === 'hypothetical' && count.scope === 'event')) continue;
    for (const x of t.triggers) {
      const near = page.tree.under(count.predicate, x) || page.tree.under(x, count.predicate) ? 0 : 20;
      const far = near + Math.abs(x - count.predicate);
      if (far < least) {
        least = far;
        best = t;
      }
    }
  }
  return best;
}
