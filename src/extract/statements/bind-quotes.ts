import type { Cue } from '../../lexicon/cues.js';
import type { TokenRange } from '../../model/doc.js';
import { topVerb } from './cue-span.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain, sentenceOf } from './page.js';
import type { Quotation } from './quotations.js';
import { has, hull, isDoubleMark, meets, merged, range } from './ranges.js';
import { type Saying, saying, startOf } from './saying.js';
import { subjectOf } from './subject.js';
import { hasFinite } from './surface.js';
import { sayingOf, type VerbCue } from './verb-cues.js';

/** How far a cue may stand from the quotation that it takes, in tokens. */
const farthest = 30;

/**
 * Gives every quotation to a saying: kept whole where a cue has part of it; else to a cue beside it that has no content;
 * else to whoever speaks just before; else to nobody. Adds what is new to `sayings`.
 */
export function bindQuotes(page: Page, sayings: Saying[], open: readonly VerbCue[]): void {
  const byToken = contentIndex(page, sayings);
  const openAt = new Map(open.map((o) => [o.verb, o]));
  const ending = new Map<number, Saying[]>();
  for (const s of sayings) note(page, ending, s);
  const add = (s: Saying) => {
    sayings.push(s);
    note(page, ending, s);
  };
  for (const q of page.quotations) {
    if (!isReadAt(page, q.from)) continue;
    const owners = ownersOf(q, byToken);
    for (const s of owners) {
      extend(page, s, q);
      note(page, ending, s);
    }
    if (owners.length > 0) continue;
    const split = splitBy(page, q, ending) ?? openedBy(page, q, ending);
    if (split) {
      split.content = merged([...split.content, ...q.ranges]);
      note(page, ending, split);
      continue;
    }
    const cue =
      cueBeside(page, q, openAt) ?? anyVerbAfter(page, q) ?? anyVerbBefore(page, q) ?? cueAtEnd(page, q, openAt);
    if (cue) openAt.delete(cue.verb);
    const made = cue ? quoteSaying(page, q, cue) : (colonSaying(page, q) ?? signedSaying(page, q));
    if (made) add(made);
    else if (isWhole(page, q)) goOn(page, q, ending, add);
  }
}

/** A quotation of whole sentences without a cue: its speaker goes on, or it is nobody's. */
function goOn(page: Page, q: Quotation, ending: Map<number, Saying[]>, add: (s: Saying) => void): void {
  const before = speakerBefore(page, q, ending);
  if (!before) {
    add(unspoken(page, q));
    return;
  }
  before.content = merged([...before.content, ...q.ranges]);
  note(page, ending, before);
}

/** `"Only you," she said, "would …"`: the saying whose cue parts this quotation from the one before, in one sentence. */
function splitBy(page: Page, q: Quotation, ending: ReadonlyMap<number, Saying[]>): Saying | undefined {
  const sentence = sentenceOf(page, q.from);
  const before = page.quotations[(page.quotationAt[q.from] ?? 0) - 1];
  if (!before || before.to <= sentence.tokens.from || q.from - before.to > 20) return undefined;
  return (ending.get(sentence.index) ?? []).find(
    (s) => s.head >= before.to && s.head < q.from && s.content.some((c) => has(c, before.to - 1) || c.to === before.to),
  );
}

/** `Holm said the harbour was lost: "Nothing is left."`: the saying whose content runs up to the colon before a quotation. */
function openedBy(page: Page, q: Quotation, ending: ReadonlyMap<number, Saying[]>): Saying | undefined {
  const colon = page.doc.tokens[q.from - 1];
  if (colon?.text !== ':') return undefined;
  const all = ending.get(colon.sentence) ?? [];
  const reaching = all.filter(
    (s) => s.source.length > 0 && s.content.some((c) => c.to >= q.from - 1 && c.from < q.from),
  );
  return reaching.sort((a, b) => startOf(a) - startOf(b))[0];
}

/** Token -> the sayings with content there; quotations ask it. */
function contentIndex(page: Page, sayings: readonly Saying[]): Map<number, Saying[]> {
  const index = new Map<number, Saying[]>();
  for (const s of sayings)
    for (const q of new Set(quotesTouched(page, s))) {
      const list = index.get(q);
      if (list) list.push(s);
      else index.set(q, [s]);
    }
  return index;
}

function* quotesTouched(page: Page, s: Saying): Iterable<number> {
  for (const c of s.content)
    for (let i = c.from; i < c.to; i++)
      if (page.quotationAt[i]! >= 0) yield page.quotations[page.quotationAt[i]!]!.from;
}

