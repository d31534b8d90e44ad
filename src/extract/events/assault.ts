import type { Kind } from './kind.js';
import { loadTriggers } from './trigger.js';

/** Violence against people, places and things: killings, bombings, raids, abductions. Its reader adds weapons, victims, targets and perpetrators. */
export const assault: Kind = {
  type: 'ASSAULT',
  triggers: loadTriggers('ASSAULT', new URL('./assault.tsv', import.meta.url)),
  announced: 'THREATEN',
  incident: true,
  base: 2.5,
};
