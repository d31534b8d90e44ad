/** The parts of a Count that its wording needs. */
export interface Figure {
  readonly min: number | null;
  readonly max: number | null;
  readonly point: number | null;
  readonly qualifier: string;
}

/** A figure in words: "at least 37", "about 45", "40 to 50", "a number not given". */
export function countWords({ min, max, point, qualifier }: Figure): string {
  if (qualifier === 'at-least' && min !== null) return `at least ${min}`;
  if (qualifier === 'more-than' && min !== null) return `more than ${min - 1}`;
  if (qualifier === 'at-most' && max !== null) return `at most ${max}`;
  if (qualifier === 'fewer-than' && max !== null) return `fewer than ${max + 1}`;
  if (qualifier === 'about' && point !== null) return `about ${point}`;
  if (min !== null && max !== null && min !== max) return `${min} to ${max}`;
  const figure = point ?? min ?? max;
  return figure === null ? 'a number not given' : String(figure);
}
