import type { Name, Token } from '../../model/doc.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type DraftToken = Mutable<Token>;

const argument = /^(?:nsubj|csubj|obj|iobj|obl|nmod|root|conj|appos|ccomp|parataxis|vocative)/;

/**
 * A name hangs on the sentence by one word: where the parser hung two of its words on others, the second goes below the
 * first ("Press Secretary Sarah" nsubj, "Sanders" obj -> "Sanders" flat on "Sarah"). Changes `tokens`; gives the names
 * with the word that each hangs by.
 */
export function hangNamesOnce(tokens: readonly DraftToken[], names: readonly Name[]): Name[] {
  return names.map((name) => {
    const { from, to } = name.tokens;
    const outward = tokens.slice(from, to).filter((t) => t.head < from || t.head >= to);
    if (outward.length < 2) return { ...name, head: outward[0]?.index ?? name.head };
    const head = chosen(tokens, outward);
    if (!head) return name;
    for (const t of outward) {
      if (t === head) continue;
      t.head = head.index;
      t.deprel = t.upos === 'PUNCT' ? 'punct' : name.kind === 'person' || name.kind === 'group' ? 'flat' : 'compound';
    }
    return { ...name, head: head.index };
  });
}

/** The highest of them; of several the first that is an argument of something. */
function chosen(tokens: readonly DraftToken[], outward: readonly DraftToken[]): DraftToken | undefined {
  const own = new Set(outward.map((t) => t.index));
  const highest = outward.filter((t) => !hasAncestorIn(tokens, t, own));
  return highest.find((t) => argument.test(t.deprel)) ?? highest.find((t) => t.upos !== 'PUNCT') ?? highest[0];
}

const DEEPEST = 64;

/** Deeper than so many steps it is taken for one: better no change than a circle. */
function hasAncestorIn(tokens: readonly DraftToken[], token: DraftToken, own: ReadonlySet<number>): boolean {
  let at = token.head;
  for (let steps = 0; at >= 0; steps++) {
    if (own.has(at) || steps > DEEPEST) return true;
    at = tokens[at]!.head;
  }
  return false;
}
