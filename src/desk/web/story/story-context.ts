import { createContext, useContext } from 'react';
import type { StoryAnswer, StoryReport } from '../../../model/answers.js';
import type { Item } from '../lib/items.js';

/** A story with what is derived from it once. */
export interface StoryView {
  readonly answer: StoryAnswer;
  readonly reports: ReadonlyMap<string, StoryReport>;
  readonly items: readonly Item[];
  /** How each report is called, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly byKey: ReadonlyMap<string, Item>;
}

export const StoryContext = createContext<StoryView | null>(null);

export function useStory(): StoryView {
  const view = useContext(StoryContext);
  if (!view) throw new Error('useStory outside of a story page');
  return view;
}
