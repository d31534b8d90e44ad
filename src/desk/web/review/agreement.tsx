import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementAnswer, AgreementOn } from '../../../model/answers.js';
import type { FindingValue, Judgement } from '../../../model/judgement.js';
import { askAgreement, judge } from '../lib/api.js';
import { Link, reportPath } from '../lib/route.js';
import { plural } from '../lib/words.js';
import { Trouble, Waiting } from '../pages/trouble.js';
import { findingWords, judgementWords } from './judgement-words.js';

const on: readonly (readonly [AgreementOn, string])[] = [
  ['decision', 'Whether it holds'],
  ['span', 'Which words'],
  ['value', 'Which value'],
];

const figure = (n: number | null): string => (n === null ? '–' : n.toFixed(2).replace('-', '−'));

/** How far coders agree on what both judged, and a way to settle where they differ. */
export function Agreement({ by }: { by: string }) {
  const { data, error, refetch } = useQuery({ queryKey: ['judgements', 'agreement'], queryFn: askAgreement });
  if (error && !data) return <Trouble error={error} again={refetch} />;
  if (!data) return <Waiting what="the agreement" />;
  if (data.coders.length < 2) {
    return (
      <p className="nothing">
        Agreement needs two coders who judge the same findings: let somebody else review a story under another name.
      </p>
    );
  }
  return (
    <>
      <Measures answer={data} />
      <h2>Differences</h2>
      {data.differences.length === 0 && <p className="nothing">Coders differ on nothing that is not settled.</p>}
      <ul className="differences">
        {data.differences.map((d) => (
          <Difference key={d.id} difference={d} by={by} />
        ))}
      </ul>
    </>
  );
}

const Measures = ({ answer: { pairs, alpha, coders } }: { answer: AgreementAnswer }) => (
  <div className="matrix-scroll">
    <table className="measures">
      <caption>Cohen’s kappa of each two, Krippendorff’s alpha of all; 1 is full agreement, 0 is chance</caption>
      <thead>
        <tr>
          <th scope="col">Coders</th>
          <th scope="col">Both judged</th>
          {on.map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ a, b, units, kappa }) => (
          <tr key={`${a} ${b}`}>
            <th scope="row">
              {a} and {b}
            </th>
            <td>{units}</td>
            {on.map(([key]) => (
              <td key={key}>{figure(kappa[key])}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">All {plural(coders.length, 'coder')} (alpha)</th>
          <td />
          {on.map(([key]) => (
            <td key={key}>{figure(alpha[key])}</td>
          ))}
        </tr>
      </tbody>
    </table>
  </div>
);

/** What each coder holds; one of them is made to stand. */
function Difference({
  difference: { id, finding, about, judgements },
  by,
}: {
  difference: AgreementAnswer['differences'][number];
  by: string;
}) {
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<string | null>(null);
  const settle = async ({ kind, value, by: whose }: Judgement): Promise<void> => {
    try {
      const settled: FindingValue = { ...(value as FindingValue), settles: true };
      await judge({ kind, subject: id, value: settled, by, why: `settled as ${whose} has it` });
      await client.invalidateQueries({ queryKey: ['judgements'] });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <li>
      <p>
        <Link to={reportPath(finding.report)}>{findingWords(finding, about)}</Link>
      </p>
      {judgements.map((j) => (
        <p key={j.id} className="held">
          <span>
            <b>{j.by}</b> {judgementWords(j)}
          </span>
          <button type="button" className="secondary" disabled={by === ''} onClick={() => void settle(j)}>
            Let this stand
          </button>
        </p>
      ))}
      {trouble && <p className="warning">{trouble}</p>}
    </li>
  );
}
