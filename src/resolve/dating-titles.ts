/** The words of a sentence before and after a name, in small letters. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Titles of whoever leads a state: what a source that only knows "national leader" may be called in a text. */
const leading =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|supreme leader|head of state|military ruler|taoiseach)\b/;
const governing = /\b(?:minister|secretary|ministers|president|premier|chancellor)\b/;

/** "the Khan-led government", "Khan's cabinet": who leads it is in office. */
const governs =
  /^(?:\s?[-–]\s?led|['’]s)\s(?:\w{2,14}\s)?(?:government|dispensation|administration|cabinet|regime|coalition)\b/;
const leads = /^(?:national leader|(?:acting |interim |caretaker )?(?:prime minister|president|chancellor|premier))/i;

/** How much of a title stands beside a name: 0 nothing, 1 all its words. `last`: the title of whoever was named before. */
export function titleShare(title: string, { before, after }: Around, last: string | null): number {
  if (leads.test(title) && governs.test(after)) return 1;
  if (last === title && /\bcounterparts?,?\s[^.;]{0,20}$/.test(before)) return 1;
  const apposition = /^,\s([^,.;]{3,70})[,.;]/.exec(after)?.[1] ?? '';
  if (title === 'national leader') return leading.test(near(before)) || leading.test(apposition) ? 1 : 0;
  if (title === 'member of the government') return governing.test(near(before)) ? 0.5 : 0;
  const words = contentWords(title);
  if (words.length === 0) return 0;
  const share = (text: string) => words.filter((w) => wordIn(w, text)).length / words.length;
  // Behind the name the whole title must stand: "Bell, the foreign minister of Oz, said"
  return Math.max(share(near(before)), share(apposition) === 1 ? 1 : 0);
}

/** Titles stand right before a name; "minister" ten words earlier is another's. */
const near = (before: string): string => before.slice(-60).replace(/^.*[,;:]\s(?=\S.*$)/, '');

const contentWords = (title: string): string[] =>
  title
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((w) => w.length > 3 || w === 'eu' || w === 'un');

/** "adviser" and "advisor", "defence" and "defense", "spokesman" and "spokeswoman" are one word here. */
const same = (word: string): string =>
  word
    .replace(/visor$/, 'viser')
    .replace(/defense/, 'defence')
    .replace(/^(?:spokes|chair)(?:wo)?(?:man|person)$/, (w) => w.replace(/(?:wo)?(?:man|person)$/, ''));

const wordIn = (word: string, text: string): boolean => text.split(/[^a-z]+/).some((w) => same(w) === same(word));
