import { useState } from 'react';
import type { Record as StoryRecord } from '../../../model/record.js';
import { dateWords } from '../lib/dates.js';
import { claimKey, recordKey } from '../lib/items.js';
import { recordWords } from '../lib/record-words.js';
import { useMore } from '../lib/use-more.js';
import { type Weight, weightOf } from '../lib/weigh-records.js';
import { placeWords } from '../lib/words.js';
import { Carriers } from './carriers.js';
import { useLights } from './lit.js';
import { More } from './more.js';
import { Fields, RecordView } from './record-view.js';
import { useStory } from './story-context.js';

interface Placed {
  readonly record: StoryRecord;
  readonly index: number;
}

/** What happened: the main happening and what is as weighty in full, others in a line each, the slightest folded. */
export function Records() {
  const { records } = useStory().answer.story;
  const all = records.map((record, index) => ({ record, index, weight: weightOf(record, index) }));
  const of = (weight: Weight): Placed[] => all.filter((r) => r.weight === weight);
  return (
    <section aria-labelledby="records-title" className="part">
      <h2 id="records-title">What happened</h2>
      {records.length === 0 && (
        <p className="empty-note">No event was read in these reports. What was said in them stands below.</p>
      )}
      <Full rows={of('full')} />
      <AlsoTold lines={of('line')} folded={of('folded')} />
    </section>
  );
}

/** Records with all their fields shown at first. */
const WEIGHTY = 12;

function Full({ rows }: { rows: readonly Placed[] }) {
  const holds = useHolds();
  const { shown, more } = useMore(rows.length, WEIGHTY, WEIGHTY, rows.findLastIndex(holds) + 1);
  return (
    <>
      {rows.slice(0, shown).map(({ record, index }) => (
        <RecordView key={record.id} record={record} index={index} />
      ))}
      <More left={rows.length - shown} what="happenings" more={more} />
    </>
  );
}

function AlsoTold({ lines, folded }: { lines: readonly Placed[]; folded: readonly Placed[] }) {
  if (lines.length + folded.length === 0) return null;
  return (
    <section className="also" aria-labelledby="also-title">
      <h3 id="also-title">Also told</h3>
      <Lines rows={lines} />
      {folded.length > 0 && <Folded rows={folded} />}
    </section>
  );
}

function Lines({ rows }: { rows: readonly Placed[] }) {
  const holds = useHolds();
  const { shown, more } = useMore(rows.length, FEW, FEW, rows.findLastIndex(holds) + 1);
  return (
    <>
      <ul>
        {rows.slice(0, shown).map(({ record, index }) => (
          <Line key={record.id} record={record} index={index} />
        ))}
      </ul>
      <More left={rows.length - shown} what="happenings" more={more} />
    </>
  );
}

/** Whether a record or one of its claims is lit. */
function useHolds(): (row: Placed) => boolean {
  const { isLit } = useLights();
  return ({ record, index }) => isLit(recordKey(index)) || record.claims.some((_, c) => isLit(claimKey(index, c)));
}

/** So many folded lines are made before anybody opens them: what is found in the page is found in them too. */
const FEW = 50;

/** Opened by hand, and where something in it is lit. */
function Folded({ rows }: { rows: readonly Placed[] }) {
  const [open, setOpen] = useState(false);
  const holds = useHolds();
  const lit = rows.some(holds);
  return (
    <details open={open || lit} onToggle={(e) => !lit && setOpen(e.currentTarget.open)}>
      <summary>{rows.length} more in passing</summary>
      {(rows.length <= FEW || open || lit) && <Lines rows={rows} />}
    </details>
  );
}

/** A line; chosen, it shows what the reports say of where and when it was. */
function Line({ record, index }: Placed) {
  const { answer } = useStory();
  const { isLit, choose } = useLights();
  const open = useHolds()({ record, index });
  const key = recordKey(index);
  const words = recordWords(record, answer);
  const place = record.place && placeWords(record.place, answer);
  const when = record.time && dateWords(record.time.from, record.time.to, record.time.precision);
  const more = words === record.title ? [] : [place, when].filter(Boolean);
  return (
    <li data-item={key}>
      <button
        type="button"
        className="line"
        data-row
        aria-pressed={isLit(key)}
        aria-expanded={record.claims.length > 0 ? open : undefined}
        onClick={() => choose(key)}
      >
        {words}
      </button>{' '}
      <span className="aside">
        {more.length > 0 && <span className="where">{more.join(' · ')} · </span>}
        <Carriers reports={record.mentions.map((m) => m.report)} />
      </span>
      {open && <Fields record={record} index={index} />}
    </li>
  );
}
