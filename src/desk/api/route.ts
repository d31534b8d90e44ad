import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Role } from '../../store/access/access.js';
import { ApiError } from './api-error.js';

/** A path of the API with all that is said of it: served by `mount`, described in OpenAPI by `openapi.ts`. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  /** Below /api, in the words of Hono: /stories/:id. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly role: Role | 'anyone';
  /** Of each part of the path that is named, what it is. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What is answered: a schema of JSON, or the type of another content. */
  readonly answer: z.ZodType | { readonly content: string; readonly about: string };
  /** Codes of the errors that are its own. */
  readonly errors?: Readonly<Partial<Record<400 | 403 | 404 | 409 | 413 | 415, string>>>;
  readonly run: (c: Context, asked: never) => Promise<Response> | Response;
}

type QueryOf<Q> = Q extends z.ZodType ? z.infer<Q> : Record<string, never>;

/** A route whose `run` is given what was asked for, checked by the schema of `query`. */
export const route = <Q extends z.ZodObject | undefined = undefined>(
  one: Omit<Route, 'run' | 'query'> & {
    readonly query?: Q;
    readonly run: (c: Context, asked: QueryOf<Q>) => Promise<Response> | Response;
  },
): Route => one as unknown as Route;

/** Serves routes. */
export function mount(app: Hono, routes: readonly Route[]): Hono {
  for (const one of routes) {
    app.on(one.method.toUpperCase(), one.path, (c) => one.run(c, asked(c, one.query) as never));
  }
  return app;
}

function asked(c: Context, schema: z.ZodObject | undefined): unknown {
  if (!schema) return {};
  const given = new URL(c.req.url).searchParams;
  const stranger = [...given.keys()].find((key) => !(key in schema.shape));
  if (stranger !== undefined) {
    throw new ApiError(
      400,
      'query-malformed',
      `There is no parameter ${JSON.stringify(stranger.slice(0, 60))}: there are ${Object.keys(schema.shape).join(', ')}.`,
      { field: stranger.slice(0, 60) },
    );
  }
  const { success, data, error } = schema.safeParse(
    Object.fromEntries([...new Set(given.keys())].map((key) => [key, valueOf(given, key, schema)])),
  );
  if (success) return data;
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? '');
  throw new ApiError(400, 'query-malformed', `"${field}": ${issue?.message ?? 'not understood'}`, { field });
}

/** A parameter that may be given several times is a list. */
function valueOf(given: URLSearchParams, key: string, schema: z.ZodObject): unknown {
  const field = schema.shape[key];
  return field instanceof z.ZodArray ? given.getAll(key) : given.get(key);
}
