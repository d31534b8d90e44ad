import { z } from 'zod';
import { parseQuery, type Query, QueryError } from '../../store/search/query.js';

/** How much of a list is asked for. */
export const paging = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'a number from 1 to 500')
    .transform(Number)
    .refine((n) => n <= 500, 'a number from 1 to 500')
    .optional()
    .meta({ description: 'how many at most, 1 to 500', example: '100' }),
  cursor: z.string().max(4_000).optional().meta({ description: 'the `next` of the answer before' }),
};

const day = (about: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2019-02-14')
    .refine((text) => !Number.isNaN(Date.parse(text)), 'a day that there is, as 2019-02-14')
    .optional()
    .meta({ description: about, example: '2019-02-14' });

export const days = { from: day('from this day on'), to: day('until this day') };

/** A word that rows have to have; neither database takes U+0000 in one. */
export const word = (about: string) =>
  z
    .string()
    .max(2_000)
    .refine((text) => !text.includes('\0'), 'text without U+0000')
    .optional()
    .meta({ description: about });

export const flag = (about: string) =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: about });

/** A search in words, as a tree. */
export const search = z
  .string()
  .transform((text, context): Query => {
    try {
      return parseQuery(text);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  })
  .meta({
    description: 'words that must all be there; `"words in a row"`, `attack*`, `OR`, `-word` or `NOT word`, brackets',
    example: 'kandi (quarry OR mine) -gold',
  });
