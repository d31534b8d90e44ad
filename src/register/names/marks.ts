const directions = 'north south east west northern southern eastern western central upper lower';
const generations = 'jr sr junior senior ii iii iv vi vii';
/** Words that part a group from those who broke away from it. */
const factions = 'real continuity provisional official new old unified splinter dissident faction wing';

const marks: ReadonlySet<string> = new Set(`${directions} ${generations} ${factions}`.split(' '));

/** A word of a name that parts it from another: a number without its "th", a direction, a generation, a faction. */
export function markOf(word: string): string | null {
  const [, number] = /^(\d+)(?:st|nd|rd|th)?$/.exec(word) ?? [];
  return number ?? (marks.has(word) ? word : null);
}
