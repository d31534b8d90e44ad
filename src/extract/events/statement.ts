import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Bare sayings: denial, claim of responsibility, regret. */
export const statement: Kind = {
  type: 'STATEMENT',
  triggers: loadTriggers('STATEMENT', new URL('./statement.tsv', import.meta.url)),
  base: -1,
};
