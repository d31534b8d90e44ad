import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Accusations, condemnation, criticism, investigation. */
export const accuse: Kind = {
  type: 'ACCUSE',
  triggers: loadTriggers('ACCUSE', new URL('./accuse.tsv', import.meta.url)),
  base: 1.8,
};
