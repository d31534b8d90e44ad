import { expect, test } from 'vitest';
import { amountsOf } from '../../../src/extract/counts/amounts.js';
import { harmAdjective, harmCounted, harmOf, harmPhrase, harmVerb } from '../../../src/extract/counts/harm-words.js';
import { lineOf, namesByToken } from '../../../src/extract/counts/line.js';
import { notPeople } from '../../../src/extract/counts/not-people.js';
import { loadTable } from '../../../src/lexicon/load-table.js';
import { tagged } from './tagged.js';

const table = (name: string, columns: number) =>
  loadTable(new URL(`../../../src/extract/counts/${name}.tsv`, import.meta.url), columns).map(({ cells }) => cells);

const wordsOf = (example: string): string[] => example.toLowerCase().match(/[a-z0-9-]+|[^\sa-z0-9-]/g) ?? [];

test.each(table('harm-words', 4))(
  '%s %s: a word of the row stands in its example',
  (kind, type, _words, example = '') => {
    const look = { vt: harmVerb, vi: harmVerb, adj: harmAdjective, of: harmOf, num: harmCounted }[type as 'vt'];
    expect(wordsOf(example).some((w) => look(w)?.kind === kind)).toBe(true);
  },
);

test('phrases are found with their particle, and not without it', () => {
  expect(harmPhrase(['two', 'men', 'were', 'shot', 'dead'], 3)?.word.kind).toBe('killed');
  expect(harmPhrase(['rebels', 'took', '30', 'people', 'hostage'], 1)).toMatchObject({ particleAt: 4, to: 2 });
  expect(harmPhrase(['rebels', 'took', 'the', 'town'], 1)).toBeUndefined();
  expect(harmPhrase(['constructor'], 0)).toBeUndefined();
});

test.each(table('hedges', 4).filter(([side]) => side !== 'word'))(
  '%s %s: %s, in its example, gives that logic',
  (_side, means, _phrase, example = '') => {
    const words = example.replace(/(\d)\+/, '$1 +').replace(/(\d)-(?=plus)/, '$1 - ');
    const d = tagged(
      words
        .split(' ')
        .map((w) => `${w}/${/^\d/.test(w) ? 'CD' : 'IN'}`)
        .join(' '),
    );
    const [amount, ...rest] = amountsOf(lineOf(d, d.sentences[0]!, namesByToken(d)));
    expect(rest).toEqual([]);
    expect(means === 'more' ? amount?.more : amount?.qualifier).toBe(means === 'more' ? true : means);
  },
);

test('things, measures and animals are no people', () => {
  expect(['shot', 'km', 'goats', 'bus', 'naira'].map((w) => notPeople(w) !== undefined)).toEqual(Array(5).fill(true));
  expect(['soldier', 'personnel', 'families'].map(notPeople)).toEqual(Array(3).fill(undefined));
});
