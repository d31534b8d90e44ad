import type { Actor, Reading, Store, Story } from '../../index.js';
import type { ActorDeed, ActorRecordAnswer, ActorSaying, InStory } from '../../model/answers.js';
import { covers } from '../../model/span.js';

/** Stories looked at for one actor: a page that nobody reads to its end. */
const MOST_STORIES = 300;

/** What the stories tell of an actor: what it said and did, what was done to it, what others say of it; the latest first. */
export async function actorRecord(store: Store, id: string, actor: Actor): Promise<ActorRecordAnswer> {
  const own = new Set([id, ...(actor.mergedFrom ?? [])]);
  const found = { said: [] as ActorSaying[], saidOf: [] as ActorSaying[], deeds: [] as ActorDeed[] };
  let stories = 0;
  let more = false;
  for await (const story of store.lists.storiesOfActor(id)) {
    if (!names(story, own)) continue;
    if (stories === MOST_STORIES) {
      more = true;
      break;
    }
    stories++;
    const readings = await readingsOf(store, story);
    found.deeds.push(...deedsIn(story, own));
    for (const saying of sayingsIn(story, readings, own)) found[saying.part].push(saying.row);
  }
  const [said, saidOf, deeds] = [found.said, found.saidOf, found.deeds].map((rows) =>
    rows.sort(latestFirst),
  ) as never as [ActorSaying[], ActorSaying[], ActorDeed[]];
  return {
    id,
    actor,
    said,
    saidOf,
    deeds,
    stories,
    more,
    actors: await store.actors(actorIds(actor, [...said, ...saidOf], deeds)),
    places: await store.places([...new Set(deeds.flatMap((d) => d.record.place ?? []))]),
  };
}

const latestFirst = (a: InStory, b: InStory): number =>
  (b.from ?? '').localeCompare(a.from ?? '') || a.story.localeCompare(b.story) || a.index - b.index;

/** Whether a merged record or saying of the story is about the actor. */
function names({ records, statements }: Story, own: ReadonlySet<string>): boolean {
  const mine = (ids: readonly string[]): boolean => ids.some((id) => own.has(id));
  return (
    records.some((r) => mine(r.actors) || mine(r.recipients) || responsible(r.claims, own) !== null) ||
    statements.some((s) => mine(s.speakers) || mine(s.speaksFor) || mine(s.addressees))
  );
}

async function readingsOf(store: Store, { reports }: Story): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const id of reports.slice(0, 100)) {
    const stored = await store.reading(id);
    if (stored) readings.set(id, stored.reading);
  }
  return readings;
}

function responsible(claims: Story['records'][number]['claims'], own: ReadonlySet<string>): ActorDeed['status'] {
  for (const { value } of claims)
    if (typeof value === 'object' && 'status' in value && value.actor && own.has(value.actor)) return value.status;
  return null;
}

function deedsIn(story: Story, own: ReadonlySet<string>): ActorDeed[] {
  return story.records.flatMap((record, index): ActorDeed[] => {
    const status = responsible(record.claims, own);
    const acted = record.actors.some((id) => own.has(id));
    const suffered = record.recipients.some((id) => own.has(id));
    if (!acted && !suffered && status === null) return [];
    const { type, title, actors, recipients, place, time } = record;
    return [
      {
        ...at(story, index, time?.from ?? null, time?.to ?? null, record.mentions),
        record: { type, title, actors, recipients, place, time },
        part: acted ? 'actor' : suffered ? 'recipient' : 'responsible',
        status,
      },
    ];
  });
}

const at = (
  { id, title }: Story,
  index: number,
  from: string | null,
  to: string | null,
  carriers: readonly { readonly report: string }[],
): InStory => ({ story: id, title, index, from, to, reports: new Set(carriers.map((c) => c.report)).size });

/** Sayings by the actor or for it; and by others, to it or with its name in their words. */
function sayingsIn(story: Story, readings: ReadonlyMap<string, Reading>, own: ReadonlySet<string>) {
  return story.statements.flatMap((saying, index) => {
    const by = [...saying.speakers, ...saying.speaksFor].some((id) => own.has(id));
    const to = saying.addressees.some((id) => own.has(id));
    if (!by && !to && !saying.carriers.some((c) => isNamedIn(readings.get(c.report), c.statement, own))) return [];
    const published = saying.carriers
      .flatMap(({ report }) => readings.get(report)?.report.published ?? [])
      .filter((p) => p.from !== null)
      .sort((a, b) => (a.from! < b.from! ? -1 : 1))[0];
    const row = { ...at(story, index, published?.from ?? null, published?.to ?? null, saying.carriers), saying };
    return [{ part: by ? ('said' as const) : ('saidOf' as const), row }];
  });
}

function isNamedIn(reading: Reading | undefined, statement: string, own: ReadonlySet<string>): boolean {
  const content = reading?.statements.find((s) => s.id === statement)?.content ?? [];
  if (content.length === 0) return false;
  return reading!.mentions.some((m) => m.entity && own.has(m.entity) && content.some((c) => covers(c, m.span)));
}

function actorIds(actor: Actor, sayings: readonly ActorSaying[], deeds: readonly ActorDeed[]): string[] {
  return [
    ...new Set([
      ...actor.offices.flatMap((o) => o.body ?? []),
      ...actor.memberOf,
      ...(actor.bodyOf ? [actor.bodyOf] : []),
      ...actor.relations.map((r) => r.other),
      ...sayings.flatMap(({ saying }) => [...saying.speakers, ...saying.speaksFor, ...saying.addressees]),
      ...deeds.flatMap(({ record }) => [...record.actors, ...record.recipients]),
    ]),
  ];
}
