import { z } from 'zod';
import { list } from './list.js';
import { Span } from './span.js';
import { Zone } from './zone.js';

export const Dateline = z
  .object({
    place: z.string().nullable().describe('id in `places`, null if it could not be resolved'),
    name: z.string().describe('the place as it is written'),
    span: Span,
  })
  .readonly();
export type Dateline = z.infer<typeof Dateline>;

export const Doubt = z
  .object({ value: z.string(), why: z.string(), span: Span.nullable() })
  .readonly()
  .meta({ id: 'Doubt', description: 'A stated date that the content contradicts, and why.' });
export type Doubt = z.infer<typeof Doubt>;

export const DateReason = z
  .object({
    why: z.string().describe('in words, with the source of what is known'),
    from: z.string().nullable().describe('ISO date; null: it sets no beginning'),
    to: z.string().nullable().describe('ISO date; null: it sets no end'),
    span: Span.nullable().describe('the words in the text that it rests on'),
  })
  .readonly()
  .meta({ id: 'DateReason', description: 'What bounds the day of publication, and why.' });
export type DateReason = z.infer<typeof DateReason>;

/** When a report was published: ISO dates, or datetimes where the metadata give one. */
export const Published = z
  .object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    basis: list(z.enum(['metadata', 'text', 'offices', 'events'])),
    doubts: list(Doubt),
    reasons: list(DateReason)
      .optional()
      .describe('what the range was concluded from, where no date was stated that could be believed'),
  })
  .readonly()
  .meta({
    id: 'Published',
    description: 'The range in which a report was published, on what ground, and what is doubted.',
  });
export type Published = z.infer<typeof Published>;

/** What a source published. Immutable: `text` is fixed at intake and all offsets point into it. */
export const Report = z
  .object({
    id: z.string(),
    path: z.string().nullable().describe('where it was read from'),
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable().describe('ISO 639-1 where there is one, else 639-3'),
    text: z.string(),
    dateline: Dateline.nullable(),
    published: Published,
    zones: list(Zone),
  })
  .readonly()
  .meta({ id: 'Report', description: 'What a source published; its text is fixed at intake.' });
export type Report = z.infer<typeof Report>;

export const unpublished: Published = { from: null, to: null, basis: [], doubts: [] };

export const report = (fields: Partial<Report> & { id: string; text: string }): Report => ({
  path: null,
  outlet: null,
  agency: null,
  title: null,
  byline: null,
  url: null,
  language: 'en',
  dateline: null,
  published: unpublished,
  zones: [],
  ...fields,
});
