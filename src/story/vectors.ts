/** A sparse vector of length 1: ids of terms with weights, heaviest first. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** So many reports are thought to have been seen before, so that rarity means something in a batch of two. */
const imagined = 200;
const imaginedBearers = 2;

/** Weighs terms by how rare they are among the reports counted. */
export class Rarity {
  readonly #ids = new Map<string, number>();
  readonly #bearers: number[] = [];
  #seen = 0;

  /** All reports are counted before the first is weighed: early ones would be judged by what few others say. */
  count(counts: ReadonlyMap<string, number>): void {
    this.#seen++;
    for (const term of counts.keys()) this.#bearers[this.#idOf(term)]!++;
  }

  /** (1 + log weight) times rarity, length 1. */
  vectorOf(counts: ReadonlyMap<string, number>): Vector {
    const rows: [number, number][] = [];
    for (const [term, count] of counts) {
      const id = this.#idOf(term);
      const rarity = Math.log((this.#seen + imagined) / (this.#bearers[id]! + imaginedBearers));
      rows.push([id, (1 + Math.log(count)) * rarity]);
    }
    rows.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const length = Math.sqrt(rows.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
    return { ids: Int32Array.from(rows, (r) => r[0]), weights: Float64Array.from(rows, (r) => r[1] / length) };
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#bearers.length;
    this.#ids.set(term, id);
    this.#bearers.push(0);
    return id;
  }
}

/** The sum of the vectors of a cluster's reports, with its length. */
export class Centroid {
  readonly weights = new Map<number, number>();
  #square = 0;
  /** How many vectors it is the sum of. */
  size = 0;

  add({ ids, weights }: Vector): void {
    this.size++;
    for (let i = 0; i < ids.length; i++) {
      const before = this.weights.get(ids[i]!) ?? 0;
      const after = before + weights[i]!;
      this.#square += after * after - before * before;
      this.weights.set(ids[i]!, after);
    }
  }

  /** Undoes `add`. */
  leave({ ids, weights }: Vector): void {
    this.size--;
    for (let i = 0; i < ids.length; i++) {
      const before = this.weights.get(ids[i]!) ?? 0;
      const after = before - weights[i]!;
      this.#square += after * after - before * before;
      if (after < 1e-9) this.weights.delete(ids[i]!);
      else this.weights.set(ids[i]!, after);
    }
  }

  /** Forgets all: another has taken it in. */
  clear(): void {
    this.weights.clear();
    this.#square = 0;
    this.size = 0;
  }

  take(other: Centroid): void {
    this.size += other.size;
    for (const [id, weight] of other.weights) {
      const before = this.weights.get(id) ?? 0;
      this.#square += (before + weight) ** 2 - before ** 2;
      this.weights.set(id, before + weight);
    }
  }

  get length(): number {
    return Math.sqrt(Math.max(this.#square, 1e-12));
  }

  /** Cosine with a vector of length 1. */
  nearness({ ids, weights }: Vector): number {
    let dot = 0;
    for (let i = 0; i < ids.length; i++) dot += weights[i]! * (this.weights.get(ids[i]!) ?? 0);
    return dot / this.length;
  }

  /** Mean cosine of all pairs of reports, one of each cluster: unlike that of the sums it does not grow with size. */
  nearnessTo(other: Centroid): number {
    const [small, large] = this.weights.size <= other.weights.size ? [this, other] : [other, this];
    let dot = 0;
    for (const [id, weight] of small.weights) dot += weight * (large.weights.get(id) ?? 0);
    return dot / Math.max(1, this.size * other.size);
  }
}
