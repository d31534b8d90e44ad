import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Store } from '../../index.js';

/** Milliseconds between two looks, and looks after which something is said though nothing has changed. */
const LOOK = 1_000;
const QUIET = 15;

/** Tells what changes, by whatever program, until the listener goes. */
export const changes = (c: Context, store: Store): Response =>
  streamSSE(c, async (stream) => {
    let last = '';
    for (let quiet = 0; !stream.aborted && !stream.closed; quiet++) {
      const now = await stateOf(store);
      if (now !== last || quiet >= QUIET) {
        await stream.writeSSE({ event: now === last ? 'still' : 'change', data: now });
        quiet = 0;
      }
      last = now;
      await stream.sleep(LOOK);
    }
  });

async function stateOf(store: Store): Promise<string> {
  const { waiting, reading, failed } = await store.jobs.count();
  return JSON.stringify({ revision: await store.revision(), stale: await store.stale(), waiting, reading, failed });
}
