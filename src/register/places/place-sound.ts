import { nameKey } from '../../text/name-key.js';

/** The Arabic article in all the forms that it takes before a word, and nothing that tells places apart. */
const articles = /\b(?:al|el|ul|ad|ed|ud|adh|an|en|un|ar|er|ur|as|es|us|ash|esh|at|et|ath|az|ez|uz)\b/g;

/** How a folded name of a place sounds, words run together: "Ajab Shir" and "Ajabshir", "Deir ez-Zor" and "Deir al-Zor". */
export function placeSound(folded: string): string {
  const bare = folded.replace(articles, '').replace(/ /g, '');
  return nameKey(bare || folded.replace(/ /g, ''));
}
