import { actorNoun } from '../../lexicon/actor-nouns.js';
import { thingOf } from '../../lexicon/things.js';
import { weaponOf } from '../../lexicon/weapons.js';
import type { Token } from '../../model/doc.js';
import { isActor, isArmed, isOfClass, isPeople } from './classes.js';
import type { Hit } from './find.js';
import { kindOf } from './kinds.js';
import type { Page } from './page.js';
import { withConjuncts } from './phrase.js';
import { slotHeads, undergoerOf } from './slots.js';
import { caseWord, topOf } from './subject.js';
import { isTimeWord } from './time-words.js';
import type { Trigger } from './trigger.js';

export interface Roles {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  /** The slot that each head filled; "owner" for whoever's tool or thing stands in it. */
  readonly slots: Map<number, string>;
}

/** Who does it to whom, by the row's slots: the first slot that is filled by somebody wins. */
export function rolesOf(page: Page, { token, row }: Hit): Roles {
  const incident = kindOf(row.type).incident === true;
  const slots = new Map<number, string>();
  const recipients = fill(
    slots,
    page,
    token,
    row.pos === 'v',
    row.recipient,
    (h) => incident || isActor(page, h) || isPeople(page, h),
  );
  const used = new Set(recipients);
  const doers = fill(
    slots,
    page,
    token,
    row.pos === 'v',
    row.actor,
    (h) => !used.has(h) && !hasNo(page, h) && (mayAct(page, h) || (!incident && isIt(page, h))),
  );
  const actors = doers.length ? doers : ownersOfDoers(page, token, row, used);
  const all = recipients.length || row.pos !== 'n' ? recipients : undergoerOf(page, token);
  const found = all.filter((r) => !actors.includes(r) && !isWeapon(page, r) && !isSelfOrNobody(page, r));
  const addressed = found.length || incident ? found : ownersOfObjects(page, token, row, actors);
  for (const head of [...actors, ...addressed]) if (!slots.has(head)) slots.set(head, 'owner');
  return { actors, recipients: addressed, slots };
}

/** "Norland warplanes bombed", "army bulldozers": whose weapons, vehicles or raids they are. */
function ownersOfDoers(page: Page, token: number, row: Trigger, used: ReadonlySet<number>): number[] {
  if (row.pos !== 'v') return [];
  for (const slot of row.actor) {
    const heads = slotHeads(page, token, slot, true).filter((h) => !used.has(h) && page.nameAt[h]! < 0);
    const owners = heads.filter((h) => isTool(page, h)).flatMap((h) => ownersOf(page, h));
    if (owners.length) return owners;
  }
  return [];
}

/** What moves or strikes for somebody; whose gun it was, its make does not tell. */
const isTool = (page: Page, head: number): boolean =>
  /^(?:aerial|drone|heavy-weapons)$/.test(weaponOf(page.lemma(head))?.mode ?? '') ||
  thingOf(page.lemma(head))?.class === 'vehicle' ||
  isOfClass(page, head, 'force');

/** "rejected Norland's demand", "destroyed Norland homes": whose it is. */
function ownersOfObjects(page: Page, token: number, row: Trigger, actors: readonly number[]): number[] {
  for (const slot of row.recipient.filter((s) => s === 'obj' || s === 'to' || s === 'of' || s === 'on')) {
    const heads = slotHeads(page, token, slot, row.pos === 'v').filter((h) => page.nameAt[h]! < 0);
    const owners = heads.flatMap((h) => ownersOf(page, h)).filter((o) => !actors.includes(o));
    if (owners.length) return owners;
  }
  return [];
}

/** Modifiers and holders of a noun that are somebody: "Norland", "the army's", "of the miners". */
export function ownersOf(page: Page, head: number): number[] {
  const all = page.tree
    .children(head)
    .filter(
      (c) =>
        /^(?:compound|amod|nmod|nmod:poss)$/.test(c.deprel) &&
        (c.index < head || /^(?:of|from)$/.test(caseWord(page, c.index))) &&
        isOwner(page, c),
    );
  const before = all.filter((c) => c.index < head);
  return (before.length ? before : all).flatMap((c) => withConjuncts(page, c.index));
}

function isOwner(page: Page, t: Token): boolean {
  const name = page.doc.names[page.nameAt[t.index] ?? -1];
  if (name) return /^(?:person|organisation|group|state|nationality)$/.test(name.kind);
  return /^(?:NOUN|PROPN)$/.test(t.upos) && (isPeople(page, t.index) || isArmed(page, t.index));
}

