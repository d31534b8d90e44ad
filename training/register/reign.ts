import { nameTokens, withoutHonorifics } from '../../src/register/names/name-tokens.js';
import { foldName } from '../../src/text/fold-name.js';
import { type Draft, draft, plainName } from './draft.js';
import type { PhoenixPerson } from './phoenix.js';
import { once, readRows } from './table.js';
import { readCsv } from './ucdp.js';

interface Term {
  readonly country: string;
  readonly name: string;
  readonly born: string;
  readonly from: string;
  readonly to: string;
}

const codes = new Map(
  readRows(new URL('./cow-codes.tsv', import.meta.url)).map(([code = '', iso = '']) => [code, iso]),
);

const source = 'REIGN 2021-03';

/**
 * Whoever led a state since 1990 (REIGN), under the full name that Phoenix has for a person of that state and surname who
 * entered or held a role of its government then, or the overlay of offices. REIGN gives the month of the end: its last
 * day stands for it.
 */
export function readLeaders(csv: string, phoenix: readonly PhoenixPerson[]): Draft[] {
  const byCountry = new Map<string, PhoenixPerson[]>();
  for (const p of [...overlayPersons(), ...phoenix]) byCountry.set(p.country, [...(byCountry.get(p.country) ?? []), p]);
  const out = new Map<string, Draft>();
  for (const term of readTerms(csv)) {
    const person = sameLeader(term, byCountry.get(term.country) ?? []);
    const name = person && tokens(person.names[0]!).length > tokens(term.name).length ? person.names[0]! : term.name;
    const key = `${term.country}-${foldName(name).replace(/ /g, '-')}`;
    const known =
      out.get(key) ??
      draft({ id: `ac:leader-${key}`, name, kind: 'person', countries: [term.country], sectors: ['GOV'] });
    known.aliases = once([...known.aliases, term.name, ...(person?.names ?? [])]).filter((n) => n !== name);
    known.offices = once([
      ...known.offices,
      `national leader@ac:state-${term.country}@${term.from}@${term.to}@${source}`,
    ]);
    known.sources = once([...known.sources, source, person ? (person.source ?? 'Phoenix 2014') : '']);
    out.set(key, known);
  }
  for (const p of phoenix) addPhoenix(p, out);
  return parted([...out.values()]);
}

/** A name that is another person's own is not this one's alias: Phoenix files both presidents Bush under each other. */
function parted(leaders: Draft[]): Draft[] {
  const own = new Map(leaders.map((d) => [`${d.countries[0]}:${foldName(d.name)}`, d]));
  for (const d of leaders) {
    d.aliases = d.aliases.filter((a) => (own.get(`${d.countries[0]}:${foldName(a)}`) ?? d) === d);
    const short = d.aliases.filter((a) => tokens(a).length === 1);
    d.aliases = d.aliases.filter((a) => !short.includes(a));
    d.weak = once([...d.weak, ...short]);
  }
  return leaders;
}

/** Persons of Phoenix with more than one spelling on record, thus often reported, and a finished term since 1990. */
function addPhoenix(p: PhoenixPerson, out: Map<string, Draft>): void {
  const ended = p.terms.filter((t) => t.from && t.to && t.to >= '1990' && t.from <= t.to);
  if (p.names.length < 2 || !ended.length) return;
  const key = `${p.country}-${foldName(p.names[0]!).replace(/ /g, '-')}`;
  const folded = new Set(p.names.map(foldName));
  const known = [...out.values()].find(
    (d) =>
      d.countries[0] === p.country && [d.name, ...d.aliases].some((n) => n.includes(' ') && folded.has(foldName(n))),
  );
  if (known) {
    known.aliases = once([...known.aliases, ...p.names]).filter((n) => n !== known.name);
    return;
  }
  out.set(
    key,
    draft({
      id: `ac:leader-${key}`,
      name: p.names[0]!,
      kind: 'person',
      countries: [p.country],
      sectors: ['GOV'],
      aliases: p.names.slice(1),
      offices: ended.map((t) => `member of the government@ac:state-${p.country}@${t.from}@${t.to}@Phoenix 2014`),
      sources: ['Phoenix 2014'],
    }),
  );
}

function readTerms(csv: string): Term[] {
  return readCsv(csv).flatMap((row) => {
    const country = codes.get(row.ccode ?? '');
    const [day, month, year] = [row.sdate, row.smonth, row.syear].map((n) => Number(n));
    if (!country || !year || !month || !day) return [];
    const [endMonth, endYear] = [Number(row.emonth), Number(row.eyear)];
    if (endYear && endYear < 1990) return [];
    const from = iso(year, month, Math.min(day, lastDay(year, month)));
    const to = endYear && endMonth ? iso(endYear, endMonth, lastDay(endYear, endMonth)) : '';
    const name = plainName((row.leader ?? '').replace(/\([^)]*\)/g, ''));
    return name ? [{ country, name, born: row.birthyear ?? '', from, to }] : [];
  });
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const tokens = (name: string) => withoutHonorifics(nameTokens(name));

type Person = PhoenixPerson & { readonly source?: string };

/** Names and terms of the overlay of offices. */
function overlayPersons(): Person[] {
  const rows = readRows(new URL('../../src/register/overlay/offices.tsv', import.meta.url));
  return rows.flatMap(([name = '', aliases = '', country = '', , , from = '', to = '']) =>
    country
      ? [
          {
            country,
            names: [name, ...aliases.split('|').filter(Boolean)],
            terms: [{ from: from || null, to: to || null }],
            source: 'own overlay of offices',
          },
        ]
      : [],
  );
}

/** One who bears the surname and all else that REIGN gives of the name, and whose term began within half a year of REIGN's. */
function sameLeader(term: Term, persons: readonly Person[]): Person | undefined {
  const asked = tokens(term.name);
  const days = (date: string) =>
    Date.parse(date.length === 7 ? `${date}-15` : date.length === 4 ? `${date}-07-01` : date) / 86_400_000;
  return persons.find((p) => {
    const near = p.terms.some(
      (t) =>
        t.from &&
        (Math.abs(days(t.from) - days(term.from)) < 183 || (t.from <= term.from && t.to !== null && t.to >= term.from)),
    );
    if (!near) return false;
    return p.names.some((name) => {
      const known = tokens(name);
      return (
        known.length >= 1 &&
        asked.every((a) =>
          known.some((k) => k.sound === a.sound || (a.text.length < 3 && k.text.startsWith(a.text[0]!))),
        ) &&
        known.some((k) => k.sound === asked.at(-1)!.sound)
      );
    });
  });
}
