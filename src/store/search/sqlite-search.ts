import type { Query } from './query.js';
import { stemOf } from './search-words.js';

/** A search in the words of FTS5, over the columns `words` and `stems`. */
export function fts5Query(query: Query): string {
  switch (query.type) {
    case 'word':
      return `stems : "${stemOf(query.word)}"`;
    case 'prefix':
      return `words : "${query.word}" *`;
    case 'phrase':
      return `words : "${query.words.join(' ')}"`;
    case 'any':
      return `(${query.any.map(fts5Query).join(' OR ')})`;
    case 'all': {
      const all = `(${query.all.map(fts5Query).join(' AND ')})`;
      return query.none.length > 0 ? `(${all} NOT (${query.none.map(fts5Query).join(' OR ')}))` : all;
    }
  }
}
