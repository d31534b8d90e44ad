import type { TokenRange } from '../../model/doc.js';
import { topVerb } from './cue-span.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, sentenceOf } from './page.js';
import type { Quotation } from './quotations.js';
import { range } from './ranges.js';
import { type Saying, saying } from './saying.js';
import { subjectOf } from './subject.js';
import { sayingOf, type VerbCue } from './verb-cues.js';

export function quoteSaying(page: Page, q: Quotation, cue: VerbCue): Saying {
  const top = topVerb(page, cue.verb);
  const fit = { frame: 'quote', content: q.ranges, preposition: -1, weight: cue.row.frames.get('quote') ?? 0.5 };
  const subject = subjectOf(page, top, q.ranges) ?? cue.subject;
  return sayingOf(page, cue.verb, top, cue.row, fit, subject);
}

/** `His order was short: "…"`, `Mayor Brandt: "…"`: the colon is the cue, the subject or the bare name before it the source. */
export function colonSaying(page: Page, q: Quotation): Saying | null {
  const at = q.from - 1;
  const colon = page.doc.tokens[at];
  if (colon?.text !== ':') return null;
  const { from } = sentenceOf(page, at).tokens;
  const root = page.doc.tokens.slice(from, at).find((t) => t.head < from || t.head >= at);
  const verb = page.doc.tokens.slice(from, at).find((t) => t.upos === 'VERB' || t.deprel === 'cop');
  let source: TokenRange | null = null;
  if (!verb && root) source = nounPhrase(page, root.index, from, at);
  else if (root) source = subjectOf(page, root.index, q.ranges)?.range ?? null;
  return saying({
    head: at,
    frame: 'colon',
    rule: 'colon before a quotation',
    sentence: colon.sentence,
    weight: 0.8,
    source: source ? [source] : [],
    cue: [range(at, at + 1)],
    content: [...q.ranges],
  });
}

/** `"…" - Anna Brandt`: a dash and a name after a quotation sign it. */
export function signedSaying(page: Page, q: Quotation): Saying | null {
  const dash = page.doc.tokens[q.to];
  if (!dash || !/^(?:[–—-]|--)$/.test(dash.text) || page.nameAt[q.to + 1] === undefined || page.nameAt[q.to + 1]! < 0)
    return null;
  const name = page.doc.names[page.nameAt[q.to + 1]!]!;
  if (name.kind !== 'person' && name.kind !== 'organisation' && name.kind !== 'group') return null;
  return saying({
    head: q.to,
    frame: 'signed',
    rule: 'name after a quotation and a dash',
    sentence: dash.sentence,
    source: [name.tokens],
    cue: [range(q.to, q.to + 1)],
    content: [...q.ranges],
  });
}

export const unspoken = (page: Page, q: Quotation): Saying =>
  saying({
    head: -1,
    frame: 'unspoken',
    rule: 'quotation without a cue',
    sentence: page.doc.tokens[q.from]!.sentence,
    content: [...q.ranges],
  });