/** Sayings whose content holds part of a quotation that their cue stands outside of. */
const ownersOf = (q: Quotation, index: Map<number, Saying[]>): Saying[] =>
  (index.get(q.from) ?? []).filter((s) => !q.ranges.some((r) => has(r, s.head)));

/** The quotation whole, but what stands in it of cue and source. */
function extend(page: Page, s: Saying, q: Quotation): void {
  const mine = [...s.cue, ...s.source];
  if (q.ranges.some((r) => mine.some((m) => meets(m, r)))) return;
  const sentences = page.doc.tokens[q.to - 1]!.sentence - page.doc.tokens[q.from]!.sentence;
  if (sentences === 0 && s.content.some((c) => q.ranges.every((r) => c.from <= r.from && r.to <= c.to))) return;
  s.content = merged([...s.content, ...q.ranges]);
}

const isReadAt = (page: Page, token: number): boolean => {
  const zone = sentenceOf(page, token).zone;
  return zone === null || zone === 'title';
};

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

const unknownVerb: Cue = {
  kind: 'verb',
  lemma: '',
  frames: new Map([['quote', 0.6]]),
  act: 'say',
  acts: new Map(),
  to: null,
  example: '',
};

/** Quotations of fewer words are names and scare quotes, unless the cue stands right at them. */
const fewWords = 4;

/** Verbs that seldom do anything but quote; others take whole clauses only ("the show began 'with a bang'" quotes nobody). */
const sureQuote = 0.85;

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

const isWholeStart = (page: Page, q: Quotation): boolean => sentenceOf(page, q.from).tokens.from === q.from;

function quoteSaying(page: Page, q: Quotation, cue: VerbCue): Saying {
  const top = topVerb(page, cue.verb);
  const fit = { frame: 'quote', content: q.ranges, preposition: -1, weight: cue.row.frames.get('quote') ?? 0.5 };
  const subject = subjectOf(page, top, q.ranges) ?? cue.subject;
  return sayingOf(page, cue.verb, top, cue.row, fit, subject);
}

/** `His order was short: "…"`, `Mayor Brandt: "…"`: the colon is the cue, the subject or the bare name before it the source. */
function colonSaying(page: Page, q: Quotation): Saying | null {
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
function signedSaying(page: Page, q: Quotation): Saying | null {
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

/** Whether a quotation is sentences of its own. */
function isWhole(page: Page, q: Quotation): boolean {
  const last = sentenceOf(page, q.to - 1).tokens.to;
  return isWholeStart(page, q) && last - q.to <= 1 && q.to - q.from >= 5;
}

/** Who speaks just before: the last outermost saying that ends in the sentence before, in this paragraph or the one before. */
function speakerBefore(page: Page, q: Quotation, ending: ReadonlyMap<number, Saying[]>): Saying | null {
  const sentence = sentenceOf(page, q.from);
  const before = page.doc.sentences[sentence.index - 1];
  if (!before || sentence.paragraph - before.paragraph > 1) return null;
  const all = (ending.get(before.index) ?? []).filter((s) => s.source.length > 0 && s.head >= 0);
  const outer = all.filter((s) => !all.some((o) => o !== s && o.content.some((r) => has(r, s.head))));
  const order = (s: Saying) => [isQuoting(page, s) ? 0 : 1, isSubordinate(page, s) ? 1 : 0, -startOf(s)];
  return outer.sort((a, b) => compare(order(a), order(b)))[0] ?? null;
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

/** Whether a saying holds a quotation of whole clauses: its speaker is the one who goes on. */
const isQuoting = (page: Page, s: Saying): boolean =>
  s.content.some((c) => (page.quotationAt[c.from] ?? -1) >= 0) && /^(?:clause|quote|colon)$/.test(s.frame);

/** ", who said …", ", referring to …": told by the way. */
const isSubordinate = (page: Page, s: Saying): boolean => /^(?:acl|advcl)/.test(page.doc.tokens[s.head]!.deprel);

/** The sentence in which a saying ends. */
const lastSentence = (page: Page, s: Saying): number =>
  page.doc.tokens[hull([...s.cue, ...s.content]).to - 1]?.sentence ?? s.sentence;

function note(page: Page, ending: Map<number, Saying[]>, s: Saying): void {
  const at = lastSentence(page, s);
  const list = ending.get(at);
  if (!list) ending.set(at, [s]);
  else if (!list.includes(s)) list.push(s);
}

const unspoken = (page: Page, q: Quotation): Saying =>
  saying({
    head: -1,
    frame: 'unspoken',
    rule: 'quotation without a cue',
    sentence: page.doc.tokens[q.from]!.sentence,
    content: [...q.ranges],
  });
