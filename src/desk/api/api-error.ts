import type { Context } from 'hono';
import type { ErrorAnswer } from '../../model/answers.js';

export type Status = 400 | 403 | 404 | 405 | 413 | 415 | 500 | 503;

/** An answer that is no success: one shape for all, `{error: {code, message}}`. */
export class ApiError extends Error {
  constructor(
    readonly status: Status,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const sendError = (c: Context, { status, code, message }: ApiError): Response =>
  c.json({ error: { code, message } } satisfies ErrorAnswer, status);

export const unknown = (what: string, id: string): ApiError =>
  new ApiError(404, `${what}-unknown`, `There is no ${what} with the id ${JSON.stringify(id.slice(0, 200))}.`);
