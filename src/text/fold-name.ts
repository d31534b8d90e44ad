import anyAscii from 'any-ascii';

/**
 * A name as names are compared: Latin letters without marks, lower case, apostrophes dropped, every other sign a space.
 *
 *   "Jaish-e Mohammed" and "JAISH–E–MOHAMMED" give "jaish e mohammed", "Sid'Alamine" gives "sidalamine"
 */
export function foldName(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const cut = name.slice(0, longest);
  const folded = (/[^ -~]/.test(cut) ? anyAscii(cut) : cut)
    .toLowerCase()
    .replace(/['’`´ʼ.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (cache.size > 20_000) cache.clear();
  cache.set(name, folded);
  return folded;
}

/** Longer than any name: what is cut off there tells nothing more. */
const longest = 300;
const cache = new Map<string, string>();
