import { type Cluster, note } from './clusters.js';

/** A name is rare while so few clusters bear it. */
const rareAt = 8;
/** Rare names that two clusters must share, at least, and as a part of the names of the one that has fewer. */
const shared = 2;
const part = 0.15;
/** How near the words of their reports must be then, on average. */
const near = 0.22;

/** Joins clusters of any date that share rare names (follow-ups, anniversaries, trials); in order of time, into the older. */
export function joinByIdentity(clusters: readonly Cluster[]): Cluster[] {
  const bearers = bearersOf(clusters);
  const sizeOf = clusters.map(({ items }) => new Set(items.flatMap((i) => [...i.names])).size);
  const into = clusters.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (into[at] !== at) at = into[at]!;
    return at;
  };
  for (const cluster of clusters) {
    for (const [other, names] of sharing(cluster, bearers)) {
      const [a, b] = [root(other), root(cluster.index)];
      if (a === b || names.length < shared) continue;
      if (names.length < part * Math.min(sizeOf[other]!, sizeOf[cluster.index]!)) continue;
      const [older, younger] = a < b ? [a, b] : [b, a];
      // as they are by now, all that was joined to them included: a chain of cousins is no story
      const nearness = clusters[older]!.centroid.nearnessTo(clusters[younger]!.centroid);
      if (nearness < near) continue;
      into[younger] = older;
      clusters[older]!.centroid.take(clusters[younger]!.centroid);
      note(clusters[older]!, `names ${names.slice(0, 3).join(', ')} and words ${nearness.toFixed(2)}`);
    }
  }
  return gather(clusters, root);
}

function bearersOf(clusters: readonly Cluster[]): Map<string, number[]> {
  const bearers = new Map<string, number[]>();
  for (const { index, items } of clusters)
    for (const name of new Set(items.flatMap((i) => [...i.names]))) {
      const list = bearers.get(name);
      if (!list) bearers.set(name, [index]);
      else if (list.length <= rareAt) list.push(index);
    }
  return bearers;
}

/** Older clusters with the rare names they share with this one. */
function sharing({ index, items }: Cluster, bearers: ReadonlyMap<string, number[]>): [number, string[]][] {
  const found = new Map<number, string[]>();
  for (const name of [...new Set(items.flatMap((i) => [...i.names]))].sort()) {
    const list = bearers.get(name) ?? [];
    if (list.length > rareAt) continue;
    for (const other of list) if (other < index) found.set(other, [...(found.get(other) ?? []), name]);
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
