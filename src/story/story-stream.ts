import type { Reading } from '../model/reading.js';
import { type LineBearers, ownLines } from './boilerplate.js';
import { type Cluster, ClusterIndex, type Item, note } from './clusters.js';
import { IdentityIndex } from './identity-index.js';
import { byTime, daysOf, type StoryGroup } from './stories.js';
import { termsOf } from './terms.js';
import { Rarity } from './vectors.js';

/** A story as it is after a change; without reports where another has taken it in, or the last was left out. `id`: stays its own. */
export interface Touched extends StoryGroup {
  readonly id: number;
}

/**
 * Stories that grow: a batch of readings touches only the stories that it goes to, and a report costs the same however many are
 * held (the inverted indices look at so many clusters at most). Rarity is counted as far as reports are in: a story may come out
 * otherwise than if all reports had come at once. The order within a batch changes nothing.
 */
export class StoryStream {
  readonly #rarity = new Rarity();
  readonly #lines: LineBearers = new Map();
  readonly #index = new ClusterIndex();
  readonly #identity = new IdentityIndex();
  readonly #into: number[] = [];
  readonly #home = new Map<string, { cluster: number; item: Item }>();
  #count = 0;

  /** Takes in readings, or their next versions; gives the stories that are not as they were, by number. */
  add(readings: readonly Reading[]): Touched[] {
    const touched = new Set<number>();
    for (const { report } of readings) for (const id of this.#leave(report.id)) touched.add(id);
    const ordered = [...readings].sort(byTime);
    const lines = ownLines(
      ordered.map((r) => r.report),
      this.#lines,
    );
    const terms = ordered.map((reading, i) => termsOf(reading, lines[i]!));
    for (const { counts } of terms) this.#rarity.count(counts);
    ordered.forEach((reading, i) => {
      const { counts, ...signs } = terms[i]!;
      const vector = this.#rarity.vectorOf(counts);
      this.#take({ order: this.#count++, id: reading.report.id, days: daysOf(reading), vector, ...signs }, touched);
    });
    return this.#storiesOf(touched);
  }

  /** Leaves a report out; gives the story that lost it, empty if it was the last. */
  remove(id: string): Touched[] {
    return this.#storiesOf(new Set(this.#leave(id)));
  }

  /** The story that holds a report, with the reports beside it; null where it is not known. */
  storyOf(id: string): Touched | null {
    const home = this.#home.get(id);
    return home ? this.#story(this.#root(home.cluster)) : null;
  }

  #take(item: Item, touched: Set<number>): void {
    const placed = this.#index.place(item, (i) => this.#root(i));
    this.#into[placed.index] ??= placed.index;
    this.#home.set(item.id, { cluster: placed.index, item });
    let at = placed.index;
    for (const { other, why } of this.#identity.add(at, item, this.#index.clusters, (i) => this.#root(i)))
      at = this.#join(at, other, why, touched);
    touched.add(at);
  }

  #join(a: number, b: number, why: string, touched: Set<number>): number {
    const [older, younger] = [Math.min(a, b), Math.max(a, b)];
    const [home, gone] = [this.#index.clusters[older]!, this.#index.clusters[younger]!];
    this.#into[younger] = older;
    this.#identity.merge(older, younger);
    home.centroid.take(gone.centroid);
    home.items.push(...gone.items);
    home.from = Math.min(home.from, gone.from);
    home.to = Math.max(home.to, gone.to);
    gone.items.length = 0;
    gone.centroid.clear();
    note(home, why);
    touched.add(younger);
    return older;
  }

  /** The story that a report leaves; none where it is new. */
  #leave(id: string): number[] {
    const home = this.#home.get(id);
    if (!home) return [];
    const at = this.#root(home.cluster);
    const { items, centroid } = this.#index.clusters[at]!;
    items.splice(items.indexOf(home.item), 1);
    centroid.leave(home.item.vector);
    this.#home.delete(id);
    return [at];
  }

  #root(index: number): number {
    let at = index;
    for (let up = this.#into[at]; up !== undefined && up !== at; up = this.#into[at]) at = up;
    return at;
  }

  #storiesOf(touched: ReadonlySet<number>): Touched[] {
    return [...touched].sort((a, b) => a - b).map((id) => this.#story(id));
  }

  #story(id: number): Touched {
    const { items, why }: Cluster = this.#index.clusters[id]!;
    const ordered = [...items].sort(
      (a, b) => (a.days?.from ?? Infinity) - (b.days?.from ?? Infinity) || (a.id < b.id ? -1 : 1),
    );
    return { id, reports: ordered.map((i) => i.id), why: items.length === 1 ? 'alone' : why.join('; ') };
  }
}
