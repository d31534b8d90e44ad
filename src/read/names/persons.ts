import { genderOfName } from '../../lexicon/given-names.js';
import { isNameCue } from '../../lexicon/name-cues.js';
import { nationByAdjective, nationByName } from '../../lexicon/nations.js';
import { personTitle } from '../../lexicon/person-titles.js';
import { type Clause, type Draft, isCapital, isGlued, isHyphen, mayName } from './draft.js';

const particle = /^(?:al|el|bin|bint|ibn|ben|de|da|di|del|der|den|dos|du|la|le|van|von|abu|ould|ul)$/i;
const LONGEST = 9;

/** People by what stands before the name or begins it: "Ms Sanders", "Secretary of State Mike Pompeo". */
export function persons(c: Clause): Draft[] {
  const found: Draft[] = [];
  for (let i = c.from; i < c.to; i++) {
    const titled = i > c.from && isTitle(c, i - 1);
    if (!isPart(c, i) || !(titled || isGivenName(c, i))) continue;
    const to = endOf(c, i);
    if (!titled && to - i < 2) continue;
    // "General Assembly", "Premier League": a title before what is no person
    if (titled && isCueNext(c, to)) continue;
    if (titled || !isOtherName(c, i, to))
      found.push({ from: i, to, kind: 'person', weight: titled ? 42 : 40, by: titled ? 'title' : 'given name' });
    i = to - 1;
  }
  return found;
}

const isTitle = (c: Clause, i: number): boolean => {
  const { text } = c.tokens[i]!;
  return personTitle(text) !== undefined && (isCapital(c.tokens[i]) || !c.cased) && /\p{L}/u.test(text);
};

const cues = ['organisation', 'place', 'facility', 'event', 'calendar', 'group'] as const;
const isCue = (word: string): boolean => cues.some((kind) => isNameCue(word.toLowerCase().replace(/\.$/, ''), kind));

/** A word that can stand in a person's name. */
function isPart(c: Clause, i: number): boolean {
  if (!mayName(c, i)) return false;
  const { text } = c.tokens[i]!;
  if (isTitle(c, i) || nationByAdjective(text)) return false;
  return !isCue(text) && (text.length > 1 || /^\p{Lu}$/u.test(text));
}

const isGivenName = (c: Clause, i: number): boolean =>
  c.cased && genderOfName(c.tokens[i]!.text.toLowerCase()) !== undefined && !nationByName(c.tokens[i]!.text);

/** The end of "Mohammed bin Salman", "Abdel-Fattah al-Sisi", "J. R. Bell". */
function endOf(c: Clause, from: number): number {
  let to = from + 1;
  while (to < c.to && to - from < LONGEST) {
    const glued = isHyphen(c.tokens[to]) && isGlued(c.tokens, to) && isGlued(c.tokens, to + 1) && to + 1 < c.to;
    if (isPart(c, to)) to++;
    else if (glued && isCapital(c.tokens[to + 1])) to += 2;
    else if (particle.test(c.tokens[to]!.text) && isPart(c, to + 1)) to += 2;
    else if (
      particle.test(c.tokens[to]!.text) &&
      isHyphen(c.tokens[to + 1]) &&
      isCapital(c.tokens[to + 2]) &&
      to + 2 < c.to
    )
      to += 3;
    else break;
  }
  return to;
}

const isCueNext = (c: Clause, to: number): boolean =>
  to < c.to && mayName(c, to) && isCue(c.tokens[to]!.text) && !personTitle(c.tokens[to]!.text);

/** "Victoria Falls", "the John Jay College": a longer name of another kind that the tagger drew, or a cue that ends it. */
function isOtherName(c: Clause, from: number, to: number): boolean {
  if (isCueNext(c, to)) return true;
  return c.labelled.some(
    (d) => (d.kind === 'organisation' || d.kind === 'place') && d.from <= from && d.to >= to && d.to - d.from > 1,
  );
}
