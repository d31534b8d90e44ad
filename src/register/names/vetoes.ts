import type { NameToken } from './name-tokens.js';

const directions = new Set('north south east west northern southern eastern western central upper lower'.split(' '));
const generations = new Set('jr sr junior senior ii iii iv vi vii'.split(' '));
/** Words that part a group from those who broke away from it. */
const factions = new Set(
  'real continuity provisional official new old unified splinter dissident faction wing'.split(' '),
);

const marks = (tokens: readonly NameToken[]): string =>
  tokens
    .filter(
      ({ text }) =>
        /^\d+(?:st|nd|rd|th)?$/.test(text) || directions.has(text) || generations.has(text) || factions.has(text),
    )
    .map(({ text }) => text.replace(/(?<=\d)(?:st|nd|rd|th)$/, ''))
    .sort()
    .join(' ');

const initials = (tokens: readonly NameToken[]): string =>
  tokens
    .slice(1, -1)
    .filter((t) => t.text.length <= 2)
    .map((t) => t.text)
    .join('');

/** Why two names cannot mean one; null where nothing forbids it. "17 November" is not "15 May", George W. not George H. W. */
export function veto(asked: readonly NameToken[], known: readonly NameToken[], person: boolean): string | null {
  if (marks(asked) !== marks(known)) return 'a number, direction, generation or faction differs';
  if (!person) return null;
  const [a, b] = [initials(asked), initials(known)];
  return a && b && a !== b ? 'the middle initials differ' : null;
}
