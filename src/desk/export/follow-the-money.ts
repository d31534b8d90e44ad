import codes from 'i18n-iso-countries';
import type { Actor, Store, StoredReading } from '../../index.js';
import type { ActorKind } from '../../model/actor.js';
import { shortHash } from '../../text/short-hash.js';
import { type ExportOptions, quoted } from './export-options.js';
import type { Format } from './format.js';
import { dayOf, nameIn, sentenceOf, sourceOf, type Told, tellings, toldRecords, wordsAt } from './told.js';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const schemas: Record<ActorKind, string> = {
  person: 'Person',
  organisation: 'Organization',
  state: 'PublicBody',
  'government-body': 'PublicBody',
  'armed-group': 'Organization',
  igo: 'Organization',
  ngo: 'Organization',
  media: 'Organization',
  company: 'Company',
  party: 'Organization',
  population: 'LegalEntity',
  unknown: 'LegalEntity',
};

/**
 * FollowTheMoney entities, one a line: actors, their offices as Position and Occupancy, reports as Article, records as Event,
 * and a Documentation between each record and each report that tells it.
 */
export const followTheMoney: Format = {
  name: 'ftm',
  about: 'actors, offices, reports and records as FollowTheMoney entities, one a line',
  extension: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  async *write(store: Store, options, counted) {
    const line = (entity: Entity): string => {
      counted();
      return `${JSON.stringify(entity)}\n`;
    };
    for await (const [id, actor] of store.everyActor()) for (const entity of ofActor(id, actor)) yield line(entity);
    for await (const stored of store.readings()) yield line(article(stored, options));
    for await (const told of toldRecords(store)) for (const entity of ofRecord(told, options)) yield line(entity);
  },
};

/** FollowTheMoney's ids hold no colon of ours: letters, digits and hyphens. */
const idOf = (kind: string, id: string): string => `ts-${kind}-${shortHash(id)}`;

const entity = (
  id: string,
  schema: string,
  properties: Record<string, readonly (string | null | undefined)[]>,
): Entity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties).flatMap(([name, values]) => {
      const known = [...new Set(values.filter((v): v is string => !!v))];
      return known.length > 0 ? [[name, known]] : [];
    }),
  ),
});

const countryOf = (code: string | null): string | null => {
  if (code === 'XKX') return 'xk';
  return code ? (codes.alpha3ToAlpha2(code)?.toLowerCase() ?? null) : null;
};

function ofActor(id: string, actor: Actor): Entity[] {
  const own = idOf('actor', id);
  const offices = actor.kind === 'person' ? actor.offices : [];
  return [
    entity(own, schemas[actor.kind], {
      name: [actor.name],
      alias: actor.aliases,
      country: [countryOf(actor.country)],
      topics: actor.listings.some((l) => l.inForce !== false) ? ['sanction'] : [],
      notes: actor.listings.map((l) => `${l.list} ${l.reference}`),
    }),
    ...offices.flatMap(({ title, body, from, to }) => {
      const position = idOf('position', `${title}\n${body}`);
      return [
        entity(position, 'Position', { name: [title], country: [countryOf(actor.country)] }),
        entity(idOf('occupancy', [id, title, body, from].join('\n')), 'Occupancy', {
          holder: [own],
          post: [position],
          startDate: [dayOf(from)],
          endDate: [dayOf(to)],
        }),
      ];
    }),
  ];
}

const article = ({ id, reading }: StoredReading, options: ExportOptions): Entity =>
  entity(idOf('report', id), 'Article', {
    title: [reading.report.title ?? sourceOf(reading)],
    author: [reading.report.byline],
    publisher: [sourceOf(reading)],
    sourceUrl: [reading.report.url],
    language: [reading.report.language === 'en' ? 'eng' : null],
    publishedAt: [dayOf(reading.report.published.from)],
    bodyText: options.text === 'full' ? [reading.report.text] : [],
  });

function ofRecord(told: Told, options: ExportOptions): Entity[] {
  const { record, actors, places } = told;
  const own = idOf('record', record.id);
  const place = record.place ? places[record.place] : undefined;
  const named = [...record.actors, ...record.recipients].filter((id) => actors[id]);
  const figures = record.figures?.ucdp;
  const event = entity(own, 'Event', {
    name: [record.title || record.type],
    startDate: [dayOf(record.time?.from)],
    endDate: [dayOf(record.time?.to)],
    location: [place?.name],
    country: [countryOf(place?.country ?? null)],
    involved: named.map((id) => idOf('actor', id)),
    keywords: [record.type],
    description: [
      `${record.type}: ${record.actors.map((id) => nameIn(actors, id)).join(', ')} > ${record.recipients.map((id) => nameIn(actors, id)).join(', ')}`,
      figures
        ? `Deaths (UCDP low, best, high): ${figures.low ?? '-'}, ${figures.best ?? '-'}, ${figures.high ?? '-'}`
        : null,
    ],
  });
  const papers = tellings(told).map(({ stored, event: telling }) =>
    entity(idOf('documentation', [record.id, stored.id, telling.id].join('\n')), 'Documentation', {
      entity: [own],
      document: [idOf('report', stored.id)],
      summary: [quoted(wordsAt(stored.reading, sentenceOf(stored.reading, telling)), options)],
    }),
  );
  return [event, ...papers];
}
