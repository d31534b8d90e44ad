import type { Cue } from '../../lexicon/cues.js';
import { type Page, plain, sentenceOf } from './page.js';
import type { Quotation } from './quotations.js';
import { isDoubleMark } from './ranges.js';
import { subjectOf } from './subject.js';
import { hasFinite } from './surface.js';
import type { VerbCue } from './verb-cues.js';
import { isWhole, isWholeStart } from './whole-quotes.js';

/** How far a cue may stand from the quotation that it takes, in tokens. */
const farthest = 30;

/** Quotations of fewer words are names and scare quotes, unless the cue stands right at them. */
const fewWords = 4;

/** Verbs that seldom do anything but quote; others take whole clauses only ("the show began 'with a bang'" quotes nobody). */
const sureQuote = 0.85;

const unknownVerb: Cue = {
  kind: 'verb',
  lemma: '',
  frames: new Map([['quote', 0.6]]),
  act: 'say',
  acts: new Map(),
  to: null,
  example: '',
};

/** The cue that a quotation takes: a verb of saying beside it, any verb right at it, or what the sentence before turns on. */
export const cueOfQuote = (page: Page, q: Quotation, open: ReadonlyMap<number, VerbCue>): VerbCue | null =>
  cueBeside(page, q, open) ?? anyVerbAfter(page, q) ?? anyVerbBefore(page, q) ?? cueAtEnd(page, q, open);

/** The verb without content that stands nearest to the quotation, outside quotations, in its sentence or in the one it runs into. */
function cueBeside(page: Page, q: Quotation, open: ReadonlyMap<number, VerbCue>): VerbCue | null {
  const reach = q.to - q.from - 2 < fewWords ? 3 : farthest;
  const isClausal = hasFinite(page, q.from, q.to);
  const after = scan(page, q.to, Math.min(endAfter(page, q), q.to + reach), 1, open, isClausal, isRelative);
  const before = scan(page, q.from - 1, Math.max(startBefore(page, q) - 1, q.from - 1 - reach), -1, open, isClausal);
  if (after && before) return endsWithComma(page, q) || isWholeStart(page, q) ? after : before;
  return after ?? before;
}

/** Any finite verb right behind a quotation with its subject is a cue of it, though no row knows it ("…," the king retaliated). */
function anyVerbAfter(page: Page, q: Quotation): VerbCue | null {
  if (!endsWithComma(page, q) || !isWholeStart(page, q) || q.to - q.from < fewWords + 2) return null;
  const { to } = sentenceOf(page, q.to - 1).tokens;
  for (let at = q.to; at < Math.min(to, q.to + 9); at++) {
    const t = page.doc.tokens[at]!;
    if (page.quotationAt[at]! >= 0) return null;
    if (t.upos !== 'VERB' || !/^VB[DZP]$/.test(t.xpos)) continue;
    if (isRelative(page, at)) return null;
    const subject = subjectOf(page, at, q.ranges);
    if (!subject || subject.expletive || Math.abs(subject.head - at) > 8 || subject.head < q.to) return null;
    return { verb: at, row: { ...unknownVerb, lemma: plain(t.lemma) }, subject, saying: null };
  }
  return null;
}

/** `the king shouted back, "We will not go."`: any finite verb right before a comma and a whole clause in marks. */
function anyVerbBefore(page: Page, q: Quotation): VerbCue | null {
  if (!/^[,:]$/.test(page.doc.tokens[q.from - 1]?.text ?? '')) return null;
  if (q.to - q.from < fewWords + 2 || !hasFinite(page, q.from, q.to)) return null;
  if (!/^\p{Lu}/u.test(page.doc.tokens[q.from + 1]?.text ?? '')) return null;
  const { from } = sentenceOf(page, q.from - 1).tokens;
  for (let at = q.from - 2; at >= Math.max(from, q.from - 7); at--) {
    const t = page.doc.tokens[at]!;
    if (page.quotationAt[at]! >= 0 || t.text === ',') return null;
    if (t.upos !== 'VERB' || !/^VB[DZPG]$/.test(t.xpos)) continue;
    const subject = subjectOf(page, at, q.ranges);
    if (!subject || subject.expletive || subject.passive) return null;
    return { verb: at, row: { ...unknownVerb, lemma: plain(t.lemma) }, subject, saying: null };
  }
  return null;
}

