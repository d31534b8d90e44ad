// Lookups a second of the register on one core, and how long its parts take to open: npx tsx bench/register.ts
import { loadActorRows } from '../src/register/actor-rows.js';
import { loadRegister } from '../src/register/load.js';
import { exactKey } from '../src/register/names/actor-index.js';

const milliseconds = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const register = loadRegister();
const opened = {
  'actors by letters': milliseconds(() => register.findActors('Boko Haram')),
  'actors by sound and word': milliseconds(() => register.findActors('Jean Nobody-Knows')),
  places: milliseconds(() => register.findPlaces('Kano')),
};
for (const [part, ms] of Object.entries(opened)) process.stdout.write(`open ${part}\t${ms.toFixed(0)} ms\n`);

const exact = ['Boko Haram', 'White House', 'Vladimir Putin', 'ECOWAS', 'Jaish-e-Mohammed', 'Security Council'];
const inexact = ['Abubaker Shekao', 'Lashkar e Toiba', 'Mohammed Zarif', 'Hizbulah', 'John Smith', 'Amina Bello'];
const places = ['Pulwama', 'Kharkov', 'Kano State', 'San Jose', 'Nowhereville'];

/** Lookups a second of processor time: other work on the machine must not count. */
function rate(name: string, words: readonly string[], look: (word: string) => unknown): void {
  const rounds = 3000;
  for (const word of words) look(word);
  const start = process.cpuUsage();
  for (let i = 0; i < rounds; i++) for (const word of words) look(word);
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(`${name}\t${Math.round((rounds * words.length * 1e6) / (user + system))} lookups/s\n`);
}

// The register remembers answers: a fresh date makes every question a new one.
let asked = 0;
const fresh = () => ({ on: `2${String(asked++).padStart(7, '0')}` });
rate('actors, names as known', exact, (w) => register.findActors(w, fresh()));
rate('actors, spelled otherwise or unknown', inexact, (w) => register.findActors(w, fresh()));
rate('actors, asked before', inexact, (w) => register.findActors(w));
rate('places', places, (w) => register.findPlaces(w, { countries: ['IND', 'NGA', String(asked++)] }));
rate('places, asked before', places, (w) => register.findPlaces(w, { countries: ['IND', 'NGA'] }));
rate('countries', ['Indian', 'Britons', 'U.S.', 'Tuesday'], (w) => register.countryOf(w));

/**
 * Names nobody asked before: every sixth name of the register with its middle letter changed. The peer in the same run is
 * what any lookup must do at least, folding the name and asking a Map; the ratio is what a change of ours moves.
 */
const rows = loadActorRows();
const misspelled = rows
  .flatMap(({ actor }) => [actor.name, ...actor.aliases])
  .filter((name, at) => at % 6 === 0 && /^[A-Za-z' -]{8,60}$/.test(name))
  .map((name) => `${name.slice(0, name.length >> 1)}x${name.slice((name.length >> 1) + 1)}`);
const byName = new Map(rows.map(({ actor }) => [exactKey(actor.name), actor]));
const ROUNDS = 5;

/** Lookups a second of processor time, of the best round. */
function best(look: (name: string) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (const name of misspelled) look(name);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return (misspelled.length * 1e6) / least;
}

const ours = best((name) => register.findActors(name, fresh()));
const peer = best((name) => byName.get(exactKey(name)));
process.stdout.write(
  `${misspelled.length} names with a letter wrong\t${Math.round(ours)} lookups/s\t(ours / fold and Map = ${(ours / peer).toFixed(4)})\n`,
);
