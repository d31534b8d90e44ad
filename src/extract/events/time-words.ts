import type { Page } from './page.js';

const words = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'morning afternoon evening night noon midnight dawn dusk today yesterday tomorrow tonight day week month year hour minute second weekend time moment'
  ).split(' '),
);

/** Words that say when, and never who or what: "a march" is no month. */
export const isTimeWord = (page: Page, token: number): boolean => {
  const lemma = page.lemma(token);
  return words.has(lemma) && (page.doc.tokens[token]!.upos !== 'NOUN' || !/^(?:march|second)$/.test(lemma));
};
