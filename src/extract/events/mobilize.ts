import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Deployment of troops, weapons, police. */
export const mobilize: Kind = {
  type: 'MOBILIZE',
  triggers: loadTriggers('MOBILIZE', new URL('./mobilize.tsv', import.meta.url)),
  announced: 'THREATEN',
  base: 1.7,
};
