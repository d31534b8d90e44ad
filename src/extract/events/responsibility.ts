import type { Sentence, Token } from '../../model/doc.js';
import type { ResponsibilityDraft, StatementDraft } from '../../model/draft.js';
import type { Span } from '../../model/span.js';
import { spanOfTokens } from '../../model/tree.js';
import { isActor, isOfClass } from './classes.js';
import { type Page, plain } from './page.js';
import { phraseSpan, withConjuncts } from './phrase.js';
import { agentOf, slotHeads } from './slots.js';
import { hasTo, isPassive, subjectOf } from './subject.js';

/** A word on who did it, at the token it turns on. */
export interface Blame extends ResponsibilityDraft {
  readonly token: number;
  /** Head of the phrase that names the actor, -1 for nobody. */
  readonly head: number;
}

const claims = /^(?:claim|take|accept|admit|assume|acknowledge|own)$/;

/** Claims of responsibility, denials, accusations and convictions that a sentence holds. */
export function blamesIn(page: Page, sentence: Sentence): Blame[] {
  const out: Blame[] = [];
  for (let at = sentence.tokens.from; at < sentence.tokens.to; at++) {
    const t = page.doc.tokens[at]!;
    const lemma = accusing(page.lemma(at));
    if (/^(?:responsibility|credit|authorship)$/.test(lemma)) out.push(...claimed(page, t));
    else if (lemma === 'blame' && t.upos === 'VERB') out.push(...blamed(page, t));
    else if (/^(?:attribute|ascribe|impute)$/.test(lemma) && t.upos === 'VERB') out.push(...attributed(page, t));
    else if (lemma === 'deny' && t.upos === 'VERB') out.push(...deniedDeed(page, t));
    else if (/^(?:accuse|suspect|implicate)$/.test(lemma) && t.upos === 'VERB') out.push(...accused(page, t, lemma));
    else if (/^(?:responsible|guilty|behind)$/.test(lemma)) out.push(...heldResponsible(page, t));
    else if (/^(?:arrest|detain|wanted|seek)$/.test(lemma) && t.upos === 'VERB') out.push(...heldFor(page, t));
    else if (/^(?:involvement|role|part|hand|complicity|link)$/.test(lemma)) out.push(...denied(page, t));
    else if (/^(?:convict|sentence|indict|charge)$/.test(lemma) && t.upos === 'VERB')
      out.push(...convicted(page, t, lemma));
  }
  return out;
}

/** A lemma that lost its last letter ("blam", "accus") is the verb all the same. */
export const accusing = (lemma: string): string =>
  /^(?:blam|accus|attribut|ascrib|imput)$/.test(lemma) ? `${lemma}e` : lemma;

const clauseSpan = (page: Page, verb: number): Span => {
  const { from, to } = page.tree.subtree(verb);
  const s = page.sentence(verb).tokens;
  let end = Math.min(to, s.to);
  while (end - 1 > verb && page.doc.tokens[end - 1]!.upos === 'PUNCT') end--;
  return spanOfTokens(page.doc, { from: Math.max(from, s.from), to: end });
};

const spansOf = (page: Page, heads: readonly number[]): Span[] =>
  heads.flatMap((h) => withConjuncts(page, h)).map((h) => phraseSpan(page, h));

/** One word on each of the heads and what is coordinated with them. */
const each = (page: Page, heads: readonly number[], make: (actor: Span) => Omit<Blame, 'actor' | 'head'>): Blame[] =>
  heads
    .flatMap((h) => withConjuncts(page, h))
    .map((head) => {
      const actor = phraseSpan(page, head);
      return { actor, head, ...make(actor) };
    });

function claimed(page: Page, noun: Token): Blame[] {
  const verb = page.doc.tokens[noun.head];
  if (!verb) return [];
  const lemma = page.lemma(verb.index);
  const status =
    lemma === 'deny' || lemma === 'reject' || lemma === 'disclaim' ? 'denied' : claims.test(lemma) ? 'claimed' : null;
  if (!status) return [];
  const passive = isPassive(page, verb.index);
  const heads = passive
    ? agentOf(page, verb.index)
    : [subjectOf(page, verb.index)].filter((h) => h >= 0 && h !== noun.index);
  const span = clauseSpan(page, verb.index);
  if (isNobody(page, verb, heads[0])) return [{ actor: null, head: -1, status, by: [], span, token: noun.index }];
  return each(page, heads, (actor) => ({ status, by: [actor], span, token: noun.index }));
}

