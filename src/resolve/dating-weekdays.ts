/** Monday first, as ISO counts them. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The weekday with which words begin, 1 Monday to 7 Sunday: "Thursday, 14 February" -> 4. */
export function weekdayNamed(words: string): number | null {
  const at = weekdays.findIndex((name) => words.toLowerCase().startsWith(name.toLowerCase()));
  return at < 0 ? null : at + 1;
}
