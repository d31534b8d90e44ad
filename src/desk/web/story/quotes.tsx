import { Fragment, useMemo } from 'react';
import type { Claim } from '../../../model/claim.js';
import type { Item } from '../lib/items.js';
import type { Mark } from '../lib/segments.js';
import { useMore } from '../lib/use-more.js';
import { More } from './more.js';
import { showWords } from './show-words.js';
import { useStory } from './story-context.js';
import { findingOf, VerdictButtons } from './verdict-buttons.js';

/** Characters of the sentence shown on either side of the words. */
const AROUND = 60;

/** The words that a thing was read from, report by report; each leads to its place in the text. */
export function Quotes({ item, claim }: { item: Item; claim?: Claim }) {
  const { answer, names } = useStory();
  const carriers = useMemo(() => answer.reports.filter((r) => item.marks.has(r.id)), [answer, item]);
  const { shown: count, more } = useMore(carriers.length, 8, 20);
  return (
    <>
      <ul className="quotes">
        {carriers.slice(0, count).flatMap(({ id, report, version }) => {
          const marks = item.marks.get(id);
          const own = marks?.filter((m) => m.role !== 'speaker' && m.role !== 'cue') ?? [];
          const shown = own.some((m) => m.role === 'content') ? own : own.slice(0, 1);
          if (shown.length === 0) return [];
          const finding = claim && findingOf(claim, id, version, shown[0]!.span);
          return [
            <li key={id}>
              <button type="button" className="quote" onClick={() => showWords(id)}>
                <span className="quote-source">{names.get(id)}</span>
                <Words text={report.text} marks={shown} />
              </button>
              {finding && <VerdictButtons finding={finding} />}
            </li>,
          ];
        })}
      </ul>
      <More left={carriers.length - count} what="reports" more={more} />
    </>
  );
}

/** So much of one quotation is shown: more than was ever said in one breath. */
const LONGEST = 2_000;

/** The words with what stands around them; what was said in pieces, in its pieces. */
function Words({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const [from, to] = [marks[0]!.span.start, marks.at(-1)!.span.end];
  return (
    <q>
      {inLine(text.slice(Math.max(0, from - AROUND), from), 'start')}
      {marks.map(({ span }, i) => (
        <Fragment key={span.start}>
          {i > 0 && ' … '}
          <mark>{cut(text.slice(span.start, span.end))}</mark>
        </Fragment>
      ))}
      {inLine(text.slice(to, to + AROUND), 'end')}
    </q>
  );
}

const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

/** The rest of the sentence as far as it is near: cut at a line break, else at a space. */
function inLine(text: string, side: 'start' | 'end'): string {
  if (side === 'start') {
    const line = text.slice(text.lastIndexOf('\n') + 1);
    return line.length < text.length || text.length < AROUND ? line : `…${line.slice(line.indexOf(' '))}`;
  }
  const at = text.indexOf('\n');
  if (at >= 0 || text.length < AROUND) return at < 0 ? text : text.slice(0, at);
  return `${text.slice(0, text.lastIndexOf(' '))} …`;
}
