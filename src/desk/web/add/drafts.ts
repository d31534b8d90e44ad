import { useEffect, useState } from 'react';

/** A report that is being given: what was pasted or dropped, and what the person knows of it. */
export interface Draft {
  readonly key: string;
  readonly body: string;
  readonly format: 'text' | 'html';
  /** Name of the dropped file. */
  readonly path: string | null;
  readonly outlet: string;
  readonly published: string;
  /** Further fields of a JSON report, sent as they came. */
  readonly given: Readonly<Record<string, unknown>>;
}

let made = 0;
export const newDraft = (fields: Partial<Draft> = {}): Draft => ({
  key: `${Date.now()}-${made++}`,
  body: '',
  format: 'text',
  path: null,
  outlet: '',
  published: '',
  given: {},
  ...fields,
});

export const isEmpty = ({ body }: Draft): boolean => body.trim() === '';

/** What the API is sent for a draft. */
export const sentOf = ({ body, format, path, outlet, published, given }: Draft): Record<string, unknown> => ({
  ...given,
  [format]: body,
  ...(path === null ? {} : { path }),
  ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
  ...(published.trim() === '' ? {} : { published: published.trim() }),
});

const place = 'twosource-drafts';

/** What was typed outlives a reload and a lost server. */
function kept(): readonly Draft[] {
  try {
    const drafts = JSON.parse(sessionStorage.getItem(place) ?? '[]') as Draft[];
    if (drafts.length > 0) return drafts;
  } catch {
    // Unreadable: begin anew
  }
  return [newDraft(), newDraft()];
}

export function useDrafts() {
  const [drafts, setDrafts] = useState(kept);
  useEffect(() => {
    try {
      sessionStorage.setItem(place, JSON.stringify(drafts));
    } catch {
      // No room: the page itself still holds them
    }
  }, [drafts]);
  return {
    drafts,
    change: (key: string, fields: Partial<Draft>) =>
      setDrafts((old) => old.map((d) => (d.key === key ? { ...d, ...fields } : d))),
    remove: (key: string) => setDrafts((old) => old.filter((d) => d.key !== key)),
    /** Dropped reports take the place of empty boxes. */
    add: (more: readonly Draft[]) =>
      setDrafts((old) => (more.every(isEmpty) ? [...old, ...more] : [...old.filter((d) => !isEmpty(d)), ...more])),
    clear: () => setDrafts([newDraft(), newDraft()]),
  };
}
