import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import anyAscii from 'any-ascii';
import { seeded } from '../../bench/made-readings.js';

/** A name as somebody types it, and the entries of the UN's list that it may rightly find. */
export interface RecallCase {
  readonly asked: string;
  /** As the list has it. */
  readonly name: string;
  /** Reference of the entry it was taken from, then of all others that bear the same name, letter for letter. */
  readonly references: readonly string[];
}

interface Listed {
  readonly reference: string;
  readonly person: boolean;
  readonly names: readonly string[];
  readonly good: readonly string[];
  readonly original: string | null;
}

const file = join(process.env.TWOSOURCE_SHARED ?? '../shared', 'register/un-consolidated-2026-02-27.xml');
export const hasList = existsSync(file);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const values = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((m) =>
    m[1]!.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name]!).trim(),
  );

/** Read anew here, by other means than the register's, so that a fault of its reader shows. */
export const listed: readonly Listed[] = hasList
  ? [...readFileSync(file, 'utf8').matchAll(/<(INDIVIDUAL|ENTITY)>[\s\S]*?<\/\1>/g)].map(([xml, kind]) => {
      const aliases = [...xml.matchAll(/<QUALITY>(Good|a\.k\.a\.)<\/QUALITY>\s*<ALIAS_NAME>[^<]*<\/ALIAS_NAME>/g)];
      const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].flatMap((tag) => values(xml, tag));
      const original = values(xml, 'NAME_ORIGINAL_SCRIPT')[0] || null;
      const good = aliases.flatMap(([alias]) => values(alias, 'ALIAS_NAME')).filter(Boolean);
      return {
        reference: values(xml, 'REFERENCE_NUMBER')[0]!.replace(/\.$/, ''),
        person: kind === 'INDIVIDUAL',
        names: [parts.filter(Boolean).join(' '), ...values(xml, 'ALIAS_NAME').filter(Boolean)],
        good,
        original,
      };
    })
  : [];

const plain = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const bearers = new Map<string, string[]>();
for (const { reference, names, original } of listed) {
  for (const key of new Set([...names, ...(original ? [original] : [])].map(plain)))
    bearers.set(key, [...(bearers.get(key) ?? []), reference]);
}

type Change = (name: string, random: () => number) => string | null;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One letter of the Latin alphabet becomes another. */
const oneLetter: Change = (name, random) => {
  const at = [...name.matchAll(/[a-z]/gi)].map((m) => m.index);
  if (at.length < 4) return null;
  const place = at[Math.floor(random() * at.length)]!;
  const other = letters.replace(name[place]!.toLowerCase(), '')[Math.floor(random() * 25)]!;
  return (
    name.slice(0, place) +
    (name[place] === name[place]!.toLowerCase() ? other : other.toUpperCase()) +
    name.slice(place + 1)
  );
};

/** The words in any other order. */
const reordered: Change = (name, random) => {
  const words = name.split(/\s+/);
  if (new Set(words).size < 2) return null;
  for (let tries = 0; tries < 20; tries++) {
    const mixed = words.map((word) => ({ word, at: random() })).sort((a, b) => a.at - b.at);
    const out = mixed.map(({ word }) => word).join(' ');
    if (out !== words.join(' ')) return out;
  }
  return [...words].reverse().join(' ');
};

/** Spellings that romanisations swap. The matcher does not read this table. */
const swaps: readonly (readonly [string, RegExp, string])[] = [
  ['u > o', /u/g, 'o'],
  ['o > u', /o/g, 'u'],
  ['e > i', /e/g, 'i'],
  ['i > e', /i/g, 'e'],
  ['q > k', /q/g, 'k'],
  ['k > q', /k/g, 'q'],
  ['dh > z', /dh/g, 'z'],
  ['z > dh', /z/g, 'dh'],
  ['doubled > one', /([a-z])\1/g, '$1'],
  ['one > doubled', /(?<=[a-z])([bdfgklmnprstz])(?=[aeiou])/g, '$1$1'],
];

const swapped =
  (from: RegExp, to: string): Change =>
  (name) => {
    const out = name.replace(/[A-Z]{3,}/g, (word) => word.toLowerCase()).replace(from, to);
    return out.toLowerCase() === name.toLowerCase() ? null : out;
  };

/** Every pair of the table at once. */
const allSwapped: Change = (name) => {
  const other: Readonly<Record<string, string>> = { u: 'o', o: 'u', e: 'i', i: 'e', q: 'k', k: 'q', dh: 'z', z: 'dh' };
  const out = name.toLowerCase().replace(/dh|[uoeiqkz]/g, (c) => other[c]!);
  return out === name.toLowerCase() ? null : out;
};

function cases(changes: readonly Change[], seed: number, names: (entry: Listed) => readonly string[]): RecallCase[] {
  const random = seeded(seed);
  return listed.flatMap((entry) =>
    names(entry).flatMap((name) =>
      changes.flatMap((change) => {
        const asked = change(name, random);
        const others = (bearers.get(plain(name)) ?? []).filter((r) => r !== entry.reference);
        return asked ? [{ asked, name, references: [entry.reference, ...others] }] : [];
      }),
    ),
  );
}

const good = (entry: Listed) => entry.good;

/** Every alias of quality Good or a.k.a., as it stands and changed. */
export const recallCases = {
  typed: cases([(name) => name], 1, good),
  'one letter changed': cases([oneLetter], 2, good),
  'words reordered': cases([reordered], 3, good),
  romanised: cases([(name) => anyAscii(name)], 4, (e) =>
    [e.original, ...e.good].filter(
      (n): n is string =>
        /[^\u0000-\u024f]/.test(n?.normalize('NFC') ?? '') && /[\u0370-\u1fff\u3040-\ud7ff]/.test(n ?? ''),
    ),
  ),
  ...Object.fromEntries(swaps.map(([name, from, to]) => [`swapped ${name}`, cases([swapped(from, to)], 5, good)])),
  'swapped all at once': cases([allSwapped], 6, good),
} as const satisfies Record<string, readonly RecallCase[]>;

const last = (name: string): string => plain(name).split(' ').at(-1)!;

/** Pairs of names of two different persons whose last words are the same, drawn at random. */
export function surnamePairs(many: number, seed: number): { a: string; b: string; references: [string, string] }[] {
  const persons = listed
    .filter((e) => e.person)
    .flatMap(({ reference, names, good: aliases }) =>
      [names[0]!, ...aliases]
        .filter((n) => plain(n).includes(' '))
        .map((name) => ({ reference, name, surname: last(name) })),
    );
  const bySurname = new Map<string, typeof persons>();
  for (const one of persons) bySurname.set(one.surname, [...(bySurname.get(one.surname) ?? []), one]);
  const pairs = [...bySurname.values()].flatMap((bearing) =>
    bearing.flatMap((a, at) =>
      bearing
        .slice(at + 1)
        .flatMap((b) =>
          a.reference === b.reference || plain(a.name) === plain(b.name)
            ? []
            : [{ a: a.name, b: b.name, references: [a.reference, b.reference] as [string, string] }],
        ),
    ),
  );
  const random = seeded(seed);
  return pairs
    .map((pair) => ({ pair, at: random() }))
    .sort((x, y) => x.at - y.at)
    .slice(0, many)
    .map(({ pair }) => pair);
}
