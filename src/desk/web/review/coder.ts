import { useState } from 'react';

const KEY = 'twosource-coder';

/** Who reviews, as this browser remembers it. */
export function useCoder(): [string, (name: string) => void] {
  const [name, setName] = useState(() => {
    try {
      return localStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  });
  const keep = (next: string): void => {
    setName(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser that keeps nothing asks again next time
    }
  };
  return [name, keep];
}
