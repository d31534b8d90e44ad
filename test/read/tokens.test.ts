import { expect, test } from 'vitest';
import { wordsOf } from '../../src/read/tokens.js';

const cut = (text: string) =>
  wordsOf(text, 0, text.length)
    .map((w) => text.slice(w.start, w.end))
    .join(' ');

/** One line in, one line out: the words with a space between. */
test.each([
  ['They don’t know, it’s late.', 'They do n’t know , it ’s late .'],
  ["The victims' families can't wait.", "The victims ' families ca n't wait ."],
  ['He cannot go; we’re gonna see.', 'He can not go ; we ’re gon na see .'],
  ['a well-known Lagos-based e-mail co-founder', 'a well - known Lagos - based e-mail co-founder'],
  ['an anti-army re-election', 'an anti-army re-election'],
  ['Jaish-e-Mohammed and al-Qaeda', 'Jaish - e - Mohammed and al - Qaeda'],
  ['U.S. troops left at 5 p.m. on Jan. 5.', 'U.S. troops left at 5 p.m. on Jan. 5 .'],
  ['Gen. J. R. Bell, Ms. Ito', 'Gen. J. R. Bell , Ms. Ito'],
  ['O’Brien of Sana’a', 'O’Brien of Sana’a'],
  ['$3.5bn, 45% and US$10m', '$ 3.5 bn , 45 % and US$ 10 m'],
  [
    '10km, 5:30pm, 9/11, 2019-02-15, the 1990s, ’90s, 14th',
    '10 km , 5:30 pm , 9/11 , 2019-02-15 , the 1990s , ’90s , 14th',
  ],
  ['1,267 men, 50-60 cars', '1,267 men , 50 - 60 cars'],
  ['See https://example.org/a?b=1, or www.example.org.', 'See https://example.org/a?b=1 , or www.example.org .'],
  ['Write to a.desk@example.org.', 'Write to a.desk@example.org .'],
  ['with #India and @desk_news', 'with # India and @desk_news'],
  ['“Well… no,” she said—twice.', '“ Well … no , ” she said — twice .'],
  ['safe"." UNI', 'safe " . " UNI'],
  ['the region.The next', 'the region . The next'],
  ['and/or (see above)', 'and / or ( see above )'],
  ['Mi-8, T-72B3, G20, 3D', 'Mi - 8 , T - 72B3 , G20 , 3D'],
  ['no\u00a0break\u200bspaces', 'no break spaces'],
])('%s', (text, expected) => expect(cut(text)).toBe(expected));
