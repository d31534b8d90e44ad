import { genderOfName } from '../lexicon/given-names.js';
import { isNameCue } from '../lexicon/name-cues.js';
import { nationByAdjective, nationByCapital, nationByName, nationByPeople } from '../lexicon/nations.js';
import { personTitle } from '../lexicon/person-titles.js';

/** What the word lists know of each form, a bit each; cached, since forms come again. */
const cache = new Map<string, number>();
const MOST = 100_000;

export function hintOf(form: string): number {
  const known = cache.get(form);
  if (known !== undefined) return known;
  if (cache.size > MOST) cache.clear();
  const made = look(form);
  cache.set(form, made);
  return made;
}

function look(form: string): number {
  const lower = form.toLowerCase();
  const capital = form !== lower;
  const bits = [
    capital && nationByName(form) !== undefined,
    nationByAdjective(form) !== undefined && capital,
    nationByPeople(form) !== undefined && capital,
    capital && nationByCapital(form) !== undefined,
    capital && genderOfName(lower) !== undefined,
    personTitle(lower) !== undefined,
    isNameCue(lower, 'organisation'),
    isNameCue(lower, 'group'),
    isNameCue(lower, 'place'),
    isNameCue(lower, 'event'),
    isNameCue(lower, 'calendar'),
  ];
  return bits.reduce((sum, bit, i) => sum | (bit ? 1 << i : 0), 0);
}

export const hintsOf = (forms: readonly { readonly text: string }[]): Uint16Array =>
  Uint16Array.from(forms, (f) => hintOf(f.text));
