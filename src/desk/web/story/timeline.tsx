import type { StoryAnswer } from '../../../model/answers.js';
import { dateWords } from '../lib/dates.js';
import { recordKey } from '../lib/items.js';
import { recordWords } from '../lib/record-words.js';
import { useLights } from './lit.js';
import { useStory } from './story-context.js';

interface Entry {
  readonly id: string;
  readonly from: string | null;
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
    return [{ id: record, from, when, what: recordWords(told, answer), key: recordKey(index) }];
  });
  const published = reports.map(({ id, report }) => {
    const { from, to } = report.published;
    return { id, from, when: dateWords(from, to) ?? 'Day unknown', what: `${names.get(id)} reports`, key: null };
  });
  return [...happened, ...published].sort((a, b) => order(a) - order(b) || rank(a) - rank(b));
}

const order = ({ from }: Entry): number => {
  const time = from === null ? Number.NaN : Date.parse(from.slice(0, 10));
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
};
const rank = ({ key }: Entry): number => (key === null ? 1 : 0);

export function Timeline() {
  const { answer, names } = useStory();
  const { isLit, choose } = useLights();
  return (
    <section aria-labelledby="timeline-title" className="part">
      <h2 id="timeline-title">Timeline</h2>
      <ol className="timeline">
        {entriesOf(answer, names).map(({ id, when, what, key }, i, all) => (
          <li key={`${key ?? 'report'}-${id}`} className={key ? undefined : 'published'}>
            <span className="when">{all[i - 1]?.when === when ? '' : when}</span>
            {key ? (
              <button type="button" className="line" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
                {what}
              </button>
            ) : (
              <span>{what}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
