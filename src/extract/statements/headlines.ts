import { type Page, plain } from './page.js';
import type { Ranges } from './ranges.js';
import type { Saying } from './saying.js';

/** Share of a headline's words that the body must hold in one saying for it to be a repeat. */
const share = 0.4;

/** A headline that repeats a saying of the body is no statement of its own. */
export function withoutRepeats(page: Page, sayings: readonly Saying[]): Saying[] {
  const isTitle = (s: Saying) => page.doc.sentences[s.sentence]?.zone === 'title';
  const titles = sayings.filter(isTitle);
  if (titles.length === 0) return [...sayings];
  const body = sayings.filter((s) => !isTitle(s)).map((s) => lemmas(page, [...s.source, ...s.content]));
  return sayings.filter((s) => !isTitle(s) || !body.some((b) => repeats(lemmas(page, [...s.source, ...s.content]), b)));
}

const repeats = (title: ReadonlySet<string>, body: ReadonlySet<string>): boolean => {
  let shared = 0;
  for (const word of title) if (body.has(word)) shared++;
  return shared >= 2 && shared >= title.size * share;
};

/** Lemmas of content words. */
function lemmas(page: Page, rs: Ranges): Set<string> {
  const found = new Set<string>();
  for (const r of rs)
    for (let i = r.from; i < r.to; i++) {
      const t = page.doc.tokens[i]!;
      if (/^(?:NOUN|PROPN|VERB|NUM|ADJ)$/.test(t.upos)) found.add(plain(t.lemma));
    }
  return found;
}
