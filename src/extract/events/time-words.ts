const words = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'morning afternoon evening night noon midnight dawn dusk today yesterday tomorrow tonight day week month year hour minute second weekend time moment'
  ).split(' '),
);

/** Lemmas that say when, and never who or what. */
export const isTimeWord = (lemma: string): boolean => words.has(lemma);
