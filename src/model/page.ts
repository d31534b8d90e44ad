import { z } from 'zod';
import { Actor } from './actor.js';
import { Claim, verdictKinds } from './claim.js';
import { list } from './list.js';
import { Place } from './place.js';
import { Record } from './record.js';
import { Saying } from './story.js';

/** A piece of a long list; `next` asks for the piece after it (`cursor`), null: this was the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const when = z.object({ from: z.string().nullable(), to: z.string().nullable() }).readonly();

/** A report in one row of a list. */
export const ReportRow = z
  .object({
    id: z.string(),
    version: z.int(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    byline: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    published: when,
    addedAt: z.string(),
    withdrawn: z.object({ at: z.string(), why: z.string() }).readonly().nullable(),
    /** Code units of its text. */
    length: z.int(),
  })
  .readonly()
  .meta({ id: 'ReportRow', description: 'A report in one row of a list: its latest version.' });
export type ReportRow = z.infer<typeof ReportRow>;

export const SearchHit = z
  .object({
    ...ReportRow.unwrap().shape,
    stories: list(z.string()),
    hits: list(
      z
        .object({
          start: z.int(),
          end: z.int(),
          before: z.string(),
          words: z.string(),
          after: z.string(),
        })
        .readonly(),
    ).describe('where the text has what was searched for: half-open UTF-16 offsets, with the words around'),
  })
  .readonly()
  .meta({ id: 'SearchHit', description: 'A report that was found, with where its text has what was searched for.' });
export type SearchHit = z.infer<typeof SearchHit>;

export const ActorRow = z
  .object({ id: z.string(), stories: z.int().describe('in how many stories it is named'), actor: Actor })
  .readonly()
  .meta({ id: 'ActorRow', description: 'An actor, merged over all reports.' });
export type ActorRow = z.infer<typeof ActorRow>;

export const PlaceRow = z
  .object({ id: z.string(), stories: z.int().describe('in how many stories it is named'), place: Place })
  .readonly()
  .meta({ id: 'PlaceRow', description: 'A place, merged over all reports.' });
export type PlaceRow = z.infer<typeof PlaceRow>;

export const RecordRow = z
  .object({ story: z.string(), record: Record })
  .readonly()
  .meta({ id: 'RecordRow', description: 'A record with the story that it belongs to.' });
export type RecordRow = z.infer<typeof RecordRow>;

export const ClaimRow = z
  .object({
    story: z.string(),
    record: z.string(),
    index: z.int().describe("its place in the record's list"),
    claim: Claim,
    verdict: z.enum(verdictKinds).nullable().describe('on its field'),
  })
  .readonly()
  .meta({ id: 'ClaimRow', description: 'A claim with its record, its story and the verdict on its field.' });
export type ClaimRow = z.infer<typeof ClaimRow>;

export const SayingRow = z
  .object({ story: z.string(), index: z.int().describe("its place in the story's list"), saying: Saying })
  .readonly()
  .meta({ id: 'SayingRow', description: 'A statement, merged from all reports of a story that carry it.' });
export type SayingRow = z.infer<typeof SayingRow>;
