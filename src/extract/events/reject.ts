import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Refusals, vetoes, defiance. */
export const reject: Kind = {
  type: 'REJECT',
  triggers: loadTriggers('REJECT', new URL('./reject.tsv', import.meta.url)),
  base: 1.8,
};
