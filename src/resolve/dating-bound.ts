import type { Span } from '../model/span.js';
import { addDays } from '../text/days.js';
import { FIRST, LAST, type Stretch } from './dating-terms.js';

/** Days between which a report must lie, by what somebody holds or is in it. */
export interface DateBound {
  /** "Mike Pompeo acts in the text as Secretary of State" */
  readonly what: string;
  /** The words that it rests on. */
  readonly span: Span;
  /** All days that fit what is known, from whatever source: a stated day outside them is doubted. */
  readonly known: readonly Stretch[];
  /** The days that fit what a source states; empty: nothing here may settle a date. */
  readonly settled: readonly Stretch[];
  /** How it is known, with its source: "an office held from … to … (REIGN 2021-03)". */
  readonly ground: string;
  /** Days around the known ones on which it may still be said so. */
  readonly grace: number;
}

/** Whether a stated day cannot be, by this bound. */
export const excludes = ({ known, grace }: DateBound, day: string): boolean =>
  known.length > 0 &&
  !known.some(
    ({ from, to }) => (from === FIRST || day >= addDays(from, -grace)) && (to === LAST || day <= addDays(to, grace)),
  );

export const boundWords = ({ what, ground }: DateBound): string => `${what}, ${ground}.`;
