import { actorNoun } from '../../lexicon/actor-nouns.js';
import { wordsOf } from '../../text/words.js';

/** Who is counted: the head noun, and the side it stands on. `generic`: anybody ("people", "the dead", or not said). */
export interface Group {
  readonly head: string | null;
  readonly side: 'forces' | 'armed' | 'civil' | null;
  readonly generic: boolean;
}

const anybody = new Set(
  'people person other victim dead body casualty fatality life death individual human soul martyr killed wounded injured all more one'.split(
    ' ',
  ),
);
/** Civil words that may name the same people: not enough to say that two texts count different groups. */
const broad = new Set('civilian resident villager local citizen national inhabitant native community man'.split(' '));
const stops = new Set(
  'in of from at on who that and or with aged near including by as for to among whose which'.split(' '),
);
const irregular: Record<string, string> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'people',
  lives: 'life',
  police: 'officer',
  personnel: 'staff',
};

/** "71 students" is students, "five members of staff" staff, "CRPF personnel" staff; null and "people" are anybody. */
export function groupOf(who: string | null): Group {
  const forms = who ? wordsOf(who.slice(0, 200)).map((w) => w.text) : [];
  const words = forms.map((w) => w.toLowerCase());
  // A name is one person of whatever group, and a list holds several groups
  if (words.includes('and') || /^\p{Lu}\p{Ll}/u.test(forms.at(-1) ?? ''))
    return { head: null, side: null, generic: true };
  let until = words.findIndex((w) => stops.has(w));
  if (until > 0 && /^members?$/.test(words[until - 1]!) && words[until] === 'of') {
    const rest = words.slice(until + 1);
    const end = rest.findIndex((w) => stops.has(w));
    return groupFrom(rest[(end < 0 ? rest.length : end) - 1] ?? null, words);
  }
  if (until < 0) until = words.length;
  return groupFrom(words[until - 1] ?? null, words);
}

function groupFrom(word: string | null, all: readonly string[]): Group {
  const head = word && singular(word);
  if (!head || anybody.has(head)) return { head, side: null, generic: true };
  const sector = actorNoun(head)?.sector ?? null;
  const uniformed = all.some((w) => /^(?:crpf|police|army|military|security|soldiers?|troops?|servicemen)$/.test(w));
  if (sector === 'MIL' || sector === 'COP' || (uniformed && head === 'staff'))
    return { head, side: 'forces', generic: false };
  if (sector === 'UAF' || sector === 'REB' || sector === 'CRM') return { head, side: 'armed', generic: false };
  return { head, side: sector === 'CVL' ? 'civil' : null, generic: false };
}

const singular = (word: string): string => {
  const known = irregular[word];
  if (known) return known;
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/([^s])s$/, '$1');
};

/** Whether nobody can stand in both: soldiers and gunmen, students and staff. */
export function disjoint(a: Group, b: Group): boolean {
  if (a.generic || b.generic || a.head === b.head) return false;
  if (a.side && b.side && a.side !== b.side) return true;
  return !broad.has(a.head!) && !broad.has(b.head!);
}

/** Whether the words of two counts say that they count different groups, the smaller figure the narrower one. */
export function countApart(small: Group, large: Group): boolean {
  if (disjoint(small, large)) return true;
  return !small.generic && large.generic && !broad.has(small.head!);
}
