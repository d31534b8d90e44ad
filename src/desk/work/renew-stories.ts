import type { Pipeline, Reading, Store } from '../../index.js';

/** Makes the stories of all readings again, where reports came in since. */
export async function renewStories({
  store,
  pipeline,
}: {
  store: Store;
  pipeline: Pick<Pipeline, 'compare'>;
}): Promise<void> {
  if (!(await store.stale())) return;
  const revision = await store.revision();
  const readings: Reading[] = [];
  for await (const { reading } of store.readings()) readings.push(reading);
  await store.saveComparison(pipeline.compare(readings, await store.judgements()), revision);
}
