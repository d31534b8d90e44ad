import { z } from 'zod';
import { list } from './list.js';
import { Span } from './span.js';

export const actorKinds = [
  'person',
  'organisation',
  'state',
  'government-body',
  'armed-group',
  'igo',
  'ngo',
  'media',
  'company',
  'party',
  'population',
  'unknown',
] as const;
export type ActorKind = (typeof actorKinds)[number];

export const Office = z
  .object({
    title: z.string(),
    body: z.string().nullable().describe('id of the body in `actors`'),
    from: z.string().nullable(),
    to: z.string().nullable(),
    inForce: z.boolean().nullable().describe("at the report's published range; null: cannot be told"),
  })
  .readonly();
export type Office = z.infer<typeof Office>;

export const Listing = z
  .object({
    list: z.string().describe('which list, e.g. un-1267'),
    reference: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    inForce: z.boolean().nullable(),
  })
  .readonly();
export type Listing = z.infer<typeof Listing>;

export const Relation = z
  .object({
    kind: z.enum(['leads', 'member', 'linked', 'allied', 'splinter']),
    other: z.string(),
    span: Span,
    statedIn: z.string().nullable(),
  })
  .readonly();
export type Relation = z.infer<typeof Relation>;

export const MaybeActor = z
  .object({
    actor: z.string().describe('id in the register; `judge merge` takes the two for one'),
    name: z.string(),
    score: z.number().describe('0 to 1, how near the names are'),
    why: list(z.string()),
  })
  .readonly();
export type MaybeActor = z.infer<typeof MaybeActor>;

/** Who: from the register, or new in the report (`registered` false). */
export const Actor = z
  .object({
    name: z.string(),
    kind: z.enum(actorKinds),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3'),
    sectors: list(z.string()).describe('PLOVER sectors: GOV, MIL, REB, COP, …'),
    aliases: list(z.string()),
    bodyOf: z.string().nullable(),
    memberOf: list(z.string()),
    offices: list(Office),
    listings: list(Listing),
    relations: list(Relation),
    registered: z.boolean(),
    maybe: list(MaybeActor)
      .optional()
      .describe('whom of the register it may be: the name is near, and only a person may say so'),
    mergedFrom: list(z.string())
      .optional()
      .describe('ids of the Readings that this actor has taken in (Comparison only)'),
    apart: list(z.string())
      .optional()
      .describe('ids that a person has judged to be others, whatever their names (Comparison only)'),
    judgements: list(z.string())
      .optional()
      .describe('ids of the judgements in force that made this actor what it is (Comparison only)'),
  })
  .readonly()
  .meta({ id: 'Actor', description: 'Who acts, speaks or is acted upon.' });
export type Actor = z.infer<typeof Actor>;

export const actor = (fields: Partial<Actor> & { name: string; kind: ActorKind }): Actor => ({
  country: null,
  sectors: [],
  aliases: [],
  bodyOf: null,
  memberOf: [],
  offices: [],
  listings: [],
  relations: [],
  registered: false,
  ...fields,
});
