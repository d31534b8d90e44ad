import { memo, useMemo, useRef } from 'react';
import type { Report } from '../../../model/report.js';
import type { ZoneKind } from '../../../model/zone.js';
import type { Item } from '../lib/items.js';
import { moveAmongWords } from '../lib/move-among-words.js';
import { type Segment, segment } from '../lib/segments.js';
import { useLights } from './lit.js';

const zoneWords: Record<ZoneKind, string> = {
  title: 'headline',
  section: 'section label',
  byline: 'byline',
  dateline: 'dateline',
  agency: 'agency credit',
  related: 'link to another story',
  caption: 'caption',
  timestamp: 'timestamp',
  navigation: 'page furniture',
};

/** A report's text, cut where anything that was read from it begins or ends. */
export function ReportText({ report, items }: { report: Report; items: readonly Item[] }) {
  const segments = useMemo(
    () =>
      segment(
        report.text,
        items.flatMap((i) => i.marks.get(report.id) ?? []),
        report.zones,
      ),
    [report, items],
  );
  const box = useRef<HTMLDivElement>(null);
  const first = segments.find((s) => isMarked(s) && s.text.trim() !== '')?.start;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside
    <div
      ref={box}
      className="report-text"
      lang={report.language ?? undefined}
      dir="auto"
      onKeyDown={(e) => moveAmongWords(e, box.current)}
    >
      {segments.map((s) => (
        <Words key={s.start} report={report.id} segment={s} stop={s.start === first} />
      ))}
    </div>
  );
}

/** Copies are whole passages: they light up, but are no place to click. */
const isMarked = ({ marks }: Segment): boolean => marks.some((m) => m.role !== 'copy');

interface WordsProps {
  readonly report: string;
  readonly segment: Segment;
  /** Whether the tab key stops here. */
  readonly stop: boolean;
}

function Words({ report, segment: s, stop }: WordsProps) {
  const { lit, isLit, chooseWords } = useLights();
  if (s.marks.length === 0 && s.zone === null) return s.text;
  const className = classOf(s, isLit, lit.words?.report === report && lit.words.start === s.start);
  // A space between two spans is nothing to choose
  if (!isMarked(s) || s.text.trim() === '') return <Plain text={s.text} className={className} zone={s.zone} />;
  const keys = [...new Set(s.marks.filter((m) => m.role !== 'copy').map((m) => m.key))];
  const choose = (): void => {
    // Who marks words with the mouse wants to copy them
    if (window.getSelection()?.isCollapsed !== false) chooseWords(report, s.start, keys);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would break the lines of the text
    <span
      role="button"
      tabIndex={stop ? 0 : -1}
      className={className}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        chooseWords(report, s.start, keys);
      }}
    >
      {s.text}
    </span>
  );
}

const Plain = memo(({ text, className, zone }: { text: string; className: string; zone: ZoneKind | null }) => (
  <span className={className} title={zone ? `${zoneWords[zone]}: not the report’s own words` : undefined}>
    {text}
  </span>
));

function classOf({ marks, zone }: Segment, isLit: (key: string) => boolean, chosen: boolean): string {
  const roles = new Set(marks.map((m) => m.role));
  const on = marks.filter((m) => isLit(m.key));
  const strong = on.some(
    (m) => m.role === 'claim' || m.role === 'speaker' || m.role === 'content' || m.role === 'copy',
  );
  return [
    zone ? `zone zone-${zone}` : '',
    roles.has('claim')
      ? 'has-claim'
      : roles.has('speaker') || roles.has('cue') || roles.has('content')
        ? 'has-saying'
        : '',
    on.length > 0 ? 'lit' : '',
    strong ? 'lit-strong' : '',
    on.some((m) => m.role === 'cue' || m.role === 'speaker') ? 'lit-source' : '',
    chosen ? 'chosen' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
