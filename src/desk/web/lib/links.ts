import type { StoryAnswer } from '../../../model/answers.js';
import type { Report } from '../../../model/report.js';
import { claimKey, lineageKey } from './items.js';
import { nameOf } from './words.js';

/** How one who tells depends on another: text in common, a credit, a relay, or a claim that goes back to somebody. */
export type LinkKind = 'copies' | 'shares' | 'credits' | 'relays' | 'cites';

/** A report, or somebody whom reports have it from. */
export interface Teller {
  readonly id: string;
  readonly name: string;
  readonly kind: 'report' | 'agency' | 'actor';
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** What is lit by choosing it; null: nothing stands in the text. */
  readonly key: string | null;
  /** How many claims or statements; 1 for the rest. */
  readonly count: number;
}

export interface Web {
  readonly tellers: readonly Teller[];
  readonly links: readonly Link[];
}

type Reports = StoryAnswer['reports'];

/** Who copies, credits, relays or cites whom in a story: each pair and kind once, strongest kinds first. */
export function linksOf(answer: StoryAnswer, names: ReadonlyMap<string, string>): Web {
  const tellers = new Map<string, Teller>();
  for (const { id } of answer.reports) tellers.set(id, { id, name: names.get(id) ?? id, kind: 'report' });
  const links = new Map<string, Link>();
  const add = (from: string, to: string, kind: LinkKind, key: string | null): void => {
    if (from === to) return;
    const pair = `${from}\n${to}\n${kind}`;
    const known = links.get(pair);
    links.set(pair, known ? { ...known, count: known.count + 1 } : { from, to, kind, key, count: 1 });
  };
  const agency = (name: string): string => {
    const own = answer.reports.find(({ report }) => isOwn(report) && same(report.outlet ?? report.agency, name));
    if (own) return own.id;
    const id = `agency ${bare(name)}`;
    if (!tellers.has(id)) tellers.set(id, { id, name, kind: 'agency' });
    return id;
  };
  const actor = (id: string): string => {
    if (!tellers.has(id)) tellers.set(id, { id, name: nameOf(id, answer), kind: 'actor' });
    return id;
  };
  copies(answer, add);
  for (const { id, report } of answer.reports) if (report.agency) add(id, agency(report.agency), 'credits', null);
  for (const { id, statements } of answer.reports)
    for (const { via } of statements) if (via) add(id, agency(via), 'relays', null);
  for (const [i, record] of answer.story.records.entries())
    for (const [c, claim] of record.claims.entries())
      for (const { reports, origin } of claim.roots)
        if (origin && answer.actors[origin]) for (const id of reports) add(id, actor(origin), 'cites', claimKey(i, c));
  const used = new Set([...links.values()].flatMap((l) => [l.from, l.to]));
  return { tellers: [...tellers.values()].filter((t) => used.has(t.id)), links: [...links.values()] };
}

const bare = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
const same = (a: string | null, b: string): boolean => a !== null && bare(a) === bare(b);

/** Copied text leads to whoever published it first, if that is known; other bonds between reports have no direction. */
function copies(
  { story, reports }: StoryAnswer,
  add: (from: string, to: string, kind: LinkKind, key: string) => void,
): void {
  for (const [i, lineage] of story.lineages.entries()) {
    if (lineage.why === 'same-agency') continue;
    const members = reports.filter((r) => lineage.reports.includes(r.id));
    const first = firstOf(members);
    for (const { id } of members)
      if (first) add(id, first.id, lineage.why === 'copied-text' ? 'copies' : 'shares', lineageKey(i));
  }
}

/** Whether a report is an agency's own: no other outlet has printed it. */
const isOwn = ({ outlet, agency }: Report): boolean => outlet === null || agency === null || same(outlet, agency);

/** The agency's own report, else the earliest that is dated. */
function firstOf(members: Reports): Reports[number] | undefined {
  const own = members.find(({ report }) => report.agency !== null && isOwn(report));
  const dated = members
    .filter(({ report }) => report.published.from !== null)
    .sort((a, b) => (a.report.published.from! < b.report.published.from! ? -1 : 1));
  return own ?? dated[0] ?? members[0];
}
