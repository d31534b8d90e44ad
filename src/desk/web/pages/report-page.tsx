import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ReportAnswer } from '../../../model/answers.js';
import { reportNames } from '../../../text/report-names.js';
import { askReport } from '../lib/api.js';
import { dateWords } from '../lib/dates.js';
import { actorPath, Link, reportPath, storyPath } from '../lib/route.js';
import { plural, sentence } from '../lib/words.js';
import { LayeredText } from '../report/layered-text.js';
import { type Layer, layers, type ReadItem, readItems } from '../report/read-items.js';
import { Trouble, Waiting } from './trouble.js';

export default function ReportPage({ id, version }: { id: string; version: string | null }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['report', id, version],
    queryFn: () => askReport(id, version),
  });
  if (error && !data) return <Trouble error={error} again={refetch} />;
  return data ? <Sheet answer={data} /> : <Waiting what="the report" />;
}

/** Which layers are on, as the address has it: `?layers=events,figures`. */
function useLayers(): [ReadonlySet<Layer>, (layer: Layer) => void] {
  const [on, setOn] = useState<ReadonlySet<Layer>>(() => {
    const asked = new URLSearchParams(window.location.search).get('layers');
    return new Set(
      asked === null ? ['statements', 'events', 'figures'] : layers.filter((l) => asked.split(',').includes(l)),
    );
  });
  const toggle = (layer: Layer): void => {
    const next = new Set(on);
    if (!next.delete(layer)) next.add(layer);
    const query = new URLSearchParams(window.location.search);
    query.set('layers', layers.filter((l) => next.has(l)).join(','));
    window.history.replaceState(null, '', `${window.location.pathname}?${query}${window.location.hash}`);
    setOn(next);
  };
  return [on, toggle];
}

function Sheet({ answer }: { answer: ReportAnswer }) {
  const { reading } = answer;
  const items = useMemo(() => readItems(reading), [reading]);
  const [on, toggle] = useLayers();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const chosen = useMemo(() => new Set(keys), [keys]);
  const name = reportNames([reading.report]).get(reading.report.id) ?? reading.report.id;
  useEffect(() => {
    document.title = `${reading.report.title ?? name} – Twosource`;
  }, [reading, name]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') setKeys([]);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="sheet">
      <Head answer={answer} name={name} />
      <div className="sheet-bench">
        <div>
          <Switches items={items} on={on} toggle={toggle} />
          <LayeredText report={reading.report} items={items} on={on} chosen={chosen} choose={setKeys} />
        </div>
        <aside className="why-so" aria-live="polite" aria-label="Why it was read so">
          {keys.length === 0 ? (
            <p className="empty-note">
              Choose underlined words to see what was read from them, and by which rule. Arrow keys go from one to the
              next.
            </p>
          ) : (
            <>
              <button type="button" className="close" aria-label="Close" onClick={() => setKeys([])}>
                ×
              </button>
              {items
                .filter((i) => chosen.has(i.key))
                .map((item) => (
                  <Why key={item.key} item={item} />
                ))}
            </>
          )}
        </aside>
      </div>
    </div>
  );
}

function Head({ answer, name }: { answer: ReportAnswer; name: string }) {
  const { report, problems, reader } = answer.reading;
  const { from, to, doubts, reasons = [] } = report.published;
  const facts = [
    name,
    report.agency && report.agency !== name ? `by ${report.agency}` : null,
    report.byline,
    report.dateline?.name,
  ];
  return (
    <header className="headline">
      <p className="where">{facts.filter(Boolean).join(' · ')}</p>
      <h1>{report.title ?? name}</h1>
      <p className="sheet-facts">
        {dateWords(from, to) ? `Published ${dateWords(from, to)}` : 'Published on a day unknown'}
        {report.published.basis.length > 0 && ` (by ${report.published.basis.join(', ')})`}
        {answer.stories.map((story) => (
          <span key={story}>
            {' · '}
            <Link to={storyPath(story)}>its story</Link>
          </span>
        ))}
      </p>
      {answer.withdrawn && <p className="warning">Withdrawn by its source: {answer.withdrawn.why}</p>}
      {!answer.latest && (
        <p className="warning">
          This is version {answer.version}, which a later one replaces.{' '}
          <Link to={reportPath(answer.id)}>See the latest</Link>
        </p>
      )}
      {doubts.map((d) => (
        <p key={d.value + d.why} className="warning">
          The date {dateWords(d.value, d.value) ?? d.value} is in doubt: {d.why}
        </p>
      ))}
      <details className="sheet-more">
        <summary>How it was read</summary>
        <ul>
          {reasons.map((r) => (
            <li key={r.why}>{sentence(`Dated: ${r.why}`)}</li>
          ))}
          {[...new Set(problems.map((p) => p.message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
          <li>
            Reader {reader.version}, register of {reader.register}. Added {answer.addedAt.slice(0, 10)}.
          </li>
          {answer.versions.length > 1 && (
            <li>
              {plural(answer.versions.length, 'version')}:{' '}
              {answer.versions.map(({ version, addedAt }, i) => (
                <span key={version}>
                  {i > 0 && ', '}
                  <Link
                    to={`${reportPath(answer.id)}?version=${version}`}
                  >{`${version} (${addedAt.slice(0, 10)})`}</Link>
                </span>
              ))}
            </li>
          )}
          {report.url && <li>{report.url}</li>}
        </ul>
      </details>
    </header>
  );
}

const layerNames: Record<Layer, string> = {
  statements: 'Statements',
  events: 'Events',
  figures: 'Figures',
  actors: 'Actors',
  places: 'Places',
  times: 'Times',
  zones: 'Page furniture',
};

function Switches({
  items,
  on,
  toggle,
}: {
  items: readonly ReadItem[];
  on: ReadonlySet<Layer>;
  toggle: (layer: Layer) => void;
}) {
  return (
    <fieldset className="switches">
      <legend className="unseen">Layers over the text</legend>
      {layers.map((layer) => (
        <button
          key={layer}
          type="button"
          aria-pressed={on.has(layer)}
          className={`switch switch-${layer}`}
          onClick={() => toggle(layer)}
        >
          {layerNames[layer]} <span className="count">{items.filter((i) => i.layer === layer).length}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** One thing read from the chosen words: its parts, and the rule that fired. */
const Why = ({ item: { layer, title, facts, rule, actor } }: { item: ReadItem }) => (
  <section className={`why-item why-${layer}`}>
    <p className="kind">{layerNames[layer]}</p>
    <h2>{actor && layer === 'actors' ? <Link to={actorPath(actor)}>{title}</Link> : title}</h2>
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {rule && (
        <div>
          <dt>Rule</dt>
          <dd>
            <code>{rule}</code>
          </dd>
        </div>
      )}
    </dl>
  </section>
);
