import { personTitle } from '../../lexicon/person-titles.js';
import type { Token } from '../../model/doc.js';
import type { Span } from '../../model/span.js';
import type { Scene } from './scene.js';
import { isPersonNoun } from './titles.js';

export type Asked = 'speaker' | 'addressee' | 'actor' | 'recipient';

/** Heads of the spans that statements and events point to, with what they are there. */
export function askedHeads(scene: Scene): Map<number, Asked> {
  const heads = new Map<number, Asked>();
  const ask = (span: Span | null, as: Asked) => {
    if (!span) return;
    for (const head of headsOf(scene, span)) {
      if (!heads.has(head)) heads.set(head, as);
      const owner = antecedentOf(scene, head);
      if (owner >= 0 && !heads.has(owner)) heads.set(owner, 'actor');
    }
  };
  for (const statement of scene.statements) {
    for (const span of statement.speaker) ask(span, 'speaker');
    for (const span of statement.addressees) ask(span, 'addressee');
  }
  for (const event of scene.events) {
    for (const span of event.actors) ask(span, 'actor');
    for (const span of event.recipients) ask(span, 'recipient');
    for (const { actor, by } of event.responsibility) for (const span of [actor, ...by]) ask(span, 'actor');
  }
  return heads;
}

/** What a relative pronoun's clause hangs on, or the noun right before it; -1: no relative. */
function antecedentOf(scene: Scene, head: number): number {
  const { tokens } = scene.doc;
  if (!/^(?:who|which|that)$/i.test(tokens[head]!.text)) return -1;
  let at = head;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (tokens[at]!.deprel.startsWith('acl')) return tokens[at]!.head;
    at = tokens[at]!.head;
  }
  for (at = head - 1; at > head - 4 && at >= 0; at--) if (/^NN/.test(tokens[at]!.xpos)) return at;
  return -1;
}

const nominal = /^(?:NN|PRP|CD|WP|WDT|DT$)/;
const timeWord =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|today|yesterday|tomorrow)$/;

/** A word that can stand for somebody; "Saturday" never does. */
const isNominal = ({ xpos, text }: Token): boolean => nominal.test(xpos) && !timeWord.test(text);

/**
 * The heads of a span: a person whose title it begins with, else the word that all others hang on, and what is coordinated with it. Where the tree gives no noun or
 * pronoun, the last noun of the first noun phrase.
 */
export function headsOf(scene: Scene, span: Span): number[] {
  const { tokens } = scene.doc;
  const { from, to } = scene.rangeOf(span);
  const titled = titledPerson(scene, from, to);
  if (titled >= 0) return [titled];
  let head = -1;
  for (let i = from; i < to && head < 0; i++) {
    const token = tokens[i]!;
    if ((token.head < from || token.head >= to) && isNominal(token)) head = i;
  }
  head = head < 0 ? firstNoun(scene, from, to) : behindHonour(scene, lastOfRun(scene, head, to), to);
  if (head < 0) return [];
  const conjuncts = scene.tree
    .childrenBy(head, 'conj')
    .filter((c) => c.index > head && c.index < to && nominal.test(c.xpos));
  return [head, ...conjuncts.map((c) => c.index)];
}

/** "His Excellency | the Governor": the person whom the honour is done. */
function behindHonour(scene: Scene, head: number, to: number): number {
  const { tokens } = scene.doc;
  if (!/^(?:excellency|majesty|highness|honou?r|eminence)$/i.test(tokens[head]!.text)) return head;
  const next = tokens[head + 1]?.text.toLowerCase() === 'the' ? head + 2 : head + 1;
  return next < to && isPersonNoun(tokens[next]) ? next : head;
}

/** English nouns have their head last: "Police Public Relations | Officer", whatever the tree says. */
function lastOfRun(scene: Scene, head: number, to: number): number {
  const name = scene.doc.names[scene.nameAt[head] ?? -1];
  let last = head;
  if (!/^NN/.test(scene.doc.tokens[head]!.xpos)) return head;
  const isNoun = (at: number) => at < to && /^NN/.test(scene.doc.tokens[at]!.xpos) && !startsName(scene, at);
  while (isNoun(last + 1) || (scene.doc.tokens[last + 1]?.xpos === 'JJ' && isNoun(last + 2)))
    last += isNoun(last + 1) ? 1 : 2;
  return last === head || (name && last < name.tokens.to) ? (name?.head ?? head) : last;
}

const startsName = (scene: Scene, at: number): boolean =>
  scene.nameAt[at]! >= 0 && scene.nameAt[at] !== scene.nameAt[at - 1];

function firstNoun(scene: Scene, from: number, to: number): number {
  const { tokens } = scene.doc;
  let last = -1;
  for (let i = from; i < to; i++) {
    if (isNominal(tokens[i]!)) last = i;
    else if (last >= 0 && !/^(?:POS|HYPH|JJ|CD)/.test(tokens[i]!.xpos)) break;
  }
  return last;
}

/** "US Secretary of State Mike Pompeo" where the tree puts the title on top: the head of the name behind a span of title words. */
function titledPerson(scene: Scene, from: number, to: number): number {
  for (let at = from; at < to && at - from < 14; at++) {
    const name = scene.doc.names[scene.nameAt[at] ?? -1];
    if (name?.kind !== 'person') continue;
    const whole = name.tokens.to >= to || /^(?:,|\(|who)$/.test(scene.doc.tokens[name.tokens.to]?.text ?? '');
    return whole && name.tokens.from === at && isTitle(scene, from, at) ? name.head : -1;
  }
  return -1;
}

function isTitle(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene.doc;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    // "Secretary of State X" is X; "brother of President X" is not
    if (token.text.toLowerCase() === 'of' && at > from && at + 1 < to && !isPersonNoun(tokens[at + 1])) continue;
    if (personTitle(token.text)) continue;
    if (!/^(?:NN|NNP|NNPS|JJ|DT|PRP\$|HYPH|POS|CC)$/.test(token.xpos) || token.text === 'for') return false;
  }
  return true;
}
