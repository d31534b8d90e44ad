import type { Suggestion } from '../../../model/answers.js';
import type { Judgement } from '../../../model/judgement.js';
import type { Span } from '../../../model/span.js';
import type { Decision } from '../lib/api.js';
import { actorPath, Link, reportPath, storyPath } from '../lib/route.js';
import { capital } from '../lib/words.js';
import { judgementWords } from './judgement-words.js';

const kinds: Record<Suggestion['kind'], string> = {
  figure: 'Figure',
  responsibility: 'Who is responsible',
  event: 'Event',
  statement: 'Statement',
  actors: 'Two actors',
};

interface Props {
  readonly suggestion: Suggestion;
  /** The words as they are now, while a coder moves them. */
  readonly span: Span | null;
  readonly decision: Decision | undefined;
}

/** What the machine read, as a suggestion: the words it was read from, in their sentence, and the rule that fired. */
export function Card({ suggestion: s, span, decision }: Props) {
  return (
    <article className="card" data-suggestion={s.id}>
      <p className="where">
        {kinds[s.kind]} · suggested by the machine · <Link to={storyPath(s.story)}>{s.storyTitle || 'its story'}</Link>
      </p>
      <h2>{capital(s.says)}</h2>
      {s.kind === 'actors' ? (
        <ul className="bonds">
          {s.actors.map((a) => (
            <li key={a.id}>
              <Link to={actorPath(a.id)}>{a.name}</Link>
            </li>
          ))}
        </ul>
      ) : (
        <Context suggestion={s} span={span} />
      )}
      {s.rule && (
        <p className="where">
          Rule <code>{s.rule}</code>
        </p>
      )}
      <Others judgements={s.judgements} />
      {decision && <p className="decided">{capital(judgementWords(decision))}</p>}
    </article>
  );
}

function Context({
  suggestion: { context, contextStart, finding, report, source },
  span,
}: {
  suggestion: Suggestion;
  span: Span | null;
}) {
  const { start, end } = span ?? finding!.span;
  const [from, to] = [start - contextStart, end - contextStart];
  return (
    <blockquote>
      <p className="quote-source">
        <Link to={reportPath(report)}>{source}</Link>
      </p>
      <p className="report-text" dir="auto">
        {context.slice(0, from)}
        <mark>{context.slice(from, to)}</mark>
        {context.slice(to)}
      </p>
    </blockquote>
  );
}

/** What other coders hold is shown only that it is there: their decision must not lead this one. */
const Others = ({ judgements }: { judgements: readonly Judgement[] }) =>
  judgements.length > 0 ? (
    <p className="where">
      Judged by {judgements.length === 1 ? 'another coder' : `${judgements.length} other coders`}.
    </p>
  ) : null;
