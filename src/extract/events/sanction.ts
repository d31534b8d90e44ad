import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Expulsion, embargo, suspension, conviction. */
export const sanction: Kind = {
  type: 'SANCTION',
  triggers: loadTriggers('SANCTION', new URL('./sanction.tsv', import.meta.url)),
  announced: 'THREATEN',
  base: 1.8,
};
