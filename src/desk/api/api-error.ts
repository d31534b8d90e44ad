import type { Context } from 'hono';
import type { ErrorAnswer } from '../../model/answers.js';

export type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503;

interface More {
  /** Which parameter or field is wrong. */
  readonly field?: string;
  /** Of what is unknown: what may have been meant. */
  readonly nearest?: string;
}

/** An answer that is no success: one shape for all, `{error: {code, message, field?, nearest?}}`. */
export class ApiError extends Error {
  constructor(
    readonly status: Status,
    readonly code: string,
    message: string,
    readonly more: More = {},
  ) {
    super(message);
  }
}

export const sendError = (c: Context, { status, code, message, more }: ApiError): Response =>
  c.json({ error: { code, message, ...more } } satisfies ErrorAnswer, status);

export const unknown = (what: string, id: string, nearest?: string | null): ApiError =>
  new ApiError(
    404,
    `${what}-unknown`,
    `There is no ${what} with the id ${JSON.stringify(id.slice(0, 200))}.${nearest ? ` Did you mean ${JSON.stringify(nearest)}?` : ''}`,
    nearest ? { nearest } : {},
  );
