import { type Cluster, note } from './clusters.js';

/** A name is rare while so few clusters bear it. */
const rareAt = 6;
/** Rare names that two clusters must share, and how near their words must be then. */
const shared = 2;
const near = 0.3;

/** Joins clusters of any date that share rare names (follow-ups, anniversaries, trials); in order of time, into the older. */
export function joinByIdentity(clusters: readonly Cluster[]): Cluster[] {
  const bearers = bearersOf(clusters);
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
      const nearness = clusters[other]!.centroid.nearnessTo(cluster.centroid);
      if (nearness < near) continue;
      const [older, younger] = a < b ? [a, b] : [b, a];
      into[younger] = older;
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
