import { useEffect, useState } from 'react';
import type { Recognised } from '../../../model/answers.js';
import type { Problem } from '../../../model/problem.js';
import { preview } from '../lib/api.js';
import { type Draft, isEmpty, sentOf } from './drafts.js';

export type Preview = Recognised | { readonly problem: Pick<Problem, 'message'> } | null;

/** Milliseconds without a keystroke before the text is looked at. */
const PAUSE = 300;

/** What a draft is taken for, asked for whenever it has changed and rests. */
export function usePreview(draft: Draft): Preview {
  const [found, setFound] = useState<Preview>(null);
  useEffect(() => {
    if (isEmpty(draft)) {
      setFound(null);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      preview([sentOf(draft)], stop.signal)
        .then(({ reports }) => setFound(reports[0] ?? null))
        .catch((error: Error) => {
          if (!stop.signal.aborted) setFound({ problem: { message: error.message } });
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [draft]);
  return found;
}
