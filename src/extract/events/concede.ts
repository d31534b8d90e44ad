import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Giving way: easing, lifting, pardoning. */
export const concede: Kind = {
  type: 'CONCEDE',
  triggers: loadTriggers('CONCEDE', new URL('./concede.tsv', import.meta.url)),
  announced: 'AGREE',
  base: 1.5,
};
