import { isException } from '../../lexicon/cue-exceptions.js';
import type { Cue } from '../../lexicon/cues.js';
import type { Token, TokenRange } from '../../model/doc.js';
import { isRelation } from '../../model/tree.js';
import { addresseeOf } from './addressee.js';
import { withoutAside } from './asides.js';
import { chanceOf, isTrained } from './chance.js';
import { cueRange, topVerb } from './cue-span.js';
import { type Fit, fitsOf } from './frames.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain, sentenceOf } from './page.js';
import { has, hasWord, hull, isDoubleMark, type Ranges, range, without } from './ranges.js';
import { type Saying, saying } from './saying.js';
import { type Subject, subjectOf } from './subject.js';
import { surfaceFit } from './surface.js';
import { hasPassive } from './voice.js';

/** A verb of attribution with its subject: a saying if it has content, an open cue that may take a quotation if not. */
export interface VerbCue {
  readonly verb: number;
  readonly row: Cue;
  readonly subject: Subject | null;
  readonly saying: Saying | null;
}

/** The verbs of attribution of a sentence, in order. */
export function verbCuesOf(page: Page, from: number, to: number): VerbCue[] {
  const found: VerbCue[] = [];
  for (let at = from; at < to; at++) {
    const row = rowOf(page, page.doc.tokens[at]!);
    const read = row && readVerb(page, at, row);
    if (read) found.push(read);
  }
  return found;
}

function rowOf(page: Page, t: Token): Cue | undefined {
  if (t.upos === 'ADJ' || (t.xpos === 'VBN' && !hasHave(page, t.index))) {
    const row = /^(?:amod|compound)/.test(t.deprel) ? undefined : page.lexicon.adjective(plain(t.text));
    if (row) return row;
  }
  if (isMistaken(page, t)) return knownVerb(page, t.text);
  if (t.upos !== 'VERB' && !/^VB[DZPGN]?$/.test(t.xpos)) return undefined;
  if (/^(?:aux|cop|amod|compound)/.test(t.deprel)) return undefined;
  const lemma = plain(t.lemma);
  const particle = page.tree.child(t.index, 'compound:prt');
  const both = particle && page.lexicon.verb(`${lemma} ${plain(particle.text)}`);
  if (both) return both;
  // "ordered out": another verb
  const own = particle ? undefined : page.lexicon.verb(lemma);
  if (own?.example) return own;
  // lemmas of rare forms may lack their "e" or have one too many: "declin", "shoute"
  const mended = page.lexicon.verb(lemma.endsWith('e') ? lemma.slice(0, -1) : `${lemma}e`);
  return mended?.example ? mended : own;
}

/** "Moscow denies arming …" with the verb read as a plural: behind a noun, and the root, or before its quotation or "that". */
function isMistaken(page: Page, t: Token): boolean {
  const before = page.doc.tokens[t.index - 1];
  if (t.xpos !== 'NNS' || before?.sentence !== t.sentence || !/^(?:NOUN|PROPN|PRON)$/.test(before.upos)) return false;
  const next = page.doc.tokens[t.index + 1];
  const mark = next && /^[,:]$/.test(next.text) ? page.doc.tokens[t.index + 2] : next;
  if (mark && (isDoubleMark(mark.text) || plain(mark.text) === 'that')) return true;
  return t.head < 0 && !!next && !/^(?:PUNCT|NOUN|PROPN)$/.test(next.upos);
}

/** The row of a verb in "-s". */
function knownVerb(page: Page, text: string): Cue | undefined {
  const word = plain(text);
  const forms = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')];
  return forms.map((f) => page.lexicon.verb(f)).find((row) => row !== undefined && row.example !== '');
}

const hasHave = (page: Page, verb: number): boolean =>
  page.tree.children(verb).some((c) => c.deprel === 'aux' && plain(c.lemma) === 'have');

function readVerb(page: Page, verb: number, row: Cue): VerbCue | null {
  const top = topVerb(page, verb);
  const saying = likeliest(page, possibleSayings(page, verb, row)) ?? bySurface(page, verb, top, row);
  const subject = subjectOf(page, top, saying?.content ?? []);
  if (isNobody(page, subject)) return null;
  // "it is clear that": nobody says so
  if (row.kind === 'adjective' && (!subject || plain(page.doc.tokens[subject.head]!.text) === 'it')) return null;
  // "designed to encourage trade": an infinitive that nobody is the subject of
  if (saying && !subject && !hasPassive(page, verb)) return null;
  return saying || row.example ? { verb, row, subject, saying } : null;
}

/** By the model, the one with the highest chance; by the rows, the first frame that is sure enough. */
function likeliest(page: Page, possible: readonly Saying[]): Saying | null {
  let best: Saying | null = null;
  for (const s of possible) {
    if (s.source.length === 0 && (s.frame === 'obj:pass' || isDescribed(page, s))) continue;
    if (isException(s.lemma, s.frame, headOf(page, s))) continue;
    s.weight = chanceOf(page, s);
    if (s.weight < page.lexicon.threshold) continue;
    if (!best || (isTrained && s.weight > best.weight)) best = s;
  }
  return best;
}

/** "a man suspected of theft": tells who he is, and nobody who suspects him. */
const isDescribed = (page: Page, s: Saying): boolean =>
  s.frame.endsWith(':pass') && page.doc.tokens[s.head]!.deprel === 'acl';

