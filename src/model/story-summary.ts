import { z } from 'zod';
import { verdictKinds } from './claim.js';
import { countKinds } from './count.js';
import { EventType } from './event.js';
import { Independent } from './lineage.js';
import { list } from './list.js';

/** A story in one row of a list. */
export const StorySummary = z
  .object({
    id: z.string(),
    title: z.string(),
    reports: z.int(),
    outlets: list(z.string()).describe('names of the outlets, or of the agencies where no outlet is known; each once'),
    type: EventType.nullable().describe('of the main record, which stands first; so are the fields that follow'),
    from: z.string().nullable(),
    to: z.string().nullable(),
    place: z.string().nullable(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3'),
    independent: Independent.nullable(),
    toll: z
      .object({ kind: z.enum(countKinds), low: z.number(), high: z.number() })
      .readonly()
      .nullable()
      .describe("deaths first: the lowest and the highest figure by UCDP's rule, else of all that is carried"),
    verdicts: z
      .partialRecord(z.enum(verdictKinds), z.int())
      .readonly()
      .describe('of all records: how many fields have which verdict'),
    firstAdded: z.string().optional().describe('ISO datetime: when its first report came in'),
    lastAdded: z.string().optional().describe('ISO datetime: when the latest of its reports came in'),
    disputed: list(z.string()).describe('the fields that reports contradict one another on'),
  })
  .readonly()
  .meta({ id: 'StorySummary', description: 'A story in one row of a list.' });
export type StorySummary = z.infer<typeof StorySummary>;
