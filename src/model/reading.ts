import { z } from 'zod';
import { Absence } from './absence.js';
import { Actor } from './actor.js';
import { Event } from './event.js';
import { list } from './list.js';
import { Mention } from './mention.js';
import { Place } from './place.js';
import { Problem } from './problem.js';
import { Report } from './report.js';
import { Statement } from './statement.js';
import { Time } from './time.js';

/** Which reader made it: the same input and the same reader give the same bytes. */
export const Reader = z
  .object({
    version: z.string(),
    models: z.record(z.string(), z.string()).describe('name of a model -> sha256 of its file'),
    register: z.string().describe('date of the register'),
  })
  .readonly()
  .meta({ id: 'Reader', description: 'The reader that made a reading: version, models by hash, register by date.' });
export type Reader = z.infer<typeof Reader>;

/** All that one report says. One line of `read`. */
export const Reading = z
  .object({
    reader: Reader,
    report: Report,
    mentions: list(Mention),
    times: list(Time),
    statements: list(Statement),
    absences: list(Absence)
      .optional()
      .describe('what was not said or could not be checked; missing in readings made before there was such a list'),
    events: list(Event),
    actors: z.record(z.string(), Actor).readonly(),
    places: z.record(z.string(), Place).readonly(),
    problems: list(Problem),
  })
  .readonly()
  .meta({ id: 'Reading', description: 'All that one report says, each thing with its span.' });
export type Reading = z.infer<typeof Reading>;
