import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Backing, praise, recognition, signing. */
export const support: Kind = {
  type: 'SUPPORT',
  triggers: loadTriggers('SUPPORT', new URL('./support.tsv', import.meta.url)),
  announced: 'AGREE',
  base: 1.6,
};
