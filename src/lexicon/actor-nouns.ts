import type { ActorKind } from '../model/actor.js';
import { loadTable } from './load-table.js';

/** What a common noun says of whoever is called so. */
export interface ActorNoun {
  readonly noun: string;
  /** One human being (the plural is a crowd), or a collective. */
  readonly class: 'person' | 'group';
  readonly kind: ActorKind;
  /** PLOVER sector. */
  readonly sector: string | null;
  readonly gender: 'f' | 'm' | null;
}

const nouns = new Map<string, ActorNoun>();
for (const { cells } of loadTable(new URL('./actor-nouns.tsv', import.meta.url), 6)) {
  const [group, kind, sector, gender, words = ''] = cells;
  for (const noun of words.split(' ')) {
    nouns.set(noun, {
      noun,
      class: group as ActorNoun['class'],
      kind: kind as ActorKind,
      sector: sector === '-' ? null : (sector ?? null),
      gender: gender === 'f' || gender === 'm' ? gender : null,
    });
  }
}

/** Endings by which English makes nouns of whoever does or belongs: for people no list knows ("beekeeper", "cellist"). */
const personEnding = /(?:man|woman|person|ist|eer|keeper|maker|worker|holder|leader|owner|fighter|dweller|goer)$/;

/** The row of a noun that is listed: for capitalised words, whose endings tell nothing ("Freeman"). */
export const listedNoun = (lemma: string): ActorNoun | undefined =>
  nouns.get(lemma) ?? nouns.get(lemma.slice(lemma.lastIndexOf('-') + 1));

/** The noun's row, by lemma in lower case; a word with a person's ending is some civilian. */
export function actorNoun(lemma: string): ActorNoun | undefined {
  const known = listedNoun(lemma);
  if (known || !personEnding.test(lemma)) return known;
  const gender = lemma.endsWith('woman') ? 'f' : lemma.endsWith('man') ? 'm' : null;
  return { noun: lemma, class: 'person', kind: 'population', sector: 'CVL', gender };
}

export const actorNouns: readonly ActorNoun[] = [...nouns.values()];
