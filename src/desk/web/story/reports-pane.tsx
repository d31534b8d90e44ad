import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import type { StoryReport } from '../../../model/answers.js';
import type { Dependence } from '../../../model/lineage.js';
import { dateWords } from '../lib/dates.js';
import { Link, reportPath } from '../lib/route.js';
import { listed, plural } from '../lib/words.js';
import { useLights } from './lit.js';
import { ReportText } from './report-text.js';
import { clearOfTray, onReveal, scrollToLit, showItem, showReport, showWords } from './show-words.js';
import { useStory } from './story-context.js';

/** More reports than this are drawn only where they are looked at. */
const MANY = 12;

/** The reports side by side, each scrolling by itself, with a row of their names above. */
export function ReportsPane() {
  const { answer, names } = useStory();
  const many = answer.reports.length > MANY;
  useScrolling();
  return (
    <section
      id="reports-pane"
      className="reports-pane"
      aria-label="Reports side by side"
      data-count={answer.reports.length}
    >
      {many ? (
        <ManyTabs />
      ) : (
        <nav className="report-tabs" aria-label="Reports">
          {answer.reports.map(({ id }) => (
            <Tab key={id} id={id} name={names.get(id) ?? id} />
          ))}
        </nav>
      )}
      {many ? (
        <ManyColumns />
      ) : (
        <div className="report-columns">
          {answer.reports.map((r) => (
            <Column key={r.id} stored={r} />
          ))}
        </div>
      )}
      <div className="read-from-rail">
        <ReadFrom />
      </div>
    </section>
  );
}

/** A list to choose from, and the first of those that carry what is lit. */
function ManyTabs() {
  const { answer, names, byKey } = useStory();
  const { lit } = useLights();
  const carriers = answer.reports.filter(({ id }) => lit.keys.some((key) => byKey.get(key)?.marks.has(id)));
  return (
    <nav className="report-tabs" aria-label="Reports">
      <select aria-label="Go to a report" value="" onChange={(e) => showReport(e.target.value)}>
        <option value="">{plural(answer.reports.length, 'report')}: go to …</option>
        <Options />
      </select>
      {carriers.slice(0, 8).map(({ id }) => (
        <Tab key={id} id={id} name={names.get(id) ?? id} />
      ))}
      {carriers.length > 8 && <span className="where">and {carriers.length - 8} more</span>}
    </nav>
  );
}

/** Made once: what is lit changes none of them. */
const Options = memo(() => {
  const { answer, names } = useStory();
  return answer.reports.map(({ id }) => (
    <option key={id} value={id}>
      {names.get(id)}
    </option>
  ));
});

/** Pixels of a column where columns are drawn as they are looked at. */
const WIDE = 336;

