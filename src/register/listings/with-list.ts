import { foldName } from '../../text/fold-name.js';
import type { ActorRow } from '../actor-table.js';
import type { RegisterActor } from '../register.js';
import type { NewerList } from './user-list.js';

/**
 * The register's rows with the listings of a newer list. A row that bears one of its references takes its names and dates (names
 * that the list has no more stay as weak ones);
 * an entry with a new reference is a new row. A listing that the newer list has not any more ended before the day on which
 * that list was made: this day stands as its end, since the list does not tell the true one.
 */
export function withList(rows: readonly ActorRow[], newer: NewerList): ActorRow[] {
  const fresh = new Map([...newer.persons, ...newer.groups].map((row) => [referenceOf(row), row]));
  const ids = new Map<string, string>();
  const out = rows.map((row) => {
    const [entry] = row.actor.listings.flatMap((l) => fresh.get(l.reference) ?? []);
    if (entry) {
      fresh.delete(referenceOf(entry));
      ids.set(referenceOf(entry), row.actor.id);
    }
    return row.actor.listings.length > 0 ? renewed(row, entry, newer.date) : row;
  });
  for (const [reference, { actor }] of fresh) ids.set(reference, actor.id);
  const added = [...fresh.values()].map(({ actor, weak }) => ({
    weak,
    actor: { ...actor, memberOf: actor.memberOf.flatMap((reference) => ids.get(reference) ?? []) },
  }));
  return [...out, ...added];
}

const referenceOf = ({ actor }: ActorRow): string => actor.listings[0]?.reference ?? '';

function renewed({ actor, weak }: ActorRow, entry: ActorRow | undefined, date: string): ActorRow {
  const known = entry?.actor.listings[0];
  const listings = actor.listings.map((l) =>
    l.reference === known?.reference ? known : { ...l, to: l.to ?? date },
  ) as RegisterActor['listings'];
  if (!entry) return { weak, actor: { ...actor, listings, source: `${actor.source}; not in UN list ${date}` } };
  const names = new Set([actor.name, ...actor.aliases].map(foldName));
  const now = [entry.actor.name, ...entry.actor.aliases];
  const more = now.filter((n) => !names.has(foldName(n)));
  const renamed = isOfTheList(actor) && !now.some((n) => foldName(n) === foldName(actor.name));
  const name = renamed ? entry.actor.name : actor.name;
  return {
    weak: new Set([...weak, ...more.filter((n) => entry.weak.has(n)), ...goneFrom(actor, now)]),
    actor: {
      ...actor,
      name,
      aliases: [...new Set([actor.name, ...actor.aliases, ...more])].filter((n) => n !== name),
      listings,
      source: [
        ...new Set([...actor.source.split('; ').filter((s) => !s.startsWith('UN Cons')), entry.actor.source]),
      ].join('; '),
    },
  };
}

/** Whether the list alone says how somebody is called. */
const isOfTheList = ({ source }: RegisterActor): boolean => source.split('; ').every((s) => s.startsWith('UN Cons'));

/** Names that the newer list has not any more: old reports may use them, but they tell less. */
function goneFrom(actor: RegisterActor, now: readonly string[]): string[] {
  if (!isOfTheList(actor)) return [];
  const kept = new Set(now.map(foldName));
  return [actor.name, ...actor.aliases].filter((n) => !kept.has(foldName(n)));
}

/** The listings of an actor that were in force on a day. */
export const listingsOn = (actor: RegisterActor, day: string): RegisterActor['listings'] =>
  actor.listings.filter(({ from, to }) => from !== null && from <= day && (to === null || day < to));
