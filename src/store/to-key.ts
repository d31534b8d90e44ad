/**
 * A string as a key of a table. SQLite cuts text at U+0000 and has no lone surrogates: such strings (and those that look
 * like them) are written as JSON, so that no two keys become one.
 */
export const toKey = (text: string): string =>
  text.includes('\0') || text.startsWith('"') || /\p{Surrogate}/u.test(text) ? JSON.stringify(text) : text;

/** The string that `toKey` was given. */
export const fromKey = (key: string): string => (key.startsWith('"') ? (JSON.parse(key) as string) : key);
