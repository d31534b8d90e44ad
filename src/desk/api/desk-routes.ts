import { Hono } from 'hono';
import { actorRecord } from './actor-record.js';
import { unknown } from './api-error.js';
import type { Desk } from './app.js';

/** What the pages ask for beside the plain things. */
export function deskRoutes({ store }: Desk): Hono {
  const routes = new Hono();

  routes.get('/actors/:id/record', async (c) => {
    const id = c.req.param('id');
    const actor = (await store.actors([id]))[id];
    if (!actor) throw unknown('actor', id);
    return c.json(await actorRecord(store, id, actor));
  });

  return routes;
}
