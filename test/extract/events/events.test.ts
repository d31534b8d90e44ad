import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractEvents } from '../../../src/extract/events/events.js';
import { kinds } from '../../../src/extract/events/kinds.js';
import { eventTypes } from '../../../src/model/event.js';
import { doc } from '../../make.js';
import { underline } from '../../show.js';
import { showEvent } from './show-event.js';

const bare = { times: [], counts: [], statements: [] };

/** Rows of a sheet beside this file; lines that begin with # are for people. */
const sheet = (name: string): string[][] =>
  readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .map((l) => l.split('\t'));

function read(source: string): { line: string; carets: string } {
  const d = doc(source);
  const drafts = extractEvents(d, bare);
  const carets = drafts.map((e) => `${e.rule}\n${underline(d.text, [...e.actors, e.trigger, ...e.recipients])}`);
  return { line: drafts.map((e) => showEvent(d, e)).join(' ; '), carets: carets.join('\n') || d.text };
}

for (const type of eventTypes) {
  const rows = sheet('cases').filter(([kind]) => kind === type);
  describe(type, () => {
    test('has cases', () => expect(rows.length).toBeGreaterThanOrEqual(4));
    for (const [, source = '', expected = ''] of rows)
      test(doc(source).text, () => {
        const { line, carets } = read(source);
        expect(line, carets).toBe(expected);
      });
  });
}

describe('peace', () => {
  const force = /^(?:ASSAULT|CASUALTY|COERCE|THREATEN|MOBILIZE)$/;
  const rows = sheet('peaceful');
  test('a sheet worth the name', () => expect(rows.length).toBeGreaterThanOrEqual(140));
  for (const [source = ''] of rows)
    test(doc(source).text, () => {
      const d = doc(source);
      // What is faint is told only where another report of it stands beside
      const told = extractEvents(d, bare).filter((e) => force.test(e.type) && !e.rule.endsWith('#faint'));
      expect(told.map((e) => `${showEvent(d, e)} by ${e.rule}`)).toEqual([]);
    });
});

describe('backlog', () => {
  for (const [source = '', expected = ''] of sheet('backlog'))
    test(doc(source).text, () => {
      expect(read(source).line, 'this passes now: move it to cases.tsv').not.toBe(expected);
    });
});

describe('rows', () => {
  test('every row has an example, and every kind its own rows', () => {
    for (const [type, kind] of Object.entries(kinds)) {
      expect(kind.type).toBe(type);
      expect(kind.triggers.length).toBeGreaterThan(3);
      for (const row of kind.triggers) expect(row.example, row.rule).toMatch(/^[A-Z“"'].*\.$/);
    }
  });
});
