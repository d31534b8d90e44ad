import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** Columns of GeoNames' tables of places (`allCountries.txt`, `SY.txt`). */
const columns = 19;

/** Classes and kinds of places that news tells of: populated ones, but none that is abandoned or no place of its own. */
const wanted = /^PPL(?!H|Q|W|CH)/;

export interface GeoNamesFolder {
  /** Rows as in `cities500.txt`. */
  readonly towns: string;
  /** What was read, for the stamp. */
  readonly stamp: string;
}

/**
 * Villages of a user's own GeoNames dumps: every table of 19 columns in a folder, unpacked (`SY.txt`, `allCountries.txt`). `known`:
 * ids that are there already. Throws where the folder has no such table.
 */
export function readGeoNames(folder: string, known: ReadonlySet<string>): GeoNamesFolder {
  const files = existsSync(folder) ? tables(folder) : [];
  if (!files.length) throw new Error(`${folder}: no GeoNames table (an unpacked XX.txt or allCountries.txt) is in it`);
  const rows: string[] = [];
  const seen = new Set(known);
  for (const file of files) {
    for (const line of lines(`${folder}/${file}`)) {
      const row = line.endsWith('\r') ? line.slice(0, -1) : line;
      const cells = row.split('\t');
      if (cells.length !== columns || cells[6] !== 'P' || !wanted.test(cells[7]!) || seen.has(cells[0]!)) continue;
      seen.add(cells[0]!);
      rows.push(row);
    }
  }
  const sizes = files.map((file) => `${file}:${statSync(`${folder}/${file}`).size}`);
  return { towns: rows.join('\n'), stamp: `geonames(${sizes.join(',')})` };
}

/** Files whose first line is a row of such a table, in the order of their names. */
function tables(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && statSync(`${folder}/${file}`).isFile())
    .filter((file) => lines(`${folder}/${file}`).next().value?.split('\t').length === columns)
    .sort();
}

/** Lines of a file, read piece by piece: GeoNames' table of the world has 1.6 GB. */
function* lines(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(1 << 20);
  try {
    let rest = '';
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer)) {
      const parts = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    if (rest) yield rest;
  } finally {
    closeSync(handle);
  }
}
