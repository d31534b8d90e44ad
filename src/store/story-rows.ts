import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Comparison } from '../model/comparison.js';
import type { Story } from '../model/story.js';
import { summaryOf } from './summary.js';
import type { Tables } from './tables.js';
import { toKey } from './to-key.js';

/** Tables that hold what belongs to one story; `stories` itself, and those that point to it by `story_id`. */
export const storyTables = [
  'story_reports',
  'story_actors',
  'story_places',
  'records',
  'claims',
  'sayings',
  'saying_actors',
] as const;

export type StoryRows = { readonly [T in (typeof storyTables)[number]]: readonly Insertable<Tables[T]>[] } & {
  readonly story: Insertable<Tables['stories']>;
};

type Named = Pick<Comparison, 'actors' | 'places'>;

interface Known {
  readonly reports: Parameters<typeof summaryOf>[1];
  readonly places: Named['places'];
  /** When each report came in. */
  readonly added: ReadonlyMap<string, string>;
}

/** The row of a story by itself: cheap beside all that hangs on it, and enough to tell whether it has changed. */
export function storyRow(story: Story, { reports, places, added }: Known): Insertable<Tables['stories']> {
  const times = story.reports.flatMap((id) => added.get(id) ?? []).sort();
  const [firstAdded, lastAdded] = [times[0], times.at(-1)];
  const summary = {
    ...summaryOf(story, reports, places),
    ...(firstAdded !== undefined && lastAdded !== undefined && { firstAdded, lastAdded }),
  };
  const [first = ''] = story.reports;
  const texts = { summary: JSON.stringify(summary), story: JSON.stringify(story) };
  return {
    id: toKey(story.id),
    sort_key: `${reports.get(first)?.published.from ?? ''} ${toKey(first)}`,
    hash: createHash('sha256').update(texts.summary).update(texts.story).digest('hex'),
    type: summary.type,
    country: summary.country,
    from_day: dayOf(summary.from),
    to_day: dayOf(summary.to),
    disputed: summary.disputed.length > 0 ? 1 : 0,
    verdicts: ` ${Object.keys(summary.verdicts).join(' ')} `,
    deaths: summary.toll?.kind === 'killed' ? Math.min(summary.toll.high, 2_000_000_000) : 0,
    sources: summary.independent?.max ?? 0,
    last_added: lastAdded ?? '',
    ...texts,
  };
}

/** All rows of a story. */
export function storyRows(story: Story, row: Insertable<Tables['stories']>, { places }: Named): StoryRows {
  const { id: story_id, sort_key } = row;
  return {
    story: row,
    story_reports: story.reports.map((id) => ({ report_id: toKey(id), story_id })),
    story_actors: actorsOf(story).map((id) => ({ actor_id: toKey(id), story_id })),
    story_places: placesOf(story).map((id) => ({ place_id: toKey(id), story_id })),
    records: story.records.map((r, at) => ({
      sort_key: sub(sort_key, at),
      id: toKey(r.id),
      story_id,
      at,
      type: r.type,
      country: r.place === null ? null : (places[r.place]?.country ?? null),
      place_id: r.place === null ? null : toKey(r.place),
      from_day: dayOf(r.time?.from),
      to_day: dayOf(r.time?.to),
    })),
    claims: claimsOf(story, story_id, sort_key),
    sayings: story.statements.map((s, at) => ({ sort_key: sub(sort_key, at), story_id, at, act: s.act })),
    saying_actors: story.statements.flatMap((s, at) =>
      unique(s.speakers).map((id) => ({ actor_id: toKey(id), sort_key: sub(sort_key, at), story_id })),
    ),
  };
}

const claimsOf = (story: Story, story_id: string, sort_key: string): Insertable<Tables['claims']>[] =>
  story.records.flatMap(({ id, claims, verdicts }, record_at) =>
    claims.map(({ field }, at) => ({
      sort_key: sub(sub(sort_key, record_at), at),
      story_id,
      record_id: toKey(id),
      record_at,
      at,
      field,
      verdict: verdicts.find((v) => v.claims.includes(at))?.verdict ?? null,
    })),
  );

/** Lists go from the newest story back, and within a story from its first thing on: the count runs down. */
const sub = (key: string, at: number): string => `${key} ${String(999_999 - at).padStart(6, '0')}`;

const dayOf = (date: string | null | undefined): string | null => date?.slice(0, 10) ?? null;

const actorsOf = ({ records, statements }: Story): string[] =>
  unique([
    ...records.flatMap((r) => [...r.actors, ...r.recipients]),
    ...statements.flatMap((s) => [...s.speakers, ...s.speaksFor, ...s.addressees]),
    ...records.flatMap((r) =>
      r.claims.flatMap(({ value }) =>
        typeof value === 'object' && 'actor' in value && value.actor ? value.actor : [],
      ),
    ),
  ]);

const placesOf = ({ records }: Story): string[] =>
  unique(
    records.flatMap((r) => [
      ...(r.place === null ? [] : [r.place]),
      ...r.claims.flatMap(({ value }) => (typeof value === 'object' && 'place' in value ? value.place : [])),
    ]),
  );

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
