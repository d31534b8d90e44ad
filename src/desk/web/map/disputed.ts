/** A border, or a part of one, that those on both sides do not agree on. */
export interface Disputed {
  readonly a: string;
  readonly b: string;
  /** West, south, east, north in degrees; null: the whole border. */
  readonly box: readonly [number, number, number, number] | null;
  readonly note: string;
}

/** Rows of disputed.tsv. */
export function disputedIn(tsv: string): Disputed[] {
  const lines = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [a = '', b = '', west = '', south = '', east = '', north = '', note = ''] = line.split('\t');
    const box = west === '' ? null : ([west, south, east, north].map(Number) as unknown as Disputed['box']);
    return { a, b, box, note };
  });
}
