import { useState } from 'react';
import { sayingKey, speakerWords } from '../lib/items.js';
import { type Node, nestedSayings } from '../lib/nested.js';
import { channelWords, namesOf, said, towards } from '../lib/words.js';
import { Carriers } from './carriers.js';
import { useLights } from './lit.js';
import { Quotes } from './quotes.js';
import { useStory } from './story-context.js';

/** Who said what, how, to whom; what was relayed stands below its relayer. */
export function Sayings() {
  const { answer } = useStory();
  return (
    <section aria-labelledby="sayings-title" className="part">
      <h2 id="sayings-title">Who said what</h2>
      {answer.story.statements.length === 0 ? (
        <p className="empty-note">No statements were read in these reports.</p>
      ) : (
        <AllSayings nodes={nestedSayings(answer)} />
      )}
    </section>
  );
}

/** Sayings shown before the rest is folded. */
const FIRST = 10;

function AllSayings({ nodes }: { nodes: readonly Node[] }) {
  const { isLit } = useLights();
  const [open, setOpen] = useState(false);
  const rest = nodes.length > FIRST + 2 ? nodes.slice(FIRST) : [];
  const holds = ({ index, inner }: Node): boolean => isLit(sayingKey(index)) || inner.some(holds);
  const lit = rest.some(holds);
  return (
    <>
      <Sublist nodes={nodes.slice(0, nodes.length - rest.length)} />
      {rest.length > 0 && (
        <details className="rest" open={open || lit} onToggle={(e) => !lit && setOpen(e.currentTarget.open)}>
          <summary>{rest.length} more sayings</summary>
          <Sublist nodes={rest} />
        </details>
      )}
    </>
  );
}

const Sublist = ({ nodes }: { nodes: readonly Node[] }) => (
  <ol className="sayings">
    {nodes.map((node) => (
      <li key={node.index}>
        <Saying index={node.index} />
        {node.inner.length > 0 && <Sublist nodes={node.inner} />}
      </li>
    ))}
  </ol>
);

function Saying({ index }: { index: number }) {
  const { answer, reports, byKey } = useStory();
  const { lit, isLit, choose } = useLights();
  const saying = answer.story.statements[index]!;
  const key = sayingKey(index);
  const item = byKey.get(key);
  const { act, channel, addressees, speaksFor, gist, carriers } = saying;
  return (
    <div data-item={key} className={isLit(key) ? 'saying is-lit' : 'saying'}>
      <p className="attribution">
        <b>{speakerWords(answer, index, reports)}</b>
        {speaksFor.length > 0 && <span className="for"> for {namesOf(speaksFor, answer)}</span>} {said[act]}
        {addressees.length > 0 && ` ${towards(act)}${namesOf(addressees, answer)}`}
        {channel && ` ${channelWords[channel]}`}
      </p>
      <button type="button" className="gist" data-row aria-pressed={isLit(key)} onClick={() => choose(key)}>
        {gist || 'The words are in the report'}
      </button>
      <Carriers reports={carriers.map((c) => c.report)} />
      {isLit(key) && lit.words === null && item && <Quotes item={item} />}
    </div>
  );
}
