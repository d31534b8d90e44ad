import type { TokenRange } from '../../model/doc.js';
import type { EventType } from '../../model/event.js';
import { isActor } from './classes.js';
import { kindOf } from './kinds.js';
import { modeFor } from './nested.js';
import { type Page, plain } from './page.js';
import { withConjuncts } from './phrase.js';
import { carrierOf } from './slots.js';
import { hasTo, subjectOf } from './subject.js';
import type { Telling } from './telling.js';
import type { Trigger } from './trigger.js';

/**
 * What somebody says it will or will not do is an act of its own: "Norland will send aid" is an agreement, "will expel" a
 * threat, "will not negotiate" a refusal, "Norland must free them, the envoy said" a demand.
 */
export function announced(page: Page, all: readonly Telling[], range: TokenRange): Telling[] {
  const out = [...all];
  for (const t of all) {
    const type = announcedAs(page, t);
    if (type) out.push(made(t, type));
  }
  for (const verb of musts(page, range)) {
    const demand = demandAt(page, verb);
    if (demand) out.push(demand);
  }
  const over = overForce(page, all);
  for (const t of out) {
    const hostile = kindOf(t.type).hostile;
    if (hostile && over.has(t.triggers[0]!)) t.type = hostile;
  }
  return out;
}

const made = (t: Telling, type: EventType): Telling => ({
  ...t,
  type,
  actuality: 'actual',
  modes: new Set([modeFor(type, t) ?? []].flat()),
  weapons: [],
  triggers: [...t.triggers],
  salience: t.salience + 0.3,
});

function announcedAs(page: Page, t: Telling): EventType | undefined {
  const { announced: type } = kindOf(t.type);
  if (t.actors.length === 0) return undefined;
  const modal = modalOf(page, verbOf(page, t));
  if (t.actuality === 'negated')
    return (type === 'AGREE' && /^(?:will|wo|would)$/.test(modal)) || isFailed(page, t) ? 'REJECT' : undefined;
  if (!type) return undefined;
  if (/^(?:will|'ll|shall)$/.test(modal) && t.actuality === 'future') return type;
  if (t.actuality !== 'hypothetical' || !isOwn(page, t)) return undefined;
  if (modal === 'would') return type;
  // "the bloc may halt aid": a threat is often veiled, an offer is not
  return /^(?:may|might|could)$/.test(modal) && type === 'THREATEN' ? type : undefined;
}

/** The verb that tells it: the trigger, or the verb that carries it. */
const verbOf = (page: Page, t: Telling): number => {
  const at = t.triggers[0]!;
  if (page.doc.tokens[at]!.upos !== 'NOUN') return at;
  const carrier = carrierOf(page, at);
  return carrier >= 0 ? carrier : at;
};

const modalOf = (page: Page, verb: number): string => {
  const aux = page.tree.children(verb).find((c) => c.deprel.startsWith('aux') && c.xpos === 'MD');
  return aux ? plain(aux.text) : '';
};

/** "failed to reach an agreement" */
const isFailed = (page: Page, t: Telling): boolean => {
  const up = page.doc.tokens[page.doc.tokens[verbOf(page, t)]!.head];
  return !!up && /^(?:fail|refuse|decline)$/.test(page.lemma(up.index)) && t.type === 'AGREE';
};

/** In a main clause, or under a saying of the same party: "the group said it would free them". */
function isOwn(page: Page, t: Telling): boolean {
  const verb = verbOf(page, t);
  const token = page.doc.tokens[verb]!;
  if (page.tree.children(verb).some((c) => c.deprel === 'mark' && /^(?:if|whether|unless)$/.test(plain(c.text))))
    return false;
  if (token.head < 0) return true;
  if (token.deprel === 'advcl' || /^acl/.test(token.deprel)) return false;
  if (token.deprel !== 'ccomp') return token.deprel === 'conj' || token.deprel === 'parataxis';
  if (!isSaying(page, token.head)) return false;
  const subject = subjectOf(page, verb);
  return subject >= 0 && (page.doc.tokens[subject]!.upos === 'PRON' || token.index < token.head);
}

const isSaying = (page: Page, verb: number): boolean =>
  /^(?:say|tell|report|announce|state|add|confirm|declare|reiterate|stress|note|conclude|insist|write|argue|maintain|reaffirm|repeat|emphasize|emphasise|underline|underscore|warn|believe|think|indicate)$/.test(
    page.lemma(verb),
  );

/** Verbs of a sentence under "must" or "should". */
function musts(page: Page, { from, to }: TokenRange): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const t = page.doc.tokens[at]!;
    if (t.xpos === 'MD' && /^(?:must|should)$/.test(plain(t.text)) && t.head > at) found.push(t.head);
  }
  return found;
}

const mustRow: Trigger = {
  ...kindOf('REQUEST').triggers[0]!,
  words: ['must'],
  needs: [],
  modes: [],
  root: '10',
  weight: 0.7,
  rule: 'request:must',
  example: 'Norland must free the men, the envoy said.',
};

/** "The envoy said Norland must hand over the men": a demand of whoever says it on whoever must. */
function demandAt(page: Page, verb: number): Telling | undefined {
  const token = page.doc.tokens[verb]!;
  if (token.deprel !== 'ccomp' || !isSaying(page, token.head) || negated(page, verb)) return undefined;
  const asked = subjectOf(page, verb);
  const asks = subjectOf(page, token.head);
  if (asks < 0 || asked < 0 || asks === asked || !isActor(page, asks) || !isActor(page, asked)) return undefined;
  if (page.doc.tokens[asked]!.upos === 'PRON' || page.doc.tokens[asks]!.xpos === 'PRP') return undefined;
  return {
    type: 'REQUEST',
    row: mustRow,
    triggers: [verb],
    actors: withConjuncts(page, asks),
    recipients: withConjuncts(page, asked),
    modes: new Set(),
    weapons: [],
    actuality: 'actual',
    sentence: token.sentence,
    counts: [],
    responsibility: [],
    suspects: [],
    back: false,
    salience: kindOf('REQUEST').base + mustRow.weight * 2,
  };
}

const negated = (page: Page, verb: number): boolean =>
  page.tree.children(verb).some((c) => /^(?:not|n't|never)$/.test(plain(c.text)));

const forceful = new Set<EventType>(['ASSAULT', 'COERCE', 'SANCTION', 'THREATEN', 'PROTEST', 'MOBILIZE']);

/** Tokens that promise, plan or resolve an act of force: those above its trigger with nothing but objects and infinitives between. */
function overForce(page: Page, all: readonly Telling[]): ReadonlySet<number> {
  const over = new Set<number>();
  for (const t of all)
    if (forceful.has(t.type) && t.actuality !== 'negated') for (const top of above(page, t.triggers[0]!)) over.add(top);
  return over;
}

function above(page: Page, token: number): number[] {
  const tops: number[] = [];
  let at = token;
  for (let steps = 0; steps < 4; steps++) {
    const t = page.doc.tokens[at]!;
    if (!/^(?:xcomp|ccomp|acl|obj|advcl)$/.test(t.deprel) || t.head < 0) break;
    if (t.deprel === 'advcl' && !hasTo(page, at) && t.xpos !== 'VBG') break;
    at = t.head;
    tops.push(at);
  }
  return tops;
}
