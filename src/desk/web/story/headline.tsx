import type { Claim } from '../../../model/claim.js';
import type { Record as StoryRecord } from '../../../model/record.js';
import { dateWords } from '../lib/dates.js';
import { Link, reviewPath } from '../lib/route.js';
import { fieldWords, independentWords, placeWords } from '../lib/words.js';
import { useStory } from './story-context.js';

/** The story's name, and its main record in a few large figures. */
export function Headline() {
  const { answer } = useStory();
  const { story } = answer;
  const main = story.records[0];
  const when = main?.time && dateWords(main.time.from, main.time.to, main.time.precision);
  const numbers = [
    ...(main ? [deathsOf(main) ?? countOf('killed', main.claims), countOf('injured', main.claims)] : []),
    { label: 'reports', figure: String(answer.reports.length) },
    ...(main ? [{ label: 'independent origins', figure: independentWords(main.independent) }] : []),
  ].filter((n) => n !== null);
  return (
    <header className="headline">
      <p className="where">
        {[main?.place && placeWords(main.place, answer), when].filter(Boolean).join(' · ') || ' '}
      </p>
      <h1>{story.title || 'A story without a title'}</h1>
      <dl className="numbers">
        {numbers.map(({ label, figure }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <Disputed />
      {answer.stories.length === 1 && (
        <p className="story-links">
          <Link to={reviewPath(answer.stories[0]!.id)}>Review what was read</Link>
        </p>
      )}
    </header>
  );
}

function Disputed() {
  const { answer } = useStory();
  const fields = answer.story.records.flatMap((r) =>
    r.verdicts.filter((v) => v.verdict === 'conflict').map((v) => v.field),
  );
  if (fields.length === 0) return null;
  return (
    <p className="disputed">
      <span className="sign" aria-hidden="true">
        ≠
      </span>{' '}
      The reports contradict one another on {fieldWords([...new Set(fields)])}.
    </p>
  );
}

/** By UCDP's rule, as the list of stories has it. */
function deathsOf({ figures }: StoryRecord): { label: string; figure: string } | null {
  const { low, high } = figures?.ucdp ?? { low: null, high: null };
  return low === null || high === null ? null : { label: 'killed (UCDP)', figure: rangeWords(low, high) };
}

const rangeWords = (low: number, high: number): string => (low === high ? `${low}` : `${low}–${high}`);

function countOf(field: string, claims: readonly Claim[]): { label: string; figure: string } | null {
  const figures = claims.flatMap(({ field: f, value }) =>
    f === field && typeof value === 'object' && 'qualifier' in value
      ? [value.min, value.point, value.max].filter((n) => n !== null)
      : [],
  );
  if (figures.length === 0) return null;
  return { label: field, figure: rangeWords(Math.min(...figures), Math.max(...figures)) };
}
