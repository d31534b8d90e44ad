import type { Actor, Reading, Store, StoredReading, Story } from '../../index.js';
import { actorIds } from './told.js';

/** What stands for each letter of a name that is left out: the text keeps its length, so every span still holds. */
const MASK = '█';
const SOMEBODY = 'a private person';

/** Sectors whose people act for a state, an armed group or a party: their names are the public's business. */
const publicSectors = new Set([
  'GOV',
  'MIL',
  'COP',
  'SPY',
  'JUD',
  'LEG',
  'PTY',
  'OPP',
  'REB',
  'UAF',
  'PRM',
  'IGO',
  'ELI',
]);

/** A person whom no register knows, who holds no office, stands on no list and acts for nobody in public life. */
export const isPrivate = (actor: Actor): boolean =>
  actor.kind === 'person' &&
  !actor.registered &&
  actor.offices.length === 0 &&
  actor.listings.length === 0 &&
  !actor.relations.some((r) => r.kind === 'leads') &&
  !actor.sectors.some((s) => publicSectors.has(s));

const hidden = (actor: Actor): Actor =>
  isPrivate(actor) ? { ...actor, name: SOMEBODY, aliases: [], relations: [] } : actor;

const masked = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}]/gu, (c) => MASK.repeat(c.length));

/** Words with the names of private persons masked; a name inside a longer word is none. */
function without(text: string, names: readonly string[]): string {
  let out = text;
  for (const name of names) out = replaceAll(out, name);
  return out;
}

function replaceAll(text: string, name: string): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
    const end = at + name.length;
    const alone = !isLetter(text[at - 1]) && !isLetter(text[end]);
    out += text.slice(from, at) + (alone ? masked(name) : name);
    from = end;
  }
  return out + text.slice(from);
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c);

/** Names and aliases of the private persons among some actors, the longest first; a bare initial is none. */
const namesOf = (actors: readonly Actor[]): string[] =>
  [...new Set(actors.filter(isPrivate).flatMap((a) => [a.name, ...a.aliases]))]
    .filter((name) => name.length > 2 && /\p{Lu}/u.test(name))
    .sort((a, b) => b.length - a.length);

export function readingWithoutPrivate(reading: Reading): Reading {
  const privates = new Set(Object.entries(reading.actors).flatMap(([id, a]) => (isPrivate(a) ? [id] : [])));
  if (privates.size === 0) return reading;
  const names = namesOf(Object.values(reading.actors));
  const { report } = reading;
  let text = without(report.text, names);
  for (const { form, span, entity } of reading.mentions)
    if (form === 'name' && entity && privates.has(entity))
      text = text.slice(0, span.start) + masked(text.slice(span.start, span.end)) + text.slice(span.end);
  const lists = (all: readonly string[]): string[] => all.map((one) => without(one, names));
  return {
    ...reading,
    report: { ...report, text, title: report.title && without(report.title, names) },
    actors: Object.fromEntries(Object.entries(reading.actors).map(([id, a]) => [id, hidden(a)])),
    events: reading.events.map((e) => ({
      ...e,
      victims: lists(e.victims),
      perpetrators: lists(e.perpetrators),
      targets: lists(e.targets),
    })),
  };
}

function storyWithoutPrivate(story: Story, actors: readonly Actor[]): Story {
  const names = namesOf(actors);
  if (names.length === 0) return story;
  const plain = (words: string): string => without(words, names);
  return {
    ...story,
    title: plain(story.title),
    statements: story.statements.map((s) => ({ ...s, gist: plain(s.gist) })),
    records: story.records.map((r) => ({
      ...r,
      title: plain(r.title),
      verdicts: r.verdicts.map((v) => ({ ...v, why: plain(v.why) })),
      claims: r.claims.map((c) => (typeof c.value === 'string' ? { ...c, value: plain(c.value) } : c)),
    })),
  };
}

/** The same store with the names of private persons left out of all that it answers; their roles stay. */
export function withoutPrivatePersons(store: Store): Store {
  const stored = (one: StoredReading): StoredReading => ({ ...one, reading: readingWithoutPrivate(one.reading) });
  const told = async (story: Story): Promise<Story> =>
    storyWithoutPrivate(story, Object.values(await store.actors(actorIds(story))));
  const own: Partial<Store> = {
    reading: async (id, version) => {
      const found = await store.reading(id, version);
      return found && stored(found);
    },
    async *readings(which) {
      for await (const one of store.readings(which)) yield stored(one);
    },
    story: async (id) => {
      const found = await store.story(id);
      return found && told(found);
    },
    async *everyStory() {
      for await (const story of store.everyStory()) yield told(story);
    },
    actors: async (ids) =>
      Object.fromEntries(Object.entries(await store.actors(ids)).map(([id, actor]) => [id, hidden(actor)])),
    async *everyActor() {
      for await (const [id, actor] of store.everyActor()) yield [id, hidden(actor)] as const;
    },
  };
  const lists: Partial<Store['lists']> = {
    async *storiesOfActor(id) {
      for await (const story of store.lists.storiesOfActor(id)) yield told(story);
    },
  };
  return over(store, { ...own, lists: over(store.lists, lists) });
}

/** A thing with some of its parts put in place of its own. */
function over<T extends object>(thing: T, own: Partial<T>): T {
  return new Proxy(thing, {
    get(target, key) {
      const mine = own[key as keyof T];
      if (mine) return mine;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
