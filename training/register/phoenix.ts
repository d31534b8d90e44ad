import { stateOfCode } from '../../src/register/states.js';
import { type Draft, draft, plainName, titleCase } from './draft.js';
import { once } from './table.js';

/** An entry of a Phoenix dictionary: its names, and the codes that it had. */
export interface PhoenixEntry {
  readonly names: string[];
  readonly codes: { readonly code: string; readonly from: string | null; readonly to: string | null }[];
}

const codePattern = /\[([A-Z]{3}[A-Z]*)\s*(?:([<>]?)\s*(\d{6,8})(?:-(\d{6,8}))?)?\s*\]/g;

/** Entries of a TABARI dictionary: a name, `+` other names, lines of codes (or codes behind the name). */
export function readEntries(text: string): PhoenixEntry[] {
  const out: PhoenixEntry[] = [];
  for (const line of text.split('\n')) {
    const plain = line.replace(/#.*/, '').trimEnd();
    if (!plain.trim()) continue;
    const codes = [...plain.matchAll(codePattern)].map(([, code = '', sign, date = '', to]) => ({
      code,
      from: sign === '<' ? null : isoDate(date),
      to: sign === '<' ? isoDate(date) : to ? isoDate(to) : null,
    }));
    const name = plain.replace(/\[.*/, '').trim();
    if (/^[\s[]/.test(plain)) out.at(-1)?.codes.push(...codes);
    else if (name.startsWith('+')) out.at(-1)?.names.push(name.slice(1));
    else out.push({ names: [name], codes });
  }
  return out;
}

/** YYMMDD or YYYYMMDD; years before 30 are of this century. */
function isoDate(digits: string): string | null {
  if (!digits) return null;
  const century = Number(digits.slice(0, 2)) < 30 ? '20' : '19';
  const full = digits.length === 6 ? century + digits : digits;
  const [year, month, day] = [full.slice(0, 4), full.slice(4, 6), full.slice(6, 8)];
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const within = Math.min(last, Math.max(1, Number(day)));
  return `${year}-${month}-${String(within).padStart(2, '0')}`;
}

/** "JAISH-E-MOHAMMAD_(JEM)_" -> "Jaish-e-Mohammad" and "JEM". */
function readName(raw: string): string[] {
  const plain = raw.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  const bracketed = [...plain.matchAll(/\(([^()]+)\)?/g)].map((m) => plainName(m[1]!));
  const bare = plainName(plain.replace(/\([^()]*\)?/g, ' '));
  // "(JEM)" is an acronym, "(MUHAMMED)" another spelling of the last word
  const acronyms = bracketed.filter((b) => /^[A-Z][A-Z0-9/&-]{1,5}$/.test(b) && b[0] === bare[0]);
  const own = /^[A-Z][A-Z0-9/-]{1,4}$/.test(bare) && !bare.includes('-') ? bare : titleCase(bare);
  return [own, ...acronyms].filter((n) => n.length > 1 && /\p{L}/u.test(n));
}

const source = 'Phoenix (START TOPS names) 2014';

/** Armed groups: the part of the file that comes from START's list of organisations; persons follow after it. */
export function readPhoenixGroups(text: string, givenNames: ReadonlySet<string>): Draft[] {
  const groups = text.slice(0, Math.max(0, text.indexOf('# KEDS Project International Militarized Groups')));
  return readEntries(groups)
    .filter((e) => e.codes.some((c) => /REB|IMG|MIL/.test(c.code)) && !e.codes.some((c) => c.from || c.to))
    .map(({ names, codes }) => {
      const all = once(names.flatMap(readName)).filter((n, i) => i === 0 || !isPerson(n, givenNames));
      const [name = '', ...aliases] = all;
      const countries = once(codes.map((c) => c.code.slice(0, 3))).filter((c) => stateOfCode(c));
      const id = `ac:phx-${codes[0]!.code.slice(0, 3).toLowerCase()}-${name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')}`;
      const kind = 'armed-group';
      return draft({ id, name, kind, countries, sectors: ['REB'], aliases, sources: [source] });
    })
    .filter((d) => d.name.length > 2 && !isPerson(d.name, givenNames));
}

const groupWords =
  /\b(?:army|front|brigades?|battalions?|movement|party|group|organi[sz]ation|forces?|command|committee|faction|fighters|network|jihad|jamaat?|jama\w*|jaish|jaysh|lashkar|harakat|hizb|hezb|ansar|soldiers|militia|union|council|state|liberation|revolution\w*|tigers|martyrs|cell|unit|league|alliance|sons|gang|cartel|guard|mujahid\w*|mujahed\w*)\b/i;

/** The dictionary files leaders under their groups: "Sheikh Ahmed Yassin", "Imad Mughniyah" are no names of a group. */
function isPerson(name: string, givenNames: ReadonlySet<string>): boolean {
  if (groupWords.test(name)) return false;
  const words = name.toLowerCase().split(' ');
  if (/^(?:sheikh?|shaykh|sayy?ed|sayyid|seyyed|mullah|commander|abu|ayatollah)$/.test(words[0]!)) return true;
  return words.length > 1 && words.length < 5 && givenNames.has(words[0]!);
}

/** First words of the names of at least three persons. */
export function givenNamesOf(persons: readonly PhoenixPerson[]): Set<string> {
  const counts = new Map<string, Set<string>>();
  for (const { names } of persons) {
    const [first = '', ...rest] = names[0]!.toLowerCase().split(' ');
    counts.set(first, (counts.get(first) ?? new Set()).add(rest.join(' ')));
  }
  return new Set([...counts].filter(([name, who]) => who.size >= 3 && name.length > 2).map(([name]) => name));
}

export interface PhoenixPerson {
  readonly country: string;
  readonly names: string[];
  readonly terms: { readonly from: string | null; readonly to: string | null }[];
}

/** Words of offices and of what is no person: a name with one of them says more than the name. */
const titleWords =
  /\b(?:PRIME|MINISTER|MINISTRY|SECRETARY|PRESIDENT|PREMIER|CHANCELLOR|KANZLER|BUNDESKANZLER|GENERAL|GEN|COLONEL|COL|MAJOR|AMBASSADOR|KING|QUEEN|SULTAN|EMIR|SENATOR|PRINCE|PRINCESS|SHEIKH|SIR|DR|MR|MRS|GOV|GOVERNOR|ADMINISTRATION|GOVERNMENT|REGIME|LEADER|CHAIRMAN|SPEAKER|POPE|COMMANDER|ADMIRAL|MARSHAL|CABINET|TEAM|CAMP|SUPPORTERS?|OFFICE|SPOKES\w+)\b/;

/** Persons with dated roles in a government; Kosovo's code is KSV there. */
export function readPhoenixPersons(text: string): PhoenixPerson[] {
  return readEntries(text).flatMap(({ names, codes }) => {
    const terms = codes.filter((c) => (c.from || c.to) && c.code.slice(3, 6) === 'GOV');
    const code = terms[0]?.code.slice(0, 3) ?? '';
    const country = code === 'KSV' ? 'XKX' : code;
    if (!terms.length || !stateOfCode(country)) return [];
    const plain = names.map((n) => n.replace(/_/g, ' ').trim()).filter((n) => !titleWords.test(n) && n.includes(' '));
    return plain.length ? [{ country, names: once(plain.map((n) => titleCase(plainName(n)))), terms }] : [];
  });
}
