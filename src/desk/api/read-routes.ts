import { Hono } from 'hono';
import { version } from '../../index.js';
import type { ActorAnswer, HealthAnswer, ReportAnswer } from '../../model/answers.js';
import { ApiError } from './api-error.js';
import type { Desk } from './app.js';
import { storyAnswer, togetherAnswer } from './story-answer.js';
import { unknownNear } from './unknown-near.js';

/** What can be asked for. */
export function readRoutes({ store }: Desk): Hono {
  const routes = new Hono();

  routes.get('/health', async (c) =>
    c.json({ ok: true, version, reports: await store.countReports() } satisfies HealthAnswer),
  );

  routes.get('/stories/:id', async (c) => {
    const story = await store.story(c.req.param('id'));
    if (!story) throw await unknownNear(store, 'story', c.req.param('id'));
    return c.json(await storyAnswer(store, [story], story.reports));
  });

  /** Reports laid side by side by hand, in one story or in several: `?reports=id&reports=id`. */
  routes.get('/together', async (c) => {
    const ids = [...new Set(c.req.queries('reports') ?? [])];
    if (ids.length === 0 || ids.length > 50) {
      throw new ApiError(400, 'query-malformed', '"reports" names the reports to lay side by side: 1 to 50 of them.');
    }
    return c.json(await togetherAnswer(store, ids));
  });

  routes.get('/reports/:id', async (c) => {
    const id = c.req.param('id');
    const [stored, versions, stories] = await Promise.all([
      store.reading(id, versionAsked(c.req.query('version'))),
      store.versions(id),
      store.storyIdsOf([id]),
    ]);
    if (!stored) throw await unknownNear(store, 'report', id);
    return c.json({
      ...stored,
      versions: versions.map(({ version, addedAt }) => ({ version, addedAt })),
      stories,
    } satisfies ReportAnswer);
  });

  routes.get('/actors/:id', async (c) => {
    const id = c.req.param('id');
    const actor = (await store.actors([id]))[id];
    if (!actor) throw await unknownNear(store, 'actor', id);
    return c.json({ id, actor } satisfies ActorAnswer);
  });

  return routes;
}

function versionAsked(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ApiError(400, 'query-malformed', '"version" is a number, counted from 1.');
}
