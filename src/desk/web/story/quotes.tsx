import type { Item } from '../lib/items.js';
import type { Mark } from '../lib/segments.js';
import { showWords } from './show-words.js';
import { useStory } from './story-context.js';

/** Characters of the sentence shown on either side of the words. */
const AROUND = 60;

/** The words that a thing was read from, report by report; each leads to its place in the text. */
export function Quotes({ item }: { item: Item }) {
  const { answer, names } = useStory();
  return (
    <ul className="quotes">
      {answer.reports.flatMap(({ id, report }) => {
        const marks = item.marks.get(id);
        const first = marks?.find((m) => m.role !== 'speaker' && m.role !== 'cue') ?? marks?.[0];
        if (!first) return [];
        return [
          <li key={id}>
            <button type="button" className="quote" onClick={() => showWords(id)}>
              <span className="quote-source">{names.get(id)}</span>
              <Words text={report.text} mark={first} />
            </button>
          </li>,
        ];
      })}
    </ul>
  );
}

function Words({ text, mark: { span } }: { text: string; mark: Mark }) {
  const before = text.slice(Math.max(0, span.start - AROUND), span.start);
  const after = text.slice(span.end, span.end + AROUND);
  const words = text.slice(span.start, span.end);
  return (
    <q>
      {inLine(before, 'start')}
      <mark>{words.length > 240 ? `${words.slice(0, 240)}…` : words}</mark>
      {inLine(after, 'end')}
    </q>
  );
}

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
