import { sayingKey, speakerWords } from '../lib/items.js';
import { actorPath, Link } from '../lib/route.js';
import { channelWords, namesOf, said, towards } from '../lib/words.js';
import { Carriers } from './carriers.js';
import { useLights } from './lit.js';
import { Quotes } from './quotes.js';
import { useStory } from './story-context.js';

/** One saying: who, for whom, how, to whom, what; chosen, it shows its words. */
export function Saying({ index }: { index: number }) {
  const { answer, reports, byKey } = useStory();
  const { lit, isLit, choose } = useLights();
  const saying = answer.story.statements[index]!;
  const key = sayingKey(index);
  const item = byKey.get(key);
  const { speakers, act, channel, addressees, speaksFor, gist, carriers } = saying;
  return (
    <div data-item={key} className={isLit(key) ? 'saying is-lit' : 'saying'}>
      <p className="attribution">
        <b>
          {speakers.length === 1 ? (
            <Link to={actorPath(speakers[0]!)}>{speakerWords(answer, index, reports)}</Link>
          ) : (
            speakerWords(answer, index, reports)
          )}
        </b>
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
