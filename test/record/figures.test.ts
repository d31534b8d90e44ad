import { describe, expect, test } from 'vitest';
import { acled } from '../../src/record/figures/acled.js';
import { gtd } from '../../src/record/figures/gtd.js';
import type { Toll } from '../../src/record/figures/toll.js';
import { ucdp } from '../../src/record/figures/ucdp.js';

/** "37+" at least 37, "~45" about 45, "10" exactly; "x2" from two independent origins; "@2021-03-02" as of that day. */
function toll(line: string): Toll {
  const [, figure = '', origins = '1', day] = /^(\S+)(?: x(\d))?(?: @(\S+))?$/.exec(line) ?? [];
  const n = Number(figure.replace(/[~+]/g, ''));
  const number = Number.isNaN(n) ? null : n;
  const floor = figure.endsWith('+');
  return {
    low: number,
    high: floor ? null : number,
    point: floor ? null : number,
    qualifier: number === null ? 'vague' : floor ? 'at-least' : figure.startsWith('~') ? 'about' : 'exact',
    origins: Number(origins),
    since: day ?? null,
    until: day ?? null,
    words: figure,
  };
}

// tolls | UCDP low best high | ACLED | GTD; the rules are those of the codebooks, "-" is: no one answer
const table = `
5                            | 5 5 5   | 5  | 5
37+ ; ~45                    | 37 - 45 | 37 | -
37+                          | 37 37 37 | 37 | -
34+ ; 37                     | 34 37 37 | 34 | 37
9 ; 21 ; 37                  | 9 - 37  | 9  | 9
9 x3 ; 21                    | 9 9 21  | 9  | 9
9 @2021-03-01 ; 21 @2021-03-05 | 9 - 21 | 9 | 21
9 x2 @2021-03-05 ; 21 @2021-03-05 | 9 9 21 | 9 | 9
dozens                       | - - -   | 12 | -
dozens ; 31                  | 31 31 31 | 12 | 31
`;

describe('figures by codebook', () => {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  test.each(rows)('%s: UCDP %s, ACLED %s, GTD %s', (tolls = '', three = '', fatalities, nkill) => {
    const read = tolls.split(';').map((t) => toll(t.trim()));
    const show = (n: number | null) => (n === null ? '-' : String(n));
    const { low, best, high } = ucdp(read);
    expect([low, best, high].map(show).join(' ')).toBe(three);
    expect(show(acled(read).fatalities)).toBe(fatalities);
    expect(show(gtd(read).nkill)).toBe(nkill);
  });
});
