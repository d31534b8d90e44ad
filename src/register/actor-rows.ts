import { type ActorRow, loadActors } from './actor-table.js';
import { ownBodies } from './bodies.js';
import { loadGroups } from './groups.js';
import { loadLeaders } from './leaders.js';
import { readUserList } from './listings/user-list.js';
import { withList } from './listings/with-list.js';
import { media } from './media.js';
import { organisationId, organisations } from './organisations.js';

const none: ReadonlySet<string> = new Set();

/**
 * Every row of the register but states and generated bodies, which are made when they are asked for; the listings are those of
 * the user's own list where there is one.
 */
export function loadActorRows(): ActorRow[] {
  const groups = loadGroups();
  const known = new Set([...organisations, ...groups].map((r) => r.actor.id));
  const groupIds = new Map(groups.map(({ actor }) => [actor.name, actor.id]));
  const named = (name: string) => (known.has(organisationId(name)) ? organisationId(name) : groupIds.get(name));
  const rows = [
    ...ownBodies.map(({ actor }) => ({ actor, weak: none })),
    ...organisations,
    ...media.map((m) => m.row),
    ...groups,
    ...loadLeaders(named),
    ...loadActors(new URL('./data/listed.tsv', import.meta.url)),
  ];
  const newer = readUserList();
  return newer ? withList(rows, newer) : rows;
}
