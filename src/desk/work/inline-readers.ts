import type { Pipeline, Store } from '../../index.js';
import type { Readers } from './readers.js';
import { renewStories } from './renew-stories.js';

/** Reads in this very thread, one report after the other. */
export const inlineReaders = (store: Store, pipeline: Pick<Pipeline, 'read' | 'compare'>): Readers => ({
  size: 1,
  ready: async () => {},
  read: (intake) => pipeline.read(intake),
  renew: () => renewStories({ store, pipeline }),
  close: async () => {},
});
