import type { ResponsibilityDraft, StatementDraft } from '../../model/draft.js';
import { assault } from './assault.js';
import { type Page, plain } from './page.js';
import { phraseSpan } from './phrase.js';
import { accusing, type Blame, blameOf, blamesIn, isDeed } from './responsibility.js';
import { slotHeads } from './slots.js';
import type { Telling } from './telling.js';
import type { Trigger } from './trigger.js';

/** Gives every word on who did it to the attack it speaks of; where the sentence tells none, to a telling that points back. */
export function giveBlame(
  page: Page,
  bySentence: ReadonlyMap<number, Telling[]>,
  stated: Int32Array,
  statements: readonly StatementDraft[],
): void {
  for (const [index, tellings] of bySentence) {
    for (const blame of blamesIn(page, page.doc.sentences[index]!)) give(page, tellings, blame);
    for (const t of tellings) sayersBlame(page, t, stated, statements);
  }
}

function give(page: Page, tellings: Telling[], blame: Blame): void {
  const { token, head, ...draft } = blame;
  const attack = tellings
    .filter((t) => t.type === 'ASSAULT' && t.triggers.some((x) => x !== token))
    .sort((a, b) => Math.abs(a.triggers[0]! - token) - Math.abs(b.triggers[0]! - token))[0];
  if (attack) {
    add(attack, draft);
    if (head >= 0) name(attack, head, draft.status);
    // "claimed the attack", "accused of the attack": told as a thing that happened
    if (attack.actuality === 'hypothetical' && draft.status !== 'denied') attack.actuality = 'actual';
    if (draft.status === 'denied' && page.tree.under(attack.triggers[0]!, token)) pointBack(attack);
  } else if (
    draft.status === 'claimed' ||
    draft.status === 'denied' ||
    (draft.status === 'accused' && pointsBack(page, token))
  ) {
    const back = backTelling(page, token, draft);
    if (head >= 0) name(back, head, draft.status);
    tellings.push(back);
  }
}

/** "denied firing on the town": no attack of its own, but a word on the one that the report tells. */
function pointBack(attack: Telling): void {
  if (attack.counts.length > 0) return;
  attack.actors = [];
  attack.back = true;
}

/** "The army blames the group": no other deed is told; "blamed the bank for its debts", "accused them of lying" tell one. */
function pointsBack(page: Page, verb: number): boolean {
  const lemma = accusing(page.lemma(verb));
  if (!/^(?:blame|accuse|attribute|ascribe|impute)$/.test(lemma)) return false;
  if (/^(?:attribute|ascribe|impute)$/.test(lemma)) return true;
  // by the words, since a parser may hang "of lying" anywhere
  const { to } = page.sentence(verb).tokens;
  const link = lemma === 'blame' ? 'for' : 'of';
  for (let at = verb + 1; at < Math.min(to, verb + 14); at++) {
    const t = page.doc.tokens[at]!;
    if (plain(t.text) === link && page.nameAt[at]! < 0) return tellsDeed(page, at + 1, to);
    if (t.upos === 'VERB' || /^[,;:]$/.test(t.text)) break;
  }
  return true;
}

const tellsDeed = (page: Page, from: number, to: number): boolean => {
  for (let at = from; at < Math.min(to, from + 6); at++) if (isDeed(page, at)) return true;
  return false;
};

/** Who claims it did it; who is accused is only a suspect. */
function name(attack: Telling, head: number, status: ResponsibilityDraft['status']): void {
  const into = status === 'claimed' ? attack.actors : attack.suspects;
  if (status !== 'denied' && !into.includes(head) && !attack.recipients.includes(head)) into.push(head);
}

const add = (t: Telling, draft: ResponsibilityDraft): void => {
  const same = t.responsibility.some((r) => r.status === draft.status && r.actor?.start === draft.actor?.start);
  if (!same) t.responsibility.push(draft);
};

/** A doer that only a statement tells is accused by whoever speaks. */
function sayersBlame(page: Page, t: Telling, stated: Int32Array, statements: readonly StatementDraft[]): void {
  const statement = statements[stated[t.triggers[0]!] ?? -1];
  believedBlame(page, t);
  if (t.type !== 'ASSAULT' || !statement) return;
  if (t.actuality === 'negated' && t.actors.length > 0 && t.recipients.length === 0) deniedBy(page, t, statement);
  if (t.actuality !== 'actual') return;
  for (const a of t.actors) {
    const { start, end } = page.doc.tokens[t.triggers[0]!]!;
    const blame = isDefinite(page, a) ? blameOf(statement, phraseSpan(page, a), { start, end }) : null;
    if (blame) add(t, blame);
  }
}

/** "'The militia did not fire a round', he insisted": whoever speaks denies it for the militia. */
function deniedBy(page: Page, t: Telling, statement: StatementDraft): void {
  const { start, end } = page.doc.tokens[t.triggers[0]!]!;
  for (const a of t.actors)
    add(t, { actor: phraseSpan(page, a), status: 'denied', by: statement.speaker, span: { start, end } });
  pointBack(t);
}

/** "The observers consider an air strike by the army the likeliest cause": suspected by whoever believes so. */
function believedBlame(page: Page, t: Telling): void {
  const first = page.doc.tokens[t.triggers[0]!]!;
  const verb = page.doc.tokens[first.head];
  if (t.type !== 'ASSAULT' || t.actors.length === 0 || !verb || first.upos !== 'NOUN') return;
  if (!/^(?:consider|believe|suspect|think|deem)$/.test(page.lemma(verb.index))) return;
  const by = slotHeads(page, verb.index, 'subj').map((h) => phraseSpan(page, h));
  const { start, end } = first;
  for (const a of t.actors) add(t, { actor: phraseSpan(page, a), status: 'suspected', by, span: { start, end } });
  t.suspects.push(...t.actors);
  t.actors = [];
  t.back = true;
  t.actuality = 'actual';
}

/** A name, or a body that is known: "the army", not "gunmen". */
function isDefinite(page: Page, head: number): boolean {
  if (page.nameAt[head]! >= 0) return true;
  if (
    !/^(?:army|military|junta|government|police|force|regime|navy|militia|brigade|state|authority|troop|movement|rebel|terrorist)$/.test(
      page.lemma(head),
    )
  )
    return false;
  return page.tree
    .children(head)
    .some(
      (c) =>
        (c.deprel === 'det' && /^the$/i.test(c.text)) ||
        (/^(?:nmod:poss|amod|compound)$/.test(c.deprel) && page.nameAt[c.index]! >= 0),
    );
}

const backRow: Trigger = {
  ...assault.triggers[0]!,
  rule: 'assault:responsibility',
  modes: [],
  root: '18',
  weight: 0.5,
};

const backTelling = (page: Page, token: number, draft: ResponsibilityDraft): Telling => ({
  type: 'ASSAULT',
  row: backRow,
  triggers: [token],
  actors: [],
  recipients: [],
  modes: new Set(),
  weapons: [],
  actuality: 'actual',
  sentence: page.doc.tokens[token]!.sentence,
  counts: [],
  responsibility: [draft],
  suspects: [],
  back: true,
  salience: 0,
});
