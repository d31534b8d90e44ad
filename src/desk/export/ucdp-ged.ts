import type { Place, Reading, Record as StoryRecord } from '../../index.js';
import { shortHash } from '../../text/short-hash.js';
import { countryName, ucdpRegion } from './countries.js';
import { csvLine } from './csv.js';
import { type ExportOptions, quoted } from './export-options.js';
import type { Format } from './format.js';
import { type Side, sideOf, typeOfViolence } from './sides.js';
import { dayOf, nameIn, sourceOf, type Told, toldRecords, wordsAt } from './told.js';

/** The columns of the UCDP Georeferenced Event Dataset, in its order. */
export const gedColumns =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
    ' ',
  );

/** One row for each happening with deaths. What only a coder of UCDP can give (ids of conflicts, dyads, countries) is empty. */
export const ucdpGed: Format = {
  name: 'ged',
  about: 'happenings with deaths in the 49 columns of the UCDP Georeferenced Event Dataset',
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8',
  async *write(store, options, counted) {
    yield csvLine(gedColumns);
    for await (const told of toldRecords(store)) {
      if (!isDeadly(told.record)) continue;
      counted();
      const row = rowOf(told, options);
      yield csvLine(gedColumns.map((column) => row[column] ?? null));
    }
  },
};

/** Whether anybody is said to have died. */
export const isDeadly = ({ figures }: StoryRecord): boolean =>
  Object.values(figures?.ucdp ?? {}).some((n) => n !== null && n > 0);

function rowOf(told: Told, options: ExportOptions): Record<string, unknown> {
  const { record, actors, places } = told;
  const place = record.place ? places[record.place] : undefined;
  const { from, to } = record.time ?? { from: null, to: null };
  const sides = [record.actors, record.recipients].map((ids) => ids.map((id) => sideOf(actors[id])));
  const violence = typeOfViolence(sides[0]!, sides[1]!);
  const a = armedName(told, record.actors, sides[0]!);
  const b = violence === 3 ? 'Civilians' : armedName(told, record.recipients, sides[1]!);
  return {
    id: Number.parseInt(shortHash(record.id).slice(0, 8), 16),
    relid: record.id,
    year: dayOf(from)?.slice(0, 4),
    type_of_violence: violence,
    dyad_name: a && b ? `${a} - ${b}` : null,
    side_a: a,
    side_b: b,
    ...sourcesOf(told),
    ...whereOf(told, place, options),
    event_clarity: record.time && fine.has(record.time.precision) ? 1 : from ? 2 : null,
    date_prec: datePrecision(record.time),
    date_start: from && `${dayOf(from)} 00:00:00.000`,
    date_end: (to ?? from) && `${dayOf(to ?? from)} 00:00:00.000`,
    ...deathsOf(record, violence),
  };
}

function armedName({ actors }: Told, ids: readonly string[], sides: readonly Side[]): string | null {
  const armed = ids.find((_, i) => sides[i] === 'state' || sides[i] === 'rebel' || sides[i] === 'militia');
  return armed ? nameIn(actors, armed) : null;
}

function sourcesOf({ record, readings }: Told): Record<string, unknown> {
  const ids = [...new Set(record.mentions.map((m) => m.report))];
  const told = ids.flatMap((id) => readings.get(id)?.reading ?? []);
  const offices = told.map(sourceOf);
  const dates = told.map(({ report }) => dayOf(report.published.from) ?? '');
  const headlines = told.map(({ report }) => report.title ?? '');
  return {
    number_of_sources: ids.length,
    source_article: told.map((_, i) => `"${offices[i]},${dates[i]},${headlines[i]}"`).join(';'),
    source_office: offices.join(';'),
    source_date: dates.join(';'),
    source_headline: headlines.join(';'),
    source_original: [...new Set(told.flatMap(originals(record)))].join('; '),
  };
}

/** In whose words the deaths are told. */
const originals =
  ({ claims }: StoryRecord) =>
  ({ report, statements, actors }: Reading): string[] =>
    claims
      .filter((c) => c.field === 'killed')
      .flatMap((c) => c.carriers)
      .filter((c) => c.report === report.id)
      .flatMap((c) => statements.find((s) => s.id === c.statement)?.speakers ?? [])
      .map((id) => nameIn(actors, id));

function whereOf(told: Told, place: Place | undefined, options: ExportOptions): Record<string, unknown> {
  if (!place) return {};
  const { latitude, longitude } = place;
  const located = latitude !== null && longitude !== null;
  const claim = told.record.claims.find((c) => c.field === 'place');
  const carrier = claim?.carriers[0];
  const reading = carrier && told.readings.get(carrier.report)?.reading;
  return {
    where_prec: place.precision,
    where_coordinates: place.name,
    where_description: reading ? quoted(wordsAt(reading, carrier.span), options) : null,
    adm_1: place.admin1,
    adm_2: place.admin2,
    latitude,
    longitude,
    geom_wkt: located ? `POINT (${longitude} ${latitude})` : null,
    priogrid_gid: located ? priogrid(latitude, longitude) : null,
    country: countryName(place.country),
    region: ucdpRegion(place.country),
  };
}

/** Cell of the PRIO-GRID: half a degree, counted from the south-west. */
export const priogrid = (latitude: number, longitude: number): number =>
  Math.floor((latitude + 90) * 2) * 720 + Math.floor((longitude + 180) * 2) + 1;

const fine = new Set(['minute', 'hour', 'part-of-day', 'day']);
const DAY = 86_400_000;

/** 1 the day, 2 two to six days, 3 a week, 4 a month, 5 more. */
export function datePrecision(time: StoryRecord['time']): number | null {
  if (!time?.from) return null;
  if (fine.has(time.precision)) return 1;
  const days = time.to ? (Date.parse(time.to.slice(0, 10)) - Date.parse(time.from.slice(0, 10))) / DAY + 1 : 365;
  return days <= 1 ? 1 : days <= 6 ? 2 : days <= 8 ? 3 : days <= 31 ? 4 : 5;
}

/** `best` is the sum of the four: of civilians where they alone are attacked, else of sides unknown. */
function deathsOf({ figures }: StoryRecord, violence: number | null): Record<string, unknown> {
  const { low, best, high } = figures!.ucdp;
  const civil = violence === 3;
  const parts =
    best === null
      ? {}
      : { deaths_a: 0, deaths_b: 0, deaths_civilians: civil ? best : 0, deaths_unknown: civil ? 0 : best };
  return { ...parts, best, high, low };
}
