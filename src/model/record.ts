import { z } from 'zod';
import { Claim, Verdict } from './claim.js';
import { EventType } from './event.js';
import { Independent } from './lineage.js';
import { list } from './list.js';
import { EventTime } from './time.js';

const figure = z.int().nullable();

export const Figures = z
  .object({
    ucdp: z.object({ low: figure, best: figure, high: figure }).readonly(),
    acled: z.object({ fatalities: figure }).readonly(),
    gtd: z.object({ nkill: figure }).readonly(),
  })
  .readonly()
  .meta({
    id: 'Figures',
    description: 'Deaths by the named rules of three codebooks; null where a rule gives no one answer.',
  });
export type Figures = z.infer<typeof Figures>;

/** One happening, merged from every report that tells it. */
export const Record = z
  .object({
    id: z.string(),
    type: EventType,
    title: z.string(),
    actors: list(z.string()),
    recipients: list(z.string()),
    place: z.string().nullable(),
    time: EventTime.nullable(),
    mentions: list(z.object({ report: z.string(), event: z.string() }).readonly()),
    independent: Independent.describe('of its having happened at all'),
    claims: list(Claim),
    verdicts: list(Verdict),
    figures: Figures.nullable().describe('null where no deaths are told'),
  })
  .readonly()
  .meta({ id: 'Record', description: 'One happening, merged from every report that tells it.' });
export type Record = z.infer<typeof Record>;
