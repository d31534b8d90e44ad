import { isNameCue } from '../../lexicon/name-cues.js';
import { nationByAdjective, nationByName } from '../../lexicon/nations.js';
import { personTitle } from '../../lexicon/person-titles.js';
import { type Clause, type Draft, isCapital, isHyphen, mayName } from './draft.js';

/**
 * Institutions by a word that tells one, with the names before it and the phrase after it:
 *   Indian Ministry of External Affairs · US Department of State · UN Security Council · 1267 Sanctions Committee
 */
export function institutions(c: Clause): Draft[] {
  const found: Draft[] = [];
  for (let i = c.from; i < c.to; i++) {
    if (!isCue(c, i)) continue;
    const from = leftEnd(c, i);
    const to = rightEnd(c, i + 1);
    if (to - from > 1) found.push({ from, to, kind: 'organisation', weight: 60 + to - from, by: 'institution' });
    i = to - 1;
  }
  return found;
}

const cueAt = (c: Clause, i: number): boolean => isNameCue(c.tokens[i]!.text.toLowerCase(), 'organisation');

/** Not "Press" in "Press Secretary Sarah Sanders", nor the head of a headline in title case, unless the tagger sees a name. */
function isCue(c: Clause, i: number): boolean {
  if (!mayName(c, i) || !cueAt(c, i)) return false;
  if (titleAt(c, i + 1)) return false;
  return (!c.headline && c.cased) || c.labelled.some((d) => d.from <= i && i < d.to);
}

const titleAt = (c: Clause, i: number): boolean =>
  i < c.to && isCapital(c.tokens[i]) && personTitle(c.tokens[i]!.text) !== undefined;

function leftEnd(c: Clause, cue: number): number {
  let from = cue;
  while (from > c.from && joinsLeft(c, from)) from--;
  while (from < cue && (isHyphen(c.tokens[from]) || /^(?:and|of|the|&)$/i.test(c.tokens[from]!.text))) from++;
  const number = c.tokens[from - 1];
  // "1267 Committee", but not "2019 Conference"
  if (from > c.from && number && /^\d{3,4}$/.test(number.text) && !/^(?:19|20)\d\d$/.test(number.text)) from--;
  return from;
}

function joinsLeft(c: Clause, from: number): boolean {
  const before = c.tokens[from - 1]!;
  if (isHyphen(before)) return mayName(c, from - 2) || nationWord(c, from - 2);
  if (/^(?:and|&)$/i.test(before.text)) return mayName(c, from - 2) && mayName(c, from) && isModifier(c, from);
  if (isNameCue(before.text.toLowerCase().replace(/\.$/, ''), 'calendar')) return false;
  if (personTitle(before.text) && !isModifier(c, from - 1)) return false;
  return mayName(c, from - 1) || nationWord(c, from - 1);
}

/** A word that is no head of a name of its own: "Trade and Industry Ministry", not "Bell and Howe Company". */
const isModifier = (c: Clause, i: number): boolean =>
  c.tokens[i]!.upos === 'ADJ' || /^(?:foreign|home|security|general|prime)$/i.test(c.tokens[i]!.text);

const nationWord = (c: Clause, i: number): boolean =>
  i >= c.from &&
  (isCapital(c.tokens[i]) || !c.cased) &&
  (nationByAdjective(c.tokens[i]!.text) !== undefined || nationByName(c.tokens[i]!.text) !== undefined);

/** More cues ("Security Council Resolution 1267 Committee" is one name), then "of External Affairs", "for Human Rights". */
function rightEnd(c: Clause, at: number): number {
  let to = at;
  while (to < c.to && mayName(c, to) && cueAt(c, to) && !titleAt(c, to + 1)) to++;
  if (!/^(?:of|for|on|against)$/i.test(c.tokens[to]?.text ?? '') || to + 1 >= c.to) return to;
  let k = to + 1;
  if (/^the$/i.test(c.tokens[k]!.text)) k++;
  if (!inPhrase(c, k)) return to;
  while (k < c.to && (inPhrase(c, k) || joinsRight(c, k))) k++;
  return k;
}

/** A capital is enough here, however it is tagged: "of External Affairs". */
const inPhrase = (c: Clause, k: number): boolean =>
  k < c.to &&
  (mayName(c, k) ||
    nationWord(c, k) ||
    (c.cased && !c.headline && isCapital(c.tokens[k]) && /^(?:ADJ|NOUN|VERB)$/.test(c.tokens[k]!.upos)));

const joinsRight = (c: Clause, k: number): boolean =>
  (/^(?:and|of|&)$/i.test(c.tokens[k]!.text) || isHyphen(c.tokens[k])) &&
  inPhrase(c, k + 1) &&
  !(/^and$/i.test(c.tokens[k]!.text) && (nationWord(c, k + 1) || nationWord(c, k - 1)));
