// Size of the gazetteer, how long it takes to open, and lookups a second by kind: npx tsx bench/places.ts
import { statSync } from 'node:fs';
import { loadRegister } from '../src/register/load.js';
import { placesFile } from '../src/register/places/places-file.js';

const register = loadRegister();
const start = performance.now();
register.findPlaces('Kano');
process.stdout.write(`open\t${(performance.now() - start).toFixed(0)} ms\t(must 100)\n`);
process.stdout.write(`size\t${(statSync(placesFile).size / 1e6).toFixed(1)} MB\t(must 25)\n`);

let asked = 0;
const kinds: Record<string, readonly string[]> = {
  'known names': ['Pulwama', 'Kharkov', 'Kano State', 'San Jose', 'Maiduguri'],
  'other spellings': ['Maidugury', 'Qandahaar', 'Hudaida', 'Dayr Hafer'],
  phrases: ['outskirts of Baidoa', 'Arghandab district (Zabul)', 'road between Herat and Farah'],
  'unknown names': ['Nowhereabad', 'Zzyzxville', 'Plinkaplonk'],
};
for (const [kind, names] of Object.entries(kinds)) {
  // The register remembers answers: a country that is none, never the same, makes every question a new one.
  const look = () => {
    const countries = ['AFG', 'NGA', 'YEM', 'SYR', 'IND', 'SOM', String(asked++)];
    for (const name of names) register.findPlaces(name, { countries });
  };
  look();
  const from = process.cpuUsage();
  const rounds = 500;
  for (let i = 0; i < rounds; i++) look();
  const { user, system } = process.cpuUsage(from);
  const rate = (rounds * names.length * 1e6) / (user + system);
  process.stdout.write(`${kind}\t${Math.round(rate)} lookups/s\n`);
}
