import type { Cluster, Item } from './clusters.js';
import { type Ground, grounds } from './join.js';

/** A cluster remembers so many signs of a ground: what comes later says nothing new of what it is about. */
const mostSigns = 600;

/** The second pass, open for more: which clusters of any date share what few others bear. */
export class IdentityIndex {
  readonly #grounds = grounds.map((ground) => ({
    ground,
    borne: new Map<number, Set<string>>(),
    bearers: new Map<string, Set<number>>(),
  }));

  /** Notes what an item adds to its cluster; gives the clusters that belong to it now, each once, the oldest first. */
  add(
    at: number,
    item: Item,
    clusters: readonly Cluster[],
    root: (index: number) => number,
  ): { other: number; why: string }[] {
    const found = new Map<number, string>();
    for (const index of this.#grounds) {
      const fresh = note(index, at, item, root);
      if (fresh.length === 0) continue;
      for (const [other, names] of shared(index, at, root)) {
        const least = Math.min(index.borne.get(at)!.size, index.borne.get(other)?.size ?? 0);
        if (names.length < Math.max(index.ground.shared, index.ground.part * least) || found.has(other)) continue;
        const nearness = clusters[at]!.centroid.nearnessTo(clusters[other]!.centroid);
        if (nearness < index.ground.near) continue;
        found.set(other, `${index.ground.name} ${names.slice(0, 3).join(', ')} and words ${nearness.toFixed(2)}`);
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([other, why]) => ({ other, why }));
  }

  /** What one cluster bears that another has taken in. */
  merge(home: number, gone: number): void {
    for (const { borne } of this.#grounds) {
      const own = borne.get(home) ?? new Set<string>();
      borne.set(home, own);
      for (const name of borne.get(gone) ?? []) if (own.size < mostSigns) own.add(name);
      borne.delete(gone);
    }
  }
}

interface Index {
  readonly ground: Ground;
  readonly borne: Map<number, Set<string>>;
  readonly bearers: Map<string, Set<number>>;
}

/** Signs of the item that its cluster did not bear before, and that are rare. */
function note({ ground, borne, bearers }: Index, at: number, item: Item, root: (i: number) => number): string[] {
  const own = borne.get(at) ?? new Set<string>();
  borne.set(at, own);
  const fresh: string[] = [];
  for (const name of ground.of(item)) {
    if (own.has(name) || own.size >= mostSigns) continue;
    own.add(name);
    const by = bearers.get(name) ?? new Set<number>();
    bearers.set(name, by);
    // One more than rare is enough to know that it is not
    if (by.size <= ground.rareAt) by.add(root(at));
    if (by.size > 1 && by.size <= ground.rareAt) fresh.push(name);
  }
  return fresh;
}

/** The other clusters with the rare signs that they share with this one. */
function shared({ ground, borne, bearers }: Index, at: number, root: (i: number) => number): [number, string[]][] {
  const found = new Map<number, string[]>();
  for (const name of borne.get(at) ?? []) {
    const by = bearers.get(name);
    if (!by || by.size < 2 || by.size > ground.rareAt) continue;
    for (const other of new Set([...by].map(root)))
      if (other !== at) found.set(other, [...(found.get(other) ?? []), name]);
  }
  return [...found].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
}