function ManyColumns() {
  const { reports } = useStory().answer;
  const box = useRef<HTMLDivElement>(null);
  const columns = useVirtualizer({
    horizontal: true,
    count: reports.length,
    getScrollElement: () => box.current,
    estimateSize: () => WIDE,
    overscan: 1,
  });
  useEffect(() => {
    const place = new Map(reports.map((r, i) => [r.id, i]));
    onReveal((id) => columns.scrollToIndex(place.get(id) ?? 0, { align: 'start' }));
    return () => onReveal(null);
  }, [columns, reports]);
  return (
    <div ref={box} className="report-columns is-many">
      <div className="report-track" style={{ width: columns.getTotalSize() }}>
        {columns.getVirtualItems().map(({ index, start }) => (
          <div key={reports[index]!.id} className="report-slot" style={{ insetInlineStart: start, width: WIDE }}>
            <Column stored={reports[index]!} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Tab({ id, name }: { id: string; name: string }) {
  const { byKey } = useStory();
  const { lit } = useLights();
  const carries = lit.keys.some((key) => byKey.get(key)?.marks.has(id));
  return (
    <button
      type="button"
      className={carries ? 'carries' : undefined}
      onClick={() => (carries ? showWords(id) : showReport(id))}
    >
      {name}
      {carries && <span className="unseen"> carries what is lit</span>}
    </button>
  );
}

/** What is lit comes into view: in each report its words, in the list its row. */
function useScrolling(): void {
  const { answer, byKey } = useStory();
  const { lit } = useLights();
  // What the address names is lit from the start, and may stand far down
  const first = useRef(lit.keys[0]);
  useEffect(() => {
    if (first.current) showItem(first.current);
    first.current = undefined;
    if (lit.keys.length === 0) return;
    const columns = drawnReports();
    const drawn = answer.reports.filter(({ id }) => columns.has(id));
    if (lit.words) {
      if (isWide() && lit.keys[0]) showItem(lit.keys[0]);
      clearOfTray();
      for (const { id } of drawn) if (id !== lit.words.report) scrollToLit(id);
      return;
    }
    const carries = ({ id }: StoryReport): boolean => lit.keys.some((key) => byKey.get(key)?.marks.has(id));
    for (const one of drawn) if (carries(one)) scrollToLit(one.id);
    const carrier = answer.reports.find(carries);
    if (isWide() && carrier && !drawn.some((one) => carries(one) && isVisible(one.id))) showReport(carrier.id);
  }, [lit, answer, byKey]);
}

/** Of many reports only those that are looked at have a column. */
function drawnReports(): ReadonlySet<string> {
  const columns = document.querySelectorAll<HTMLElement>('[data-report]');
  return new Set([...columns].map((column) => column.dataset.report ?? ''));
}

const isWide = (): boolean => window.matchMedia('(min-width: 60rem)').matches;

function isVisible(report: string): boolean {
  const box = document.querySelector(`[data-report="${CSS.escape(report)}"]`)?.getBoundingClientRect();
  const pane = document.querySelector('.report-columns')?.getBoundingClientRect();
  return !!box && !!pane && box.left >= pane.left - 1 && box.right <= pane.right + 1;
}

function Column({ stored }: { stored: StoryReport }) {
  const { items, names } = useStory();
  const { id, report } = stored;
  const { lit } = useLights();
  const name = names.get(id);
  // A column that is drawn while something is lit shows it at once
  const first = useRef(lit.keys.length > 0);
  useEffect(() => {
    if (first.current) scrollToLit(id);
    first.current = false;
  }, [id]);
  return (
    <article className="report" data-report={id} aria-label={name}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="report-scroll" tabIndex={0} aria-label={`Text of ${name}`}>
        <Head stored={stored} />
        <ReportText report={report} items={items} />
      </section>
    </article>
  );
}

function Head({ stored: { id, report, version, withdrawn, problems } }: { stored: StoryReport }) {
  const { names } = useStory();
  const { from, to, doubts } = report.published;
  const facts = [
    report.agency && !names.get(id)?.startsWith(report.agency) ? `by ${report.agency}` : null,
    report.dateline?.name,
    dateWords(from, to) ?? 'date unknown',
    version > 1 ? `version ${version}` : null,
  ];
  return (
    <header className="report-head">
      <h3>
        <Link to={reportPath(id)}>{names.get(id)}</Link>
      </h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <Origin report={id} />
      {withdrawn && <p className="warning">Withdrawn by its source: {withdrawn.why}</p>}
      {doubts.map((d) => (
        <p key={d.value + d.why} className="warning">
          The date {dateWords(d.value, d.value) ?? d.value} is in doubt: {d.why}
        </p>
      ))}
      {problems.length > 0 && <Problems stored={problems.map((p) => p.message)} />}
    </header>
  );
}

const Problems = ({ stored }: { stored: readonly string[] }) => (
  <details>
    <summary>{plural(stored.length, 'oddity', 'oddities')} in the text</summary>
    <ul>
      {[...new Set(stored)].map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  </details>
);

const sharing: Record<Dependence, string> = {
  'copied-text': 'Shares text with',
  'same-agency': 'Credits the same agency as',
  'same-origin': 'Goes back to the same origin as',
};

/** With which other reports this one goes back to one origin; the words in common can be lit. */
function Origin({ report }: { report: string }) {
  const { answer, names } = useStory();
  const { choose, isLit } = useLights();
  return answer.story.lineages.map((lineage, i) => {
    if (!lineage.reports.includes(report)) return null;
    const key = `lineage-${i}`;
    const others = lineage.reports.filter((id) => id !== report).flatMap((id) => names.get(id) ?? []);
    const words = `${sharing[lineage.why]}${others.length > 0 ? ` ${listed(others)}` : ' others'}`;
    return (
      <p key={key}>
        <button type="button" className="line" aria-pressed={isLit(key)} onClick={() => choose(key)}>
          {words}
        </button>
      </p>
    );
  });
}

/** What the chosen words were read as. */
function ReadFrom() {
  const { byKey } = useStory();
  const { lit, choose, clear } = useLights();
  const found = lit.words ? lit.keys.flatMap((key) => byKey.get(key) ?? []) : [];
  return (
    <div className="read-from" aria-live="polite" hidden={found.length === 0}>
      <p className="read-from-title">
        Read from these words
        <button type="button" className="close" onClick={clear} aria-label="Close">
          ×
        </button>
      </p>
      <ul>
        {found.map(({ key, kind, label }) => (
          <li key={key}>
            <button
              type="button"
              className="line"
              onClick={() => {
                choose(key);
                showItem(key);
              }}
            >
              <span className="kind">{kindWords[kind]}</span>
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const kindWords = { claim: 'claim', saying: 'statement', record: 'event', lineage: 'origin' } as const;
