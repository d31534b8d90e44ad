import { expect, test } from 'vitest';
import { type Report, report, unpublished } from '../../src/model/report.js';
import { reportNames } from '../../src/text/report-names.js';

const made = (fields: Partial<Report>): Report =>
  report({ id: 'r0123456789abcdef', text: 'Two bridges were closed.\nNobody was hurt.', ...fields });

const named = (...fields: Partial<Report>[]): string[] => [
  ...reportNames(fields.map((f, i) => made({ id: `r${String(i).padStart(16, '0')}`, ...f }))).values(),
];

test.each([
  [{ outlet: 'Coast Daily', agency: 'CNS' }, 'Coast Daily'],
  [{ agency: 'CNS', title: 'Bridges closed', path: 'in/a.txt' }, 'CNS'],
  [{ url: 'https://www.coast.example/a', title: 'Bridges closed' }, 'coast.example'],
  [{ title: 'Bridges closed', path: 'in/a.txt' }, 'Bridges closed'],
  [{ title: 'Two bridges over the river closed after a week of rain' }, 'Two bridges over the river clo…'],
  [{ path: 'in/coast-daily.txt' }, 'coast-daily'],
  [{ path: 'in\\many.jsonl:3' }, 'many:3'],
  [{ published: { ...unpublished, from: '2018-10-09', to: '2018-10-09' } }, 'Report of 2018-10-09'],
  [{}, 'Two bridges were closed. Nobod…'],
  [{ outlet: ' ', text: ' ' }, 'r0000000000000000'],
] as const)('%j is called %s', (fields, name) => {
  expect(named(fields)).toEqual([name]);
});

test('namesakes are told apart by file or given id, else counted', () => {
  expect(
    named({ agency: 'CNS', path: 'a.txt' }, { agency: 'CNS', id: 'b' }, { agency: 'CNS' }, { agency: 'CNS' }),
  ).toEqual(['CNS (a)', 'CNS (b)', 'CNS', 'CNS (2)']);
});
