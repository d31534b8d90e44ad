import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Giving help, money, goods, shelter. */
export const aid: Kind = {
  type: 'AID',
  triggers: loadTriggers('AID', new URL('./aid.tsv', import.meta.url)),
  announced: 'AGREE',
  base: 1.4,
};
