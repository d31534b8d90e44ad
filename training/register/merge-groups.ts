import { nameTokens, skeletonKey } from '../../src/register/names/name-tokens.js';
import { veto } from '../../src/register/names/vetoes.js';
import { foldName } from '../../src/text/fold-name.js';
import type { Draft } from './draft.js';
import { once } from './table.js';

/**
 * Groups of several sources that a rule proves to be one: they share a name by its letters, or by its sounds if it has two
 * words or more, and no country parts them. Two rows of one source are two groups, since that source says so.
 */
export function mergeGroups(sources: readonly (readonly Draft[])[]): Draft[] {
  const rare = rareWords(sources.flat());
  const merged: Draft[] = [];
  const owners: Set<number>[] = [];
  sources.forEach((rows, source) => {
    const index = indexOf(merged);
    for (const row of rows) {
      const at = findSame(row, merged, index, owners, source, rare);
      if (at < 0) {
        owners.push(new Set([source]));
        merged.push({ ...row });
      } else {
        owners[at]!.add(source);
        merged[at] = join(merged[at]!, row);
      }
    }
  });
  return demote(merged);
}

/** What is another group's own name is only a weak one here: a source that lumps two together does not make them one. */
function demote(groups: Draft[]): Draft[] {
  const own = new Map<string, number>();
  for (const [at, g] of groups.entries()) own.set(foldName(g.name), at);
  groups.forEach((g, at) => {
    const foreign = g.aliases.filter((a) => (own.get(foldName(a)) ?? at) !== at);
    g.aliases = g.aliases.filter((a) => !foreign.includes(a));
    g.weak = once([...g.weak, ...foreign]);
  });
  return groups;
}

interface Keys {
  /** Of its own name, and of names given without reserve. */
  readonly strong: string[];
  readonly weak: string[];
}

function keysOf(row: Draft): Keys {
  const keys = (names: string[]) => once(names.flatMap(keysOfName));
  return { strong: keys([row.name, ...row.aliases]), weak: keys(row.weak) };
}

/** The folded name, and its skeletons where they are enough to go by. An acronym of two letters proves nothing. */
function keysOfName(name: string): string[] {
  const folded = foldName(name).replace(/^the /, '');
  const tokens = nameTokens(name);
  const skeleton = skeletonKey(tokens);
  const long = tokens.length > 1 && skeleton.length >= 5;
  return [...(folded.length > 2 ? [folded] : []), ...(long ? [`~${skeleton}`] : [])];
}

function indexOf(rows: readonly Draft[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const { strong, weak } = keysOf(row);
    for (const key of [...strong, ...weak]) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  });
  return index;
}

/** The one row that shares the most names; a shared weak name or acronym alone proves nothing. */
function findSame(
  row: Draft,
  merged: readonly Draft[],
  index: ReadonlyMap<string, number[]>,
  owners: readonly Set<number>[],
  source: number,
  rare: ReadonlySet<string>,
): number {
  const own = keysOf(row);
  const counts = new Map<number, number>();
  for (const [keys, worth] of [
    [own.strong, 1],
    [own.weak, 0.4],
  ] as const) {
    for (const key of keys) {
      for (const at of index.get(key) ?? []) {
        const strong = keysOf(merged[at]!).strong.includes(key);
        const acronym = !key.includes(' ') && key.length < 5;
        counts.set(at, (counts.get(at) ?? 0) + (strong ? worth : worth * 0.4) * (acronym ? 0.5 : 1));
      }
    }
  }
  const fit = [...counts]
    .filter(([at, n]) => n >= 0.9 && !owners[at]!.has(source) && mayBeOne(row, merged[at]!, rare))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return fit[0]?.[0] ?? -1;
}

/**
 * Countries part groups, since many states have a National Liberation Army; but UCDP files groups under where they fought, so
 * a name that is the same and has a rare word in it ("Farabundo", "Hamas") counts for more.
 */
function mayBeOne(a: Draft, b: Draft, rare: ReadonlySet<string>): boolean {
  if (a.kind !== b.kind) return false;
  const sameName = foldName(a.name) === foldName(b.name) && nameTokens(a.name).some((t) => rare.has(t.skeleton));
  const apart = a.countries.length && b.countries.length && !a.countries.some((c) => b.countries.includes(c));
  if (apart && !sameName) return false;
  const short = [a, b].some((d) => !d.name.includes(' '));
  return short || !veto(nameTokens(a.name), nameTokens(b.name), false);
}

/** Words that at most three groups have in their own names. */
function rareWords(rows: readonly Draft[]): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const { skeleton } of nameTokens(row.name)) counts.set(skeleton, (counts.get(skeleton) ?? 0) + 1);
  return new Set([...counts].filter(([word, n]) => n <= 3 && word.length > 1).map(([word]) => word));
}

/** The first source's name and id stay: sources come in the order in which news is nearest to them. */
function join(a: Draft, b: Draft): Draft {
  return {
    ...a,
    countries: once([...a.countries, ...b.countries]),
    sectors: once([...a.sectors, ...b.sectors]),
    aliases: once([...a.aliases, b.name, ...b.aliases]),
    weak: once([...a.weak, ...b.weak]),
    offices: once([...a.offices, ...b.offices]),
    listings: once([...a.listings, ...b.listings]),
    sources: once([...a.sources, ...b.sources]),
  };
}
