import { channelOf } from '../../lexicon/channels.js';
import type { Token, TokenRange } from '../../model/doc.js';
import { baseRelation, isRelation } from '../../model/tree.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain } from './page.js';
import { has, type Ranges } from './ranges.js';
import { besideVerb } from './subject-beside.js';
import { hasPassive } from './voice.js';

/** Who is the subject of a verb, as the tree or the words beside it tell. */
export interface Subject {
  readonly range: TokenRange;
  readonly head: number;
  /** Of a passive: the one it is done to; the speaker is behind "by", or untold. */
  readonly passive: boolean;
  /** "it" of "it was reported", "there": nobody. */
  readonly expletive: boolean;
}

/** The subject of `verb`; through coordination and participles up to the clause that has one. `content` is what is said: never the subject. */
export function subjectOf(page: Page, verb: number, content: Ranges): Subject | null {
  let at = verb;
  const said = saidBefore(page, verb);
  if (said !== null) return subjectOf(page, said, content);
  const quoted = quotedAs(page, verb);
  if (quoted) return quoted;
  for (let steps = 0; steps < 6; steps++) {
    const own = ownSubject(page, at, verb, content);
    if (own) return own;
    const up = sharer(page, at);
    if (up === null) break;
    at = up;
  }
  return besideVerb(page, verb, content);
}

/** "TASS quoted him as saying …": he says it. */
function quotedAs(page: Page, verb: number): Subject | null {
  const t = page.doc.tokens[verb]!;
  const up = page.doc.tokens[t.head];
  if (t.xpos !== 'VBG' || !up || !/^(?:quote|cite)$/.test(plain(up.lemma))) return null;
  const object = page.tree.child(up.index, 'obj');
  if (!object || object.index > verb) return null;
  const range = nounPhrase(page, object.index, up.index + 1, verb);
  return { range, head: object.index, passive: false, expletive: false };
}

/** "…, the mayor said, accusing …": the cue before the comma that a participle goes on from. */
function saidBefore(page: Page, verb: number): number | null {
  const { tokens } = page.doc;
  const before = tokens[verb - 2];
  if (tokens[verb]!.xpos !== 'VBG' || tokens[verb - 1]?.text !== ',' || before?.sentence !== tokens[verb]!.sentence)
    return null;
  return /^VB[DZP]$/.test(before.xpos) && (page.lexicon.verb(plain(before.lemma))?.example ?? '') !== ''
    ? verb - 2
    : null;
}

function ownSubject(page: Page, at: number, verb: number, content: Ranges): Subject | null {
  const strayed = strayedSubject(page, at);
  const subject =
    strayed ??
    page.tree
      .children(at)
      .filter((c) => isRelation(c.deprel, 'nsubj') || isRelation(c.deprel, 'csubj') || c.deprel === 'expl')
      // a subject of the cue's own before it is nobody's content, though the content's marks may hang beyond it
      .filter((c) => (at === verb && c.index < verb) || !content.some((r) => has(r, c.index)))
      .sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0];
  if (!subject || baseRelation(subject.deprel) === 'csubj') return null;
  return made(page, subject, at, verb);
}

/** "The average of polls shows her figure has improved": a subject before its verb that the tree hung on the clause behind it. */
export function strayedSubject(page: Page, verb: number): Token | undefined {
  if (page.tree.child(verb, 'nsubj')) return undefined;
  const clause = page.tree.children(verb).find((c) => c.deprel === 'ccomp' && c.index > verb);
  const subjects = clause ? page.tree.children(clause.index).filter((c) => c.deprel.startsWith('nsubj')) : [];
  const [first] = subjects;
  return first && first.index < verb && subjects.some((c) => c.index > verb) ? first : undefined;
}

function made(page: Page, subject: Token, at: number, verb: number): Subject {
  const low = subject.index > verb ? verb + 1 : 0;
  const high = subject.index < at ? Math.min(at, subject.index < verb ? verb : at) : Number.MAX_SAFE_INTEGER;
  return {
    range: nounPhrase(page, subject.index, low, high),
    head: subject.index,
    passive: hasPassive(page, verb) || (at !== verb && sharesPassive(page, at, verb)),
    expletive: subject.deprel === 'expl' || isExpletive(page, subject, at),
  };
}

/** "was arrested and accused of …": a bare participle has the voice of the verb that it is joined to; "is obliged to say" has its own. */
const sharesPassive = (page: Page, at: number, verb: number): boolean =>
  page.doc.tokens[verb]!.xpos === 'VBN' && page.tree.child(verb, 'aux') === undefined && hasPassive(page, at);

/** "It" before a passive is nobody: "it was alleged that …". */
const isExpletive = (page: Page, subject: Token, verb: number): boolean =>
  plain(subject.text) === 'there' || (plain(subject.text) === 'it' && hasPassive(page, verb));

/** The verb whose subject a verb without its own shares: "came and said", "…, saying that". */
function sharer(page: Page, verb: number): number | null {
  const token = page.doc.tokens[verb]!;
  const up = outsideQuotation(page, verb, page.doc.tokens[token.head]);
  if (!up) return null;
  const relation = baseRelation(token.deprel);
  if (relation === 'conj' && isVerbal(up)) return up.index;
  // "welcomed the release and accused …" joined to the noun
  const above = page.doc.tokens[up.head];
  if (relation === 'conj' && /^VB[DZP]$/.test(token.xpos) && /^(?:obj|obl)/.test(up.deprel) && above && isVerbal(above))
    return above.index;
  if (relation === 'xcomp' && isVerbal(up) && !hasObject(page, up.index)) return up.index;
  if (relation === 'acl' && token.xpos === 'VBG') return issuing(page, up);
  if (relation === 'advcl' && token.xpos === 'VBG' && isVerbal(up)) return up.index;
  if (relation === 'parataxis' && token.xpos === 'VBG' && isVerbal(up)) return up.index;
  return null;
}

/** "released a statement saying …": the verb that a document is the object of. */
function issuing(page: Page, noun: Token): number | null {
  const verb = page.doc.tokens[noun.head];
  return noun.deprel === 'obj' && verb?.upos === 'VERB' && channelOf([plain(noun.lemma)], 'subject')
    ? verb.index
    : null;
}

/** `"We go," she said, but added …`: joined to what is quoted, meant for what it hangs on. */
function outsideQuotation(page: Page, verb: number, up: Token | undefined): Token | undefined {
  let at = up;
  for (let steps = 0; at && steps < 6 && isOther(page, at.index, verb); steps++) at = page.doc.tokens[at.head];
  // "'supported the plan' and 'offered help'": the first predicate itself is quoted
  return at ?? up;
}

/** Whether a token stands in a quotation that a verb does not stand in. */
const isOther = (page: Page, token: number, verb: number): boolean =>
  page.quotationAt[token]! >= 0 && page.quotationAt[token] !== page.quotationAt[verb];

const isVerbal = (t: Token): boolean => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'ADJ';
const hasObject = (page: Page, verb: number): boolean => page.tree.child(verb, 'obj') !== undefined;
