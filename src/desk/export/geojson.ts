import type { Format } from './format.js';
import { dayOf, nameIn, toldRecords } from './told.js';

/** Every record whose place has a point, as one FeatureCollection (RFC 7946: longitude first). */
export const geojson: Format = {
  name: 'geojson',
  about: 'every record whose place is known, as points of a GeoJSON collection',
  extension: 'geojson',
  contentType: 'application/geo+json; charset=utf-8',
  async *write(store, _options, counted) {
    yield '{"type":"FeatureCollection","features":[';
    let first = true;
    for await (const { story, record, actors, places } of toldRecords(store)) {
      const place = record.place ? places[record.place] : undefined;
      if (!place || place.latitude === null || place.longitude === null) continue;
      counted();
      const feature = {
        type: 'Feature',
        id: record.id,
        geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
        properties: {
          story: story.id,
          type: record.type,
          title: record.title,
          place: place.name,
          country: place.country,
          precision: place.precision,
          from: dayOf(record.time?.from),
          to: dayOf(record.time?.to),
          actors: record.actors.map((id) => nameIn(actors, id)),
          recipients: record.recipients.map((id) => nameIn(actors, id)),
          reports: new Set(record.mentions.map((m) => m.report)).size,
          independent: record.independent,
          deaths: record.figures?.ucdp ?? null,
          disputed: record.verdicts.filter((v) => v.verdict === 'conflict').map((v) => v.field),
        },
      };
      yield `${first ? '' : ','}\n${JSON.stringify(feature)}`;
      first = false;
    }
    yield '\n]}\n';
  },
};
