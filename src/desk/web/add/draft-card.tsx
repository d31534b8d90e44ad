import type { Report } from '../../../model/report.js';
import type { Zone } from '../../../model/zone.js';
import { dateWords } from '../lib/dates.js';
import { plural } from '../lib/words.js';
import type { Draft } from './drafts.js';
import { type Preview, usePreview } from './use-preview.js';

interface CardProps {
  readonly draft: Draft;
  readonly number: number;
  readonly change: (fields: Partial<Draft>) => void;
  /** Absent where it is the only box. */
  readonly remove?: (() => void) | undefined;
  /** Why the desk could not read it. */
  readonly refused?: string | undefined;
}

/** A box for one report; below it what its text was taken for. */
export function DraftCard({ draft, number, change, remove, refused }: CardProps) {
  const found = usePreview(draft);
  const report = found && 'report' in found ? found.report : null;
  const id = `draft-${draft.key}`;
  return (
    <section className="draft" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{draft.path ?? `Report ${number}`}</h2>
        {remove && (
          <button type="button" className="line" onClick={remove} aria-label={`Remove report ${number}`}>
            Remove
          </button>
        )}
      </header>
      <textarea
        aria-label={`Text of report ${number}`}
        value={draft.body}
        onChange={(e) => change({ body: e.target.value })}
        placeholder="Paste the whole page: headline, date line, text. Furniture around it is recognised and set aside."
        spellCheck={false}
      />
      <div className="known">
        <Field
          label="Outlet"
          value={draft.outlet}
          hint={report?.outlet ?? 'if you know it'}
          set={(outlet) => change({ outlet })}
        />
        <Field
          label="Published"
          value={draft.published}
          hint={report?.published.from?.slice(0, 10) ?? 'YYYY-MM-DD'}
          set={(published) => change({ published })}
        />
      </div>
      <div className="recognised" aria-live="polite">
        {refused && <p className="warning">{refused}</p>}
        {found && 'problem' in found && <p className="warning">{found.problem.message}</p>}
        {report && <Recognised report={report} />}
        {wholeProblems(found).map((message) => (
          <p key={message} className="warning">
            {message}
          </p>
        ))}
      </div>
    </section>
  );
}

/** What is odd about the whole of it; what is odd in one place is told on the story's page. */
const wholeProblems = (found: Preview): string[] =>
  found && 'report' in found ? [...new Set(found.problems.filter((p) => p.span === null).map((p) => p.message))] : [];

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly set: (value: string) => void;
}

const Field = ({ label, value, hint, set }: FieldProps) => (
  <label>
    <span>{label}</span>
    <input type="text" value={value} placeholder={hint} onChange={(e) => set(e.target.value)} />
  </label>
);

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

function languageWords(code: string | null): string {
  try {
    return code === null ? 'unsure' : (languages.of(code) ?? code);
  } catch {
    return code ?? 'unsure';
  }
}

function Recognised({ report }: { report: Report }) {
  const { title, outlet, agency, byline, dateline, published, language, text, zones } = report;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Headline', title],
    ['Outlet', outlet],
    ['Agency', agency],
    ['Byline', byline],
    ['Dateline', dateline?.name ?? null],
    ['Date', dateWords(published.from, published.to)],
    ['Language', languageWords(language)],
  ];
  return (
    <>
      <dl>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {published.doubts.map(({ value, why }) => (
        <p key={value + why} className="warning">
          The date {dateWords(value, value) ?? value} is in doubt: {why}
        </p>
      ))}
      <SetAside text={text} zones={zones.filter((z) => z.kind !== 'title')} />
    </>
  );
}

const SetAside = ({ text, zones }: { text: string; zones: readonly Zone[] }) =>
  zones.length > 0 && (
    <details>
      <summary>{plural(zones.length, 'passage')} set aside: not the report’s own words</summary>
      <ul>
        {zones.map(({ kind, span }) => (
          <li key={`${kind}-${span.start}`}>
            <span className="kind">{kind}</span> {shortened(text.slice(span.start, span.end))}
          </li>
        ))}
      </ul>
    </details>
  );

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 88)}…` : line;
};
