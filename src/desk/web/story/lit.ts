import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Item } from '../lib/items.js';

/** What is lit: things chosen in the list, or the things that chosen words were read as. */
export interface Lit {
  readonly keys: readonly string[];
  /** The words that were chosen; null: a thing was. */
  readonly words: { readonly report: string; readonly start: number } | null;
}

interface Lights {
  readonly lit: Lit;
  readonly isLit: (key: string) => boolean;
  /** Lights a thing; the same again puts it out. */
  readonly choose: (key: string) => void;
  /** Lights all that was read from some words. */
  readonly chooseWords: (report: string, start: number, keys: readonly string[]) => void;
  readonly clear: () => void;
}

const none: Lit = { keys: [], words: null };
const nothing = (): void => {};

export const LitContext = createContext<Lights>({
  lit: none,
  isLit: () => false,
  choose: nothing,
  chooseWords: nothing,
  clear: nothing,
});

export const useLights = (): Lights => useContext(LitContext);

/** The hash names what is lit, so that a lit claim has an address. */
const fromHash = (items: readonly Item[]): Lit => {
  const key = window.location.hash.slice(1);
  return items.some((i) => i.key === key) ? { keys: [key], words: null } : none;
};

function toHash({ keys, words }: Lit): void {
  const hash = keys[0] && !words ? `#${keys[0]}` : '';
  window.history.replaceState(null, '', window.location.pathname + window.location.search + hash);
}

export function useLit(items: readonly Item[]): Lights {
  const [lit, setLit] = useState<Lit>(() => fromHash(items));
  useEffect(() => toHash(lit), [lit]);
  const clear = useCallback(() => setLit(none), []);
  const choose = useCallback(
    (key: string) => setLit((old) => (old.keys.includes(key) && !old.words ? none : { keys: [key], words: null })),
    [],
  );
  const chooseWords = useCallback(
    (report: string, start: number, keys: readonly string[]) => {
      const inOrder = items.filter((i) => keys.includes(i.key)).map((i) => i.key);
      setLit({ keys: inOrder, words: { report, start } });
    },
    [items],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') clear();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [clear]);
  return useMemo(() => {
    const keys = new Set(lit.keys);
    return { lit, isLit: (key) => keys.has(key), choose, chooseWords, clear };
  }, [lit, choose, chooseWords, clear]);
}
