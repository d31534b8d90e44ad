import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Withdrawal, release, disarming, ceasefire, resignation. */
export const retreat: Kind = {
  type: 'RETREAT',
  triggers: loadTriggers('RETREAT', new URL('./retreat.tsv', import.meta.url)),
  announced: 'AGREE',
  base: 1.6,
};
