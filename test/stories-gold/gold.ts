import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountKind, Qualifier } from '../../src/model/count.js';
import type { EventType } from '../../src/model/event.js';

/** A given report of a set. */
export interface Given {
  readonly id: string;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
}

export interface GoldEvent {
  readonly key: string;
  readonly type: EventType;
  readonly typeAlso?: readonly EventType[];
  readonly place: readonly string[] | null;
  readonly country: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly anchor: Readonly<Record<string, string>>;
  readonly actuality: 'actual';
  readonly optional?: boolean;
}

export interface GoldCount {
  readonly event: string | null;
  readonly report: string;
  readonly kind: CountKind;
  readonly min: number | null;
  readonly max: number | null;
  readonly point: number | null;
  readonly qualifier: Qualifier;
  readonly text: string;
  readonly by?: readonly string[];
  readonly who?: string;
  readonly subset?: boolean;
  readonly attackers?: 'included' | 'excluded';
}

export interface GoldBlame {
  readonly event: string;
  readonly report: string;
  readonly actor: readonly string[];
  readonly status: 'claimed' | 'accused' | 'suspected' | 'denied' | 'convicted';
  readonly by: readonly string[];
  readonly text: string;
}

/** What a careful editor makes of a set of reports; the README tells the rules. */
export interface Gold {
  readonly id: string;
  readonly stories: readonly (readonly string[])[];
  readonly storiesAlso?: readonly (readonly (readonly string[])[])[];
  readonly events: readonly GoldEvent[];
  readonly casualties: readonly GoldCount[];
  readonly responsibility: readonly GoldBlame[];
  readonly verdicts: readonly {
    readonly event: string;
    readonly field: string;
    readonly verdict: string;
    readonly also?: readonly string[];
    readonly optional?: boolean;
  }[];
  readonly figures: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null>>>>>>;
  readonly independence: readonly {
    readonly event: string;
    readonly field: string;
    readonly value: number | null;
    readonly reports: readonly string[];
    readonly min: number;
    readonly max: number;
  }[];
  readonly lineages: readonly { readonly reports: readonly string[]; readonly why: string; readonly note?: string }[];
}

export interface GoldSet {
  readonly folder: string;
  readonly reports: readonly Given[];
  readonly gold: Gold;
}

/** The sets of a folder, in the order of their names. */
export const goldSets = (folder: string): GoldSet[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((f) => f.isDirectory())
    .map((f) => join(folder, f.name))
    .sort()
    .map((path) => ({
      folder: path,
      reports: readFileSync(join(path, 'reports.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Given),
      gold: JSON.parse(readFileSync(join(path, 'gold.json'), 'utf8')) as Gold,
    }));
