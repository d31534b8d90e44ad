import type { Doc, Sentence } from '../../model/doc.js';
import type { CountDraft } from '../../model/draft.js';

const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether a list of figures stands under a heading that names a time ("KEY FIGURES, 1-24 JANUARY"): it lasts until a sentence with a verb. */
export function opensPeriod(doc: Doc, { tokens: { from, to } }: Sentence, open: boolean): boolean {
  // Prose ends with a stop: no more words are looked at
  if (to - from > 60 || /^[.!?]$/.test(doc.tokens[to - 1]?.text ?? '')) return false;
  const low = doc.tokens.slice(from, to).map((t) => t.text.toLowerCase());
  return !hasVerb(low) && (open || namesPeriod(low));
}

/** A figure of such a list is of the time. */
export const underPeriod = (draft: CountDraft): CountDraft =>
  draft.scope === 'event' ? { ...draft, scope: 'period' } : draft;

function namesPeriod(low: readonly string[]): boolean {
  return low.some((w, i) => {
    if (w === 'period' && low[i - 1] === 'reporting') return true;
    const days = /^\d{1,2}$/.test(w) && /^(?:-|–|to)$/.test(low[i + 1] ?? '') && /^\d{1,2}$/.test(low[i + 2] ?? '');
    return days && month.test(low[i + 3] ?? '');
  });
}

const hasVerb = (low: readonly string[]): boolean =>
  low.some((w) => /^(?:was|were|is|are|has|have|had|said|will)$/.test(w));
