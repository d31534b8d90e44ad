import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Working together, trade, extradition. */
export const cooperate: Kind = {
  type: 'COOPERATE',
  triggers: loadTriggers('COOPERATE', new URL('./cooperate.tsv', import.meta.url)),
  announced: 'AGREE',
  mutual: true,
  base: 1.4,
};
