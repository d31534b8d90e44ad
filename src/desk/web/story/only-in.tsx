import { useMemo } from 'react';
import type { StoryAnswer } from '../../../model/answers.js';
import { claimKey, recordKey, sayingKey } from '../lib/items.js';
import { type LeftOut, leftOutOf } from '../lib/left-out.js';
import { useMore } from '../lib/use-more.js';
import { type Weight, weightOf } from '../lib/weigh-records.js';
import { Carriers } from './carriers.js';
import { useLights } from './lit.js';
import { More } from './more.js';
import { useStory } from './story-context.js';

/** Keys of what one report alone carries, the weightiest first: happenings, claims on what others tell too, sayings. */
function aloneIn({ story }: StoryAnswer, report: string): string[] {
  const only = story.onlyIn.find((o) => o.report === report);
  const records = new Set(only?.records);
  const found: Record<Weight, string[]> = { full: [], line: [], folded: [] };
  for (const [i, record] of story.records.entries()) {
    const weight = weightOf(record, i);
    if (records.has(record.id)) found[weight].push(recordKey(i));
    else if (weight === 'full' && new Set(record.mentions.map((m) => m.report)).size > 1) {
      for (const [c, { carriers }] of record.claims.entries())
        if (carriers.length > 0 && carriers.every((x) => x.report === report)) found.full.push(claimKey(i, c));
    }
  }
  return [...found.full, ...found.line, ...(only?.statements ?? []).map(sayingKey), ...found.folded];
}

/** Reports shown before the rest is folded. */
const REPORTS = 8;

/** What each report alone carries, and what it leaves out of what it tells of too. */
export function OnlyIn() {
  const { answer } = useStory();
  const { shown, more } = useMore(answer.reports.length, REPORTS, 20);
  if (answer.reports.length < 2) return null;
  return (
    <section aria-labelledby="only-title" className="part">
      <h2 id="only-title">What each report alone tells, and leaves out</h2>
      {answer.reports.slice(0, shown).map(({ id }) => (
        <Alone key={id} id={id} />
      ))}
      <More left={answer.reports.length - shown} what="reports" more={more} />
    </section>
  );
}

/** Lines shown before the rest is folded. */
const FIRST = 5;

function Lines({ keys }: { keys: readonly string[] }) {
  const { byKey } = useStory();
  const { isLit, choose } = useLights();
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>
          <button type="button" className="line" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
            {byKey.get(key)?.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Alone({ id }: { id: string }) {
  const { answer, names } = useStory();
  const keys = useMemo(() => aloneIn(answer, id), [answer, id]);
  const left = useMemo(() => leftOutOf(answer, id), [answer, id]);
  return (
    <div className="alone">
      <h3>{names.get(id) ?? id}</h3>
      {keys.length === 0 && <p className="empty-note">Alone tells nothing that the others do not.</p>}
      <Lines keys={keys.slice(0, FIRST)} />
      {keys.length > FIRST && (
        <details>
          <summary>{keys.length - FIRST} more</summary>
          <Lines keys={keys.slice(FIRST)} />
        </details>
      )}
      {left.length > 0 && (
        <div className="left-out">
          <h4>Leaves out</h4>
          <ul>
            {left.map((gap) => (
              <li key={gap.key}>
                <Gap gap={gap} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What others say of something that this report says nothing of. */
function Gap({ gap: { key, what, reports } }: { gap: LeftOut }) {
  const { isLit, choose } = useLights();
  return (
    <>
      <button type="button" className="line" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
        {what}
      </button>{' '}
      <span className="where">
        told by <Carriers reports={reports} />
      </span>
    </>
  );
}
