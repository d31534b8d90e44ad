import { openPipeline, openStore, type Reading } from '../../index.js';
import type { ReportIntake } from '../../store/jobs/jobs.js';
import { renewStories } from './renew-stories.js';

const pipeline = await openPipeline();

/** What a thread is asked for: to read a report, or to make the stories of a database again. */
type Task = { readonly ready: true } | { readonly intake: ReportIntake } | { readonly renew: string };

export default async function work(task: Task): Promise<Reading | undefined> {
  if ('intake' in task) return pipeline.read(task.intake);
  if ('ready' in task) return undefined;
  const store = await openStore(task.renew, { wait: 30_000 });
  try {
    await renewStories({ store, pipeline });
  } finally {
    await store.close();
  }
  return undefined;
}
