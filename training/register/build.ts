// Compiles the register's tables: npx tsx training/register/build.ts --sources ../shared/register
// Countries first (the other parts name countries by them), then who is on lists, in groups, in office.
import { Gazetteer } from '../../src/register/places/gazetteer.js';
import { readPlaces } from '../../src/register/places/places-file.js';
import { buildStates, stateCells } from './states.js';
import { writeRows } from './table.js';

const data = (name: string) => new URL(`../../src/register/data/${name}`, import.meta.url);
const at = process.argv.indexOf('--sources');
const sources = at < 0 ? '../shared/register' : (process.argv[at + 1] ?? '');

const places = readPlaces();
if (!places) throw new Error('the gazetteer cannot be built: GeoNames packages are not installed');
const states = buildStates(new Gazetteer(places));
writeRows(
  data('states.tsv'),
  [
    'Countries of ISO 3166-1 and Kosovo. Made by training/register/build.ts; edit src/register/overlay/states.tsv.',
    'code\tname\tnames\tadjectives\tpeople\tcapitals\tsource',
  ],
  states.map(stateCells),
);
process.stderr.write(`${states.length} states\n`);

// Opened only now: it reads the table of states that was just written.
const { buildActors } = await import('./actors.js');
buildActors(sources, data);

// Last: the words of all names, overlays too, with what they sound like.
const { buildWords } = await import('./words.js');
buildWords(data('words.tsv'));
