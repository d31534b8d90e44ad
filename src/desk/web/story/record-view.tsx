import type { VerdictKind } from '../../../model/claim.js';
import type { Record as StoryRecord } from '../../../model/record.js';
import { dateWords } from '../lib/dates.js';
import { claimKey, recordKey } from '../lib/items.js';
import { capital, events, independentWords, namesOf, placeWords, plural, sentence, verdicts } from '../lib/words.js';
import { ClaimRow } from './claim-row.js';
import { Figures } from './figures.js';
import { useLights } from './lit.js';
import { useStory } from './story-context.js';

/** One happening: what and where it was, deaths by three codebooks, and a table of claims for each of its fields. */
export function RecordView({ record, index }: { record: StoryRecord; index: number }) {
  const { isLit, choose } = useLights();
  const key = recordKey(index);
  return (
    <article className="record" aria-labelledby={`${key}-title`}>
      <header data-item={key} className={isLit(key) ? 'is-lit' : undefined}>
        <p className="kind">{capital(events[record.type])}</p>
        <h3 id={`${key}-title`}>
          <button type="button" className="plain" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
            {record.title || capital(events[record.type])}
          </button>
        </h3>
        <Where record={record} />
      </header>
      {record.figures && <Figures figures={record.figures} />}
      <Fields record={record} index={index} />
    </article>
  );
}

function Where({ record }: { record: StoryRecord }) {
  const { answer } = useStory();
  const when = record.time && dateWords(record.time.from, record.time.to, record.time.precision);
  const reports = new Set(record.mentions.map((m) => m.report)).size;
  const who = [namesOf(record.actors, answer), namesOf(record.recipients, answer)].filter(Boolean).join(' → ');
  return (
    <>
      <p className="where">{[record.place && placeWords(record.place, answer), when].filter(Boolean).join(' · ')}</p>
      {who && <p className="where">{who}</p>}
      <p className="where">
        Told by {plural(reports, 'report')}, {independentWords(record.independent)} of independent origin
      </p>
    </>
  );
}

/** Verdicts whose sentence says it all. */
const plain: ReadonlySet<VerdictKind> = new Set(['single', 'agree']);

function Fields({ record, index }: { record: StoryRecord; index: number }) {
  return record.verdicts.map(({ field, verdict, claims, why }) => {
    const { sign, word, says } = verdicts[verdict];
    return (
      <section key={`${field}-${claims.join()}`} className="field">
        <h4>
          <span className="field-name">{capital(field)}</span>
          <span className={`verdict verdict-${verdict}`}>
            <span className="sign" aria-hidden="true">
              {sign}
            </span>
            {word}
          </span>
        </h4>
        <p className="why">
          {says} {!plain.has(verdict) && <span className="why-rule">{sentence(why)}</span>}
        </p>
        <table>
          <caption className="unseen">{capital(field)}: each value with the reports that carry it</caption>
          <thead>
            <tr>
              <th scope="col">Value</th>
              <th scope="col">Carried by</th>
              <th scope="col" className="number">
                Independent
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map((i) => (
              <ClaimRow key={claimKey(index, i)} claim={record.claims[i]!} id={claimKey(index, i)} />
            ))}
          </tbody>
        </table>
      </section>
    );
  });
}
