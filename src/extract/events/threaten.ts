import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Threats and warnings. */
export const threaten: Kind = {
  type: 'THREATEN',
  triggers: loadTriggers('THREATEN', new URL('./threaten.tsv', import.meta.url)),
  base: 1.8,
};
