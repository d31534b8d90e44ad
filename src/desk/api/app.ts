import { Hono } from 'hono';
import { type Pipeline, type Store, StoreError } from '../../index.js';
import { AskError } from '../../store/lists/cursor.js';
import { withoutPrivatePersons } from '../export/private-persons.js';
import type { Crew } from '../work/crew.js';
import { access } from './access/access.js';
import { ApiError, sendError } from './api-error.js';
import { deskRoutes } from './desk-routes.js';
import { docsRoutes } from './docs-routes.js';
import { exportRoutes } from './export-routes.js';
import { feedRoutes } from './feed-routes.js';
import { guard } from './guard.js';
import { judgementRoutes } from './judgement-routes.js';
import { listRoutes } from './list-routes.js';
import { pageRoutes } from './page-routes.js';
import { readRoutes } from './read-routes.js';
import { mount } from './route.js';
import { withEtag } from './with-etag.js';
import { workRoutes } from './work-routes.js';
import { writeRoutes } from './write-routes.js';

export interface Desk {
  readonly store: Store;
  /** Reads; and compares, where there is no crew that does. */
  readonly pipeline: Pick<Pipeline, 'read'> & Partial<Pick<Pipeline, 'compare'>>;
  /** Whether one has to log in: wherever others than this machine reach the desk. */
  readonly login?: boolean;
  /** Names by which it is asked for, beside those of this machine. */
  readonly names?: readonly string[];
  /** What reads the queue; without one each request reads its own. */
  readonly crew?: Crew;
}

/** The desk as one web application: the API below /api, the pages everywhere else. */
export function createApp(desk: Desk): Hono {
  const app = new Hono();
  app.onError((error, c) => sendError(c, asApiError(error)));
  app.use(guard(desk.names));
  app.route('/', access(desk.store, { required: desk.login === true }));
  const routes = [...listRoutes(desk), ...feedRoutes(desk), ...judgementRoutes(desk), ...workRoutes(desk)];
  app.use('/api/*', withEtag);
  app.route('/api', mount(new Hono(), routes));
  app.route('/api', docsRoutes(routes));
  app.route('/api', readRoutes(desk));
  app.route('/api', writeRoutes(desk));
  app.route('/api', deskRoutes(desk));
  app.route('/api', exportRoutes(desk));
  app.route('/api/without-private', withoutPrivate(desk));
  app.all('/api/*', (c) =>
    sendError(c, new ApiError(404, 'route-unknown', `There is no ${c.req.method} ${c.req.path}.`)),
  );
  app.route('/', pageRoutes());
  return app;
}

/** What the pages ask for, once more with the names of private persons left out. */
function withoutPrivate(desk: Desk): Hono {
  const masked = { ...desk, store: withoutPrivatePersons(desk.store) };
  const looks = judgementRoutes(masked).filter((r) => r.method === 'get');
  const app = mount(new Hono(), [...listRoutes(masked), ...looks]);
  app.route('/', readRoutes(masked));
  app.route('/', deskRoutes(masked));
  return app;
}

function asApiError(error: Error): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof AskError) return new ApiError(400, 'query-malformed', error.message, { field: error.field });
  if (error instanceof StoreError) return new ApiError(503, error.code, error.message);
  process.stderr.write(`desk: ${error.stack ?? error.message}\n`);
  return new ApiError(500, 'internal', 'An error inside Twosource: please report it. Nothing that was kept is lost.');
}
