import type { NameKind, Sentence, Token } from '../../model/doc.js';
import { type Draft, isProper, wordsOf } from './draft.js';

/** What the document as a whole says of a word or an acronym. */
interface Memory {
  /** By the letters of a name: how often each kind was seen. */
  readonly kinds: Map<string, Map<NameKind, number>>;
  /** Last and first words of people's names. */
  readonly people: Set<string>;
  /** Acronyms that stand in brackets after their long form. */
  readonly defined: Map<string, NameKind>;
}

const fixed = new Set(['nation', 'known', 'institution']);

/**
 * One name, one kind, through a document: an acronym is what its long form is, "Bolton" is a person after "John Bolton",
 * and a word that was a name once is one again. Drafts by sentence, in order; what is settled by the lexicon stays.
 */
export function acrossDocument(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  drafts: readonly Draft[][],
): Draft[][] {
  const memory = remember(tokens, drafts.flat());
  return drafts.map((own, k) => {
    const settled = own.map((d) => (fixed.has(d.by) ? d : { ...d, kind: kindOf(tokens, d, memory) }));
    return [...settled, ...again(tokens, sentences[k]!, settled, memory)].sort((a, b) => a.from - b.from);
  });
}

function remember(tokens: readonly Token[], drafts: readonly Draft[]): Memory {
  const memory: Memory = { kinds: new Map(), people: new Set(), defined: new Map() };
  let last: Draft | null = null;
  for (const d of drafts) {
    const text = wordsOf(tokens, d.from, d.to);
    const counts = memory.kinds.get(text) ?? new Map<NameKind, number>();
    counts.set(d.kind, (counts.get(d.kind) ?? 0) + (d.weight > 35 ? 3 : 1));
    memory.kinds.set(text, counts);
    if (d.kind === 'person' && d.to - d.from > 1) memory.people.add(tokens[d.to - 1]!.text);
    if (last && isBracketed(tokens, last, d) && !memory.defined.has(text)) memory.defined.set(text, last.kind);
    last = d;
  }
  return memory;
}

/** "Jaish-e-Mohammad (JeM)": one word in brackets right after a longer name. */
const isBracketed = (tokens: readonly Token[], long: Draft, short: Draft): boolean =>
  short.to - short.from === 1 &&
  short.from === long.to + 1 &&
  tokens[long.to]!.text === '(' &&
  tokens[short.to]?.text === ')' &&
  /^\p{Lu}[\p{L}&-]*\p{Lu}/u.test(tokens[short.from]!.text) &&
  long.kind !== 'nationality';

function kindOf(tokens: readonly Token[], d: Draft, memory: Memory): NameKind {
  const text = wordsOf(tokens, d.from, d.to);
  const defined = memory.defined.get(text);
  if (defined) return defined;
  if (d.to - d.from === 1 && memory.people.has(text) && d.weight < 38) return 'person';
  const counts = memory.kinds.get(text);
  if (!counts || counts.size < 2 || d.weight > 38) return d.kind;
  const [[best, n] = [d.kind, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return n > (counts.get(d.kind) ?? 0) ? best : d.kind;
}

/** Words tagged as names, in no name yet, that are a name elsewhere in the document. */
function again(
  tokens: readonly Token[],
  { tokens: { from, to } }: Sentence,
  own: readonly Draft[],
  memory: Memory,
): Draft[] {
  const taken = new Set<number>();
  for (const d of own) for (let i = d.from; i < d.to; i++) taken.add(i);
  const found: Draft[] = [];
  for (let i = from; i < to; i++) {
    if (taken.has(i) || !isProper(tokens[i])) continue;
    const { text } = tokens[i]!;
    const counts = memory.kinds.get(text);
    const kind = memory.people.has(text)
      ? 'person'
      : (memory.defined.get(text) ?? (counts && [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]));
    if (kind && text.length > 2) found.push({ from: i, to: i + 1, kind, weight: 10, by: 'named before' });
  }
  return found;
}
