import type { Doc, Name } from '../../model/doc.js';
import { foldName } from '../../text/fold-name.js';

/** Shortest name of an outlet that cannot be a common word written with a capital. */
const fewestWords = 2;

/** The report's own outlet wherever the text names it ("told Caliphate Online"), whole, whatever the reader cut out of it. */
export function withOutlet(doc: Doc, outlet: string | null, names: readonly Name[]): readonly Name[] {
  const words = foldName(outlet ?? '').split(' ');
  if (words.length < fewestWords) return names;
  const own = occurrences(doc, words);
  if (!own.length) return names;
  const over = (name: Name) => own.some((o) => o.tokens.from < name.tokens.to && name.tokens.from < o.tokens.to);
  const wider = (name: Name) => name.tokens.to - name.tokens.from > words.length;
  const kept = names.filter((name) => !over(name) || wider(name));
  const free = own.filter((o) => !kept.some((n) => n.tokens.from < o.tokens.to && o.tokens.from < n.tokens.to));
  return [...kept, ...free].sort((a, b) => a.tokens.from - b.tokens.from);
}

function occurrences(doc: Doc, words: readonly string[]): Name[] {
  const { tokens } = doc;
  const out: Name[] = [];
  for (let from = 0; from + words.length <= tokens.length; from++) {
    if (!/^\p{Lu}/u.test(tokens[from]!.text) || foldName(tokens[from]!.text) !== words[0]) continue;
    const to = from + words.length;
    if (!words.every((word, at) => foldName(tokens[from + at]!.text) === word)) continue;
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    out.push({ kind: 'organisation', tokens: { from, to }, span, head: to - 1 });
  }
  return out;
}
