import { useMemo, useRef } from 'react';
import type { Report } from '../../../model/report.js';
import { moveAmongWords } from '../lib/move-among-words.js';
import { type Mark, type Segment, segment } from '../lib/segments.js';
import type { Layer, ReadItem } from './read-items.js';

interface Props {
  readonly report: Report;
  readonly items: readonly ReadItem[];
  readonly on: ReadonlySet<Layer>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: readonly string[]) => void;
}

/** A report's text with the layers that are switched on; words that something was read from can be chosen. */
export function LayeredText({ report, items, on, chosen, choose }: Props) {
  const shown = useMemo(() => items.filter((i) => on.has(i.layer) && i.layer !== 'zones'), [items, on]);
  const segments = useMemo(() => {
    const marks = shown.flatMap(({ key, spans }) =>
      spans.map(({ role, span }) => ({ key, role, span }) as unknown as Mark),
    );
    return segment(report.text, marks, report.zones);
  }, [report, shown]);
  const layerOf = useMemo(() => new Map(items.map((i) => [i.key, i.layer])), [items]);
  const box = useRef<HTMLDivElement>(null);
  const first = segments.find((s) => s.marks.length > 0 && s.text.trim() !== '')?.start;
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
        <Words
          key={s.start}
          segment={s}
          stop={s.start === first}
          zones={on.has('zones')}
          layerOf={layerOf}
          chosen={chosen}
          choose={choose}
        />
      ))}
    </div>
  );
}

interface WordsProps {
  readonly segment: Segment;
  readonly stop: boolean;
  readonly zones: boolean;
  readonly layerOf: ReadonlyMap<string, Layer>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: readonly string[]) => void;
}

function Words({ segment: s, stop, zones, layerOf, chosen, choose }: WordsProps) {
  const zone = s.zone && zones ? `zone zone-shown zone-${s.zone}` : s.zone ? `zone zone-${s.zone}` : '';
  if (s.marks.length === 0) return zone ? <span className={zone}>{s.text}</span> : s.text;
  const layer = layerOf.get(closest(s.marks)?.key ?? '');
  const keys = [...new Set(s.marks.map((m) => m.key))];
  const lit = s.marks.filter((m) => chosen.has(m.key));
  const role = lit.map((m) => m.role as string);
  const strong = role.some((r) => r !== 'evidence');
  const className = [
    zone,
    layer ? `layer layer-${layer}` : 'has-saying',
    lit.length > 0 ? 'lit' : '',
    strong ? 'lit-strong' : '',
    role.includes('cue') || role.includes('speaker') ? 'lit-source' : '',
  ];
  const name = className.filter(Boolean).join(' ');
  // A space between two spans is nothing to choose
  if (s.text.trim() === '') return <span className={name}>{s.text}</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would break the lines of the text
    <span
      role="button"
      tabIndex={stop ? 0 : -1}
      className={name}
      onClick={() => window.getSelection()?.isCollapsed !== false && choose(keys)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose(keys);
      }}
    >
      {s.text}
    </span>
  );
}

/** The mark that the words are most closely about: the shortest; what is mere evidence has no line of its own. */
function closest(marks: readonly Mark[]): Mark | undefined {
  const length = ({ span }: Mark): number => span.end - span.start;
  return marks.filter((m) => (m.role as string) !== 'evidence').sort((a, b) => length(a) - length(b))[0];
}
