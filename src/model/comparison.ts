import { z } from 'zod';
import { Actor } from './actor.js';
import { list } from './list.js';
import { Place } from './place.js';
import { Problem } from './problem.js';
import { Reader } from './reading.js';
import { Report } from './report.js';
import { Story } from './story.js';

/** All reports together: what `compare` prints. */
export const Comparison = z
  .object({
    reader: Reader,
    reports: list(Report),
    actors: z.record(z.string(), Actor).readonly(),
    places: z.record(z.string(), Place).readonly(),
    stories: list(Story),
    problems: list(Problem),
  })
  .readonly()
  .meta({ id: 'Comparison', description: 'All reports together: stories, records, verdicts.' });
export type Comparison = z.infer<typeof Comparison>;
