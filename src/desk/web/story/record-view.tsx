import type { VerdictKind } from '../../../model/claim.js';
import type { Record as StoryRecord } from '../../../model/record.js';
import { dateWords } from '../lib/dates.js';
import { claimKey, recordKey } from '../lib/items.js';
import { headingOf, isBetween, whoWords } from '../lib/record-words.js';
import { capital, events, independentWords, placeWords, plural, sentence, verdicts } from '../lib/words.js';
import { ClaimRow } from './claim-row.js';
import { Figures } from './figures.js';
import { useLights } from './lit.js';
import { useStory } from './story-context.js';

/** One happening: what and where it was, deaths by three codebooks, and a table of claims for each of its fields. */
export function RecordView({ record, index }: { record: StoryRecord; index: number }) {
  const { answer } = useStory();
  const { isLit, choose } = useLights();
  const key = recordKey(index);
  return (
    <article className="record" aria-labelledby={`${key}-title`}>
      <header data-item={key} className={isLit(key) ? 'is-lit' : undefined}>
        <p className="kind">{capital(events[record.type])}</p>
        <h3 id={`${key}-title`}>
          <button type="button" className="plain" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
            {headingOf(record, answer)}
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
  const where = [record.place && placeWords(record.place, answer), when].filter(Boolean).join(' · ');
  const reports = new Set(record.mentions.map((m) => m.report)).size;
  const who = isBetween(record) ? '' : whoWords(record, answer);
  return (
    <>
      {where && <p className="where">{where}</p>}
      {who && <p className="where">{who}</p>}
      <p className="where">
        Told by {plural(reports, 'report')}, {independentWords(record.independent)} of independent origin
      </p>
    </>
  );
}

/** Verdicts that need no further reason. */
const plain: ReadonlySet<VerdictKind> = new Set(['single', 'agree']);

/** What the reports say of each field, and what that is to one another. */
export function Fields({ record, index }: { record: StoryRecord; index: number }) {
  const dated = record.claims.some((c) => c.asOf !== null);
  return record.verdicts.map(({ field, verdict, claims, why }) => {
    const { sign, word, says } = verdicts[verdict];
    return (
      <section key={`${field}-${claims.join()}`} className={dated ? 'field has-as-of' : 'field'}>
        <h4>
          <span className="field-name">{capital(field)}</span>
          <span className={`verdict verdict-${verdict}`} title={says}>
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
              <th scope="col" className="as-of">
                As of
              </th>
              <th
                scope="col"
                className="number"
                title="Independent origins: reports that copy or cite one another count once"
              >
                Origins
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map((i) => (
              <ClaimRow
                key={claimKey(index, i)}
                claim={record.claims[i]!}
                id={claimKey(index, i)}
                columns={dated ? 4 : 3}
              />
            ))}
          </tbody>
        </table>
      </section>
    );
  });
}
