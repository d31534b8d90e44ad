import { useState } from 'react';

/** How many of many are shown: the first few, and a step more each time; at least so many as `needed`. */
export function useMore(total: number, first: number, step = 50, needed = 0): { shown: number; more: () => void } {
  const [asked, setAsked] = useState(first);
  const shown = Math.min(total, Math.max(asked, needed));
  return { shown, more: () => setAsked(shown + step) };
}
