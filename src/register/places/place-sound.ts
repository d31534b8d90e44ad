/** The Arabic article in all the forms that it takes before a word, and nothing that tells places apart. */
const articles = /\b(?:al|el|ul|ad|ed|ud|adh|an|en|un|ar|er|ur|as|es|us|ash|esh|at|et|ath|az|ez|uz)\b/g;

/** Spellings of one sound by the romanisations of news, of GeoNames and of maps, in the order in which they are made one. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/([a-z])\1+/g, '$1'],
  [/dzh|dj|zh/g, 'j'],
  [/tch|tsh/g, 'ch'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|q|c(?!h)/g, 'k'],
  [/[ae][iy]/g, 'i'],
  [/ou|[ao]w|au/g, 'u'],
  [/iy|yi|y/g, 'i'],
  [/w/g, 'v'],
  [/([aeiou])h(?=$|[^aeiou])/g, '$1'],
  [/o/g, 'u'],
  [/e/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/ia?$/, 'ia'],
];

/** How a folded name of a place sounds, words run together: "Ajab Shir" and "Ajabshir", "Deir ez-Zor" and "Dayr az Zawr". */
export function placeSound(folded: string): string {
  const bare = folded.replace(articles, '').replace(/ /g, '') || folded.replace(/ /g, '');
  return swaps.reduce((key, [from, to]) => key.replace(from, to), bare);
}
