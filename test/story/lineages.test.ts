import { expect, test } from 'vitest';
import { sliceOf } from '../../src/model/span.js';
import { findLineages } from '../../src/story/lineages.js';
import { reading } from '../make-reading.js';

const wire = [
  'Gunmen on motorcycles stormed the market of Lodwar at dawn on Monday and killed nine traders.',
  'The attackers came from the hills in the west, and left before the guards of the town arrived.',
  'Police chief Amina Ekiru said that the search would go on through the night in all villages.',
];
const own =
  'Our reporter walked through the burnt stalls with the widow of a trader, who counted what was left of their stock and their savings.';
const told = (id: string, text: string, report = {}) => reading({ id, text, report });

test('a copy with light edits, sentences moved and some left out, is one text', () => {
  const [found] = findLineages([told('a', wire.join(' ')), told('b', `${wire[1]} ${wire[0]} Shops stayed shut.`)]);
  expect(found).toMatchObject({ reports: ['a', 'b'], why: 'copied-text' });
  expect(found?.evidence.length).toBeGreaterThanOrEqual(2);
});

test('evidence shows the sentence in both texts', () => {
  const texts = { a: wire.join(' '), b: `${wire.slice(0, 2).join('\n')} ` };
  const [found] = findLineages([told('a', texts.a), told('b', texts.b)]);
  const words = found!.evidence.map((e) => sliceOf(texts[e.report as 'a' | 'b'], e.span).slice(0, 20));
  expect(words[0]).toBe(words[1]);
});

test('one sentence in common makes no copy of the whole', () => {
  expect(findLineages([told('a', `${wire[0]} ${own}`), told('b', `${wire.join(' ')} ${talk}`)])).toEqual([]);
});
const talk =
  'In the capital the assembly spoke on other matters for the whole of its sitting and took no vote on the raid at all.';

test('two of one agency are bound by the credit, in metadata or in the dateline', () => {
  const found = findLineages([
    told('a', `LODWAR, March 1 (Reuters) - ${own}`),
    told('b', `${talk}`, { agency: 'Reuters' }),
    told('c', 'NAIROBI (AFP) - It rained.'),
  ]);
  expect(found).toEqual([
    { reports: ['a', 'b'], why: 'same-agency', evidence: [{ report: 'a', span: { start: 17, end: 24 } }] },
  ]);
});

test('furniture that two pages share is no copy', () => {
  const foot =
    'Subscribe to our letter and read all that happens in the county on every day of the year for the price of a cup of tea';
  const zone = (text: string) => [
    { kind: 'navigation' as const, span: { start: text.indexOf(foot), end: text.length } },
  ];
  const [a, b] = [`${own} ${foot}`, `${talk} ${foot}`];
  expect(findLineages([told('a', a, { zones: zone(a) }), told('b', b, { zones: zone(b) })])).toEqual([]);
});

test('a thousand copies are one lineage, in a short time', () => {
  const start = performance.now();
  const found = findLineages(Array.from({ length: 1000 }, (_, i) => told(`r${i}`, wire.join(' '))));
  expect(found).toHaveLength(1);
  expect(found[0]?.reports).toHaveLength(1000);
  expect(performance.now() - start).toBeLessThan(5000);
});
