import { loadTable } from './load-table.js';

export const nameCueKinds = ['organisation', 'group', 'place', 'facility', 'event', 'calendar'] as const;
export type NameCueKind = (typeof nameCueKinds)[number];

const cues = new Map<string, Set<NameCueKind>>();
for (const { line, cells } of loadTable(new URL('./name-cues.tsv', import.meta.url), 3)) {
  const [kind, words = ''] = cells as [NameCueKind, string, string];
  if (!nameCueKinds.includes(kind)) throw new Error(`name-cues.tsv:${line}: no kind ${JSON.stringify(kind)}`);
  for (const word of words.split(' ')) cues.set(word, (cues.get(word) ?? new Set()).add(kind));
}

/** Whether a word, in lower case, is a cue of the kind. */
export const isNameCue = (word: string, kind: NameCueKind): boolean => cues.get(word)?.has(kind) ?? false;
