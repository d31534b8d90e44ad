import { useSyncExternalStore } from 'react';

const KEY = 'twosource-private';
const listeners = new Set<() => void>();
let hidden: boolean | null = null;

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'hide';
  } catch {
    return false;
  }
}

/** Whether the names of private persons are left out of the pages. */
export function arePrivateHidden(): boolean {
  hidden ??= read();
  return hidden;
}

export function hidePrivate(hide: boolean): void {
  hidden = hide;
  try {
    localStorage.setItem(KEY, hide ? 'hide' : 'show');
  } catch {
    // A browser that keeps nothing has it until the page is closed
  }
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const usePrivateHidden = (): boolean => useSyncExternalStore(subscribe, arePrivateHidden);
