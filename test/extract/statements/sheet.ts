import { expect } from 'vitest';
import { extractStatements } from '../../../src/extract/statements/statements.js';
import { report } from '../../../src/model/report.js';
import { doc } from '../../make.js';
import { showStatement, underline } from '../../show.js';

/** What the case is about, the Doc in the notation of `make.ts`, and one line a statement (see `showStatement`). */
export type Case = readonly [what: string, source: string, ...expected: string[]];

/** Reads a case and compares; a caret line under each content where it is not what was expected. */
export function check([, source, ...expected]: Case): void {
  const d = doc(source);
  const drafts = extractStatements(d, report({ id: 'r', text: d.text }));
  const carets = drafts.map((s) => underline(d.text, s.content)).join('\n');
  expect(
    drafts.map((s) => showStatement(d, s)),
    carets,
  ).toEqual(expected);
}
