import type { StoryAnswer } from '../../../model/answers.js';
import { claimKey, recordKey, sayingKey } from '../lib/items.js';
import { useLights } from './lit.js';
import { useStory } from './story-context.js';

/** Keys of what one report alone carries: records, claims on what others tell too, sayings. */
function aloneIn({ story }: StoryAnswer, report: string): string[] {
  const only = story.onlyIn.find((o) => o.report === report);
  const records = new Set(only?.records);
  return story.records
    .flatMap((record, i) => {
      if (records.has(record.id)) return [recordKey(i)];
      const told = new Set(record.mentions.map((m) => m.report));
      if (told.size < 2) return [];
      return record.claims.flatMap(({ carriers }, c) =>
        carriers.length > 0 && carriers.every((x) => x.report === report) ? [claimKey(i, c)] : [],
      );
    })
    .concat((only?.statements ?? []).map(sayingKey));
}

/** What each report alone carries. */
export function OnlyIn() {
  const { answer, names } = useStory();
  if (answer.reports.length < 2) return null;
  return (
    <section aria-labelledby="only-title" className="part">
      <h2 id="only-title">Only in one report</h2>
      {answer.reports.map(({ id }) => (
        <Alone key={id} name={names.get(id) ?? id} keys={aloneIn(answer, id)} />
      ))}
    </section>
  );
}

/** Lines shown before the rest is folded. */
const FIRST = 5;

function Lines({ keys }: { keys: readonly string[] }) {
  const { byKey } = useStory();
  const { isLit, choose } = useLights();
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>
          <button type="button" className="line" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
            {byKey.get(key)?.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Alone({ name, keys }: { name: string; keys: readonly string[] }) {
  return (
    <div className="alone">
      <h3>{name}</h3>
      {keys.length === 0 && <p className="empty-note">Nothing that the others do not carry.</p>}
      <Lines keys={keys.slice(0, FIRST)} />
      {keys.length > FIRST && (
        <details>
          <summary>{keys.length - FIRST} more</summary>
          <Lines keys={keys.slice(FIRST)} />
        </details>
      )}
    </div>
  );
}
