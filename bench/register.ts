// Lookups a second of the register on one core, and how long its parts take to open: npx tsx bench/register.ts
import { loadRegister } from '../src/register/load.js';

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

function rate(name: string, words: readonly string[], look: (word: string) => unknown): void {
  const rounds = 3000;
  for (const word of words) look(word);
  const ms = milliseconds(() => {
    for (let i = 0; i < rounds; i++) for (const word of words) look(word);
  });
  process.stdout.write(`${name}\t${Math.round((rounds * words.length) / (ms / 1000))} lookups/s\n`);
}

// The register remembers answers: a fresh date makes every question a new one.
let asked = 0;
const fresh = () => ({ on: `2${String(asked++).padStart(7, '0')}` });
rate('actors, names as known', exact, (w) => register.findActors(w, fresh()));
rate('actors, spelled otherwise or unknown', inexact, (w) => register.findActors(w, fresh()));
rate('actors, asked before', inexact, (w) => register.findActors(w));
rate('places', places, (w) => register.findPlaces(w, { countries: ['IND', 'NGA'] }));
rate('countries', ['Indian', 'Britons', 'U.S.', 'Tuesday'], (w) => register.countryOf(w));
