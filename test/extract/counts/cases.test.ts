import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractCounts } from '../../../src/extract/counts/counts.js';
import { doc } from '../../make.js';
import { showCount } from './show-count.js';

/** Rows of the sheet beside this file: a sentence and its figures; lines that begin with # are for people. */
const rows = readFileSync(new URL('./cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((l) => l && !l.startsWith('#'))
  .map((l) => l.split('\t'));

describe('who is counted, by the tree', () => {
  for (const [source = '', wanted = ''] of rows) {
    const d = doc(source.replace(/\\n/g, '\n'));
    test(d.text, () => {
      const counts = extractCounts(d);
      expect(counts.map(showCount).join(' ; ') || '-').toBe(wanted);
      for (const c of counts) expect(d.text.slice(c.span.start, c.span.end)).not.toBe('');
    });
  }

  test('the sheet has at least 150 lines', () => expect(rows.length).toBeGreaterThanOrEqual(150));
});
