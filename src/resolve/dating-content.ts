import type { Doc } from '../model/doc.js';
import type { TimeDraft } from '../model/draft.js';
import type { Published } from '../model/report.js';
import { addDays, daysBetween, isDay, weekdayOf } from '../text/days.js';
import { FRESH_DAYS } from './dating-fresh.js';
import { FIRST, LAST, type OfficeBound } from './dating-offices.js';

interface Inputs {
  readonly doc: Doc;
  readonly times: readonly TimeDraft[];
}

type Range = Pick<Published, 'from' | 'to' | 'basis'>;
const unknown: Range = { from: null, to: null, basis: [] };
/** Days of one report's happenings lie no further apart; else they are of several years. */
const TOGETHER_DAYS = 183;

/**
 * When a report that states no day (or none that can be) was published: within the terms of office, stated by a source, of all
 * who act in office in it; where only one year puts the days that it names there, from the latest of them on.
 */
export function concludeFromOffices(inputs: Inputs, offices: readonly OfficeBound[]): Range {
  const terms = offices.filter((o) => o.sourced);
  const from =
    terms
      .map((o) => o.from)
      .sort()
      .at(-1) ?? FIRST;
  const to = terms.map((o) => o.to).sort()[0] ?? LAST;
  if (from === FIRST || to === LAST || from > to) return unknown;
  const latest = latestDay(inputs, from, to);
  if (!latest) return { from, to, basis: ['offices'] };
  const fresh = addDays(latest, FRESH_DAYS);
  return { from: latest, to: [fresh, to].sort()[0]!, basis: ['events', 'offices'] };
}

/** The latest of the days without a year, in the one year in which all of them fit; null: no year, or more than one. */
function latestDay({ doc, times }: Inputs, from: string, to: string): string | null {
  const named = times.filter(
    (t) =>
      doc.sentences[t.sentence]?.zone === null &&
      t.anchor.kind === 'yearless' &&
      !t.anchor.forward &&
      /^XXXX-\d{2}-\d{2}$/.test(t.value),
  );
  if (named.length === 0) return null;
  const fitting: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const days = named.map((t) => t.value.replace('XXXX', String(year)));
    if (days.every((day, i) => isDay(day) && day >= from && day <= to && agrees(doc, named[i]!, day)))
      fitting.push(...span(days));
  }
  return fitting.length === 1 ? fitting[0]! : null;
}

function span(days: readonly string[]): string[] {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  return daysBetween(first, last) <= TOGETHER_DAYS ? [last] : [];
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "Thursday, 14 February" can only be a year in which that day is a Thursday. */
function agrees(doc: Doc, { span: at }: TimeDraft, day: string): boolean {
  const words = doc.text.slice(at.start, at.end).toLowerCase();
  const weekday = weekdays.findIndex((name) => words.startsWith(name));
  return weekday < 0 || weekday + 1 === weekdayOf(day);
}
