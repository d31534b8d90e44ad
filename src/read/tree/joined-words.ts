import type { Plan } from './plan.js';
import { takeOut } from './plan.js';

const hyphen = /^[-‐‑]$/;
const link = /^(?:e|ul|ud|ur|us|un)$/i;
const capital = /^\p{Lu}/u;

/** "#India" is parsed as "India"; "Jaish-e-Mohammed" as its first word, the others hanging flat on it. */
export function joinedWords(plan: Plan, forms: readonly string[], glued: (word: number) => boolean): number[] {
  const names: number[] = [];
  for (let i = 0; i < forms.length; i++) {
    if (forms[i] === '#' && i + 1 < forms.length && glued(i + 1) && /^\p{L}/u.test(forms[i + 1]!))
      takeOut(plan, i, i + 1, 'punct');
    const to = linkedEnd(forms, i, glued);
    if (!to) continue;
    for (let k = i; k < to; k++) {
      names.push(k);
      if (k > i) takeOut(plan, k, i, hyphen.test(forms[k]!) ? 'punct' : 'flat');
    }
    i = to - 1;
  }
  return names;
}

function linkedEnd(forms: readonly string[], i: number, glued: (word: number) => boolean): number | null {
  const ok =
    hyphen.test(forms[i + 1] ?? '') &&
    capital.test(forms[i]!) &&
    glued(i + 1) &&
    glued(i + 2) &&
    link.test(forms[i + 2] ?? '');
  if (!ok) return null;
  const last = hyphen.test(forms[i + 3] ?? '') && glued(i + 3) ? i + 4 : i + 3;
  return capital.test(forms[last] ?? '') ? last + 1 : null;
}
