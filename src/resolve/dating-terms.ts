/** A stretch of days, both ends in it. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

export const FIRST = '0001-01-01';
export const LAST = '9999-12-31';

/** The first day of an ISO day, month or year. */
export const firstDay = (date: string | null): string => (date === null ? FIRST : `${date}-01-01`.slice(0, 10));

/** The last day of an ISO day, month or year; the 31st stands for any month's last. */
export const lastDay = (date: string | null): string => {
  if (date === null) return LAST;
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date.slice(0, 10);
};

/** What all of several unions of stretches have in common, in order; none of them touches another. */
export function commonTo(unions: readonly (readonly Stretch[])[]): Stretch[] {
  let common: Stretch[] = [{ from: FIRST, to: LAST }];
  for (const union of unions) {
    const apart = joined(union);
    common = common.flatMap((a) =>
      apart.flatMap((b) => {
        const from = [a.from, b.from].sort()[1]!;
        const to = [a.to, b.to].sort()[0]!;
        return from <= to ? [{ from, to }] : [];
      }),
    );
  }
  return common;
}

/** In order, those that overlap made one: whoever held two offices at once holds one stretch. */
function joined(union: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of [...union].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = out.at(-1);
    if (last && one.from <= last.to) out[out.length - 1] = { from: last.from, to: [last.to, one.to].sort()[1]! };
    else out.push(one);
  }
  return out;
}

export const within = (day: string, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ from, to }) => day >= from && day <= to);
