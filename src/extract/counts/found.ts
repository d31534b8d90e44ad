import type { CountKind } from '../../model/count.js';
import type { Found } from './scene.js';

export const found = (kind: CountKind, groups: readonly number[], at: number, rule: string): Found => ({
  kind,
  groups,
  at,
  rule,
  possible: false,
  zero: false,
  without: false,
});
