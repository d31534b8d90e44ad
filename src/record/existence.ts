import type { Independent } from '../model/lineage.js';
import type { Telling } from './align/telling.js';
import type { Draft } from './claims/draft.js';
import { linksOf } from './links.js';
import { originOf, statementAt } from './origins.js';
import { partition } from './roots.js';
import type { World } from './world.js';

/**
 * On how many independent origins it rests that a thing happened at all. At most: the reports, but for proven links. At
 * least: the different sides that are named for it; a report that names nobody may have it from any of them.
 */
export function existenceOf(world: World, tellings: readonly Telling[]): Independent {
  const drafts = tellings.map(({ reading, order, event }): Draft => {
    const statement = statementAt(reading, event.trigger, event.statedIn);
    const origin = originOf(world, statement);
    return { field: 'happened', value: 1, key: '', reading, order, span: event.trigger, origin, asOf: null, by: [] };
  });
  const reports = [...new Set(drafts.map((d) => d.order))].sort((a, b) => a - b);
  const links = linksOf(world, drafts);
  const proven = partition(
    reports,
    links.filter((l) => l.proven),
  );
  const all = partition(reports, links);
  const named = drafts.filter((d) => d.origin.voices.size > 0);
  const sides = new Set(named.map((d) => all.get(d.order)));
  return { min: Math.max(1, sides.size), max: new Set(proven.values()).size };
}
