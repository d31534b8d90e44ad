import { loadTable } from '../../lexicon/load-table.js';
import { titleCase } from '../../text/title-case.js';
import { lineKind } from './line-kind.js';
import type { Unit } from './unit.js';

const lastWords: ReadonlySet<string> = new Set(
  loadTable(new URL('./masthead-words.tsv', import.meta.url), 2).map(({ cells }) => cells[0]!),
);

/** Only so many lines at the top can hold an outlet's name. */
const TOP = 3;

/** "World News", "Latest Daily", "Watch Online" are parts of a page, "Free Press" is no outlet's whole name. */
const ofPages = new Set(
  `all asia africa africas europe america americas world global international national foreign local regional metro city
   state home top latest breaking live daily weekly morning evening today todays more other related recent featured
   popular trending video photo audio politics political business economy economic finance money market markets sport
   sports football health science technology tech culture entertainment lifestyle travel opinion security defence
   defense crime war conflict army military police weather good bad fake big hot watch read listen order shop buy
   subscribe donate follow print free in on at by for from your our my and or of also modern these hard current past
   blog guest facebook twitter email mail job traffic community press media news radio tv white
   monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/**
 * The outlet's name above the title: two to four capitalised words alone on one of the first lines, the last of which
 * is one that outlets are called by ("BORNO SENTINEL", "Aden Today"). Without a title below it a line may be the title.
 */
export function mastheadUnit(units: readonly Unit[], title: Unit | null): Unit | null {
  const above = title ? units.slice(0, Math.min(TOP, units.indexOf(title))) : [];
  return above.find(isMasthead) ?? null;
}

export const outletOf = ({ text }: Unit): string => titleCase(text).replace(/\b(Tv|Fm)$/, (w) => w.toUpperCase());

function isMasthead(unit: Unit): boolean {
  const words = unit.text.split(' ').filter((w) => !/^the$/i.test(w));
  if (words.length < 2 || words.length > 4 || !words.every((w) => /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(w))) return false;
  if (!lastWords.has(words.at(-1)!.toLowerCase())) return false;
  const name = words.slice(0, -1).map((w) => w.toLowerCase().replace(/['’]/g, ''));
  return !name.every((w) => ofPages.has(w)) && lineKind(unit.text, unit.closed, unit.words) === null;
}
