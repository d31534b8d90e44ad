import { knownName, knownNameInCapitals, longestKnownName, mayBeginKnownName } from '../../lexicon/known-names.js';
import { isNameCue } from '../../lexicon/name-cues.js';
import { mayBeginNation, nationByAdjective, nationByName, nationByPeople } from '../../lexicon/nations.js';
import { personTitle } from '../../lexicon/person-titles.js';
import type { NameKind } from '../../model/doc.js';
import { isGroupName, longestGroupName, mayBeginGroupName } from '../../register/group-names.js';
import { firstLetters } from '../../text/first-letters.js';
import { type Clause, type Draft, isCapital, isGlued, isHyphen, isProper, wordsOf } from './draft.js';

const LONGEST_NATION = 6;
/** "the British Empire", "the Islamic Republic" */
const realm = /^(?:Empire|Republic|Federation|Kingdom|Emirate|Sultanate)$/;

/** States, nationalities and other names known by their letters: "Pakistan", "the U.S.", "Indian", "White House". */
export function lexiconNames(c: Clause): Draft[] {
  const found: Draft[] = [];
  for (let i = c.from; i < c.to; i++) {
    if (!/^\p{L}/u.test(c.tokens[i]!.text)) continue;
    const hit = longestAt(c, i);
    if (!hit) continue;
    found.push(hit);
    i = hit.to - 1;
  }
  return found;
}

function longestAt(c: Clause, at: number): Draft | null {
  const { text } = c.tokens[at]!;
  const letters = firstLetters(text);
  const known = mayBeginKnownName(letters)
    ? matchAt(c, at, longestKnownName, (form) => (c.cased ? knownName(form) : knownNameInCapitals(form)))
    : null;
  const capital = isCapital(c.tokens[at]) || !c.cased;
  const nation =
    capital && mayBeginNation(text) ? matchAt(c, at, LONGEST_NATION, (form) => nationKind(c, at, form)) : null;
  const group = capital && mayBeginGroupName(letters) ? groupAt(c, at) : null;
  if (group && group.to > Math.max(known?.to ?? 0, nation?.to ?? 0)) return group;
  if (known && (!nation || known.to >= nation.to)) return { ...known, weight: 45, by: 'known' };
  if (nation?.kind === 'nationality' && c.cased && realm.test(c.tokens[nation.to]?.text ?? '') && nation.to < c.to)
    return { ...nation, to: nation.to + 1, kind: 'state', weight: 50, by: 'nation' };
  return nation && !isPartOfLonger(c, nation) ? { ...nation, weight: 50, by: 'nation' } : null;
}

/** A group that the register knows by three words or more: what the letters of capitals hide, the list still tells. */
function groupAt(c: Clause, at: number): Draft | null {
  const found = matchAt(c, at, longestGroupName(), (form) => (isGroupName(form) ? 'group' : undefined));
  return found && found.to - found.from > 2 ? { ...found, weight: 55, by: 'register' } : null;
}

function matchAt(c: Clause, at: number, longest: number, look: (form: string) => NameKind | undefined): Draft | null {
  for (let end = Math.min(c.to, at + longest); end > at; end--) {
    if (!/\p{L}/u.test(c.tokens[end - 1]!.text)) continue;
    const kind = look(wordsOf(c.tokens, at, end));
    // A single word must be tagged as a name or an adjective of nation: "Turkey" is one, "US" in "tell US" is not
    if (kind && (end - at > 1 || isNameLike(c, at, kind))) return { from: at, to: end, kind, weight: 0, by: '' };
  }
  return null;
}

const isNameLike = (c: Clause, at: number, kind: NameKind): boolean =>
  isProper(c.tokens[at]) ||
  (kind === 'nationality' && /^(?:ADJ|NOUN)$/.test(c.tokens[at]!.upos)) ||
  (c.cased && c.tokens[at]!.text.length > 3 && c.tokens[at]!.upos !== 'VERB');

function nationKind(c: Clause, at: number, form: string): NameKind | undefined {
  if (nationByName(form) && !(form.length === 2 && c.tokens[at]!.upos === 'PRON')) return 'state';
  return nationByAdjective(form) || nationByPeople(form) ? 'nationality' : undefined;
}

/** "New Mexico", "Michael Jordan", "Gulf of Oman", "Chad Smith": the tagger's longer name, where it is one. */
function isPartOfLonger(c: Clause, hit: Draft): boolean {
  const longer = c.labelled.find((d) => d.from <= hit.from && hit.to <= d.to && d.to - d.from > hit.to - hit.from);
  if (!longer) return false;
  const next = c.tokens[hit.to];
  if (longer.from === hit.from) {
    if (hit.kind === 'nationality' && longer.kind === 'person') return false;
    if (longer.kind === 'person') return !personTitle(next?.text ?? '') && next !== undefined && isCapital(next);
    if (longer.kind === 'place' || longer.kind === 'event')
      return (
        c.tokens.slice(hit.to, longer.to).every(isCapital) &&
        isNameCue(c.tokens[longer.to - 1]!.text.toLowerCase(), longer.kind)
      );
    return true;
  }
  const glued = isHyphen(c.tokens[hit.from - 1]) && isGlued(c.tokens, hit.from);
  return (
    longer.kind !== 'place' ||
    isCapital(c.tokens[hit.from - 1]) ||
    /^of$/.test(c.tokens[hit.from - 1]?.text ?? '') ||
    glued
  );
}
