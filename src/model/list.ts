import { z } from 'zod';

/** A readonly array: every list in the model is one. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
