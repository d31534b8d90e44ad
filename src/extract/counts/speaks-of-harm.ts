import type { Doc, Sentence } from '../../model/doc.js';
import { mayHarm } from './harm-words.js';

const more = new Set([
  'condition',
  'hospital',
  'hospitals',
  'bullet',
  'gunfire',
  'shrapnel',
  'toll',
  'lives',
  'life',
  'casualties',
  'casualty',
  'hostages',
  'captives',
  'number',
]);

/** A quick look whether a sentence can hold a figure at all. */
export function speaksOfHarm({ tokens }: Doc, { tokens: { from, to } }: Sentence): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.text.toLowerCase();
    if (mayHarm(word) || more.has(word)) return true;
  }
  return false;
}