/** "no group has claimed", "has not been claimed", "nobody claimed". */
function isNobody(page: Page, verb: Token, subject: number | undefined): boolean {
  const negated = page.tree
    .children(verb.index)
    .some((c) => /^(?:not|n't|never|yet)$/.test(plain(c.text)) && c.deprel === 'advmod' && plain(c.text) !== 'yet');
  if (negated) return true;
  if (subject === undefined) return false;
  const words = [page.doc.tokens[subject]!, ...page.tree.children(subject)].map((t) => plain(t.text));
  return words.some((w) => /^(?:no|nobody|none|no-one|neither)$/.test(w));
}

function blamed(page: Page, verb: Token): Blame[] {
  const on = slotHeads(page, verb.index, 'on');
  const whom = on.length ? on : slotHeads(page, verb.index, 'obj');
  const by = isPassive(page, verb.index) ? agentOf(page, verb.index) : slotHeads(page, verb.index, 'subj');
  const heads = whom.filter((h) => page.nameAt[h]! >= 0 || page.doc.tokens[h]!.upos !== 'PRON');
  return each(
    page,
    heads.map((h) => ownerOf(page, h)),
    () => ({
      status: 'accused',
      by: spansOf(page, by),
      span: clauseSpan(page, verb.index),
      token: verb.index,
    }),
  );
}

/** "blamed rebel rockets", "attributed to the army's shells": whose weapons they are. */
function ownerOf(page: Page, head: number): number {
  if (page.nameAt[head]! >= 0 || !(isOfClass(page, head, 'weapon') || isOfClass(page, head, 'force'))) return head;
  if (isActor(page, head) && page.doc.tokens[head]!.upos !== 'NOUN') return head;
  const owner = page.tree
    .children(head)
    .find((c) => /^(?:compound|nmod|nmod:poss|amod)$/.test(c.deprel) && page.nameAt[c.index]! >= 0);
  return owner ? owner.index : head;
}

/** "attributed the blast to the group", "the raid was attributed to rebels": where what is attributed is an act of force. */
function attributed(page: Page, verb: Token): Blame[] {
  const deeds = slotHeads(page, verb.index, 'obj').flatMap((h) => withConjuncts(page, h));
  if (!deeds.some((h) => isDeed(page, h))) return [];
  const to = slotHeads(page, verb.index, 'to').map((h) => doerOf(page, h));
  const whom = (to.length ? to : behindTo(page, verb)).filter((h) => isActor(page, h));
  const by = isPassive(page, verb.index) ? agentOf(page, verb.index) : slotHeads(page, verb.index, 'subj');
  return each(page, whom, () => ({
    status: 'accused',
    by: spansOf(page, by),
    span: clauseSpan(page, verb.index),
    token: verb.index,
  }));
}

/** "to rocket fire by the group" read as an infinitive. */
const behindTo = (page: Page, verb: Token): number[] =>
  page.tree
    .childrenBy(verb.index, 'advcl', 'xcomp')
    .filter((c) => hasTo(page, c.index))
    .flatMap((c) => agentOf(page, c.index));

/** "to rocket fire by the group": who is behind it. */
function doerOf(page: Page, head: number): number {
  const by = slotHeads(page, head, 'by')[0] ?? slotHeads(page, head, 'from')[0];
  return by === undefined ? ownerOf(page, head) : by;
}

const deedNouns =
  /^(?:attack|assault|blast|explosion|bombing|killing|murder|strike|raid|shelling|shooting|massacre|ambush|kidnapping|abduction|bombardment|violence|bloodshed|carnage|death|atrocity|assassination)$/;
export const isDeed = (page: Page, head: number): boolean => deedNouns.test(page.lemma(head));

/** What a force does: "denied firing", "denied that any aircraft operated in the area". */
const forceVerbs =
  /^(?:fire|fly|bomb|shell|shoot|strike|hit|attack|target|kill|kidnap|abduct|launch|conduct|operate|raid|execute|massacre|torture|stage|mount|perpetrate|plant|ambush)$/;

function deniedDeed(page: Page, verb: Token): Blame[] {
  const deed = page.tree
    .childrenBy(verb.index, 'xcomp', 'ccomp', 'advcl', 'obj')
    .find(
      (c) =>
        c.index > verb.index &&
        (forceVerbs.test(page.lemma(c.index)) ||
          (page.lemma(c.index) === 'carry' && page.tree.children(c.index).some((k) => isDeed(page, k.index)))) &&
        (c.upos === 'VERB' || c.xpos === 'VBG'),
    );
  // "denied that rebels had attacked the town" denies the deed of others, unless they are the speaker's
  if (!deed || isPassive(page, deed.index)) return [];
  return each(page, slotHeads(page, verb.index, 'subj'), (actor) => ({
    status: 'denied',
    by: [actor],
    span: clauseSpan(page, verb.index),
    token: verb.index,
  }));
}

function accused(page: Page, verb: Token, lemma: string): Blame[] {
  const whom = slotHeads(page, verb.index, 'obj');
  const sayer = sayerOf(page, verb);
  const by = sayer.length ? sayer : slotHeads(page, verb.index, 'subj');
  const status = lemma === 'suspect' ? 'suspected' : 'accused';
  return each(page, whom, () => ({
    status,
    by: spansOf(page, by),
    span: clauseSpan(page, verb.index),
    token: verb.index,
  }));
}

/** "The front is responsible for the attack", "holds rebels responsible for", "rebels are behind the blast". */
function heldResponsible(page: Page, word: Token): Blame[] {
  const deed =
    word.upos === 'ADP'
      ? [word.head]
      : [...slotHeads(page, word.index, 'for'), ...slotHeads(page, word.index, 'of')].flatMap((h) =>
          withConjuncts(page, h),
        );
  if (!deed.some((h) => h >= 0 && isDeed(page, h))) return [];
  const verb = page.doc.tokens[word.head];
  const held =
    word.upos === 'ADJ' && verb?.upos === 'VERB' && /^(?:hold|find|consider|believe)$/.test(page.lemma(verb.index));
  const at = held ? verb.index : word.upos === 'ADP' ? word.head : word.index;
  const whom = held ? slotHeads(page, at, 'obj') : [subjectOf(page, at)].filter((h) => h >= 0);
  const by = held ? slotHeads(page, at, 'subj') : [];
  return each(
    page,
    whom.filter((h) => isActor(page, h) && page.doc.tokens[h]!.upos !== 'PRON'),
    () => ({
      status: held && page.lemma(at) === 'find' ? 'convicted' : 'accused',
      by: spansOf(page, by),
      span: clauseSpan(page, at),
      token: word.index,
    }),
  );
}

/** "arrested two men in connection with the murder", "wanted for the killing". */
function heldFor(page: Page, verb: Token): Blame[] {
  const { to } = page.sentence(verb.index).tokens;
  let named = false;
  for (let at = verb.index + 1; at < Math.min(to, verb.index + 25); at++)
    named ||= isDeed(page, at) && page.tree.under(at, verb.index);
  if (!named) return [];
  return each(
    page,
    slotHeads(page, verb.index, 'obj').filter((h) => isActor(page, h) && page.doc.tokens[h]!.upos !== 'PRON'),
    () => ({
      status: 'suspected',
      by: spansOf(page, slotHeads(page, verb.index, 'subj')),
      span: clauseSpan(page, verb.index),
      token: verb.index,
    }),
  );
}

/** "…, a spokesman said, accusing the army": whoever says the sentence, where the participle hangs elsewhere. */
function sayerOf(page: Page, verb: Token): number[] {
  if (verb.xpos !== 'VBG') return [];
  for (let at = verb.index - 1; at >= page.sentence(verb.index).tokens.from && verb.index - at < 5; at--)
    if (page.doc.tokens[at]!.upos === 'VERB') return slotHeads(page, at, 'subj');
  return [];
}

function denied(page: Page, noun: Token): Blame[] {
  const verb = page.doc.tokens[noun.head];
  if (!verb || !/^(?:deny|reject|disclaim)$/.test(page.lemma(verb.index)) || noun.deprel !== 'obj') return [];
  return each(page, slotHeads(page, verb.index, 'subj'), (actor) => ({
    status: 'denied',
    by: [actor],
    span: clauseSpan(page, verb.index),
    token: noun.index,
  }));
}

function convicted(page: Page, verb: Token, lemma: string): Blame[] {
  const whom = slotHeads(page, verb.index, 'obj');
  const by = slotHeads(page, verb.index, 'subj');
  const status = lemma === 'convict' || lemma === 'sentence' ? 'convicted' : 'accused';
  return each(page, whom, () => ({
    status,
    by: spansOf(page, by),
    span: clauseSpan(page, verb.index),
    token: verb.index,
  }));
}

/** What a statement makes of the doer it tells: its own deed is claimed, another's is an accusation. */
export function blameOf(statement: StatementDraft, actor: Span, trigger: Span): ResponsibilityDraft | null {
  const own = statement.speaker.some((s) => s.start < actor.end && actor.start < s.end);
  if (own || !/^(?:say|accuse|confirm|claim|condemn)$/.test(statement.act)) return null;
  return { actor, status: 'accused', by: statement.speaker, span: trigger };
}
