import { z } from 'zod';
import { nameKinds } from './doc.js';
import { Span } from './span.js';

/** A span that names an actor or a place: a name, or a word that stands for one ("she", "the ministry"). */
export const Mention = z
  .object({
    id: z.string(),
    kind: z.enum(nameKinds),
    form: z.enum(['name', 'nominal', 'pronoun']).describe('how it names: by name, by description, by pronoun'),
    span: Span,
    entity: z.string().nullable().describe('id in `actors` or `places`'),
  })
  .readonly()
  .meta({ id: 'Mention', description: 'A span that names an actor or a place.' });
export type Mention = z.infer<typeof Mention>;
