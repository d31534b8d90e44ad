import { actorNoun } from '../../lexicon/actor-nouns.js';
import type { Name } from '../../model/doc.js';
import type { Page } from './page.js';

/** Men of a body: "the Norland Front units". */
export const isUnit = (lemma: string): boolean =>
  /^(?:unit|troop|fighter|member|militant|command|commando|force|element|column|cell|group|patrol|band|squad)$/.test(
    lemma,
  );

/** "Norland Front guerrillas" taken for one name: the men ("guerrillas") and their group; undefined where it names only one. */
export function parted(page: Page, { kind, tokens: { from, to } }: Name): string[] | undefined {
  if (kind !== 'group' && kind !== 'organisation') return undefined;
  const last = page.lemma(to - 1).replace(/s$/, '');
  const isMen = actorNoun(last)?.class === 'person' && /s$/i.test(page.doc.tokens[to - 1]!.text);
  if (to - from < 2 || !(isMen || isUnit(last))) return undefined;
  let cut = to - 1;
  while (cut > from + 1 && describes.test(page.doc.tokens[cut - 1]!.text.toLowerCase())) cut--;
  const group = textOf(page, from, cut);
  return isMen ? [textOf(page, cut, to), group] : [group];
}

const describes =
  /^(?:urban|rural|armed|alleged|presumed|suspected|masked|hooded|young|leftist|rightist|guerrilla|rebel)$/;

const textOf = (page: Page, from: number, to: number): string =>
  page.doc.text.slice(page.doc.tokens[from]!.start, page.doc.tokens[to - 1]!.end).replace(/\s+/g, ' ');
