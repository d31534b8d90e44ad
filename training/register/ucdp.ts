import { countryOfWord } from '../../src/register/states.js';
import { type Draft, draft, plainName } from './draft.js';
import { once } from './table.js';

/** Rows of a CSV file with quoted cells. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  const row: string[] = [];
  let value = '';
  let quoted = false;
  const source = text.replace(/^\ufeff/, '');
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (quoted) {
      if (c !== '"') value += c;
      else if (source[i + 1] === '"') value += source[i++];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      row.push(value.replace(/\r$/, ''));
      value = '';
      if (c === '\n') rows.push(row.splice(0));
    } else value += c;
  }
  if (value || row.length) rows.push([...row, value]);
  const [head = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(head.map((h, i) => [h, cells[i] ?? ''])));
}

const source = 'UCDP Actor 22.1';

/**
 * Formally and informally organised groups of the UCDP (1, 2); clans and peoples (3) are no groups that act under a
 * name, governments (4) are states. Names in the group's own tongue and acronyms are its own; English translations are
 * weak, since "Army of Islam" is said of many.
 */
export function readUcdp(csv: string): Draft[] {
  return readCsv(csv)
    .filter((row) => row.Org === '1' || row.Org === '2')
    .map((row) => {
      const own = once([...one(row.NameData), ...one(row.NameOrigFull), ...one(row.NameOrig)]);
      const later = [...several(row.NewName), ...several(row.NewNameFullMotherTongue)];
      const english = [...one(row.NameOrigFullEng), ...several(row.NewNameFullEng)];
      const renamed = row.NameChange === '1' ? several(row.NewNameFullEng).at(-1) : undefined;
      return draft({
        id: `ac:ucdp-${row.ActorId}`,
        name: renamed ?? displayName(own, english),
        kind: 'armed-group',
        countries: countriesOf(row.Location),
        sectors: ['REB'],
        aliases: once([...own, ...later, ...english.filter((e) => e.split(' ').length > 3)]),
        weak: english,
        sources: [source],
      });
    })
    .filter((d) => !/^(?:military faction|unnamed group|opposition groups?)/i.test(d.name));
}

/** Names that a cell lists one after the other. */
const several = (cell: string | undefined): string[] => (cell ?? '').split(/,\s*(?![^(]*\))/).flatMap(one);

/** The name in a cell, and the other one that stands in brackets behind it; "n/a" is none. */
function one(cell: string | undefined): string[] {
  if (!cell) return [];
  const bracketed = [...cell.matchAll(/[([]([^)\]]+)[)\]]/g)].map((m) => m[1]!);
  return [cell.replace(/\s*[([][^)\]]*[)\]]?/g, ''), ...bracketed]
    .map(plainName)
    .filter((n) => n.length > 1 && !/^(?:n\/?a|unknown|forces of\b.*)$/i.test(n));
}

/** The first name that is no acronym: news would print it in full. */
const displayName = (own: string[], english: string[]): string => {
  const isShort = (n: string) => !n.includes(' ') && n === n.toUpperCase();
  const first = own[0] ?? english[0] ?? 'unnamed group';
  return isShort(first) ? (english.find((e) => e.includes(' ')) ?? own.find((n) => !isShort(n)) ?? first) : first;
};

/** "DR Congo (Zaire), Yemen (North Yemen)": countries in the source's order. */
const countriesOf = (cell: string | undefined): string[] =>
  once(
    (cell ?? '').split(/,\s*(?![^(]*\))/).map((name) =>
      countryOfWord(
        name
          .replace(/\s*\(.*/, '')
          .replace('Bosnia-Herzegovina', 'Bosnia')
          .trim(),
      ),
    ),
  );