function fill(
  filled: Map<number, string>,
  page: Page,
  token: number,
  asVerb: boolean,
  slots: readonly string[],
  fits: (head: number) => boolean,
): number[] {
  for (const slot of slots) {
    const heads = slotHeads(page, token, slot, asVerb)
      .map((h) => namedBy(page, h))
      .flatMap((h) => withConjuncts(page, h))
      .filter((h) => h !== token && !isTimeWord(page, h) && fits(h));
    for (const head of heads) filled.set(head, slot);
    if (heads.length) return [...new Set(heads)].slice(0, 12);
  }
  return [];
}

/** "a number of soldiers", "members of the group": kept; a word inside a name stands for the name. */
const namedBy = (page: Page, head: number): number => {
  const name = page.doc.names[page.nameAt[head] ?? -1];
  return name && page.doc.tokens[head]!.deprel === 'flat' ? topOf(page, head) : head;
};

/** "blew himself up", "no one was hurt". */
const isSelfOrNobody = (page: Page, head: number): boolean =>
  isDayOfMonth(page, head) ||
  /^(?:\w+sel(?:f|ves)|nobody|none|nothing|it|that|this|which)$/i.test(page.doc.tokens[head]!.text) ||
  hasNo(page, head);

/** "the raid on 12 November" */
const isDayOfMonth = (page: Page, head: number): boolean => {
  const t = page.doc.tokens[head]!;
  const next = page.doc.tokens[head + 1];
  return t.upos === 'NUM' && next?.sentence === t.sentence && next.upos === 'PROPN' && isTimeWord(page, head + 1);
};

/** "no group", "no one". */
const hasNo = (page: Page, head: number): boolean =>
  page.tree.children(head).some((c) => /^no$/i.test(c.text) && c.index === head - 1);

/** "condemned the attack on the Norland mission": the attacked are not whom the words are against. */
function belowViolence(page: Page, at: number, top: number): boolean {
  let up = page.doc.tokens[at]!.head;
  for (let steps = 0; up >= 0 && up !== top && steps < 8; steps++) {
    if (
      /^(?:attack|assault|killing|murder|bombing|blast|explosion|massacre|assassination|raid|shooting|abduction|kidnapping)$/.test(
        page.lemma(up),
      )
    )
      return true;
    up = page.doc.tokens[up]!.head;
  }
  return false;
}

const isIt = (page: Page, head: number): boolean => /^it$/i.test(page.doc.tokens[head]!.text);

/** A plural that begins the sentence may be taken for a name: "Rockets fell". */
const isWeapon = (page: Page, head: number): boolean =>
  weaponOf(page.lemma(head)) !== undefined &&
  (page.nameAt[head]! < 0 || page.sentence(head).tokens.from === head) &&
  !isPeople(page, head);

/** Somebody: no bomb, no blast, no date. */
export function mayAct(page: Page, head: number): boolean {
  const t = page.doc.tokens[head]!;
  if (isWeapon(page, head) && !isPeople(page, head)) return false;
  if (page.nameAt[head]! < 0 && thingOf(page.lemma(head)) && !actorNoun(page.lemma(head))) return false;
  if (/^(?:it|this|that|which|what|there|these|those)$/i.test(t.text)) return false;
  return isActor(page, head) || isPeople(page, head) || isArmed(page, head);
}

/** Where no slot holds a recipient: the first somebody behind the trigger in its own phrase who is no actor. */
export function anybodyBelow(page: Page, token: number, actors: readonly number[]): number[] {
  const { from, to } = page.tree.subtree(token);
  const limit = Math.min(to, page.sentence(token).tokens.to, token + 25);
  for (let at = Math.max(from, token + 1); at < limit; at++) {
    const name = page.doc.names[page.nameAt[at] ?? -1];
    if (!name || name.head !== at || name.kind === 'event' || name.kind === 'facility') continue;
    if (!page.tree.under(at, token) || actors.some((a) => page.tree.under(at, a))) continue;
    const t = page.doc.tokens[at]!;
    if (belowViolence(page, at, token)) continue;
    if (/^(?:compound|amod)$/.test(t.deprel) && !/^(?:state|nationality)$/.test(name.kind)) continue;
    if (/^(?:compound|amod)$/.test(t.deprel) && isActor(page, t.head)) return withConjuncts(page, t.head);
    if (
      /^(?:in|at|near|during|after|since|before)$/i.test(page.tree.child(at, 'case')?.text ?? '') &&
      name.kind === 'place'
    )
      continue;
    return withConjuncts(page, at);
  }
  return [];
}

export const isVictim = (page: Page, head: number): boolean => isPeople(page, head) || isOfClass(page, head, 'people');
