import type { StatementDraft } from '../../model/draft.js';
import type { Span } from '../../model/span.js';
import type { Quotation as Form } from '../../model/statement.js';
import { actOf } from './act.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain, sentenceOf } from './page.js';
import { hasWord, hull, type Ranges, range, spansOf } from './ranges.js';
import { type Saying, startOf } from './saying.js';
import { channelBySource } from './setting.js';
import { hasFinite } from './surface.js';

/** Sayings -> drafts in order of the text, those that lost their content left out. */
export function toDrafts(
  page: Page,
  sayings: readonly Saying[],
  within: ReadonlyMap<Saying, Saying>,
): StatementDraft[] {
  const kept = sayings
    .filter((s) => spansOf(page.doc, s.content).length > 0)
    .sort((a, b) => startOf(a) - startOf(b) || a.head - b.head);
  const index = new Map(kept.map((s, i) => [s, i]));
  const issuers = issuersOf(page, kept);
  return kept.map((s, i) => ({
    speaker: spansOf(page.doc, s.source),
    cue: cueSpans(page, s.cue),
    content: spansOf(page.doc, s.content),
    quotation: formOf(page, s),
    act: actOf(page, s),
    channel: s.channel,
    via: s.via,
    addressees: spansOf(page.doc, s.addressees),
    within: outerOf(s, within, index),
    speakerOf: issuers[i] ?? null,
    unclosed: unclosedOf(page, s),
    antecedents: spansOf(page.doc, antecedentsOf(page, s)),
    sentence: s.sentence,
    rule: s.rule,
  }));
}

/** For sayings of a document ("according to the statement"): the saying before that went out as one, whose speaker is meant. */
function issuersOf(page: Page, kept: readonly Saying[]): (number | null)[] {
  let issued: number | null = null;
  return kept.map((s, i) => {
    const isDocument = s.head >= 0 && channelBySource(page, s) === 'statement';
    if (!isDocument && s.channel === 'statement' && s.source.length > 0) issued = i;
    return isDocument ? issued : null;
  });
}

/** The span of a quotation without an end that the content begins or ends in. */
function unclosedOf(page: Page, s: Saying): Span | null {
  for (const { from, to } of s.content)
    for (const at of [from, to - 1]) {
      const q = page.quotations[page.quotationAt[at] ?? -1];
      if (q && !q.closed) return { start: page.doc.tokens[q.from]!.start, end: page.doc.tokens[q.to - 1]!.end };
    }
  return null;
}

/** The noun phrase that a relative pronoun as the source stands for. */
function antecedentsOf(page: Page, s: Saying): Ranges {
  const [source] = s.source;
  if (!source || source.to - source.from > 1 || !/^(?:who|which|that)$/.test(plain(page.doc.tokens[source.from]!.text)))
    return [];
  for (let at = page.doc.tokens[source.from]!.head, steps = 0; at >= 0 && steps < 4; steps++) {
    const t = page.doc.tokens[at]!;
    if (t.deprel === 'acl:relcl' && t.head >= 0) return [nounPhrase(page, t.head, 0, source.from)];
    at = t.head;
  }
  return [];
}

/** The nearest saying around it that was kept. */
function outerOf(s: Saying, within: ReadonlyMap<Saying, Saying>, index: ReadonlyMap<Saying, number>): number | null {
  let outer = within.get(s);
  for (let steps = 0; outer && steps < 50; steps++) {
    const at = index.get(outer);
    if (at !== undefined) return at;
    outer = within.get(outer);
  }
  return null;
}

/** A cue may be a lone colon or dash, so nothing is trimmed. */
const cueSpans = (page: Page, rs: Ranges) =>
  rs.map((r) => ({ start: page.doc.tokens[r.from]!.start, end: page.doc.tokens[r.to - 1]!.end }));

/** Frames whose content is said as a whole; quoted words in the others are pieces in the writer's sentence. */
const wholeFrames = /^(?:clause|quote|colon|label|signed|unspoken|n-clause)/;

/** `rejected as "crude propaganda"`: words without a verb in the midst of the writer's sentence. */
const isFragment = (page: Page, s: Saying): boolean => {
  const { from, to } = hull(s.content);
  return (
    sentenceOf(page, from).tokens.from !== from && page.doc.tokens[from - 1]?.text !== ',' && !hasFinite(page, from, to)
  );
};

/** By the share of words between quotation marks: nine tenths are direct, a twentieth or less is indirect. */
function formOf(page: Page, s: Saying): Form {
  let words = 0;
  let quoted = 0;
  for (const r of s.content)
    for (let i = r.from; i < r.to; i++) {
      if (!hasWord(page.doc, range(i, i + 1))) continue;
      words++;
      if (page.quotationAt[i]! >= 0) quoted++;
    }
  const isBorrowed = s.head >= 0 && (page.quotationAt[s.head] ?? -1) >= 0;
  // what a quoted speaker tells of another is that other's only at second hand
  if (isBorrowed && s.source[0] && page.quotationAt[s.source[0].from] === page.quotationAt[s.head]) return 'indirect';
  if (quoted <= words * 0.05) return 'indirect';
  return quoted >= words * 0.9 && !isBorrowed && wholeFrames.test(s.frame) && !isFragment(page, s) ? 'direct' : 'mixed';
}
