import { renewStories } from '../work/renew-stories.js';
import type { Desk } from './app.js';

/** When this is done, the stories are made of all that is kept. */
export async function renewed({ store, pipeline, crew }: Desk): Promise<void> {
  const { compare } = pipeline;
  if (crew) await crew.fresh();
  else if (compare) await renewStories({ store, pipeline: { compare } });
}