/** Lemma of the word that a content hangs on. */
function headOf(page: Page, s: Saying): string {
  const [first] = s.content;
  if (!first) return '';
  const tokens = page.doc.tokens.slice(first.from, first.to);
  return plain(tokens.find((t) => t.head < first.from || t.head >= first.to)?.lemma ?? '');
}

function bySurface(page: Page, verb: number, top: number, row: Cue): Saying | null {
  const fit = surfaceFit(page, verb, row);
  return fit && sayingOf(page, verb, top, row, fit, subjectOf(page, top, fit.content));
}

/** Every way in which a verb might be an attribution. */
export function possibleSayings(page: Page, verb: number, row = rowOf(page, page.doc.tokens[verb]!)): Saying[] {
  if (!row) return [];
  const top = topVerb(page, verb);
  return fitsOf(page, verb, row).map((fit) => sayingOf(page, verb, top, row, fit, subjectOf(page, top, fit.content)));
}

/** Builds the saying of a verb from its frame and its subject. */
export function sayingOf(page: Page, verb: number, top: number, row: Cue, fit: Fit, subject: Subject | null): Saying {
  const passive = row.kind !== 'adjective' && (subject?.passive ?? false);
  const source = passive ? agentOf(page, verb) : subject && !subject.expletive ? subject.range : null;
  const cue = cueRange(page, verb, top, fit.preposition);
  const addressee = addresseeOf(page, verb, row, subject, fit);
  let content: Ranges = withoutAside(page, withinMarks(page, verb, source, fit.content), fit.frame);
  if (passive && row.to === 'target' && subject) content = [subject.range, ...content];
  for (const cut of [cue, source, settingHull(page, verb, cue, source, content)])
    if (cut) content = without(content, cut);
  if (addressee && row.to !== 'target' && fit.frame !== 'obj' && !isAsked(content, addressee))
    content = without(content, addressee);
  return saying({
    head: verb,
    lemma: row.lemma,
    frame: hasPassive(page, verb) ? `${fit.frame}:pass` : fit.frame,
    rule: `${row.kind} ${row.lemma}: ${fit.frame}`,
    sentence: page.doc.tokens[verb]!.sentence,
    weight: fit.weight,
    prior: row.example ? fit.weight : null,
    subject: subject?.head ?? -1,
    act: row.acts.get(fit.frame) ?? row.act,
    source: source ? [source] : [],
    cue: [cue],
    content,
    addressees: addressee ? [addressee] : [],
  });
}

/** Who is to act is the subject of what is demanded: part of it. */
const isAsked = (content: Ranges, addressee: TokenRange): boolean =>
  content.some((c) => c.from <= addressee.from && addressee.to < c.to && addressee.from - c.from <= 1);

/**
 * Content and quotation marks together: what stands before the cue ends with its quotation; what a cue inside a quotation
 * introduces ends with that, and fills it where the subject stands before it ("Brandt 'supported the plan'").
 */
function withinMarks(page: Page, verb: number, source: TokenRange | null, content: Ranges): Ranges {
  const own = page.quotations[page.quotationAt[verb] ?? -1];
  if (!own) return content;
  const kept = content
    .map((c) => range(Math.max(c.from, own.from), Math.min(c.to, own.to)))
    .filter((c) => c.from < c.to && hasWord(page.doc, c));
  if (kept.length === 0) return content;
  const last = kept.at(-1);
  const isPredicate = source !== null && !has(own, source.from) && last !== undefined && last.from > verb;
  return isPredicate ? [...kept.slice(0, -1), range(last.from, own.to)] : kept;
}

/** Where the cue stands inside its content ("A, she said on Friday, B"): all from source to cue and what hangs on the cue between. */
function settingHull(
  page: Page,
  verb: number,
  cue: TokenRange,
  source: TokenRange | null,
  content: Ranges,
): TokenRange | null {
  if (content.length === 0 || !content.some((c) => c.from < cue.from && c.to > cue.to)) return null;
  let { from, to } = source ? hull([cue, source]) : cue;
  for (const c of page.tree.children(verb))
    if (/^(?:obl|advmod|iobj|obj|nsubj)/.test(c.deprel)) {
      const under = page.tree.subtree(c.index);
      if (under.from >= to && under.from <= to + 1) to = under.to;
    }
  from = Math.max(from, sentenceOf(page, verb).tokens.from);
  return range(from, to);
}

/** "by X" of a passive. */
function agentOf(page: Page, verb: number): TokenRange | null {
  const agent = page.tree
    .children(verb)
    .find(
      (c) =>
        isRelation(c.deprel, 'obl') &&
        (c.deprel === 'obl:agent' ||
          page.tree.children(c.index).some((k) => k.deprel === 'case' && plain(k.text) === 'by')),
    );
  if (!agent) return null;
  const whole = nounPhrase(page, agent.index, verb + 1, Number.MAX_SAFE_INTEGER);
  const by = page.tree.children(agent.index).find((k) => k.deprel === 'case');
  return by && has(whole, by.index) ? range(by.index + 1, whole.to) : whole;
}

/** "No group has claimed …", "nobody said …": a statement of nobody's; "you know" is nobody's in particular. */
function isNobody(page: Page, subject: Subject | null): boolean {
  if (!subject) return false;
  const first = plain(page.doc.tokens[subject.range.from]?.text ?? '');
  return /^(?:no|nobody|none|neither|no-one|nothing|you)$/.test(first);
}
