import { loadTable } from '../../lexicon/load-table.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';

const contexts = new Map<string, string>();
for (const { cells } of loadTable(new URL('./contexts.tsv', import.meta.url), 3)) {
  const [context = '', list = ''] = cells;
  for (const word of list.split(' ')) contexts.set(word, context);
}

/** PLOVER's contexts that the words of the sentence tell, in order of the text, at most three. */
export function contextsOf(page: Page, telling: Telling): string[] {
  const { from, to } = page.doc.sentences[telling.sentence]!.tokens;
  const found = new Set<string>();
  for (let i = from; i < to && found.size < 3; i++) {
    const context = contexts.get(page.lemma(i));
    if (context) found.add(context);
  }
  return [...found];
}
