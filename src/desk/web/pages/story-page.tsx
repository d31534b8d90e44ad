import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import type { StoryAnswer } from '../../../model/answers.js';
import { reportNames } from '../../../text/report-names.js';
import { askStory, askTogether } from '../lib/api.js';
import { itemsOf } from '../lib/items.js';
import { go, Link, storyPath } from '../lib/route.js';
import { Contents } from '../story/contents.js';
import { Headline } from '../story/headline.js';
import { LitContext, useLit } from '../story/lit.js';
import { OnlyIn } from '../story/only-in.js';
import { Origins } from '../story/origins.js';
import { Records } from '../story/records.js';
import { ReportsPane } from '../story/reports-pane.js';
import { Sayings } from '../story/sayings.js';
import { StoryContext } from '../story/story-context.js';
import { Timeline } from '../story/timeline.js';
import { Where } from '../story/where.js';
import { Trouble, Waiting } from './trouble.js';

export function StoryPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({ queryKey: ['story', id], queryFn: () => askStory(id) });
  // More reports may have given the story another id
  useEffect(() => {
    if (data && data.story.id !== id) go(storyPath(data.story.id) + window.location.hash, 'replace');
  }, [data, id]);
  if (error && !data) return <Trouble error={error} again={refetch} />;
  return data ? <Bench answer={data} /> : <Waiting what="the story" />;
}

/** Reports that were put side by side by hand. */
export function SidePage({ reports }: { reports: readonly string[] }) {
  const { data, error, refetch } = useQuery({ queryKey: ['side', ...reports], queryFn: () => askTogether(reports) });
  if (error && !data) return <Trouble error={error} again={refetch} />;
  return data ? <Bench answer={data} /> : <Waiting what="the reports" />;
}

function Bench({ answer }: { answer: StoryAnswer }) {
  const view = useMemo(() => {
    const items = itemsOf(answer);
    return {
      answer,
      items,
      reports: new Map(answer.reports.map((r) => [r.id, r])),
      names: reportNames(answer.reports.map((r) => r.report)),
      byKey: new Map(items.map((i) => [i.key, i])),
    };
  }, [answer]);
  const lights = useLit(view.items);
  useEffect(() => {
    document.title = `${answer.story.title || 'Story'} – Twosource`;
  }, [answer]);
  return (
    <StoryContext value={view}>
      <LitContext value={lights}>
        <div className="story">
          <Headline />
          {answer.stories.length > 1 && <Apart answer={answer} />}
          <Contents />
          <div className="bench">
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside */}
            <div className="apparatus" onKeyDown={moveRow}>
              <Records />
              <Sayings />
              <Origins />
              <Where />
              <Timeline />
              <OnlyIn />
            </div>
            <ReportsPane />
          </div>
        </div>
      </LitContext>
    </StoryContext>
  );
}

/** Said plainly where Twosource sees several stories in what a person laid side by side. */
const Apart = ({ answer }: { answer: StoryAnswer }) => (
  <p className="apart">
    Twosource takes these reports for different stories, and merged nothing between them:{' '}
    {answer.stories.map(({ id, title }, i) => (
      <span key={id}>
        {i > 0 && ' · '}
        <Link to={storyPath(id)}>{title || 'Story'}</Link>
      </span>
    ))}
  </p>
);

/** Up and down go from claim to claim and from statement to statement. */
function moveRow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = document.activeElement;
  if (!step || !(here instanceof HTMLElement) || !here.matches('[data-row]')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')].filter((row) =>
    row.checkVisibility(),
  );
  const next = all[all.indexOf(here) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
