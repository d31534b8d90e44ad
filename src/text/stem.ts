/** Endings of English verbs and nouns, the longest first; what is left must be three letters long. */
const endings = ['ings', 'ing', 'ers', 'ies', 'ed', 'er', 'es', 's', 'e', 'y'];

/** Forms that no rule leads to their verb: those of the words that tell of happenings most. */
const irregular: Readonly<Record<string, string>> = {
  shot: 'shoot',
  shots: 'shoot',
  slain: 'slay',
  slew: 'slay',
  dead: 'die',
  died: 'die',
  dies: 'die',
  death: 'die',
  deaths: 'die',
  dying: 'die',
  struck: 'strike',
  met: 'meet',
  held: 'hold',
  took: 'take',
  taken: 'take',
  fought: 'fight',
  blew: 'blow',
  blown: 'blow',
  hurt: 'injur',
  gunned: 'shoot',
  talks: 'talk',
};

/** A word without its endings, lower case: "killed", "killing" and "kills" give "kill". No dictionary form, only a key. */
export function stem(word: string): string {
  const low = word.toLowerCase().replace(/['’]s?$/, '');
  const known = irregular[low];
  if (known) return known;
  // Twice, so that "murdering" and "murder" meet
  return undoubled(cut(undoubled(cut(low))));
}

const cut = (word: string): string => {
  const ending = endings.find((e) => word.endsWith(e) && word.length - e.length >= 3);
  return ending ? word.slice(0, -ending.length) : word;
};

/** "stabb" -> "stab", but "kill" and "pass" stay. */
const undoubled = (word: string): string => word.replace(/([bdgmnprt])\1$/, '$1');
