import type { Actor, Event, StoredReading } from '../../index.js';
import type { Count, CountKind } from '../../model/count.js';
import { countryName } from './countries.js';
import { type ExportOptions, quoted } from './export-options.js';
import type { Format } from './format.js';
import { goldsteinOf } from './goldstein.js';
import { dayOf, sentenceOf, toldEvents, wordsAt } from './told.js';

/** Every event of every report as PLOVER 0.8 has it, one JSON object a line. Types of ours (STATEMENT, CASUALTY) stay apart. */
export const plover: Format = {
  name: 'plover',
  about: 'every event of every report in the 16 types of PLOVER 0.8, as JSON Lines',
  extension: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  async *write(store, options, counted) {
    for await (const { stored, event } of toldEvents(store)) {
      if (!isPlover(event)) continue;
      counted();
      yield `${JSON.stringify(ploverOf(stored, event, options))}\n`;
    }
  },
};

export const isPlover = ({ type }: Event): boolean => type !== 'STATEMENT' && type !== 'CASUALTY';

/** Verbal or material, cooperation or conflict: 1 to 4, by the class of its CAMEO root. */
export const quadOf = ({ root }: Event): number | null => {
  const penta = goldsteinOf(root)?.penta;
  return penta === undefined ? null : Math.max(1, penta);
};

function ploverOf({ reading, id, version }: StoredReading, event: Event, options: ExportOptions): object {
  const { report, places } = reading;
  const place = event.place ? places[event.place] : undefined;
  const evidence = sentenceOf(reading, event);
  return {
    id: `${id}.${version}.${event.id}`,
    has_event: true,
    date: dayOf(event.time?.from) ?? dayOf(report.published.from),
    time: timeOf(event.time?.from),
    enddate: dayOf(event.time?.to),
    endtime: timeOf(event.time?.to),
    actor: entities(reading, event.actors, event.actorSpans, options),
    recipient: entities(reading, event.recipients, event.recipientSpans, options),
    event: [event.type],
    event_loc: place
      ? [locationOf(place, event.placeSpan ? quoted(wordsAt(reading, event.placeSpan), options) : place.name)]
      : [],
    event_text: quoted(wordsAt(reading, event.trigger), options),
    quad_code: quadOf(event),
    event_scale: goldsteinOf(event.root)?.score ?? null,
    mode: [...event.modes, ...(event.actuality === 'actual' ? [] : [event.actuality])],
    context: event.contexts,
    size: sizeOf(event.casualties),
    text: quoted(wordsAt(reading, evidence), options),
    text_info: {
      sequence: null,
      start: evidence.start,
      end: evidence.end,
      text_story: options.text === 'full' ? report.text : null,
    },
    cite_info: {
      corpus: null,
      citation: [report.outlet ?? report.agency, dayOf(report.published.from)].filter(Boolean).join(', '),
      url: report.url,
      title: report.title,
      language: report.language,
      publication: report.outlet ?? report.agency,
      license: null,
      copyright: null,
      coder: 'Twosource',
      codebook: 'PLOVER',
      version: reading.reader.version,
    },
    coder: 'Twosource',
    comment: event.rule,
  };
}

const timeOf = (iso: string | null | undefined): string | null => /T(\d\d:\d\d)/.exec(iso ?? '')?.[1] ?? null;

function entities(
  reading: StoredReading['reading'],
  ids: readonly string[],
  spans: Event['actorSpans'],
  options: ExportOptions,
): object[] {
  return ids.map((id, i) => {
    const actor: Actor | undefined = reading.actors[id];
    const office = actor?.offices.find((o) => o.inForce);
    return {
      code: actor?.country ?? null,
      sector: actor?.sectors[0] ?? null,
      entity_text: spans[i] ? quoted(wordsAt(reading, spans[i]), options) : (actor?.name ?? null),
      identifier_id: actor?.registered ? id : null,
      identifier_text: actor?.name ?? null,
      office: office?.title ?? null,
    };
  });
}

function locationOf(place: NonNullable<StoredReading['reading']['places'][string]>, extracted: string): object {
  return {
    extracted_place: extracted,
    resolved_place: place.name,
    geonameid: place.geonames,
    lat: place.latitude,
    lon: place.longitude,
    city: place.precision <= 2 ? place.name : null,
    district: place.admin2,
    province: place.admin1,
    country: countryName(place.country),
    country_code: place.country,
    resolution: place.precision,
  };
}

/** The first figure of a kind that is no part of another. */
function figureOf(all: readonly Count[], kind: CountKind): number | null {
  const first = all.find((c) => c.kind === kind && !c.subset);
  return first ? (first.point ?? first.min ?? first.max) : null;
}

const sizeOf = (all: readonly Count[]): object => ({
  dead: figureOf(all, 'killed'),
  injured: figureOf(all, 'injured'),
  arrested: figureOf(all, 'arrested'),
});
