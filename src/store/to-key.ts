/**
 * A string as text of a table. Neither database keeps U+0000 or lone surrogates: such strings (and those that look
 * like them) are written as JSON, so that no two keys become one.
 */
export const toKey = (text: string): string =>
  text.includes('\0') || text.startsWith('"') || /\p{Surrogate}/u.test(text) ? JSON.stringify(text) : text;

/** The string that `toKey` was given. */
export const fromKey = (key: string): string => (key.startsWith('"') ? (JSON.parse(key) as string) : key);
