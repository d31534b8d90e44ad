import { useMemo } from 'react';
import type { StoryAnswer } from '../../../model/answers.js';
import { dateWords } from '../lib/dates.js';
import { recordKey } from '../lib/items.js';
import { recordWords } from '../lib/record-words.js';
import { type Stretch, stretches } from '../lib/stretches.js';
import { useMore } from '../lib/use-more.js';
import { useLights } from './lit.js';
import { More } from './more.js';
import { useStory } from './story-context.js';

interface Entry {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly when: string;
  readonly what: string;
  /** Key of the record; null: a report was published. */
  readonly key: string | null;
}

/** What happened and what was published, by time; what has no time stands last. */
function entriesOf(answer: StoryAnswer, names: ReadonlyMap<string, string>): Entry[] {
  const { story, reports } = answer;
  const happened = story.timeline.flatMap(({ from, to, record }) => {
    const index = story.records.findIndex((r) => r.id === record);
    const told = story.records[index];
    // What has no day has no place on a line of time; but the story's own happening is never left out
    if (!told || (from === null && to === null && index > 0)) return [];
    const when = dateWords(from, to, told.time?.precision) ?? 'Day unknown';
    return [{ id: record, from, to, when, what: recordWords(told, answer), key: recordKey(index) }];
  });
  const published = reports.map(({ id, report }) => {
    const { from, to } = report.published;
    return { id, from, to, when: dateWords(from, to) ?? 'Day unknown', what: `${names.get(id)} reports`, key: null };
  });
  return [...happened, ...published].sort((a, b) => order(a) - order(b) || rank(a) - rank(b));
}

const order = ({ from }: Entry): number => {
  const time = from === null ? Number.NaN : Date.parse(from.slice(0, 10));
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
};
const rank = ({ key }: Entry): number => (key === null ? 1 : 0);

/** Entries shown before the rest is folded. */
const FIRST = 40;

/** What happened and when, each with a line that is as long as its time is unsure. */
export function Timeline() {
  const { answer, names } = useStory();
  const entries = useMemo(() => entriesOf(answer, names), [answer, names]);
  const { shown: count, more } = useMore(entries.length, FIRST);
  const shown = entries.slice(0, count);
  const lines = stretches(shown);
  return (
    <section aria-labelledby="timeline-title" className="part">
      <h2 id="timeline-title">Timeline</h2>
      <ol className="timeline">
        {shown.map((entry, i) => (
          <Row key={`${entry.key ?? 'report'}-${entry.id}`} entry={entry} before={shown[i - 1]} line={lines[i]} />
        ))}
      </ol>
      <More left={entries.length - count} what="days and reports" more={more} />
    </section>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly before: Entry | undefined;
  readonly line: Stretch | null | undefined;
}

function Row({ entry: { when, what, key }, before, line }: RowProps) {
  const { isLit, choose } = useLights();
  return (
    <li className={key ? undefined : 'published'}>
      <span className="when">{before?.when === when ? '' : when}</span>
      {key ? (
        <button type="button" className="line" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
          {what}
        </button>
      ) : (
        <span className="what">{what}</span>
      )}
      {line && (
        <span className="stretch" aria-hidden="true">
          <span style={{ insetInlineStart: `${line.start}%`, width: `${line.length}%` }} />
        </span>
      )}
    </li>
  );
}
