/** Groups of ids that grow by joins; a join that `may` forbids does not happen. The first id of the order is a group's root. */
export class Unions {
  readonly #into: Map<string, string>;
  readonly #members: Map<string, string[]>;
  readonly #may: (a: readonly string[], b: readonly string[]) => boolean;

  constructor(ids: readonly string[], may: (a: readonly string[], b: readonly string[]) => boolean = () => true) {
    this.#into = new Map(ids.map((id) => [id, id]));
    this.#members = new Map(ids.map((id) => [id, [id]]));
    this.#may = may;
  }

  root(id: string): string {
    let at = id;
    for (let up = this.#into.get(at); up !== undefined && up !== at; up = this.#into.get(at)) at = up;
    return at;
  }

  /** Whether they are in one group afterwards. */
  join(a: string, b: string): boolean {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y) return true;
    const [mine, theirs] = [this.#members.get(x)!, this.#members.get(y)!];
    if (!this.#may(mine, theirs)) return false;
    const [kept, gone] = mine.length >= theirs.length ? [x, y] : [y, x];
    this.#into.set(gone, kept);
    this.#members.get(kept)!.push(...this.#members.get(gone)!);
    this.#members.delete(gone);
    return true;
  }

  groups(): string[][] {
    return [...this.#members.values()].map((m) => [...m].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  }
}
