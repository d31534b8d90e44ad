import type { TimeAnchor } from '../../model/draft.js';
import type { Time } from '../../model/time.js';
import type { Symbol } from './symbols.js';

/** What a rule makes of the words it matched; null: after all no time. */
export interface Made {
  readonly type: Time['type'];
  readonly value: string;
  readonly anchor: TimeAnchor;
}

/** The matched symbols, asked by class. */
export class Found {
  constructor(
    readonly symbols: readonly Symbol[],
    /** The words before and after the match, in lower case. */
    readonly before: string,
    readonly after: string,
    readonly forward: boolean,
  ) {}

  has(kind: string): boolean {
    return this.symbols.some((s) => s.class === kind);
  }

  value(kind: string, nth = 0): string {
    return this.symbols.filter((s) => s.class === kind)[nth]?.value ?? '';
  }

  number(kind: string, nth = 0): number {
    return Number(this.value(kind, nth));
  }
}

export const none: TimeAnchor = { kind: 'none' };
export const date = (value: string, anchor: TimeAnchor = none): Made => ({ type: 'DATE', value, anchor });
export const time = (value: string, anchor: TimeAnchor = none): Made => ({ type: 'TIME', value, anchor });
export const duration = (value: string): Made => ({ type: 'DURATION', value, anchor: none });
export const set = (value: string): Made => ({ type: 'SET', value, anchor: none });
export const pad = (n: number | string): string => String(n).padStart(2, '0');
export const today: TimeAnchor = { kind: 'offset', amount: 0, unit: 'day' };
/** "At noon" is noon of the day that the story tells of, which need not be the report's own. */
export const thatDay: TimeAnchor = { kind: 'narrative', amount: 0, unit: 'hour' };