/** `Brandt agreed. "It is over."`: the cue without content that the sentence before turns on, in one paragraph. */
function cueAtEnd(page: Page, q: Quotation, open: ReadonlyMap<number, VerbCue>): VerbCue | null {
  const sentence = sentenceOf(page, q.from);
  const before = page.doc.sentences[sentence.index - 1];
  if (!before || before.paragraph !== sentence.paragraph || !isWhole(page, q)) return null;
  for (let at = before.tokens.to - 1; at >= before.tokens.from; at--) {
    const cue = open.get(at);
    const isMain = page.doc.tokens[at]!.head < 0 || before.tokens.to - at <= 3;
    if (cue?.subject && !cue.subject.expletive && isMain && (cue.row.frames.get('quote') ?? 0) >= 0.5) return cue;
  }
  return null;
}

function scan(
  page: Page,
  from: number,
  to: number,
  step: 1 | -1,
  open: ReadonlyMap<number, VerbCue>,
  isClausal: boolean,
  isOut: (page: Page, verb: number) => boolean = () => false,
): VerbCue | null {
  for (let at = from; at !== to && at >= 0 && at < page.doc.tokens.length; at += step) {
    if (page.quotationAt[at]! >= 0) return null;
    const cue = open.get(at);
    const chance = cue?.row.frames.get('quote') ?? 0;
    if (cue && chance >= 0.5 && (chance >= sureQuote || isClausal) && !isOut(page, at)) return cue;
  }
  return null;
}

/** `the film "The Bridge", which recounts …`: tells of what is quoted. */
const isRelative = (page: Page, verb: number): boolean =>
  page.doc.tokens[verb]!.deprel === 'acl:relcl' ||
  page.tree.children(verb).some((c) => c.index < verb && /^(?:which|who|that)$/.test(plain(c.text)));

/** End of the sentence that the quotation ends in; where it ends one with "?", "!" or ",", of the next in the paragraph. */
function endAfter(page: Page, q: Quotation): number {
  const sentence = sentenceOf(page, q.to - 1);
  if (sentence.tokens.to > q.to) return sentence.tokens.to;
  const next = page.doc.sentences[sentence.index + 1];
  if (!next || next.paragraph !== sentence.paragraph) return sentence.tokens.to;
  const first = page.doc.tokens[next.tokens.from]!.text;
  return /[?!,]/.test(lastInside(page, q)) || /^\p{Ll}/u.test(first) ? next.tokens.to : sentence.tokens.to;
}

/** Start of the sentence that the quotation begins in; where one before runs into it with a comma or colon, of that. */
function startBefore(page: Page, q: Quotation): number {
  const sentence = sentenceOf(page, q.from);
  const before = page.doc.sentences[sentence.index - 1];
  const runsOn = before && sentence.tokens.from === q.from && /^[,:]$/.test(page.doc.tokens[q.from - 1]?.text ?? '');
  return runsOn ? before.tokens.from : sentence.tokens.from;
}

/** The last word or mark before the closing quotation mark. */
const lastInside = (page: Page, q: Quotation): string => {
  const last = page.doc.tokens[q.to - 1]!;
  return isDoubleMark(last.text) || /^['’]$/.test(last.text) ? (page.doc.tokens[q.to - 2]?.text ?? '') : last.text;
};

const endsWithComma = (page: Page, q: Quotation): boolean =>
  /[,?!]$/.test(lastInside(page, q)) || /^,$/.test(page.doc.tokens[q.to]?.text ?? '');
