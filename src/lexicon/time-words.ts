import { loadTable } from './load-table.js';

/** A word of time: its class (MONTH, DAY, UNIT, …) and what it stands for. */
export interface TimeWord {
  readonly class: string;
  readonly value: string;
}

const words = new Map<string, TimeWord>();
for (const { cells } of loadTable(new URL('./time-words.tsv', import.meta.url), 4)) {
  const [kind = '', value = '', forms = ''] = cells;
  // The unit "month" and the unit "minute" are both M in TIMEX: a time unit is told by its T
  for (const form of forms.split(' '))
    words.set(form, {
      class: kind,
      value: kind === 'UNIT' && /^(?:second|minute|hour)/.test(form) ? `T${value}` : value,
    });
}

export const timeWord = (lower: string): TimeWord | undefined => words.get(lower);
