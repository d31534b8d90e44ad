/** Failures that are forgiven, and milliseconds for which the next is refused: doubled with each more. */
const FREE = 5;
const FIRST_WAIT = 10_000;
const LONGEST_WAIT = 900_000;
const REMEMBERED = 10_000;

/** Slows down who guesses passwords, by the name that is guessed at and by where the guesses come from. */
export class Attempts {
  readonly #failed = new Map<string, { count: number; until: number }>();

  /** Milliseconds that one has to wait before the next try. */
  wait(keys: readonly string[], now = Date.now()): number {
    return Math.max(0, ...keys.map((key) => (this.#failed.get(key)?.until ?? 0) - now));
  }

  failed(keys: readonly string[], now = Date.now()): void {
    for (const key of keys) {
      const count = (this.#failed.get(key)?.count ?? 0) + 1;
      const wait = count < FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (count - FREE), LONGEST_WAIT);
      this.#failed.delete(key);
      this.#failed.set(key, { count, until: now + wait });
    }
    while (this.#failed.size > REMEMBERED) this.#failed.delete(this.#failed.keys().next().value!);
  }

  succeeded(keys: readonly string[]): void {
    for (const key of keys) this.#failed.delete(key);
  }
}

/** How many requests one client may send at once, and how many a second from then on. */
const BURST = 600;
const PER_SECOND = 60;

/** A bucket of requests for each client, filled as time goes by. */
export class Rate {
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** Whether one more request is allowed. */
  allows(client: string, now = Date.now()): boolean {
    const { left, at } = this.#buckets.get(client) ?? { left: BURST, at: now };
    const filled = Math.min(BURST, left + ((now - at) / 1000) * PER_SECOND);
    this.#buckets.delete(client);
    this.#buckets.set(client, { left: Math.max(0, filled - 1), at: now });
    while (this.#buckets.size > REMEMBERED) this.#buckets.delete(this.#buckets.keys().next().value!);
    return filled >= 1;
  }
}
