import type { Event } from '../../index.js';
import { countryName, countryNumber, ucdpRegion } from './countries.js';
import { csvLine } from './csv.js';
import { type ExportOptions, quoted } from './export-options.js';
import type { Format } from './format.js';
import { type Side, sideOf } from './sides.js';
import { dayOf, nameIn, sentenceOf, sourceOf, type Told, tellings, toldRecords, wordsAt } from './told.js';

export const acledColumns =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'.split(
    ' ',
  );

/** Political violence, protest and what ACLED calls strategic developments, in its columns. */
export const acled: Format = {
  name: 'acled',
  about: 'attacks, protests and strategic developments in columns like those of ACLED',
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8',
  async *write(store, options, counted) {
    yield csvLine(acledColumns);
    for await (const told of toldRecords(store)) {
      const kind = kindOf(told);
      if (!kind) continue;
      counted();
      const row = rowOf(told, kind, options);
      yield csvLine(acledColumns.map((column) => row[column] ?? null));
    }
  },
};

type Kind = readonly [disorder: string, event: string, sub: string];
const violence = 'Political violence';

/** By the record's type and how it was done; null: not what ACLED counts. */
function kindOf(told: Told): Kind | null {
  const { record, actors } = told;
  const modes = new Set(tellings(told).flatMap(({ event }: { event: Event }) => event.modes));
  const has = (...names: string[]): boolean => names.some((n) => modes.has(n));
  const sides = (ids: readonly string[]): Side[] => ids.map((id) => sideOf(actors[id]));
  const armed = (all: readonly Side[]): boolean => all.some((s) => s === 'state' || s === 'rebel' || s === 'militia');
  switch (record.type) {
    case 'PROTEST':
      if (has('riot', 'vandalize')) return [violence, 'Riots', 'Violent demonstration'];
      return ['Demonstrations', 'Protests', 'Peaceful protest'];
    case 'ASSAULT':
      if (has('suicide-attack')) return [violence, 'Explosions/Remote violence', 'Suicide bomb'];
      if (has('aerial', 'drone')) return [violence, 'Explosions/Remote violence', 'Air/drone strike'];
      if (has('heavy-weapons')) return [violence, 'Explosions/Remote violence', 'Shelling/artillery/missile attack'];
      if (has('explosives')) return [violence, 'Explosions/Remote violence', 'Remote explosive/landmine/IED'];
      if (has('abduct')) return [violence, 'Violence against civilians', 'Abduction/forced disappearance'];
      if (has('sexual')) return [violence, 'Violence against civilians', 'Sexual violence'];
      if (has('crowd-control')) return ['Demonstrations', 'Protests', 'Protest with intervention'];
      if (armed(sides(record.actors)) && armed(sides(record.recipients))) return [violence, 'Battles', 'Armed clash'];
      return [violence, 'Violence against civilians', 'Attack'];
    case 'COERCE':
      return has('arrest') ? ['Strategic developments', 'Strategic developments', 'Arrests'] : null;
    case 'AGREE':
      return ['Strategic developments', 'Strategic developments', 'Agreement'];
    default:
      return null;
  }
}

function rowOf(told: Told, [disorder, event, sub]: Kind, options: ExportOptions): Record<string, unknown> {
  const { record, actors, places, readings } = told;
  const place = record.place ? places[record.place] : undefined;
  const [actor1, ...others1] = record.actors;
  const [actor2, ...others2] = record.recipients;
  const inters = [actor1, actor2].map((id) => (id ? interWords(event, sideOf(actors[id])) : ''));
  const sources = [...new Set(record.mentions.flatMap((m) => readings.get(m.report) ?? []))];
  const names = (ids: readonly string[]): string => ids.map((id) => nameIn(actors, id)).join('; ');
  return {
    event_id_cnty: `${place?.country ?? ''}${record.id.replace(/^\w+:/, '')}`,
    event_date: dayOf(record.time?.from),
    year: dayOf(record.time?.from)?.slice(0, 4),
    time_precision: timePrecision(told),
    disorder_type: disorder,
    event_type: event,
    sub_event_type: sub,
    actor1: actor1 && nameIn(actors, actor1),
    assoc_actor_1: names(others1),
    inter1: inters[0],
    actor2: actor2 && nameIn(actors, actor2),
    assoc_actor_2: names(others2),
    inter2: inters[1],
    interaction: inters.filter(Boolean).join('-') || null,
    civilian_targeting: inters[1] === 'Civilians' ? 'Civilian targeting' : null,
    iso: countryNumber(place?.country ?? null),
    region: ucdpRegion(place?.country ?? null),
    country: countryName(place?.country ?? null),
    admin1: place?.admin1,
    admin2: place?.admin2,
    location: place?.name,
    latitude: place?.latitude,
    longitude: place?.longitude,
    geo_precision: place ? (place.precision <= 2 ? 1 : place.precision === 3 ? 2 : 3) : null,
    source: [...new Set(sources.map(({ reading }) => sourceOf(reading)))].join('; '),
    notes: notesOf(told, options),
    fatalities: record.figures ? record.figures.acled.fatalities : 0,
    timestamp: Math.max(0, ...sources.map((s) => Math.floor(Date.parse(s.addedAt) / 1000))),
  };
}

function interWords(event: string, side: Side): string {
  if (event === 'Protests' && side === 'civilian') return 'Protesters';
  if (event === 'Riots' && side === 'civilian') return 'Rioters';
  const words: Record<Side, string> = {
    state: 'State forces',
    rebel: 'Rebel group',
    militia: 'Political militia',
    protester: 'Protesters',
    civilian: 'Civilians',
    other: 'External/Other forces',
  };
  return words[side];
}

/** 1 the day, 2 the week, 3 the month or less sure. */
function timePrecision({ record: { time } }: Told): number | null {
  if (!time?.from) return null;
  if (['minute', 'hour', 'part-of-day', 'day'].includes(time.precision)) return 1;
  return time.precision === 'week' || time.precision === 'range' ? 2 : 3;
}

/** What the first report says in its own words, and what the reports are at odds about. */
function notesOf(told: Told, options: ExportOptions): string {
  const [first] = tellings(told);
  const words = first ? wordsAt(first.stored.reading, sentenceOf(first.stored.reading, first.event)) : '';
  const disputes = told.record.verdicts.filter((v) => v.verdict === 'conflict').map((v) => v.field);
  return [quoted(words, options), disputes.length > 0 ? `Reports conflict on: ${disputes.join(', ')}.` : '']
    .filter(Boolean)
    .join(' ');
}
