import { useState } from 'react';

/** A switch that is part of the address (`?said=matrix`), so that the view has a URL; it makes no new page. */
export function useQueryFlag(name: string, value: string): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => new URLSearchParams(window.location.search).get(name) === value);
  const set = (next: boolean): void => {
    const query = new URLSearchParams(window.location.search);
    if (next) query.set(name, value);
    else query.delete(name);
    const search = query.size > 0 ? `?${query}` : '';
    window.history.replaceState(null, '', window.location.pathname + search + window.location.hash);
    setOn(next);
  };
  return [on, set];
}
