import { z } from 'zod';
import { list } from './list.js';
import { Span } from './span.js';

export const dependences = ['copied-text', 'same-agency', 'same-origin'] as const;
export const Dependence = z.enum(dependences);
export type Dependence = z.infer<typeof Dependence>;

/** A span in one of several reports. */
export const Evidence = z.object({ report: z.string(), span: Span }).readonly().meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/** Reports that go back, as wholes, to one origin. */
export const Lineage = z
  .object({ reports: list(z.string()), why: Dependence, evidence: list(Evidence) })
  .readonly()
  .meta({ id: 'Lineage', description: 'Reports that go back, as wholes, to one origin.' });
export type Lineage = z.infer<typeof Lineage>;

/** How many independent origins: `max` takes unproven links as independence, `min` takes every possible link as dependence. */
export const Independent = z
  .object({ min: z.int(), max: z.int() })
  .readonly()
  .meta({ id: 'Independent', description: 'A range: how many independent origins there are at least and at most.' });
export type Independent = z.infer<typeof Independent>;
