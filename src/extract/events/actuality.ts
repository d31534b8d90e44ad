import { irrealis } from '../../lexicon/irrealis.js';
import type { Token } from '../../model/doc.js';
import type { Actuality } from '../../model/event.js';
import { baseRelation } from '../../model/tree.js';
import { type Page, plain } from './page.js';
import { caseWord, hasTo } from './subject.js';

/**
 * Whether an event happened, as the words around its trigger tell: negation and modals on it, then the words it hangs on
 * ("vowed to", "foiled", "risk of"), up to the clause that is told in its own right.
 */
export function actualityOf(page: Page, trigger: number): Actuality {
  const own = ownActuality(page, trigger);
  if (own !== 'actual') return own;
  return page.doc.tokens[trigger]!.upos === 'NOUN' ? ofNoun(page, trigger) : ofVerb(page, trigger);
}

/** A noun is as real as the verb that carries it; behind "after", "during" or "over" it is told in its own right. */
function ofNoun(page: Page, noun: number): Actuality {
  let at = noun;
  for (let steps = 0; steps < 3; steps++) {
    const t = page.doc.tokens[at]!;
    const up = page.doc.tokens[t.head];
    if (!up) return 'actual';
    const relation = baseRelation(t.deprel);
    const mark = caseWord(page, at);
    if (up.upos === 'VERB') {
      const governs = !mark
        ? relation === 'obj' || t.deprel === 'nsubj:pass' || relation === 'xcomp'
        : /^(?:of|against|from|for)$/.test(mark) && relation !== 'nsubj';
      if (!governs) return 'actual';
      if (
        isKnown(page, noun) &&
        /^(?:consider|plan|fear|discuss|expect|block|deny|oppose|reject|urge|warn|demand|call)$/.test(
          page.lemma(up.index),
        )
      )
        return 'actual';
      const seen = irrealis('obj', page.lemma(up.index));
      if (seen) return hasNot(page, up.index) ? 'negated' : seen;
      return mark || isKnown(page, noun) ? 'actual' : actualityOf(page, up.index);
    }
    if (up.upos !== 'NOUN' || !/^(?:nmod|conj|compound|acl)$/.test(relation)) return 'actual';
    if (relation === 'nmod' && !/^(?:of|to|for|against|by|on)$/.test(mark)) return 'actual';
    const seen = relation === 'conj' ? undefined : irrealis('noun', page.lemma(up.index));
    if (seen) return seen;
    const own = ownActuality(page, up.index);
    if (own !== 'actual') return own;
    at = up.index;
  }
  return 'actual';
}

/** "the attack": a thing known. */
const isKnown = (page: Page, noun: number): boolean =>
  page.tree.children(noun).some((c) => c.deprel === 'det' && /^(?:the|this|that|these|those)$/.test(plain(c.text)));

function ofVerb(page: Page, trigger: number): Actuality {
  let at = trigger;
  for (let steps = 0; steps < 8; steps++) {
    const t = page.doc.tokens[at]!;
    const up = page.doc.tokens[t.head];
    if (!up) break;
    const verdict = fromAbove(page, t, up);
    if (verdict === 'stop') break;
    if (verdict) return verdict;
    at = up.index;
  }
  return 'actual';
}

