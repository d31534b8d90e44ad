import { asLatin, isMixed } from './lookalikes.js';

/** How a name that is asked for is read. */
interface Spellings {
  /** The name, or the names that it holds; the first is what it says at first sight. */
  readonly forms: readonly string[];
  /** What was read otherwise than written. */
  readonly note: string | null;
}

/** Quotation marks around a name are not its own. */
const quoted = /^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’]+$/g;

/** Marks that nobody sees: of direction, joiners, soft hyphens. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Names of one cell that are looked at: "Abdul Rehman; Abd Ur-Rehman (Abdur Rahman)" holds three. */
const formsMost = 6;

/** A name without what cannot be seen, with letters of another script read as the Latin ones they look like, in its parts. */
export function spellings(asked: string): Spellings {
  const name = asked.replace(unseen, '').replace(quoted, '');
  if (!isMixed(name)) return { forms: parts(name), note: null };
  return {
    forms: [...parts(asLatin(name)), ...parts(name)],
    note: 'letters of another script were read as the Latin ones they look like',
  };
}

/** What stands before a bracket or semicolon, and what stands in it or after it. */
function parts(name: string): string[] {
  if (!/[;()[\]]/.test(name)) return [name];
  const found = name.split(/[;()[\]]/).map((part) => part.trim());
  return [...new Set([name, ...found])].filter(Boolean).slice(0, formsMost);
}
