import type { Root } from '../model/claim.js';
import type { Dependence, Evidence, Independent } from '../model/lineage.js';
import type { Draft } from './claims/draft.js';
import { type Link, linksOf } from './links.js';
import type { World } from './world.js';

/** What a claim goes back to, and how many independent origins that is. */
export interface Rooted {
  readonly roots: Root[];
  readonly independent: Independent;
}

/**
 * Reports are bound where they share a link. Roots are what remains apart when every link counts, also one that is not
 * proven; `max` counts what remains apart when only the proven ones do.
 */
export function rootsOf(world: World, drafts: readonly Draft[]): Rooted {
  const reports = [...new Set(drafts.map((d) => d.order))].sort((a, b) => a - b);
  const links = linksOf(world, drafts);
  const proven = partition(
    reports,
    links.filter((l) => l.proven),
  );
  const all = partition(reports, links);
  const roots = groupsOf(reports, all).map((group) => rootOf(world, group, drafts, links, proven));
  const max = new Set(reports.map((r) => proven.get(r))).size;
  return { roots, independent: { min: roots.length, max } };
}

/** For each report the first report that it is bound to. */
export function partition(reports: readonly number[], links: readonly Link[]): Map<number, number> {
  const into = new Map(reports.map((r) => [r, r]));
  const root = (r: number): number => {
    let at = r;
    for (let up = into.get(at)!; up !== at; up = into.get(at)!) {
      into.set(at, into.get(up)!);
      at = up;
    }
    return at;
  };
  for (const {
    reports: [first, ...others],
  } of links)
    for (const other of others) {
      const [x, y] = [root(first!), root(other)];
      into.set(Math.max(x, y), Math.min(x, y));
    }
  return new Map(reports.map((r) => [r, root(r)]));
}

function groupsOf(reports: readonly number[], part: ReadonlyMap<number, number>): number[][] {
  const groups = new Map<number, number[]>();
  for (const r of reports) {
    const list = groups.get(part.get(r)!);
    if (list) list.push(r);
    else groups.set(part.get(r)!, [r]);
  }
  return [...groups.values()];
}

/** Of several reasons the strongest is named. */
const strength: readonly Dependence[] = ['copied-text', 'same-agency', 'same-origin'];

function rootOf(
  world: World,
  group: readonly number[],
  drafts: readonly Draft[],
  links: readonly Link[],
  proven: ReadonlyMap<number, number>,
): Root {
  const inside = new Set(group);
  const binding = links.filter((l) => inside.has(l.reports[0]!));
  const whole = new Set(group.map((r) => proven.get(r))).size === 1;
  const counted = whole ? binding.filter((l) => l.proven) : binding;
  const why = group.length > 1 ? (strength.find((s) => counted.some((l) => l.why === s)) ?? null) : null;
  return {
    reports: group.map((r) => world.readings[r]!.report.id),
    why,
    proven: whole,
    origin: originOf(binding, group, drafts),
    ...(group.length > 1 && { because: [...new Set(counted.map((l) => l.because))].slice(0, 4).join('; ') }),
    evidence: group.length > 1 ? evidenceOf(world, group, drafts) : [],
  };
}

/** The actor all of them go back to: of a shared word its speaker, of one report whom it names. */
function originOf(binding: readonly Link[], group: readonly number[], drafts: readonly Draft[]): string | null {
  if (group.length > 1) return binding.find((l) => l.actor)?.actor ?? null;
  const own = drafts.filter((d) => d.order === group[0]);
  const speakers = own.map((d) => d.origin.speakers[0] ?? d.by[0] ?? null);
  return speakers.every((s) => s === speakers[0]) ? (speakers[0] ?? null) : null;
}

const shown = 20;

function evidenceOf(world: World, group: readonly number[], drafts: readonly Draft[]): Evidence[] {
  const first = new Map<number, Draft>();
  for (const d of drafts) if (!first.has(d.order)) first.set(d.order, d);
  return group.slice(0, shown).map((r) => ({ report: world.readings[r]!.report.id, span: first.get(r)!.span }));
}
