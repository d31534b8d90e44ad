import { InvalidArgumentError, Option } from 'commander';
import { cores } from '../work/thread-readers.js';

/** A whole number in a range, as an option's value. */
export const numberFrom =
  (least: number, most: number, what: string) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`${what} is a number from ${least} to ${most}.`);
  };

/** How many threads read. The help names no number, which hangs on the machine. */
export const readersOption = (least = 1): Option =>
  new Option('--readers <number>', 'how many threads read')
    .argParser(numberFrom(least, 256, 'How many read'))
    .default(cores(), 'one a core');
