import type { Actor, Event, StoredReading } from '../../index.js';
import type { Format } from './format.js';
import { goldsteinOf } from './goldstein.js';
import { sentenceNumber } from './sentence-number.js';
import { dayOf, sourceOf, toldEvents } from './told.js';
import { tsvLine } from './tsv.js';

/** Every event between two named sides as a dyad in the 26 columns of Phoenix, which have no head line. */
export const phoenix: Format = {
  name: 'phoenix',
  about: 'every event as source and target in the 26 columns of Phoenix, tab-separated, without a head line',
  extension: 'tsv',
  contentType: 'text/tab-separated-values; charset=utf-8',
  async *write(store, _options, counted) {
    for await (const { stored, event } of toldEvents(store)) {
      for (const source of event.actors) {
        for (const target of event.recipients) {
          if (event.root === null || event.actuality !== 'actual') continue;
          counted();
          yield tsvLine(rowOf(stored, event, source, target));
        }
      }
    }
  },
};

function rowOf({ id, version, reading }: StoredReading, event: Event, source: string, target: string): unknown[] {
  const { report, actors, places } = reading;
  const date = dayOf(event.time?.from) ?? dayOf(report.published.from) ?? '';
  const [year = '', month = '', day = ''] = date.split('-');
  const place = event.place ? places[event.place] : undefined;
  const { penta, score } = goldsteinOf(event.root) ?? {};
  return [
    `${id}.${version}.${event.id}.${source}.${target}`,
    `${year}${month}${day}`,
    year,
    month,
    day,
    ...actorCells(actors[source]),
    ...actorCells(actors[target]),
    event.root,
    event.root,
    penta,
    score,
    event.contexts.join(';'),
    place?.latitude,
    place?.longitude,
    place?.name,
    place?.admin1,
    place?.country,
    `${id}_${sentenceNumber(report.text, event.trigger.start)}`,
    report.url,
    sourceOf(reading),
  ];
}

/** Country and sectors run together as CAMEO does, then each by itself. */
function actorCells(actor: Actor | undefined): unknown[] {
  const [role = '', ...attributes] = actor?.sectors ?? [];
  const entity = actor?.country ?? (actor?.kind === 'igo' ? 'IGO' : '');
  return [`${entity}${role}${attributes.join('')}` || '---', entity, role, attributes.join(';')];
}
