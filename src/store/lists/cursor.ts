import type { Page } from '../../model/page.js';

/** What was asked for cannot be understood: which parameter, and why. */
export class AskError extends Error {
  override readonly name = 'AskError';
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Where a piece of a list ended, as a word that a caller hands back and does not read. */
export const toCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key that a cursor stands for; its parts have the types of `like`. */
export function fromCursor<K extends readonly (string | number)[]>(cursor: string, like: K): K {
  const key = parsed(cursor);
  if (Array.isArray(key) && key.length === like.length && key.every((part, i) => typeof part === typeof like[i])) {
    // Postgres takes no U+0000, and no number beyond its integers
    const sound = key.every((p) =>
      typeof p === 'string' ? !p.includes('\0') : Number.isInteger(p) && Math.abs(p) < 2 ** 31,
    );
    if (sound) return key as unknown as K;
  }
  throw new AskError('cursor', '"cursor" is the "next" of an answer to the same question.');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

/** A piece of `limit` rows out of one row more: the cursor is made of the last that is given. */
export function pageOf<Row, Out>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  out: (row: Row) => Out,
): Page<Out> {
  const given = rows.slice(0, limit);
  const last = given.at(-1);
  return { rows: given.map(out), next: rows.length > limit && last ? toCursor(keyOf(last)) : null };
}
