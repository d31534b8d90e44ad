import type { CountDraft } from '../../model/draft.js';
import type { Line } from './line.js';

const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether a list of figures stands under a heading that names a time ("KEY FIGURES, 1-24 JANUARY"): it lasts until a sentence with a verb. */
export function opensPeriod(line: Line, open: boolean): boolean {
  if (line.length > 60 || isSentence(line)) return false;
  return open || namesPeriod(line);
}

/** A figure of such a list is of the time. */
export const underPeriod = (draft: CountDraft): CountDraft =>
  draft.scope === 'event' ? { ...draft, scope: 'period' } : draft;

function namesPeriod({ low }: Line): boolean {
  return low.some((w, i) => {
    if (w === 'period' && low[i - 1] === 'reporting') return true;
    const days = /^\d{1,2}$/.test(w) && /^(?:-|–|to)$/.test(low[i + 1] ?? '') && /^\d{1,2}$/.test(low[i + 2] ?? '');
    return days && month.test(low[i + 3] ?? '');
  });
}

/** It ends with a stop, or has an auxiliary. */
const isSentence = ({ low }: Line): boolean =>
  /^[.!?]$/.test(low.at(-1) ?? '') || low.some((w) => /^(?:was|were|is|are|has|have|had|said|will)$/.test(w));
