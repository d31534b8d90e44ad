import { channelOf } from '../../lexicon/channels.js';
import { type Page, plain } from './page.js';
import { type Ranges, range } from './ranges.js';
import type { Saying } from './saying.js';

/** Frames whose content may stand in another's words; the rest is left to the speaker. */
const relayed = /^(?:clause|inf|on-inf|upon-inf|to-inf|quote|according|as|of|small|n-clause)$/;

/** Drops what a speaker says of himself ("we urge all sides …" inside his own quotation), and weak cues inside quoted words. */
export function pruned(page: Page, sayings: readonly Saying[], within: ReadonlyMap<Saying, Saying>): Saying[] {
  const leading = leadingOf(sayings);
  const issued = new Set(sayings.map((s) => issuingVerb(page, s)));
  // "informed public opinion that …": who is told is no cue
  const said = new Set(sayings.map((s) => page.doc.tokens[s.head]?.head ?? -1));
  // "said in a statement that …": hung on the paper, said by the verb
  const starts = new Map(
    sayings.flatMap((s) => (s.frame === 'clause' && s.content[0] ? [[s.content[0].from, s] as const] : [])),
  );
  const addressed = tokensOf(sayings.flatMap((s) => s.addressees));
  return sayings.filter((s) => {
    // "wishes to inform the public that …": the wish is a part of the cue
    if (leading.has(s.head) && s.frame === 'inf') return false;
    if (addressed.has(s.head) || isUnclaimed(page, s)) return false;
    if (said.has(s.head) && /^(?:quote|cite)$/.test(s.lemma)) return false;
    if (s.frame === 'n-clause' && (starts.get(s.content[0]?.from ?? -1) ?? s) !== s) return false;
    if (isObject(page, s, within.get(s)) || (s.head >= 0 && issued.has(s.head))) return false;
    if (s.content.length === 0 && s.act !== 'decline') return false;
    if (s.head < 0 || (page.quotationAt[s.head] ?? -1) < 0) return true;
    if (isFirstPerson(page, s)) return false;
    // "Brandt 'supported the plan'": the writer's own predicate in borrowed words
    if (s.source[0] && page.quotationAt[s.source[0].from] !== page.quotationAt[s.head]) return true;
    return !within.has(s) || (relayed.test(s.frame) && s.weight >= 0.85 && s.source.length > 0);
  });
}

function tokensOf(rs: Ranges): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of rs) for (let at = from; at < to; at++) found.add(at);
  return found;
}

/** Tokens of cues that lead the cue's own head. */
function leadingOf(sayings: readonly Saying[]): Set<number> {
  return tokensOf(sayings.flatMap((s) => s.cue.map(({ from }) => range(from, Math.max(from, s.head)))));
}

/** "issued a statement saying …": the verb of issuing, -1 for others. Both are one saying. */
function issuingVerb(page: Page, s: Saying): number {
  const head = page.doc.tokens[s.head];
  const noun = head?.deprel === 'acl' && head.xpos === 'VBG' ? page.doc.tokens[head.head] : undefined;
  return noun?.deprel === 'obj' && channelOf([plain(noun.lemma)], 'subject') ? noun.head : -1;
}

/** "has not claimed responsibility": an absence, no claim. */
const isUnclaimed = (page: Page, s: Saying): boolean =>
  s.act === 'claim' &&
  s.cue.some((c) => page.doc.tokens.slice(c.from, c.to).some((t) => /^(?:not|n't|never)$/.test(plain(t.text))));

const isFirstPerson = (page: Page, s: Saying): boolean => {
  const [source] = s.source;
  if (!source || source.to - source.from > 1) return !source;
  return /^(?:i|we|you|my|our|who|let|us)$/.test(plain(page.doc.tokens[source.from]!.text));
};

/** "expressed readiness to talk" is one saying, of the noun's act. */
function isObject(page: Page, s: Saying, outer: Saying | undefined): boolean {
  if (!outer || !s.frame.startsWith('n-') || page.doc.tokens[s.head]!.head !== outer.head) return false;
  if (outer.act === 'say') outer.act = s.act;
  return outer.frame === 'obj';
}
