import { placeHash } from './place-hash.js';

/** One name of one row, to be packed. */
export interface PlaceKey {
  readonly hash: number;
  readonly check: number;
  readonly row: number;
  readonly primary: boolean;
}

/** One place that bears a name: its row, and whether the name is its own or one of its others. */
export interface PlaceHit {
  readonly row: number;
  readonly primary: boolean;
}

export const placeKey = (folded: string, row: number, primary: boolean): PlaceKey => ({
  ...placeHash(folded),
  row,
  primary,
});

/** Buckets by the first 16 bits of the hash. */
const buckets = 65_536;
/** Bytes of a key: two of the hash, one of the check, three of the row with the bit of the primary name. */
const width = 6;
const primaryBit = 0x800000;

/**
 * Keys by hash in six bytes each: the first 16 bits of the hash are the bucket, the next 16 and 8 bits of a second hash stand
 * beside the row. A wrong hit comes about once in a million questions.
 */
export function packKeys(keys: readonly PlaceKey[]): { starts: Uint32Array; keys: Uint8Array } {
  const sorted = [...keys].sort((a, b) => a.hash - b.hash || a.check - b.check || a.row - b.row);
  const starts = new Uint32Array(buckets + 1);
  const bytes = new Uint8Array(sorted.length * width);
  for (const [at, { hash, check, row, primary }] of sorted.entries()) {
    starts[(hash >>> 16) + 1]!++;
    const tagged = primary ? row + primaryBit : row;
    bytes.set(
      [hash & 255, (hash >>> 8) & 255, check & 255, tagged & 255, (tagged >> 8) & 255, tagged >> 16],
      at * width,
    );
  }
  for (let at = 0; at < buckets; at++) starts[at + 1]! += starts[at]!;
  return { starts, keys: bytes };
}

/** More places of one name than this are not told apart anyhow. */
const most = 400;

export class KeyTable {
  readonly #starts: Uint32Array;
  readonly #keys: Uint8Array;

  constructor(starts: Uint32Array, keys: Uint8Array) {
    this.#starts = starts;
    this.#keys = keys;
  }

  find(name: string): PlaceHit[] {
    const { hash, check } = placeHash(name);
    const out: PlaceHit[] = [];
    const keys = this.#keys;
    const end = this.#starts[(hash >>> 16) + 1]! * width;
    for (let at = this.#starts[hash >>> 16]! * width; at < end && out.length < most; at += width) {
      if (keys[at] !== (hash & 255) || keys[at + 1] !== ((hash >>> 8) & 255) || keys[at + 2] !== (check & 255))
        continue;
      const tagged = keys[at + 3]! + (keys[at + 4]! << 8) + (keys[at + 5]! << 16);
      out.push({ row: tagged & (primaryBit - 1), primary: tagged >= primaryBit });
    }
    return out;
  }
}
