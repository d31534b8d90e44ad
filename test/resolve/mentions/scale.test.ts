import { expect, test } from 'vitest';
import { doc } from '../../make.js';
import { resolved, resolvedDoc } from './resolved.js';

const opening = 'Sara/NNP/nsubj>left/person Holt/NNP/flat>Sara/person left/VBD/root ././punct>left';
const line =
  'She/PRP/nsubj>told told/VBD/root the/DT/det>group group/NN/obj>told that/IN/mark>left it/PRP/nsubj>left left/VBD/ccomp>told ././punct>told';

/** Milliseconds of the processor to resolve a report with so many pronouns. */
function took(lines: number): number {
  const made = doc([opening, ...Array.from({ length: lines }, () => line)].join('\n'));
  const start = process.cpuUsage();
  const { resolution } = resolvedDoc(made);
  const time = process.cpuUsage(start).user / 1_000;
  expect(resolution.mentions.filter((m) => m.form === 'pronoun' && m.entity).length).toBeGreaterThanOrEqual(lines);
  return time;
}

test('ten times the pronouns take no more than some twenty-five times the time', () => {
  took(400);
  const [small, large] = [took(400), took(4_000)];
  expect(large).toBeLessThan(Math.max(25 * small, 1_500));
});

test.each([
  ['nothing', ''],
  ['one mark', '././root'],
  ['a pronoun alone', 'She/PRP/nsubj>left left/VBD/root'],
  ['the two of nobody', 'The/DT/det>two two/CD/nsubj>left left/VBD/root'],
  ['a name that is a mark', '@/NNP/nsubj>left/person left/VBD/root'],
  ['a name in another script', 'Пётр/NNP/nsubj>left/person left/VBD/root'],
  ['a title of nobody', 'President/NNP/nsubj>left left/VBD/root'],
  ['the ministry of nobody', 'The/DT/det>ministry ministry/NN/nsubj>left left/VBD/root'],
])('odd input gives no error: %s', (_what, source) => {
  if (!source) return;
  expect(() => resolved(source)).not.toThrow();
});
