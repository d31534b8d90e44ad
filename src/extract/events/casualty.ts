import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Tolls with no act told: deaths, missing, displaced. */
export const casualty: Kind = {
  type: 'CASUALTY',
  triggers: loadTriggers('CASUALTY', new URL('./casualty.tsv', import.meta.url)),
  incident: true,
  base: 0.3,
};
