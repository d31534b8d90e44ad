import { type Cluster, type Item, note } from './clusters.js';

/** A ground for joining: what clusters must share, how rarely it may be borne, and how near their words must be then. */
export interface Ground {
  readonly name: string;
  readonly of: (item: Item) => ReadonlySet<string>;
  /** It is rare while so few clusters bear it. */
  readonly rareAt: number;
  /** So many must be shared, at least, and as a part of those of the cluster that has fewer. */
  readonly shared: number;
  readonly part: number;
  /** Mean cosine of the reports of the two. */
  readonly near: number;
}

export const grounds: readonly Ground[] = [
  { name: 'names', of: (i) => i.names, rareAt: 8, shared: 2, part: 0.15, near: 0.22 },
  {
    name: 'words',
    of: (i) => i.words,
    rareAt: 5,
    shared: 3,
    part: 0.15,
    near: 0.17,
  },
  {
    name: 'day and names',
    of: (i) => i.signs,
    rareAt: 4,
    shared: 1,
    part: 0,
    near: 0.1,
  },
];

/** Joins clusters of any date that share what few others bear (follow-ups, anniversaries, trials); in order of time, into the older. */
export function joinByIdentity(clusters: readonly Cluster[]): Cluster[] {
  const into = clusters.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (into[at] !== at) at = into[at]!;
    return at;
  };
  for (const ground of grounds) {
    const borne = clusters.map(({ items }) => new Set(items.flatMap((i) => [...ground.of(i)])));
    const bearers = bearersOf(borne, ground.rareAt);
    for (const { index } of clusters)
      for (const [other, names] of sharing(index, borne, bearers)) {
        const needed = Math.max(ground.shared, ground.part * Math.min(borne[other]!.size, borne[index]!.size));
        const [a, b] = [root(other), root(index)];
        if (a !== b && names.length >= needed) join(clusters, Math.min(a, b), Math.max(a, b), ground, names, into);
      }
  }
  return gather(clusters, root);
}

/** Mean cosine of two clusters below which a text in both is a form filled in anew, or a digest. */
const nearForCopies = 0.1;

/** Copies come out within days; the same form comes out any time. */
const copyDays = 7;

const apartInTime = (a: Item['days'], b: Item['days']): boolean =>
  a !== null && b !== null && Math.max(a.from - b.to, b.from - a.to) > copyDays;

/** Joins clusters that hold one text: `pairs` are places of items in the order of all. */
export function joinCopies(clusters: readonly Cluster[], pairs: readonly { a: number; b: number }[]): Cluster[] {
  const home = new Map(clusters.flatMap((c, at) => c.items.map((i) => [i.order, at] as const)));
  const days = new Map(clusters.flatMap((c) => c.items.map((i) => [i.order, i.days] as const)));
  const into = clusters.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (into[at] !== at) at = into[at]!;
    return at;
  };
  for (const { a, b } of pairs) {
    if (apartInTime(days.get(a) ?? null, days.get(b) ?? null)) continue;
    const [x, y] = [root(home.get(a)!), root(home.get(b)!)];
    const [older, younger] = [Math.min(x, y), Math.max(x, y)];
    if (x === y || clusters[older]!.centroid.nearnessTo(clusters[younger]!.centroid) < nearForCopies) continue;
    into[younger] = older;
    clusters[older]!.items.push(...clusters[younger]!.items);
    clusters[older]!.centroid.take(clusters[younger]!.centroid);
    for (const why of ['one text', ...clusters[younger]!.why]) note(clusters[older]!, why);
  }
  return clusters.filter((_, i) => root(i) === i);
}

/** As the two are by now, all that was joined to them included: a chain of cousins is no story. */
function join(
  clusters: readonly Cluster[],
  a: number,
  b: number,
  ground: Ground,
  names: readonly string[],
  into: number[],
): void {
  const [older, younger] = [clusters[a]!, clusters[b]!];
  const nearness = older.centroid.nearnessTo(younger.centroid);
  if (nearness < ground.near) return;
  into[b] = a;
  older.centroid.take(younger.centroid);
  note(older, `${ground.name} ${names.slice(0, 3).join(', ')} and words ${nearness.toFixed(2)}`);
}

/** Name -> the clusters that bear it; those that too many bear are left out. */
function bearersOf(borne: readonly ReadonlySet<string>[], rareAt: number): Map<string, number[]> {
  const bearers = new Map<string, number[]>();
  borne.forEach((names, index) => {
    for (const name of names) {
      const list = bearers.get(name);
      if (!list) bearers.set(name, [index]);
      else if (list.length <= rareAt) list.push(index);
    }
  });
  for (const [name, list] of bearers) if (list.length > rareAt || list.length < 2) bearers.delete(name);
  return bearers;
}

/** Older clusters with the rare names they share with this one, most first. */
function sharing(
  index: number,
  borne: readonly ReadonlySet<string>[],
  bearers: ReadonlyMap<string, number[]>,
): [number, string[]][] {
  const found = new Map<number, string[]>();
  for (const name of borne[index]!)
    for (const other of bearers.get(name) ?? []) {
      if (other >= index) continue;
      const list = found.get(other);
      if (list) list.push(name);
      else found.set(other, [name]);
    }
  return [...found].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
}

function gather(clusters: readonly Cluster[], root: (i: number) => number): Cluster[] {
  for (const cluster of clusters) {
    const home = clusters[root(cluster.index)]!;
    if (home === cluster) continue;
    home.items.push(...cluster.items);
    for (const why of cluster.why) note(home, why);
  }
  return clusters.filter((c) => root(c.index) === c.index);
}
