import { useQuery } from '@tanstack/react-query';
import { askJudgements } from '../lib/api.js';
import { useMore } from '../lib/use-more.js';
import { Trouble, Waiting } from '../pages/trouble.js';
import { More } from '../story/more.js';
import { judgementWords, subjectWords } from './judgement-words.js';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** Who decided what and when, the latest first; what was taken back stays, struck through. */
export function Decisions() {
  const { data, error, refetch } = useQuery({ queryKey: ['judgements'], queryFn: () => askJudgements() });
  const all = [...(data?.judgements ?? [])].reverse();
  const { shown, more } = useMore(all.length, 50);
  if (error && !data) return <Trouble error={error} again={refetch} />;
  if (!data) return <Waiting what="the decisions" />;
  if (all.length === 0) {
    return (
      <p className="nothing">
        Nobody has decided anything yet. Nothing that the machine suggests is a decision by itself.
      </p>
    );
  }
  return (
    <>
      <table className="log">
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">Who</th>
            <th scope="col">Decision</th>
            <th scope="col">On</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, shown).map(({ judgement: j, about, inForce }) => (
            <tr key={j.id} className={inForce ? undefined : 'taken-back'}>
              <td>{Number.isNaN(Date.parse(j.at)) ? j.at : when.format(new Date(j.at))}</td>
              <td>{j.by}</td>
              <td>
                {judgementWords(j)}
                {!inForce && <span className="unseen"> (taken back)</span>}
                {j.why && <span className="note">{j.why}</span>}
              </td>
              <td>{subjectWords(j, about)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={all.length - shown} what="decisions" more={more} />
    </>
  );
}
