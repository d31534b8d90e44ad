import type { Page } from './page.js';
import { sizeOf } from './ranges.js';
import type { Saying } from './saying.js';

/**
 * Saying -> the smallest other saying in whose content its cue (or, without a cue, its content) stands. Content is painted
 * on the tokens, the longest first, so that each asks for the one that lies on top.
 */
export function nest(page: Page, sayings: readonly Saying[]): Map<Saying, Saying> {
  const top = new Int32Array(page.doc.tokens.length).fill(-1);
  const within = new Map<Saying, Saying>();
  const order = sayings.map((s, index) => ({ s, index, size: sizeOf(s.content) }));
  order.sort((a, b) => b.size - a.size || a.index - b.index);
  for (const { s, index } of order) {
    const at = s.head >= 0 ? s.head : (s.content[0]?.from ?? -1);
    const outer = sayings[top[at] ?? -1];
    if (outer && outer !== s) within.set(s, outer);
    for (const c of s.content) top.fill(index, c.from, c.to);
  }
  return within;
}
