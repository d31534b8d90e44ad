import { numberAt } from '../../text/number-words.js';
import { containment } from '../../text/similarity.js';
import { stem } from '../../text/stem.js';
import { stopWords } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import type { Held } from '../claims/claims.js';
import type { World } from '../world.js';
import type { Relation } from './counts.js';

/** Shared part of the words from which two clauses say the same, or speak of one thing. */
const sameFrom = 0.8;
const aboutOneFrom = 0.4;

/** What was agreed or demanded: clauses on one thing with other numbers contradict; other clauses may stand in one text side by side. */
export function relateTerms(_: World, a: Held, b: Held): Relation {
  const [x, y] = [partsOf(a), partsOf(b)];
  const both = `"${a.claim.value}" and "${b.claim.value}"`;
  const share = containment(x.words, y.words);
  const differs = x.numbers.size > 0 && y.numbers.size > 0 && containment(x.numbers, y.numbers) === 0;
  if (share >= aboutOneFrom && differs)
    return { verdict: 'conflict', why: `${both}: on one thing, with other numbers` };
  if (share >= sameFrom) return { verdict: 'agree', why: `${both} say the same` };
  return { verdict: 'compatible', why: `${both} can stand side by side` };
}

function partsOf({ claim }: Held): { words: Set<string>; numbers: Set<number> } {
  const words = new Set<string>();
  const numbers = new Set<number>();
  for (const { text } of wordsOf(String(claim.value))) {
    const low = text.toLowerCase();
    const number = numberAt([low], 0)?.value ?? null;
    if (number !== null) numbers.add(number);
    else if (low.length > 2 && !stopWords.has(low)) words.add(stem(low));
  }
  return { words, numbers };
}
