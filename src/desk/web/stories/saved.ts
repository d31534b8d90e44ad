import { useSyncExternalStore } from 'react';

/** A search that a person keeps, in this browser. */
export interface Saved {
  readonly name: string;
  /** What stands behind the question mark. */
  readonly query: string;
}

const KEY = 'twosource-searches';
const listeners = new Set<() => void>();
let kept: readonly Saved[] | null = null;

function read(): readonly Saved[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(all) ? all.filter(isSaved) : [];
  } catch {
    return [];
  }
}

const isSaved = (one: unknown): one is Saved =>
  typeof (one as Saved | null)?.name === 'string' && typeof (one as Saved).query === 'string';

function write(next: readonly Saved[]): void {
  kept = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing has them until the page is closed
  }
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

const current = (): readonly Saved[] => {
  kept ??= read();
  return kept;
};

export const useSaved = (): readonly Saved[] => useSyncExternalStore(subscribe, current);
export const save = (one: Saved): void => write([...current().filter((s) => s.name !== one.name), one]);
export const forget = (name: string): void => write(current().filter((s) => s.name !== name));
