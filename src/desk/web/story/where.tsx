import { lazy, Suspense, useMemo, useState } from 'react';
import type { StoryAnswer } from '../../../model/answers.js';
import { claimKey, recordKey } from '../lib/items.js';
import { weightOf } from '../lib/weigh-records.js';
import { placeWords } from '../lib/words.js';
import { precisionWords } from '../map/precision.js';
import { useLights } from './lit.js';
import { useStory } from './story-context.js';

const StoryMap = lazy(() => import('../map/story-map.js'));

/** Places drawn at most: more would hide one another. */
const MOST = 40;

/** Each place of the weightier happenings, once, with what is lit by choosing it. */
export function placesOf({ story, places }: StoryAnswer): { id: string; key: string }[] {
  const found = new Map<string, string>();
  const note = (id: string | null, key: string): void => {
    if (id && places[id] && !found.has(id)) found.set(id, key);
  };
  for (const [i, record] of story.records.entries()) {
    if (weightOf(record, i) === 'folded') continue;
    for (const [c, { value }] of record.claims.entries())
      if (typeof value === 'object' && 'place' in value) note(value.place, claimKey(i, c));
    note(record.place, recordKey(i));
  }
  return [...found].map(([id, key]) => ({ id, key })).slice(0, MOST);
}

/** Where it happened: a map that is drawn on this machine, and the same in a list. */
export function Where() {
  const { answer } = useStory();
  const { isLit, choose } = useLights();
  const [world, setWorld] = useState(false);
  const found = useMemo(() => placesOf(answer), [answer]);
  const located = found.filter(({ id }) => hasPoint(answer, id));
  const spots = useMemo(
    () =>
      located.map(({ id, key }) => ({
        id,
        place: answer.places[id]!,
        lit: isLit(key),
        choose: () => choose(key),
      })),
    [located, answer, isLit, choose],
  );
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="where-title" className="part">
      <div className="part-head">
        <h2 id="where-title">Where</h2>
        {spots.length > 0 && (
          <button type="button" className="line" aria-pressed={world} onClick={() => setWorld(!world)}>
            Whole world
          </button>
        )}
      </div>
      {spots.length > 0 && (
        <figure>
          <Suspense fallback={<div className="map-box" />}>
            <StoryMap spots={spots} world={world} />
          </Suspense>
          <figcaption className="aside-note">
            Areas show how sure a place is. Boundaries as in Natural Earth, no endorsement; those in dispute are dotted.
          </figcaption>
        </figure>
      )}
      <ul className="places">
        {found.map(({ id, key }) => (
          <li key={id}>
            <button type="button" className="line" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
              {placeWords(id, answer)}
            </button>{' '}
            <span className="where">
              {hasPoint(answer, id) ? precisionWords(answer.places[id]!) : 'not found in the gazetteer'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const hasPoint = ({ places }: StoryAnswer, id: string): boolean =>
  places[id]?.latitude != null && places[id]?.longitude != null && places[id]!.precision < 7;
