import { actorNoun } from '../../lexicon/actor-nouns.js';
import { thingOf } from '../../lexicon/things.js';
import { weaponOf } from '../../lexicon/weapons.js';
import { isActor, isArmed, isOfClass, isPeople } from './classes.js';
import type { Hit } from './find.js';
import { kindOf } from './kinds.js';
import type { Page } from './page.js';
import { withConjuncts } from './phrase.js';
import { slotHeads, undergoerOf } from './slots.js';
import { topOf } from './subject.js';
import { isTimeWord } from './time-words.js';

export interface Roles {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

/** Who does it to whom, by the row's slots: the first slot that is filled by somebody wins. */
export function rolesOf(page: Page, { token, row }: Hit): Roles {
  const incident = kindOf(row.type).incident === true;
  const recipients = fill(
    page,
    token,
    row.pos === 'v',
    row.recipient,
    (h) => incident || isActor(page, h) || isPeople(page, h),
  );
  const used = new Set(recipients);
  const actors = fill(
    page,
    token,
    row.pos === 'v',
    row.actor,
    (h) => !used.has(h) && !hasNo(page, h) && (mayAct(page, h) || (!incident && isIt(page, h))),
  );
  const all = recipients.length || row.pos !== 'n' ? recipients : undergoerOf(page, token);
  const found = all.filter((r) => !actors.includes(r) && !isWeapon(page, r) && !isSelfOrNobody(page, r));
  return { actors, recipients: found };
}

function fill(
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
      .filter((h) => h !== token && !isTimeWord(page.lemma(h)) && fits(h));
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
  /^(?:\w+sel(?:f|ves)|nobody|none|nothing|it|that|this|which)$/i.test(page.doc.tokens[head]!.text) ||
  hasNo(page, head);

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

const isWeapon = (page: Page, head: number): boolean =>
  weaponOf(page.lemma(head)) !== undefined && page.nameAt[head]! < 0;

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
