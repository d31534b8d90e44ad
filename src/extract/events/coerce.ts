import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Repression by force of office: arrests, seizures, bans, curfews. */
export const coerce: Kind = {
  type: 'COERCE',
  triggers: loadTriggers('COERCE', new URL('./coerce.tsv', import.meta.url)),
  announced: 'THREATEN',
  incident: true,
  base: 1.6,
};
