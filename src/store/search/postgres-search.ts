import type { IndexText } from './index-text.js';
import type { Query } from './query.js';
import { stemOf } from './search-words.js';

/** A text as a tsvector: its words with their places (Postgres keeps 256 of each), and their stems, marked, without any. */
export function toVector({ words, stems }: IndexText): string {
  const places = new Map<string, number[]>();
  words.forEach((word, i) => {
    const at = places.get(word);
    if (!at) places.set(word, [i + 1]);
    else if (at.length < 256) at.push(i + 1);
  });
  const parts = [...places].map(([word, at]) => `'${word}':${at.join(',')}`);
  for (const stem of new Set(stems)) parts.push(`'~${stem}'`);
  return parts.join(' ');
}

/** A search as a tsquery over such vectors. */
export function toTsquery(query: Query): string {
  switch (query.type) {
    case 'word':
      return `'~${stemOf(query.word)}'`;
    case 'prefix':
      return `'${query.word}':*`;
    case 'phrase':
      return `(${query.words.map((w) => `'${w}'`).join(' <-> ')})`;
    case 'any':
      return `(${query.any.map(toTsquery).join(' | ')})`;
    case 'all':
      return `(${[...query.all.map(toTsquery), ...query.none.map((q) => `!${toTsquery(q)}`)].join(' & ')})`;
  }
}
