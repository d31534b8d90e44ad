import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Demonstrations, riots, strikes, boycotts. */
export const protest: Kind = {
  type: 'PROTEST',
  triggers: loadTriggers('PROTEST', new URL('./protest.tsv', import.meta.url)),
  announced: 'THREATEN',
  base: 1.7,
};
