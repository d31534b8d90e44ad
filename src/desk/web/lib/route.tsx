import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';

/** Every view has an address of its own. */
export type Route =
  | { readonly page: 'stories'; readonly query: string }
  | { readonly page: 'add' }
  | { readonly page: 'export' }
  | { readonly page: 'review'; readonly story: string | null; readonly part: string }
  | { readonly page: 'story'; readonly id: string }
  | { readonly page: 'report'; readonly id: string; readonly version: string | null }
  | { readonly page: 'actor'; readonly id: string }
  | { readonly page: 'side'; readonly reports: readonly string[] }
  | { readonly page: 'missing' };

export function routeOf(path: string): Route {
  const url = new URL(path, 'http://desk');
  const [first = '', second, ...rest] = url.pathname.split('/').filter(Boolean);
  if (rest.length > 0) return { page: 'missing' };
  if (first === '') return { page: 'stories', query: url.search };
  if (first === 'add' && second === undefined) return { page: 'add' };
  if (first === 'export' && second === undefined) return { page: 'export' };
  if (first === 'review' && second === undefined)
    return { page: 'review', story: url.searchParams.get('story'), part: url.searchParams.get('part') ?? 'queue' };
  if (first === 'stories' && second !== undefined) return { page: 'story', id: decoded(second) };
  if (first === 'reports' && second !== undefined)
    return { page: 'report', id: decoded(second), version: url.searchParams.get('version') };
  if (first === 'actors' && second !== undefined) return { page: 'actor', id: decoded(second) };
  if (first === 'side' && second === undefined) return { page: 'side', reports: url.searchParams.getAll('reports') };
  return { page: 'missing' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const storyPath = (id: string): string => `/stories/${encodeURIComponent(id)}`;
export const reviewPath = (story?: string | null, part = 'queue'): string => {
  const query = new URLSearchParams({ ...(story && { story }), ...(part !== 'queue' && { part }) });
  return query.size > 0 ? `/review?${query}` : '/review';
};
export const reportPath = (id: string): string => `/reports/${encodeURIComponent(id)}`;
export const actorPath = (id: string): string => `/actors/${encodeURIComponent(id)}`;
export const sidePath = (reports: readonly string[]): string =>
  `/side?${new URLSearchParams(reports.map((id) => ['reports', id]))}`;

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('popstate', changed);
  return () => window.removeEventListener('popstate', changed);
};

const current = (): string => window.location.pathname + window.location.search;

/** The address without its hash. */
export const usePath = (): string => useSyncExternalStore(subscribe, current);

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

/** A link inside the desk: a real one, that a new tab can open. */
export function Link({ to, children, className, current = false }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
