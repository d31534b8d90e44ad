import type { ActorRecordAnswer } from '../../../model/answers.js';
import { dateWords } from '../lib/dates.js';
import { actorPath, Link } from '../lib/route.js';
import { stretches } from '../lib/stretches.js';

interface Term {
  readonly key: string;
  readonly what: string;
  readonly body: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
}

/** Offices and listings with their days, each with a line on one scale of time. */
export function Ledger({ answer }: { answer: ActorRecordAnswer }) {
  const { offices, listings } = answer.actor;
  const held = offices.map(
    (o, i): Term => ({ key: `${i}`, what: o.title, body: o.body, from: o.from, to: o.to, note: null }),
  );
  const listed = listings.map(
    (l, i): Term => ({ key: `${i}`, what: l.list, body: null, from: l.from, to: l.to, note: l.reference }),
  );
  return (
    <>
      <Terms id="offices-title" title="Offices" terms={held} answer={answer} none="No office is known." />
      <Terms
        id="listings-title"
        title="Listings"
        terms={listed}
        answer={answer}
        none="On no list that is known here."
      />
    </>
  );
}

interface TermsProps {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly Term[];
  readonly none: string;
  readonly answer: ActorRecordAnswer;
}

function Terms({ id, title, terms, none, answer }: TermsProps) {
  const sorted = [...terms].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const today = new Date().toISOString().slice(0, 10);
  const lines = stretches(
    sorted.map(({ from, to }) => ({ from, to: to ?? (from === null ? null : today) })),
    Number.POSITIVE_INFINITY,
  );
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {terms.length === 0 && <p className="empty-note">{none}</p>}
      <ul className="terms">
        {sorted.map((term, i) => (
          <li key={term.key}>
            <p>
              {term.what}
              {term.body && answer.actors[term.body] && (
                <>
                  {', '}
                  <Link to={actorPath(term.body)}>{answer.actors[term.body]!.name}</Link>
                </>
              )}
            </p>
            <p className="where">
              {[dateWords(term.from, term.to) ?? 'days unknown', term.note].filter(Boolean).join(' · ')}
            </p>
            {lines[i] && (
              <span className="stretch" aria-hidden="true">
                <span style={{ insetInlineStart: `${lines[i].start}%`, width: `${lines[i].length}%` }} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
