import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Meetings, visits, calls, mediation. */
export const consult: Kind = {
  type: 'CONSULT',
  triggers: loadTriggers('CONSULT', new URL('./consult.tsv', import.meta.url)),
  announced: 'AGREE',
  mutual: true,
  base: 1.5,
};
