import { sayingKey } from '../lib/items.js';
import { type Node, nestedSayings } from '../lib/nested.js';
import { useMore } from '../lib/use-more.js';
import { useQueryFlag } from '../lib/use-query-flag.js';
import { useLights } from './lit.js';
import { Matrix } from './matrix.js';
import { More } from './more.js';
import { Saying } from './saying.js';
import { useStory } from './story-context.js';

/** Who said what, how, to whom; what was relayed stands below its relayer. */
export function Sayings() {
  const { answer } = useStory();
  const [matrix, setMatrix] = useQueryFlag('said', 'matrix');
  const none = answer.story.statements.length === 0;
  return (
    <section aria-labelledby="sayings-title" className="part">
      <div className="part-head">
        <h2 id="sayings-title">Who said what to whom</h2>
        {!none && (
          <button type="button" className="line" aria-pressed={matrix} onClick={() => setMatrix(!matrix)}>
            As a matrix
          </button>
        )}
      </div>
      {none && <p className="empty-note">No statements were read in these reports.</p>}
      {!none && (matrix ? <Matrix /> : <AllSayings nodes={nestedSayings(answer)} />)}
    </section>
  );
}

/** Sayings shown at first. */
const FIRST = 10;

function AllSayings({ nodes }: { nodes: readonly Node[] }) {
  const { isLit } = useLights();
  const holds = ({ index, inner }: Node): boolean => isLit(sayingKey(index)) || inner.some(holds);
  const first = nodes.length > FIRST + 2 ? FIRST : nodes.length;
  const { shown, more } = useMore(nodes.length, first, 50, nodes.findLastIndex(holds) + 1);
  return (
    <>
      <Sublist nodes={nodes.slice(0, shown)} />
      <More left={nodes.length - shown} what="sayings" more={more} />
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
