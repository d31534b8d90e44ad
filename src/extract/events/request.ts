import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Demands, calls, appeals. */
export const request: Kind = {
  type: 'REQUEST',
  triggers: loadTriggers('REQUEST', new URL('./request.tsv', import.meta.url)),
  base: 1.8,
};
