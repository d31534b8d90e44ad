import type { StoryAnswer } from '../../../model/answers.js';
import { claimKey, recordKey, sayingKey } from '../lib/items.js';
import { type Weight, weightOf } from '../lib/weigh-records.js';
import { useLights } from './lit.js';
import { useStory } from './story-context.js';

/** Keys of what one report alone carries, the weightiest first: happenings, claims on what others tell too, sayings. */
function aloneIn({ story }: StoryAnswer, report: string): string[] {
  const only = story.onlyIn.find((o) => o.report === report);
  const records = new Set(only?.records);
  const found: Record<Weight, string[]> = { full: [], line: [], folded: [] };
  for (const [i, record] of story.records.entries()) {
    const weight = weightOf(record, i);
    if (records.has(record.id)) found[weight].push(recordKey(i));
    else if (weight === 'full' && new Set(record.mentions.map((m) => m.report)).size > 1) {
      for (const [c, { carriers }] of record.claims.entries())
        if (carriers.length > 0 && carriers.every((x) => x.report === report)) found.full.push(claimKey(i, c));
    }
  }
  return [...found.full, ...found.line, ...(only?.statements ?? []).map(sayingKey), ...found.folded];
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