/** What stands on the word itself: not, will, might, if, "possible". */
function ownActuality(page: Page, token: number): Actuality {
  if (hasNot(page, token)) return 'negated';
  if (isToBe(page, token)) return 'future';
  for (const c of page.tree.children(token)) {
    const word = plain(c.text);
    if (c.deprel === 'det' && word === 'no') return 'negated';
    if (c.deprel.startsWith('nsubj') && isNobody(page, c)) return 'negated';
    if (c.deprel.startsWith('aux') && /^(?:will|'ll|wo|shall)$/.test(word)) return 'future';
    if (c.deprel.startsWith('aux') && /^(?:would|could|may|might|should|must|can|ca|cannot)$/.test(word))
      return 'hypothetical';
    if (c.deprel === 'mark' && /^(?:if|unless|whether|lest)$/.test(word)) return 'hypothetical';
    if (c.deprel === 'amod') {
      const seen = irrealis('adj', word);
      if (seen) return seen;
    }
    if (/^(?:case|mark)$/.test(c.deprel) && /^(?:without|instead)$/.test(word)) return 'negated';
    if (c.deprel === 'case' && word === 'since') return 'historical';
  }
  return 'actual';
}

/** "is to be held", "are to meet" */
function isToBe(page: Page, token: number): boolean {
  const children = page.tree.children(token);
  const to = children.find((c) => c.deprel === 'mark' && plain(c.text) === 'to');
  return (
    !!to &&
    children.some(
      (c) =>
        c.deprel.startsWith('aux') && c.index < to.index && /^VB[PZ]$/.test(c.xpos) && page.lemma(c.index) === 'be',
    )
  );
}

const hasNot = (page: Page, token: number): boolean =>
  page.tree.children(token).some((c) => c.deprel === 'advmod' && /^(?:not|n't|never)$/.test(plain(c.text)));

const isNobody = (page: Page, t: Token): boolean =>
  /^(?:nobody|none|no-one|nothing)$/.test(plain(t.text)) ||
  page.tree.children(t.index).some((c) => c.deprel === 'det' && plain(c.text) === 'no');

/** What the word above makes of it; "stop" where a clause is told in its own right. */
function fromAbove(page: Page, t: Token, up: Token): Actuality | 'stop' | undefined {
  const relation = baseRelation(t.deprel);
  const lemma = page.lemma(up.index);
  if (
    t.upos === 'VERB' &&
    /^(?:xcomp|advcl|acl|ccomp|csubj)$/.test(relation) &&
    (hasTo(page, t.index) || t.xpos === 'VBG')
  ) {
    const seen = up.upos === 'NOUN' ? irrealis('noun', lemma) : irrealis('inf', lemma);
    if (seen === 'actual') return ownOrNothing(page, up.index);
    if (seen) return seen;
    if (hasTo(page, t.index)) return 'hypothetical';
    return relation === 'advcl' || relation === 'acl' ? ownOrNothing(page, up.index) : undefined;
  }
  if (relation === 'acl' && up.upos === 'NOUN' && isRumoured(page, t)) return ofRumour(page, up);
  const that =
    relation === 'advcl' && page.tree.children(t.index).some((c) => c.deprel === 'mark' && plain(c.text) === 'that');
  if (relation === 'ccomp' || relation === 'parataxis' || that) return underCcomp(page, t, up);
  if (t.deprel === 'acl:relcl') return 'stop';
  if (relation === 'conj') return sharedAux(page, t, up);
  return relation === 'nsubj' || up.upos === 'NOUN' ? 'stop' : undefined;
}

const isRumoured = (page: Page, t: Token): boolean =>
  page.tree.children(t.index).some((c) => c.deprel === 'mark' && plain(c.text) === 'that');

/** "the rumour that it had paid": as real as the noun, and denied with it. */
function ofRumour(page: Page, noun: Token): Actuality | 'stop' {
  const verb = page.doc.tokens[noun.head];
  if (verb && /^(?:deny|dismiss|reject|refute)$/.test(page.lemma(verb.index))) return 'negated';
  return irrealis('noun', page.lemma(noun.index)) ?? 'stop';
}

const ownOrNothing = (page: Page, token: number): Actuality | undefined => {
  const own = ownActuality(page, token);
  return own === 'actual' ? undefined : own;
};

const isIndicative = (page: Page, t: Token): boolean =>
  /^VB[DZ]$/.test(t.xpos) ||
  page.tree.children(t.index).some((c) => c.deprel.startsWith('aux') && /^(?:VB[DZ])$/.test(c.xpos));

/** What is said is told as it stands; what is demanded, feared or denied is not. */
function underCcomp(page: Page, t: Token, up: Token): Actuality | 'stop' {
  const lemma = page.lemma(up.index);
  // "insists that nine died" tells it, "insists that they leave" does not
  if (/^(?:insist|suggest)$/.test(lemma) && isIndicative(page, t)) return 'stop';
  if (/^(?:demand|insist|urge|propose|suggest|hope|fear|recommend|request|ask|ensure|wish|suppose)$/.test(lemma))
    return 'hypothetical';
  if (lemma === 'deny') return 'negated';
  if (/^(?:threaten|vow|promise|pledge|warn|agree)$/.test(lemma)) return 'future';
  return 'stop';
}

/** "will attack and kill": the modal of the first verb is the second's. */
function sharedAux(page: Page, t: Token, up: Token): Actuality | undefined {
  if (t.upos !== 'VERB' || up.upos !== 'VERB') return undefined;
  if (page.tree.child(t.index, 'nsubj', 'aux')) return undefined;
  const own = ownActuality(page, up.index);
  return own === 'future' || own === 'hypothetical' ? own : undefined;
}
