import type { Actor, Event, StoredReading } from '../../index.js';
import { countryName } from './countries.js';
import { type ExportOptions, quoted } from './export-options.js';
import type { Format } from './format.js';
import { goldsteinOf } from './goldstein.js';
import { isPlover, quadOf } from './plover.js';
import { dayOf, sourceOf, toldEvents, wordsAt } from './told.js';
import { tsvLine } from './tsv.js';

export const polecatColumns =
  'Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version'.split(
    ',',
  );

/** Every event of every report in the 40 columns of POLECAT; several actors of one event stand in one cell, parted by ";". */
export const polecat: Format = {
  name: 'polecat',
  about: 'every event of every report in the 40 columns of POLECAT, tab-separated',
  extension: 'tsv',
  contentType: 'text/tab-separated-values; charset=utf-8',
  async *write(store, options, counted) {
    yield tsvLine(polecatColumns);
    for await (const { stored, event } of toldEvents(store)) {
      if (!isPlover(event)) continue;
      counted();
      yield tsvLine(rowOf(stored, event, options));
    }
  },
};

const joined = (values: readonly (string | null | undefined)[]): string => values.filter(Boolean).join(';');

function rowOf({ id, version, reading }: StoredReading, event: Event, options: ExportOptions): unknown[] {
  const { report, actors, places, mentions } = reading;
  const place = event.place ? places[event.place] : undefined;
  const entities = [...new Set(mentions.flatMap((m) => m.entity ?? []))];
  const people = entities.filter((e) => actors[e]?.kind === 'person').map((e) => actors[e]!.name);
  const bodies = entities.filter((e) => actors[e] && actors[e].kind !== 'person').map((e) => actors[e]!.name);
  return [
    `${id}.${version}.${event.id}`,
    dayOf(event.time?.from) ?? dayOf(report.published.from),
    event.type,
    joined(event.modes),
    goldsteinOf(event.root)?.score,
    quadOf(event),
    joined(event.contexts),
    ...side(reading, event.actors, event.actorSpans, options),
    ...side(reading, event.recipients, event.recipientSpans, options),
    place?.name,
    place && place.precision <= 2 ? place.name : null,
    place?.admin2,
    place?.admin1,
    place?.country,
    place?.latitude,
    place?.longitude,
    place?.geonames,
    event.placeSpan ? quoted(wordsAt(reading, event.placeSpan), options) : null,
    null,
    sourceOf(reading),
    dayOf(report.published.from),
    joined(people),
    joined(bodies),
    joined(entities.flatMap((e) => places[e]?.name ?? [])),
    report.language,
    reading.reader.version,
  ];
}

/** Name, country, COW code, first sector, sectors, title, raw name, Wikipedia id: the eight cells of one side. */
function side(
  reading: StoredReading['reading'],
  ids: readonly string[],
  spans: Event['actorSpans'],
  options: ExportOptions,
): unknown[] {
  const all: (Actor | undefined)[] = ids.map((id) => reading.actors[id]);
  return [
    joined(all.map((a) => a?.name)),
    joined([...new Set(all.map((a) => countryName(a?.country ?? null)))]),
    null,
    all[0]?.sectors[0],
    joined([...new Set(all.flatMap((a) => a?.sectors ?? []))]),
    joined(all.map((a) => a?.offices.find((o) => o.inForce)?.title)),
    joined(spans.map((s) => quoted(wordsAt(reading, s), options))),
    null,
  ];
}
