import type { Plan } from './plan.js';
import { takeOut } from './plan.js';

/** Words before a number that qualify it: [words, index of the one that hangs on the number, how the others hang on it]. */
const qualifiers: readonly (readonly [words: string, head: number, relation: string, inner: string])[] = [
  ['no more than', 1, 'advmod', 'fixed'],
  ['no fewer than', 1, 'advmod', 'fixed'],
  ['no less than', 1, 'advmod', 'fixed'],
  ['not less than', 1, 'advmod', 'fixed'],
  ['as many as', 0, 'advmod', 'fixed'],
  ['as few as', 0, 'advmod', 'fixed'],
  ['as much as', 0, 'advmod', 'fixed'],
  ['at least', 1, 'nmod', 'case'],
  ['at most', 1, 'nmod', 'case'],
  ['more than', 0, 'advmod', 'fixed'],
  ['less than', 0, 'advmod', 'fixed'],
  ['fewer than', 0, 'advmod', 'fixed'],
  ['upwards of', 0, 'advmod', 'fixed'],
  ['up to', 0, 'advmod', 'fixed'],
  ['close to', 0, 'advmod', 'fixed'],
  ['about', 0, 'advmod', ''],
  ['around', 0, 'advmod', ''],
  ['over', 0, 'advmod', ''],
  ['nearly', 0, 'advmod', ''],
  ['almost', 0, 'advmod', ''],
  ['approximately', 0, 'advmod', ''],
  ['roughly', 0, 'advmod', ''],
  ['some', 0, 'advmod', ''],
];
const byWords = new Map(qualifiers.map((q) => [q[0], q]));
const LONGEST = 3;

/** What follows a number that counts something: so "around 2014" and "about 5 p.m." are left to the parser. */
export type IsCounted = (word: number) => boolean;

/** Takes out the qualifiers of numbers: "around 45 people" is parsed as "45 people". `isNumber` by tag. */
export function qualifiedNumbers(
  plan: Plan,
  forms: readonly string[],
  isNumber: (word: number) => boolean,
  isCounted: IsCounted,
): void {
  for (let n = 1; n < forms.length; n++) {
    if (!isNumber(n) || !isCounted(n)) continue;
    for (let count = Math.min(LONGEST, n); count > 0; count--) {
      const from = n - count;
      const found = byWords.get(forms.slice(from, n).join(' ').toLowerCase());
      if (!found) continue;
      const [, head, relation, inner] = found;
      // "over" after a verb of motion and "up" after a verb are rarely of a number that starts no count
      takeOut(plan, from + head, n, relation);
      for (let k = 0; k < count; k++)
        if (k !== head) takeOut(plan, from + k, from + head, inner === 'case' || k > head ? inner : 'advmod');
      break;
    }
  }
}
