import type { Claim, Root } from '../../../model/claim.js';
import { shortDay } from '../lib/dates.js';
import { quoteOf } from '../lib/items.js';
import { capital, dependenceWords, figureNote, independentWords, listed, nameOf, valueWords } from '../lib/words.js';
import { Carriers } from './carriers.js';
import { useLights } from './lit.js';
import { Quotes } from './quotes.js';
import { useStory } from './story-context.js';

/** A value with who carries it; chosen, it shows its words and why it counts as so many origins. */
export function ClaimRow({ claim, id, columns }: { claim: Claim; id: string; columns: number }) {
  const { answer, reports, byKey } = useStory();
  const { lit, isLit, choose } = useLights();
  const open = isLit(id) && lit.words === null;
  const words = valueWords(claim.value, answer, quoteOf(claim.carriers[0], reports));
  const note = figureNote(claim);
  const item = byKey.get(id);
  return (
    <>
      <tr data-item={id} className={isLit(id) ? 'is-lit' : undefined}>
        <th scope="row">
          <button type="button" className="value" data-row aria-pressed={isLit(id)} onClick={() => choose(id)}>
            {words}
          </button>
          {note && <span className="note">{note}</span>}
        </th>
        <td>
          <Carriers reports={claim.carriers.map((c) => c.report)} />
        </td>
        <td className="as-of">{claim.asOf && shortDay(claim.asOf)}</td>
        <td className="number">{independentWords(claim.independent)}</td>
      </tr>
      {open && item && (
        <tr className="opened">
          <td colSpan={columns}>
            <Quotes item={item} claim={claim} />
            <Roots roots={claim.roots} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Why reports do not count as independent of one another. */
function Roots({ roots }: { roots: readonly Root[] }) {
  const shared = roots.filter((r) => r.why !== null && (r.reports.length > 1 || r.origin !== null));
  if (shared.length === 0) return null;
  return (
    <ul className="roots">
      {shared.map((root) => (
        <li key={root.reports.join()}>
          <RootWords root={root} />
        </li>
      ))}
    </ul>
  );
}

function RootWords({ root: { reports: ids, why, proven, origin } }: { root: Root }) {
  const { answer, names: reportNames } = useStory();
  const names = listed(ids.flatMap((id) => reportNames.get(id) ?? []));
  const from = origin ? `, citing ${nameOf(origin, answer)}` : '';
  const ground = why ? dependenceWords[why] : '';
  return ids.length > 1
    ? `${names} go back to one origin: ${ground}${from}${proven ? '' : ' (likely, not proven)'}.`
    : `${capital(names)} has it from ${origin ? nameOf(origin, answer) : ground}.`;
}
