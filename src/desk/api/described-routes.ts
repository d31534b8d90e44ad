import { z } from 'zod';
import { Actor } from '../../model/actor.js';
import { Event } from '../../model/event.js';
import { Place } from '../../model/place.js';
import { Problem } from '../../model/problem.js';
import { Reading } from '../../model/reading.js';
import { Report } from '../../model/report.js';
import { Statement } from '../../model/statement.js';
import { Story } from '../../model/story.js';
import { word } from './asked.js';
import type { Route } from './route.js';

type Described = Omit<Route, 'run'>;

const withdrawn = z.object({ at: z.string(), why: z.string() }).nullable();
const actors = z.record(z.string(), Actor);
const places = z.record(z.string(), Place);

const StoryPage = z
  .object({
    story: Story,
    stories: z.array(z.object({ id: z.string(), title: z.string() })),
    actors,
    places,
    reports: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        addedAt: z.string(),
        withdrawn,
        report: Report,
        statements: z.array(Statement),
        events: z.array(Event),
        problems: z.array(Problem),
      }),
    ),
  })
  .meta({ id: 'StoryPage', description: 'A story with its reports and everyone named in them.' });

const added = z.object({
  id: z.string(),
  version: z.int(),
  arrival: z.enum(['same', 'new', 'version']),
  report: Report,
  problems: z.array(Problem),
});

const sent = z.object({
  reports: z
    .array(
      z.looseObject({
        text: z.string().optional(),
        html: z.string().optional(),
        outlet: z.string().optional(),
        title: z.string().optional(),
        published: z.string().optional(),
        url: z.string().optional(),
        id: z.string().optional(),
      }),
    )
    .min(1)
    .max(500),
});

const id = (what: string) => ({ id: `id of the ${what}` });
const missing = { 404: 'there is none with this id; `nearest` tells which may be meant' };
const file = { content: 'application/octet-stream', about: 'the file, complete' };

/** Routes that are served beside the table of `route.ts`: what they are, for whoever reads the description. */
export const describedRoutes: readonly Described[] = [
  {
    method: 'get',
    path: '/health',
    tag: 'Work',
    summary: 'Whether the desk is well',
    role: 'anyone',
    answer: z.object({ ok: z.boolean(), version: z.string(), reports: z.int() }),
  },
  {
    method: 'get',
    path: '/stories/:id',
    tag: 'Stories',
    summary: 'A story with all that its page shows; by an id that it had before, too',
    role: 'reader',
    params: id('story'),
    answer: StoryPage,
    errors: missing,
  },
  {
    method: 'get',
    path: '/together',
    tag: 'Stories',
    summary: 'Reports laid side by side by hand, in one story or in several',
    role: 'reader',
    query: z.object({ reports: z.array(z.string()).min(1).max(50) }),
    answer: StoryPage,
    errors: missing,
  },
  {
    method: 'get',
    path: '/reports/:id',
    tag: 'Reports',
    summary: 'A report with all that was read in it',
    role: 'reader',
    params: id('report'),
    query: z.object({ version: word('counted from 1; the latest where none is named') }),
    answer: z.object({
      id: z.string(),
      version: z.int(),
      latest: z.boolean(),
      addedAt: z.string(),
      withdrawn,
      versions: z.array(z.object({ version: z.int(), addedAt: z.string() })),
      stories: z.array(z.string()),
      reading: Reading,
    }),
    errors: missing,
  },
  {
    method: 'get',
    path: '/actors/:id',
    tag: 'Actors and places',
    summary: 'An actor, by any of its ids',
    role: 'reader',
    params: id('actor'),
    answer: z.object({ id: z.string(), actor: Actor }),
    errors: missing,
  },
  {
    method: 'get',
    path: '/actors/:id/record',
    tag: 'Actors and places',
    summary: 'What all stories tell of an actor: sayings and deeds, the latest first',
    role: 'reader',
    params: id('actor'),
    answer: z.looseObject({ id: z.string(), actor: Actor, actors, places }),
    errors: missing,
  },
  {
    method: 'post',
    path: '/preview',
    tag: 'Reports',
    summary: 'What texts are taken for; nothing is kept',
    role: 'coder',
    body: sent,
    answer: z.object({
      reports: z.array(
        z.union([z.object({ report: Report, problems: z.array(Problem) }), z.object({ problem: Problem })]),
      ),
    }),
    errors: { 413: 'more than 5 MB', 415: 'no JSON' },
  },
  {
    method: 'post',
    path: '/reports',
    tag: 'Reports',
    summary: 'Adds reports: they are acknowledged on a durable queue, read and kept',
    role: 'coder',
    body: sent,
    query: z.object({
      wait: z
        .enum(['true', 'false'])
        .optional()
        .meta({ description: 'false: answer as soon as they are acknowledged' }),
    }),
    answer: z.object({
      added: z.array(added),
      failed: z.array(z.object({ index: z.int(), problem: Problem })),
      jobs: z.array(z.string()),
      stories: z.array(z.string()),
    }),
    errors: { 413: 'more than 5 MB', 415: 'no JSON' },
  },
  {
    method: 'get',
    path: '/export',
    tag: 'Exports',
    summary: 'Which tables and formats there are',
    role: 'reader',
    answer: z.looseObject({}),
  },
  {
    method: 'get',
    path: '/export/:file',
    tag: 'Exports',
    summary: 'A whole table or format as a file: claims.csv',
    role: 'reader',
    params: { file: 'name and ending' },
    query: z.object({ text: z.enum(['none', 'quotes', 'full']).optional(), private: z.enum(['hide']).optional() }),
    answer: file,
    errors: { 404: 'there is no such table or format' },
  },
];
