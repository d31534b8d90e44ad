import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { VerdictKind } from '../../../model/claim.js';
import type { StorySummary } from '../../../model/story-summary.js';
import { askStories } from '../lib/api.js';
import { countryWords } from '../lib/country-words.js';
import { dateWords } from '../lib/dates.js';
import { Link, storyPath } from '../lib/route.js';
import { capital, events, independentWords, listed, plural, verdicts } from '../lib/words.js';
import { Filters } from '../stories/filters.js';
import { Searches } from '../stories/searches.js';
import { askedOf, fits, isNarrowed, viewOf, views } from '../stories/story-query.js';
import { Trouble, Waiting } from './trouble.js';

/** All stories, or those that are asked for: what, where, when, how many tell it, and what they are at odds about. */
export function StoriesPage({ query: text }: { query: string }) {
  const query = useMemo(() => new URLSearchParams(text), [text]);
  const [now] = useState(() => Date.now());
  const asked = askedOf(query, now).toString();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['stories', asked],
    queryFn: ({ pageParam }) =>
      askStories(new URLSearchParams(pageParam ? [...new URLSearchParams(asked), ['cursor', pageParam]] : asked)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    document.title = 'Stories – Twosource';
  }, []);
  if (error && !data && !isNarrowed(query)) return <Trouble error={error} again={refetch} />;
  if (!data && !error) return <Waiting what="the stories" />;
  const stories = (data?.pages.flatMap((p) => p.stories) ?? []).filter((s) => fits(s, viewOf(query), now));
  const reports = data?.pages[0]?.reports ?? 0;
  if (stories.length === 0 && !error && !isNarrowed(query)) return <NoStories />;
  return (
    <div className="stories">
      <h1>Stories</h1>
      <p className="lead" role="status">
        {leadOf(stories.length, hasNextPage, reports, query)}
      </p>
      <Filters query={query} />
      <Searches query={query} />
      {error && (
        <p className="warning" role="alert">
          {error.message}
        </p>
      )}
      {stories.length === 0 && !error && (
        <p className="nothing">
          No story fits what is asked for. <Link to="/">See all stories</Link>
        </p>
      )}
      <ol>
        {stories.map((story) => (
          <li key={story.id}>
            <Row story={story} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className="line more-line" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage ? 'Fetching more stories …' : 'More stories'}
        </button>
      )}
    </div>
  );
}

function leadOf(found: number, more: boolean, reports: number, query: URLSearchParams): string {
  const count = `${found}${more ? '+' : ''} ${found === 1 && !more ? 'story' : 'stories'}`;
  if (!isNarrowed(query)) return `${count} from ${plural(reports, 'report')}.`;
  return viewOf(query) === 'all' ? `${count} of what is asked for.` : `${count}. ${views[viewOf(query)].says}`;
}

function Row({ story }: { story: StorySummary }) {
  const when = dateWords(story.from, story.to);
  const country = story.country && countryWords(story.country);
  const where = [...new Set([story.place, country])].filter(Boolean).join(', ');
  return (
    <article className="story-row">
      <p className="where">{[where, when].filter(Boolean).join(' · ') || 'Place and day unknown'}</p>
      <h2>
        <Link to={storyPath(story.id)}>
          {story.title || (story.type ? capital(events[story.type]) : 'A story without a title')}
        </Link>
      </h2>
      <p className="told">
        {plural(story.reports, 'report')}
        {story.independent && `, ${independentWords(story.independent)} independent`}
        {story.outlets.length > 0 && <span className="outlets">{` · ${shortened(story.outlets)}`}</span>}
      </p>
      <Toll story={story} />
      <Marks story={story} />
    </article>
  );
}

const shortened = (outlets: readonly string[]): string =>
  outlets.length > 4 ? `${outlets.slice(0, 3).join(', ')} and ${outlets.length - 3} more` : listed(outlets);

const Toll = ({ story: { toll } }: { story: StorySummary }) =>
  toll && (
    <p className="toll">
      <b>{toll.low === toll.high ? toll.low : `${toll.low}–${toll.high}`}</b> {toll.kind}
    </p>
  );

const shown: readonly VerdictKind[] = ['conflict', 'update', 'scope', 'compatible', 'agree'];

/** One sign for each verdict met, with how many fields have it. */
function Marks({ story: { verdicts: counts, disputed } }: { story: StorySummary }) {
  const met = shown.filter((kind) => counts[kind]);
  if (met.length === 0) return null;
  return (
    <ul className="marks" aria-label="Verdicts">
      {met.map((kind) => (
        <li key={kind} className={`verdict verdict-${kind}`} title={verdicts[kind].says}>
          <span className="sign" aria-hidden="true">
            {verdicts[kind].sign}
          </span>
          {kind === 'conflict' ? `disputed: ${listed(disputed)}` : `${counts[kind]} ${verdicts[kind].word}`}
        </li>
      ))}
    </ul>
  );
}

/** The empty desk says what it is for and what to do first. */
const NoStories = () => (
  <div className="empty">
    <h1>No stories yet</h1>
    <p>
      Give the desk two or more reports on the same happening. It reads who did what to whom, who said so, and how many
      died by whose count; it lays the reports side by side and shows, for every figure, the words it stands in and how
      many independent sources carry it.
    </p>
    <p>
      <Link to="/add" className="primary">
        Paste or drop reports
      </Link>
    </p>
    <p className="aside">
      Or from a terminal: <code>twosource add samples</code>
    </p>
  </div>
);
