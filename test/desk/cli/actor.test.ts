import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { type Asked, answerActor } from '../../../src/desk/cli/actor-answer.js';
import { actorText } from '../../../src/desk/cli/actor-text.js';
import { actor } from '../../../src/model/actor.js';
import { loadRegister } from '../../../src/register/load.js';

const register = loadRegister();
const ask = (name: string, asked: Partial<Asked> = {}, actors: Parameters<typeof answerActor>[2]['actors'] = []) =>
  answerActor(register, { name, on: null, country: null, ...asked }, { actors });
const first = (...args: Parameters<typeof ask>) => ask(...args).matches[0];

describe('who a name is', () => {
  it('tells offices of a day from those before and after, each with its source', () => {
    const { offices = [] } = first('Mike Pompeo', { on: '2019-02-14' }) ?? {};
    expect(offices.map((o) => [o.title, o.inForce])).toEqual([
      ['Secretary of State', true],
      ['Director of the CIA', false],
    ]);
    expect(offices.map((o) => o.source)).toEqual([expect.stringContaining('Wikidata'), 'unsourced, high']);
  });

  it('tells a listing of a day from one that came later', () => {
    const listings = (on: string) => first('Masood Azhar', { on })?.listings.map((l) => [l.reference, l.inForce]);
    expect(listings('2019-02-14')).toEqual([['QDi.422', false]]);
    expect(listings('2019-05-01')).toEqual([['QDi.422', true]]);
    expect(first('Jaish-e Mohammed', { on: '2019-02-14' })?.listings).toMatchObject([
      { reference: 'QDe.019', inForce: true },
    ]);
  });

  it('says nothing about a day that was not asked for', () => {
    expect(first('Mike Pompeo')?.offices.every((o) => o.inForce === null)).toBe(true);
  });

  it('names who held the offices of a body, and of a state', () => {
    const held = (name: string, asked: Partial<Asked>) =>
      first(name, asked)?.holders.map((h) => `${h.title} ${h.name}`);
    expect(held('State Department', { on: '2019-02-14' })).toContain('Secretary of State Mike Pompeo');
    expect(held('Foreign Ministry', { country: 'PAK', on: '2019-02-14' })).toContain(
      'Foreign Minister Shah Mahmood Qureshi',
    );
    expect(held('Ukraine', { on: '2020-06-01' })).toEqual(
      expect.arrayContaining(['President Volodymyr Zelensky', 'Prime Minister Denys Shmyhal']),
    );
  });

  it('takes a capital for its state, and an id for itself', () => {
    expect(first('Kyiv')).toMatchObject({ id: 'ac:state-UKR', why: [expect.stringContaining('capital')] });
    expect(first('ac:un-qde019')).toMatchObject({ name: 'Jaish-e-Mohammed', score: 1 });
  });

  it('lists all where a name is shared', () => {
    const jem = ask('JeM');
    expect(jem.ambiguous).toBe(true);
    expect(jem.matches.map((m) => m.name)).toEqual(['Jaish-e-Mohammed', 'Justice and Equality Movement']);
    expect(actorText(jem, register)).toContain('may be any of these 2');
    const khan = ask('Khan');
    expect(khan).toMatchObject({ ambiguous: true, more: expect.any(Number) });
    expect(khan.matches).toHaveLength(20);
    expect(khan.more).toBeGreaterThan(0);
  });

  it('knows actors of a desk that no register has', () => {
    const known = [
      ['ac:1', actor({ name: 'Union of Quarrymen', kind: 'organisation', mergedFrom: ['ac:2'] })],
    ] as const;
    expect(first('union of  quarrymen', {}, known)).toMatchObject({ id: 'ac:1', registered: false });
    expect(first('ac:2', {}, known)).toMatchObject({ id: 'ac:1' });
    expect(actorText(ask('ac:1', {}, known), register)).toContain('provisional');
  });

  it('gives JSON-safe answers', () => {
    const answer = ask('Mike Pompeo', { on: '2019-02-14' });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});

test.each([
  'x',
  'Mr',
  'Dr. Mr.',
  '\u200f\u200f\u202e',
  "Robert'); DROP TABLE actors;--",
  'ac:nobody',
  '…',
  '🙂',
  'a '.repeat(99),
])('%j is nobody, and no error', (name) => expect(ask(name)).toMatchObject({ matches: [], ambiguous: false, more: 0 }));

const run = (...args: string[]) => {
  const entry = "import { main } from './src/desk/cli/main.ts'; process.exitCode = await main(process.argv.slice(1));";
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', entry, '--', 'actor', ...args],
    { encoding: 'utf8' },
  );
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, stderr };
};

test('the command prints text or one line of JSON', () => {
  const text = run('Masood', 'Azhar', '--on', '2019-02-14');
  expect(text).toMatchObject({ status: 0, stderr: '' });
  expect(text.stdout).toContain('un-1267 QDi.422, 2019-05-01 to …: not on the list');
  const json = run('Masood Azhar', '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({ asked: 'Masood Azhar', matches: [{ id: 'ac:un-qdi422' }] });
});

test.each([
  [['nobody of that name at all'], 1, 'Nobody in the register is called'],
  [['Imran Khan', '--on', '2019-02-30'], 2, '--on takes a day'],
  [['Imran Khan', '--on', 'yesterday'], 2, '--on takes a day'],
  [['Imran Khan', '--country', 'Pakistan'], 2, 'alpha-3'],
  [['  '], 2, 'Give a name'],
  [['x'.repeat(201)], 2, 'at most 200'],
  [['Imran Khan', '--database', '/nowhere/desk.db'], 2, 'There is no database'],
  [['Imran Khan', '--format', 'xml'], 2, 'text, json'],
  [[], 2, 'missing required argument'],
] as const)('actor %j ends with %i', (args, status, message) => {
  const ended = run(...args);
  expect(ended.status).toBe(status);
  expect(ended.stderr).toContain(message);
  expect(ended.stdout).toBe('');
});
