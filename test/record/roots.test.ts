import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import { reading, type Told } from '../make-reading.js';
import { recordOf } from './tell.js';

const actors = {
  'ac:chief': { name: 'Salim Otieno', kind: 'person' as const, bodyOf: 'ac:police' },
  'ac:police': { name: 'Coast Police', kind: 'government-body' as const, country: 'KEN' },
  'ac:clinic': { name: 'Mtwapa Clinic' },
  'ac:front': { name: 'Dune Front', kind: 'armed-group' as const },
};
const event = { trigger: 'bomb', type: 'ASSAULT' as const, modes: ['explosives'], day: '2021-03-01' };

const told = (id: string, text: string, more: Partial<Told> = {}) =>
  reading({ id, text, published: '2021-03-02', actors, events: [{ ...event, counts: ['killed 7'] }], ...more });

const killed = (...readings: ReturnType<typeof told>[]): Claim =>
  recordOf(readings).claims.find((c) => c.field === 'killed')!;

test('own words of two papers are two origins', () => {
  const claim = killed(
    told('a', 'A bomb at the ferry killed 7, as our man saw.'),
    told('b', 'On the quay 7 lay dead after a bomb.'),
  );
  expect(claim.independent).toEqual({ min: 2, max: 2 });
  expect(claim.roots.map((r) => r.why)).toEqual([null, null]);
});

test('a copied sentence is one origin', () => {
  const line = 'A bomb that was hidden in a fish crate at the ferry killed 7 early on Monday.';
  const claim = killed(
    told('a', `${line} The harbour has been shut until further notice, and boats were turned away by its guards.`),
    told(
      'b',
      `Fishermen in the north go on strike over wages and licences, they told us at their market stalls. ${line}`,
    ),
  );
  expect(claim.independent).toEqual({ min: 1, max: 1 });
  expect(claim.roots[0]).toMatchObject({ reports: ['a', 'b'], why: 'copied-text', proven: true });
});

test('two texts of one agency are one origin', () => {
  const report = { agency: 'Reuters' };
  const claim = killed(
    told('a', 'A bomb killed 7.', { report }),
    told('b', 'They counted 7 after the bomb.', { report }),
  );
  expect(claim.roots).toHaveLength(1);
  expect(claim.roots[0]).toMatchObject({ why: 'same-agency', proven: true });
});

test('one spokesman behind two papers is one origin, and so is his body', () => {
  const by = (speaker: string, content: string) => ({ statements: [{ content, speakers: [speaker] }] });
  const claim = killed(
    told('a', 'A bomb killed 7, said Otieno.', by('ac:chief', 'A bomb killed 7')),
    told('b', 'Police say that 7 died by the bomb.', by('ac:police', '7 died')),
    told('c', 'The clinic counts 7 dead after the bomb.', by('ac:clinic', '7 dead')),
  );
  expect(claim.independent).toEqual({ min: 2, max: 2 });
  expect(claim.roots[0]).toMatchObject({ reports: ['a', 'b'], why: 'same-origin', proven: true, origin: 'ac:police' });
});

test("a group's own claim, told by two, may have reached them on one way or on two", () => {
  const blame = [{ actor: 'ac:front', status: 'claimed' as const, by: ['ac:front'] }];
  const claims = recordOf([
    told('a', 'A bomb killed 7; the Dune Front said it was theirs.', { events: [{ ...event, blame }] }),
    told('b', 'The front is behind the bomb, by its own word.', { events: [{ ...event, blame }] }),
  ]).claims;
  const claim = claims.find((c) => c.field === 'responsibility')!;
  expect(claim.independent).toEqual({ min: 1, max: 2 });
  expect(claim.roots[0]).toMatchObject({ proven: false, origin: 'ac:front', why: 'same-origin' });
});

test('two pages of one host are suspected of one owner, and not more', () => {
  const claim = killed(
    told('a', 'A bomb killed 7.', { report: { url: 'https://coast.example/1' } }),
    told('b', 'They counted 7 after the bomb.', { report: { url: 'https://www.coast.example/2' } }),
  );
  expect(claim.independent).toEqual({ min: 1, max: 2 });
});

test('every carrier shows its words', () => {
  const claim = killed(told('a', 'A bomb at the ferry killed 7.'), told('b', 'On the quay 7 lay dead after a bomb.'));
  expect(claim.carriers.map((c) => c.span.end - c.span.start)).toEqual([1, 1]);
  expect(claim.reportCount).toBe(2);
});
