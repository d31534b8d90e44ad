import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDesk, serveDesk } from '../../src/desk/api/serve-desk.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { comparison, readings } from '../desk/story-fixture.js';
import { pipeline, readingsOf } from '../open.js';

export interface TestDesk {
  readonly address: string;
  readonly store: Store;
  /** The server alone: the pages stay open and ask in vain. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** A desk on a database of its own and a free port; with the story of five reports, with the samples as they are read, or empty. */
export async function openDesk(filled: boolean | 'samples'): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-browser-'));
  const store = await openStore(join(folder, 'desk.db'));
  if (filled === 'samples') {
    const read = await readingsOf('samples');
    for (const reading of read) await store.add(reading);
    await store.saveComparison(pipeline().compare(read), await store.revision());
  } else if (filled) {
    for (const reading of readings) await store.add(reading);
    await store.saveComparison(comparison, await store.revision());
  }
  let desk: OpenDesk | null = await serveDesk({ store, pipeline: pipeline() }, 0);
  const { address } = desk;
  const stop = async () => {
    await desk?.close();
    desk = null;
  };
  const close = async () => {
    await stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, store, stop, close };
}
