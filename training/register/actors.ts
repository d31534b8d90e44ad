import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actorCells, type Draft } from './draft.js';
import { mergeGroups } from './merge-groups.js';
import { givenNamesOf, readPhoenixGroups, readPhoenixPersons } from './phoenix.js';
import { readLeaders } from './reign.js';
import { writeRows } from './table.js';
import { readUcdp } from './ucdp.js';
import { readUnList } from './un-list.js';

const heading = (what: string): string[] => [
  `${what} Made by training/register/build.ts from the sources in src/register/SOURCES.md; corrections belong into src/register/overlay/.`,
  'id\tname\tkind\tcountry\tsectors\taliases (~ weak)\tmemberOf\toffices title@body@from@to@source\tlistings list@reference@from@to\tsource',
];

/** Groups, listed persons and leaders of the sources in a folder, as tables. */
export function buildActors(folder: string, data: (name: string) => URL): void {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const persons = readPhoenixPersons(read('phoenix/Phoenix.Countries.actors.txt'));
  const un = readUnList(read('un-consolidated-2026-02-27.xml'));
  const groups = mergeGroups([
    readUcdp(read('ucdp-actors-22.1.csv')),
    un.groups.filter((g) => g.kind === 'armed-group'),
    readPhoenixGroups(read('phoenix/Phoenix.MilNonState.actors.txt'), givenNamesOf(persons)),
  ]);
  const firms = un.groups.filter((g) => g.kind !== 'armed-group');
  const leaders = readLeaders(read('reign-leaders-2021-03.csv'), persons);
  const byReference = new Map([...groups, ...firms].flatMap((g) => g.listings.map((l) => [l.split('@')[1]!, g.id])));
  for (const p of un.persons) p.memberOf = p.memberOf.flatMap((reference) => byReference.get(reference) ?? []);
  write(data('groups.tsv'), heading('Armed groups, with all spellings.'), groups);
  write(data('listed.tsv'), heading('Persons and firms on the lists of the UN Security Council.'), [
    ...un.persons,
    ...firms,
  ]);
  write(data('leaders.tsv'), heading('Leaders of states since 1990.'), leaders);
  process.stderr.write(
    `${groups.length} groups, ${un.persons.length} persons and ${firms.length} firms listed, ${leaders.length} leaders\n`,
  );
}

function write(file: URL, head: string[], drafts: Draft[]): void {
  const sorted = [...drafts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  writeRows(file, head, sorted.map(actorCells));
}
