/** Ways to look at the stories, each a part of the address (`?view=new`). */
export const views = {
  all: { name: 'All', says: 'Every story, the newest first.' },
  new: { name: 'New', says: 'Stories whose first report came in within the last seven days.' },
  growing: { name: 'Growing', says: 'Older stories that a report was added to within the last seven days.' },
  disputed: { name: 'Disputed', says: 'Stories whose reports contradict one another.' },
  single: { name: 'Single source', says: 'Stories that one source alone carries.' },
} as const;
export type View = keyof typeof views;

export const viewOf = (query: URLSearchParams): View => {
  const asked = query.get('view') ?? 'all';
  return asked in views ? (asked as View) : 'all';
};

/** What the server understands beside `view`. */
export const filterNames = ['q', 'country', 'type', 'actor', 'from', 'to', 'deaths', 'verdict'] as const;
export type FilterName = (typeof filterNames)[number];

const WEEK = 7 * 86_400_000;

/** The same as the server asks for it; `now` in milliseconds. The beginning of a day, so that the answer can be kept. */
export function askedOf(query: URLSearchParams, now: number): URLSearchParams {
  const asked = new URLSearchParams();
  for (const name of filterNames) {
    const value = query.get(name)?.trim();
    if (value) asked.set(name, value);
  }
  const view = viewOf(query);
  if (view === 'disputed') asked.set('disputed', 'true');
  if (view === 'single') asked.set('single', 'true');
  if (view === 'new' || view === 'growing') asked.set('since', weekAgo(now));
  return asked;
}

const weekAgo = (now: number): string => `${new Date(now - WEEK).toISOString().slice(0, 10)}T00:00:00.000Z`;

/** What the server cannot tell apart: whether a story that a report came to is new or grows. */
export function fits(story: { readonly firstAdded?: string | undefined }, view: View, now: number): boolean {
  if (view !== 'new' && view !== 'growing') return true;
  const isNew = (story.firstAdded ?? '') >= weekAgo(now);
  return view === 'new' ? isNew : !isNew;
}

/** Whether anything narrows the list. */
export const isNarrowed = (query: URLSearchParams): boolean =>
  viewOf(query) !== 'all' || filterNames.some((name) => query.get(name)?.trim());

/** The address of the list with one thing changed. */
export function changed(query: URLSearchParams, name: FilterName | 'view', value: string): string {
  const next = new URLSearchParams(query);
  if (value.trim() === '' || (name === 'view' && value === 'all')) next.delete(name);
  else next.set(name, value);
  return next.size > 0 ? `/?${next}` : '/';
}
