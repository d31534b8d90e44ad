import { useState } from 'react';
import type { StoryAnswer } from '../../../model/answers.js';
import { speakerWords } from '../lib/items.js';
import { listed, nameOf, said } from '../lib/words.js';
import { Saying } from './saying.js';
import { useStory } from './story-context.js';

/** Speakers and addressees shown at most, those with most sayings first. */
const MOST = 12;
const NOBODY = '';

interface Cells {
  readonly speakers: readonly string[];
  /** Names of addressees; the first is nobody: most is said to nobody in particular. */
  readonly addressees: readonly string[];
  /** Sayings by speaker and addressee. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

/** Who said how much to whom. What is said to nobody in particular has a column of its own. */
export function cellsOf(answer: StoryAnswer): Cells {
  const reports = new Map(answer.reports.map((r) => [r.id, r]));
  const at = new Map<string, number[]>();
  const [speakers, addressees] = [new Map<string, number>(), new Map<string, number>()];
  const more = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [i, saying] of answer.story.statements.entries()) {
    const speaker = speakerWords(answer, i, reports);
    const to = saying.addressees.length > 0 ? [...new Set(saying.addressees.map((a) => nameOf(a, answer)))] : [NOBODY];
    more(speakers, speaker);
    for (const name of to) {
      more(addressees, name);
      at.set(`${speaker}\n${name}`, [...(at.get(`${speaker}\n${name}`) ?? []), i]);
    }
  }
  const most = (counts: Map<string, number>) =>
    [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const named = most(addressees).filter((a) => a !== NOBODY);
  return { speakers: most(speakers), addressees: [NOBODY, ...named.slice(0, MOST)], at };
}

export function Matrix() {
  const { answer } = useStory();
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const { speakers, addressees, at } = cellsOf(answer);
  const shown = all ? speakers : speakers.slice(0, MOST);
  return (
    <>
      <section className="matrix-scroll" aria-label="Who said how much to whom">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Speaker</span>
              </th>
              {addressees.map((name) => (
                <th key={name} scope="col">
                  {name ? `to ${name}` : 'to nobody named'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((speaker) => (
              <tr key={speaker}>
                <th scope="row">{speaker}</th>
                {addressees.map((name) => {
                  const cell = `${speaker}\n${name}`;
                  const sayings = at.get(cell);
                  return (
                    <td key={name}>
                      {sayings && (
                        <button
                          type="button"
                          data-row
                          aria-pressed={chosen === cell}
                          title={actsOf(answer, sayings)}
                          onClick={() => setChosen(chosen === cell ? null : cell)}
                        >
                          {sayings.length}
                          <span className="unseen">{` by ${speaker}${name ? ` to ${name}` : ''}`}</span>
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {speakers.length > shown.length && (
        <button type="button" className="line" onClick={() => setAll(true)}>
          {speakers.length - shown.length} more speakers
        </button>
      )}
      {chosen && (
        <ol className="sayings">
          {at.get(chosen)?.map((i) => (
            <li key={i}>
              <Saying index={i} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** "said 2, denied": the acts of some sayings. */
function actsOf({ story }: StoryAnswer, sayings: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const i of sayings) {
    const act = said[story.statements[i]!.act];
    counts.set(act, (counts.get(act) ?? 0) + 1);
  }
  return listed([...counts].map(([act, n]) => (n > 1 ? `${act} (${n})` : act)));
}
