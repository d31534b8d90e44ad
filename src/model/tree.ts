import type { Doc, Token, TokenRange } from './doc.js';
import type { Span } from './span.js';

/** The tree of a Doc, made for asking: children in order of the text, subtrees, the way up. Cached per Doc. */
export interface Tree {
  readonly doc: Doc;
  children(token: number): readonly Token[];
  /** First child with one of the relations; "nsubj" also finds "nsubj:pass". */
  child(token: number, ...relations: string[]): Token | undefined;
  childrenBy(token: number, ...relations: string[]): readonly Token[];
  parent(token: number): Token | undefined;
  /** Half-open range from the first to the last descendant (itself included); may hold strangers if not projective. */
  subtree(token: number): TokenRange;
  /** Whether `token` is `ancestor` or hangs below it. */
  under(token: number, ancestor: number): boolean;
}

const cache = new WeakMap<Doc, Tree>();

export const baseRelation = (deprel: string): string => {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

/** Whether a relation is the one asked for, or a subtype of it. */
export const isRelation = (deprel: string, asked: string): boolean =>
  deprel === asked || (deprel.startsWith(asked) && deprel.charCodeAt(asked.length) === 58);

export function treeOf(doc: Doc): Tree {
  const known = cache.get(doc);
  if (known) return known;
  const made = makeTree(doc);
  cache.set(doc, made);
  return made;
}

function makeTree(doc: Doc): Tree {
  const { tokens } = doc;
  const below: Token[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head >= 0) below[token.head]?.push(token);
  const [first, last] = subtreeEnds(doc);
  const childrenBy = (token: number, relations: string[]) =>
    (below[token] ?? []).filter((c) => relations.some((r) => isRelation(c.deprel, r)));
  return {
    doc,
    children: (token) => below[token] ?? [],
    child: (token, ...relations) => (below[token] ?? []).find((c) => relations.some((r) => isRelation(c.deprel, r))),
    childrenBy: (token, ...relations) => childrenBy(token, relations),
    parent: (token) => tokens[tokens[token]?.head ?? -1],
    subtree: (token) => ({ from: first[token] ?? token, to: (last[token] ?? token) + 1 }),
    under: (token, ancestor) => {
      let at = token;
      for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) {
        if (at === ancestor) return true;
        at = tokens[at]?.head ?? -1;
      }
      return false;
    },
  };
}

/** First and last descendant of every token; a token hands its ends to its head as often as the tree is deep. */
function subtreeEnds(doc: Doc): [Int32Array, Int32Array] {
  const { tokens } = doc;
  const first = Int32Array.from(tokens, (t) => t.index);
  const last = Int32Array.from(tokens, (t) => t.index);
  const waiting = new Int32Array(tokens.length);
  for (const t of tokens) if (t.head >= 0) waiting[t.head]!++;
  const ready = tokens.filter((t) => waiting[t.index] === 0).map((t) => t.index);
  for (let at = 0; at < ready.length; at++) {
    const token = ready[at]!;
    const head = tokens[token]!.head;
    if (head < 0) continue;
    first[head] = Math.min(first[head]!, first[token]!);
    last[head] = Math.max(last[head]!, last[token]!);
    if (--waiting[head]! === 0) ready.push(head);
  }
  return [first, last];
}

/** The characters of a token range. */
export const spanOfTokens = (doc: Doc, range: TokenRange): Span => ({
  start: doc.tokens[range.from]?.start ?? 0,
  end: doc.tokens[range.to - 1]?.end ?? 0,
});
