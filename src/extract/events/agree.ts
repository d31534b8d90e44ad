import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Agreements, promises, offers. A promise of force is a threat. */
export const agree: Kind = {
  type: 'AGREE',
  triggers: loadTriggers('AGREE', new URL('./agree.tsv', import.meta.url)),
  mutual: true,
  hostile: 'THREATEN',
  base: 1.7,
};
