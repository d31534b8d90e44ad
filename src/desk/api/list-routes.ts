import { z } from 'zod';
import { actorKinds } from '../../model/actor.js';
import type { StoriesAnswer } from '../../model/answers.js';
import { verdictKinds } from '../../model/claim.js';
import { eventTypes } from '../../model/event.js';
import { ActorRow, ClaimRow, PlaceRow, RecordRow, ReportRow, SayingRow, SearchHit } from '../../model/page.js';
import { acts } from '../../model/statement.js';
import { StorySummary } from '../../model/story-summary.js';
import type { Desk } from './app.js';
import { days, flag, paging, search, word } from './asked.js';
import { type Route, route } from './route.js';

/** How many rows where nobody says. */
const USUAL = 100;

const pageOf = (name: string, row: z.ZodType) =>
  z.object({ [name]: z.array(row).readonly(), next: z.string().nullable().describe('the `cursor` of what follows') });

const country = word('ISO 3166-1 alpha-3, as BEN');

interface Asked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** What was asked for in the words of the store. */
export const inStore = <A extends Asked & { readonly q?: unknown }>({ limit, cursor, q, ...rest }: A) => ({
  ...(rest as Omit<A, 'limit' | 'cursor' | 'q'>),
  limit: limit ?? USUAL,
  after: cursor,
  query: q as A['q'],
});

/** Which stories: the list and its feeds ask alike. */
export const storyQuery = z.object({
  ...paging,
  ...days,
  q: search.optional(),
  type: z.enum(eventTypes).optional().meta({ description: 'of the main record' }),
  country,
  outlet: word('with a report of this outlet or agency'),
  actor: word('naming this actor, by any of its ids'),
  place: word('with this place, by id'),
  disputed: flag('whether reports contradict one another'),
  verdict: z.enum(verdictKinds).optional().meta({ description: 'with a field of this verdict' }),
  deaths: z
    .string()
    .regex(/^\d{1,7}$/, 'a number')
    .transform(Number)
    .optional()
    .meta({ description: 'with at least so many killed, by the highest figure' }),
  single: flag('whether one source alone carries its main record'),
  since: z
    .string()
    .max(40)
    .regex(/^[\dTZ:.+-]*$/, 'a datetime as 2019-02-14T08:00Z')
    .optional()
    .meta({ description: 'with a report that came in since this ISO datetime' }),
});

/** Lists, in pieces. */
export const listRoutes = ({ store }: Desk): readonly Route[] => [
  route({
    method: 'get',
    path: '/stories',
    tag: 'Stories',
    summary: 'Stories, the newest first; those without a date last',
    role: 'reader',
    query: storyQuery,
    answer: pageOf('stories', StorySummary).extend({ reports: z.int().describe('how many reports there are in all') }),
    run: async (c, asked) => {
      const { rows, next } = await store.lists.stories(inStore(asked));
      return c.json({ stories: rows, reports: await store.countReports(), next } satisfies StoriesAnswer);
    },
  }),
  route({
    method: 'get',
    path: '/reports',
    tag: 'Reports',
    summary: 'Reports, the last to arrive first',
    role: 'reader',
    query: z.object({ ...paging, ...days, q: search.optional(), outlet: word('of this outlet or agency') }),
    answer: pageOf('reports', ReportRow),
    run: async (c, asked) => {
      const { rows, next } = await store.lists.reports(inStore(asked));
      return c.json({ reports: rows, next });
    },
  }),
  route({
    method: 'get',
    path: '/search',
    tag: 'Search',
    summary: 'Reports whose text has certain words, with where they stand; the last to arrive first',
    role: 'reader',
    query: z.object({ ...paging, ...days, q: search, outlet: word('of this outlet or agency') }),
    answer: pageOf('reports', SearchHit),
    run: async (c, asked) => {
      const { limit = 20, q, ...rest } = asked;
      const { rows, next } = await store.lists.search({ ...inStore({ ...rest, limit }), query: q });
      return c.json({ reports: rows, next });
    },
  }),
  route({
    method: 'get',
    path: '/actors',
    tag: 'Actors and places',
    summary: 'Actors, those named in most stories first',
    role: 'reader',
    query: z.object({ ...paging, q: search.optional(), kind: z.enum(actorKinds).optional(), country }),
    answer: pageOf('actors', ActorRow),
    run: async (c, asked) => {
      const { rows, next } = await store.lists.actors(inStore(asked));
      return c.json({ actors: rows, next });
    },
  }),
  route({
    method: 'get',
    path: '/places',
    tag: 'Actors and places',
    summary: 'Places, those of most stories first',
    role: 'reader',
    query: z.object({ ...paging, q: search.optional(), country }),
    answer: pageOf('places', PlaceRow),
    run: async (c, asked) => {
      const { rows, next } = await store.lists.places(inStore(asked));
      return c.json({ places: rows, next });
    },
  }),
  route({
    method: 'get',
    path: '/records',
    tag: 'Records',
    summary: 'What happened, merged from all reports; by story, the newest first',
    role: 'reader',
    query: z.object({
      ...paging,
      ...days,
      story: word('of this story'),
      type: z.enum(eventTypes).optional(),
      country,
      place: word('at this place, by id'),
    }),
    answer: pageOf('records', RecordRow),
    run: async (c, asked) => {
      const { rows, next } = await store.lists.records(inStore(asked));
      return c.json({ records: rows, next });
    },
  }),
  route({
    method: 'get',
    path: '/claims',
    tag: 'Records',
    summary: 'Each value of each field of a record, with all who carry it',
    role: 'reader',
    query: z.object({
      ...paging,
      story: word('of this story'),
      record: word('of this record'),
      field: word('killed, injured, …, place, time, responsibility'),
      verdict: z.enum(verdictKinds).optional().meta({ description: 'on its field' }),
    }),
    answer: pageOf('claims', ClaimRow),
    run: async (c, asked) => {
      const { rows, next } = await store.lists.claims(inStore(asked));
      return c.json({ claims: rows, next });
    },
  }),
  route({
    method: 'get',
    path: '/statements',
    tag: 'Statements',
    summary: 'Who said what, merged from all reports of a story that carry it',
    role: 'reader',
    query: z.object({
      ...paging,
      story: word('of this story'),
      actor: word('said by this actor, by any of its ids'),
      act: z.enum(acts).optional(),
    }),
    answer: pageOf('statements', SayingRow),
    run: async (c, asked) => {
      const { rows, next } = await store.lists.sayings(inStore(asked));
      return c.json({ statements: rows, next });
    },
  }),
];
