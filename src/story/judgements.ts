import { type Judgement, MergeValue, RenameValue, SplitValue } from '../model/judgement.js';
import { inForce } from '../text/in-force.js';
import { shortHash } from '../text/short-hash.js';

/** An actor that is somebody else in some reports. */
export interface Part {
  readonly of: string;
  readonly id: string;
  readonly reports: ReadonlySet<string>;
  readonly name: string | null;
}

/** What people have decided about actors, all taken together: the later judgement wins over the earlier. */
export interface Decided {
  readonly parts: readonly Part[];
  /** From an id to the id that stands for it. */
  readonly into: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** Pairs that are never one. */
  readonly apart: readonly (readonly [string, string])[];
  /** The judgements in force on each actor. */
  readonly on: ReadonlyMap<string, readonly string[]>;
}

/** Id of the actor that a split makes of another in some reports: the same whenever it is replayed. */
export const partId = (of: string, judgement: string): string => `${of}.${shortHash(`part:${judgement}`)}`;

interface Edge {
  readonly kept: string;
  readonly gone: string;
}

/** Replays the judgements on actors. What is not about actors, or is malformed, changes nothing. */
export function decide(judgements: readonly Judgement[]): Decided {
  const parts: Part[] = [];
  let edges: Edge[] = [];
  let apart: (readonly [string, string])[] = [];
  const names = new Map<string, string>();
  const on = new Map<string, string[]>();
  const note = (actor: string, judgement: string) => on.set(actor, [...(on.get(actor) ?? []), judgement]);
  for (const { id, kind, subject, value } of inForce(judgements)) {
    if (kind === 'merge') {
      const { data } = MergeValue.safeParse(value);
      for (const other of data?.actors ?? []) {
        if (other === subject) continue;
        apart = apart.filter((pair) => !isPair(pair, subject, other));
        edges.push({ kept: subject, gone: other });
        note(subject, id);
      }
    } else if (kind === 'split') {
      const { data } = SplitValue.safeParse(value);
      if (data && 'reports' in data) {
        parts.push({ of: subject, id: partId(subject, id), reports: new Set(data.reports), name: data.name });
        apart.push([subject, partId(subject, id)]);
        note(partId(subject, id), id);
      } else {
        for (const other of data?.actors ?? []) {
          edges = edges.filter((e) => e.kept !== other && e.gone !== other);
          apart.push([subject, other]);
          note(other, id);
        }
      }
      note(subject, id);
    } else if (kind === 'rename') {
      const { data } = RenameValue.safeParse(value);
      if (data) {
        names.set(subject, data.name);
        note(subject, id);
      }
    }
  }
  return { parts, into: standing(edges), names, apart, on };
}

const isPair = ([a, b]: readonly [string, string], x: string, y: string): boolean =>
  (a === x && b === y) || (a === y && b === x);

/** Chains and circles of merges end at one id: whoever was kept first and went into nobody before. */
function standing(edges: readonly Edge[]): Map<string, string> {
  const into = new Map<string, string>();
  const end = (id: string): string => {
    let at = id;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  for (const { kept, gone } of edges) {
    const [a, b] = [end(kept), end(gone)];
    if (a !== b) into.set(b, a);
  }
  return new Map([...into.keys()].map((id) => [id, end(id)]));
}
