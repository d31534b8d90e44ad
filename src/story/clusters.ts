import { Centroid, type Vector } from './vectors.js';

/** A report on its way into a story. `days`: when it was published, in days since 1970; null: not known. */
export interface Item {
  readonly order: number;
  readonly id: string;
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly vector: Vector;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
}

/** Reports that were found to belong together, and why. */
export interface Cluster {
  readonly index: number;
  readonly items: Item[];
  readonly centroid: Centroid;
  readonly why: string[];
  from: number;
  to: number;
}

/** Days between a report and the cluster that it may join in the cheap pass. */
const window = 4;
/** Cosine from which a report joins. */
const near = 0.18;
/** Mean cosine with its reports: the sum of many drifts towards words that all texts use, and would take in anything. */
const typical = 0.1;
/** Terms by which a report looks for clusters, and by which it is found later. */
const lookups = 25;
/** A term looks at so many of the clusters that were last to bear it: flat cost, however many are stored. */
const postings = 60;

/** The cheap pass, open for more: each report goes to the nearest cluster of the days around it, or opens one. */
export class ClusterIndex {
  readonly clusters: Cluster[] = [];
  readonly #bearing = new Map<number, number[]>();

  /** The cluster that takes the item in; `home` leads from a cluster to the one that has taken it in since. */
  place(item: Item, home: (index: number) => number = (i) => i): Cluster {
    const found = nearest(item, this.clusters, this.#bearing, home);
    const cluster = found?.cluster ?? open(this.clusters);
    put(item, cluster);
    if (found) note(cluster, `words ${found.nearness.toFixed(2)}`);
    post(item, cluster.index, this.#bearing);
    return cluster;
  }
}

export function clusterByTime(items: readonly Item[]): Cluster[] {
  const index = new ClusterIndex();
  for (const item of items) index.place(item);
  return index.clusters;
}

function open(clusters: Cluster[]): Cluster {
  const cluster = {
    index: clusters.length,
    items: [],
    centroid: new Centroid(),
    why: [],
    from: Infinity,
    to: -Infinity,
  };
  clusters.push(cluster);
  return cluster;
}

function put(item: Item, cluster: Cluster): void {
  cluster.items.push(item);
  cluster.centroid.add(item.vector);
  cluster.from = Math.min(cluster.from, item.days?.from ?? Infinity);
  cluster.to = Math.max(cluster.to, item.days?.to ?? -Infinity);
}

/** Reasons are kept short: a story of thousands of reports does not list thousands. */
export function note(cluster: Cluster, why: string): void {
  if (cluster.why.length < 12) cluster.why.push(why);
}

/** Nobody asks for more than the last few: older ones are forgotten. */
function post({ vector }: Item, index: number, bearing: Map<number, number[]>): void {
  for (const id of vector.ids.subarray(0, lookups)) {
    const list = bearing.get(id);
    if (!list) bearing.set(id, [index]);
    else if (list[list.length - 1] !== index) list.push(index);
    if (list && list.length > 2 * postings) list.splice(0, postings);
  }
}

function nearest(
  item: Item,
  clusters: readonly Cluster[],
  bearing: ReadonlyMap<number, number[]>,
  home: (index: number) => number,
) {
  const seen = new Set<number>();
  let best: { cluster: Cluster; nearness: number } | null = null;
  for (const id of item.vector.ids.subarray(0, lookups))
    for (const at of (bearing.get(id) ?? []).slice(-postings)) {
      const index = home(at);
      if (seen.has(index)) continue;
      seen.add(index);
      const cluster = clusters[index]!;
      if (gap(item, cluster) > window) continue;
      const nearness = cluster.centroid.nearness(item.vector);
      if (nearness < near || nearness * cluster.centroid.length < cluster.items.length * typical) continue;
      if (!best || nearness > best.nearness || (nearness === best.nearness && index < best.cluster.index))
        best = { cluster, nearness };
    }
  return best;
}

/** Days between; 0 where one of them has no date: what is not known keeps nothing apart. */
function gap({ days }: Item, { from, to }: Cluster): number {
  if (!days || from === Infinity) return 0;
  return Math.max(0, days.from - to, from - days.to);
}
