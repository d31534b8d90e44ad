import type { Name } from '../../model/doc.js';
import type { Span } from '../../model/span.js';
import { kindOf } from './kinds.js';
import { isOthers } from './owner.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';
import { verbOver } from './when.js';

/** Names of places by sentence, made once for a Doc. */
export function placesBySentence(page: Page): Map<number, Name[]> {
  const map = new Map<number, Name[]>();
  for (const name of page.doc.names) {
    if (name.kind !== 'place' && name.kind !== 'state' && name.kind !== 'facility') continue;
    const sentence = page.doc.tokens[name.head]!.sentence;
    const list = map.get(sentence);
    if (list) list.push(name);
    else map.set(sentence, [name]);
  }
  return map;
}

const inside =
  /^(?:in|at|near|outside|inside|on|around|off|along|across|between|through|within|from|into|to|of|over|towards?|beside|opposite|north|south|east|west|throughout)$/;

/** Candidate places of an event that its own sentence tells, the best first: in its clause behind "in", "at", "near"; then elsewhere. */
export function ownPlaces(
  page: Page,
  bySentence: ReadonlyMap<number, Name[]>,
  telling: Telling,
  cued: Uint8Array,
  told: Uint8Array,
): Span[] {
  const own = (bySentence.get(telling.sentence) ?? []).filter((n) => !isToldThere(page, n, telling, cued));
  return own
    .slice(0, 40)
    .map((name) => ({ name, score: scoreOf(page, name, telling) - (isOthers(page, told, name.head, telling) ? 4 : 0) }))
    .filter((s) => s.score > 0)
    .sort((a, b) => b.score - a.score || a.name.tokens.from - b.name.tokens.from)
    .map((s) => s.name.span)
    .slice(0, 5);
}

/**
 * Where happenings that their sentence puts nowhere took place: where the nearest happening told before them did, then the
 * nearest told after, then places that the sentences around name.
 */
export function inheritedPlaces(
  page: Page,
  bySentence: ReadonlyMap<number, Name[]>,
  telling: Telling,
  placed: readonly { readonly telling: Telling; readonly own: readonly Span[] }[],
): Span[] {
  if (!local(telling)) return [];
  const away = (sentence: number) => telling.sentence - sentence;
  let before: readonly Span[] = [];
  let after: readonly Span[] = [];
  for (const p of placed) {
    if (p.own.length === 0 || !lends(p.telling, telling)) continue;
    const far = away(p.telling.sentence);
    if (far > 0 && far <= 4) before = p.own;
    else if (far < 0 && far >= -2 && after.length === 0) after = p.own;
  }
  if (before.length) return before.slice(0, 2);
  return after.length ? after.slice(0, 2) : around(page, bySentence, telling);
}

/** "said in Moscow that the shelling …": where somebody spoke. */
function isToldThere(page: Page, name: Name, { type, triggers }: Telling, cued: Uint8Array): boolean {
  const verb = verbOver(page, name.head);
  return (
    kindOf(type).incident === true &&
    verb >= 0 &&
    cued[verb] === 1 &&
    !triggers.includes(verb) &&
    page.tree.child(name.head, 'case') !== undefined &&
    !triggers.some((x) => page.tree.under(name.head, x))
  );
}

function scoreOf(page: Page, name: Name, telling: Telling): number {
  const head = page.doc.tokens[name.head]!;
  const mark = page.tree.child(name.head, 'case');
  const word = mark?.text.toLowerCase() ?? '';
  if (telling.actors.some((a) => page.nameAt[a] === page.nameAt[name.head])) return 0;
  if (!word && isAcronym(page, name)) return 0;
  let score = 1;
  if (/^(?:in|at|near|outside|inside|around|off)$/.test(word)) score += 3;
  else if (inside.test(word)) score += 1;
  else if (/^(?:compound|amod|nmod:poss)$/.test(head.deprel)) score -= 0.4;
  else if (/^(?:nsubj|obj)/.test(head.deprel)) score -= 0.3;
  if (telling.triggers.some((t) => page.tree.under(name.head, t))) score += 2;
  if (telling.actors.some((a) => page.tree.under(name.head, a))) score -= 2.5;
  if (name.kind === 'state') score -= 1.2;
  if (name.kind === 'facility') score -= 0.6;
  if (isAside(page, name, telling)) score -= 3;
  if (/^[-–]$/.test(page.doc.tokens[name.tokens.to]?.text ?? '')) return 0;
  return score - Math.min(Math.abs(name.head - telling.triggers[0]!), 40) / 40;
}

/** "(PLFN)", "the PLFN said": letters that stand for a body far more often than for a town. */
const isAcronym = (page: Page, { kind, tokens: { from, to } }: Name): boolean =>
  kind !== 'state' && to - from === 1 && /^\p{Lu}{3,6}$/u.test(page.doc.tokens[from]!.text) && !inCapitals(page, from);

/** A headline or a dateline in capitals, where every name looks like letters. */
const inCapitals = (page: Page, token: number): boolean => {
  const { span } = page.sentence(token);
  return !/\p{Ll}{2}/u.test(page.doc.text.slice(span.start, Math.min(span.end, span.start + 300)));
};

/** In a clause or brackets of its own, away from the trigger: "the group, banned in Norland, claimed …". */
function isAside(page: Page, name: Name, telling: Telling): boolean {
  let at = name.head;
  for (let steps = 0; steps < 10; steps++) {
    const t = page.doc.tokens[at]!;
    if (telling.triggers.some((x) => page.tree.under(x, at))) return false;
    if (/^(?:acl|advcl|parataxis|ccomp)/.test(t.deprel)) return true;
    if (t.head < 0) return false;
    at = t.head;
  }
  return false;
}

/** Where the dying were taken is not where the attack was. */
const lends = (from: Telling, to: Telling): boolean => from.type === to.type || from.type === 'ASSAULT';

/** Happenings that are somewhere, and whose place the sentences around may tell. */
const local = (telling: Telling): boolean => kindOf(telling.type).incident === true || telling.type === 'PROTEST';

/** Places behind "in", "at", "near" in the three sentences before and the two after, the nearest first. */
function around(page: Page, bySentence: ReadonlyMap<number, Name[]>, telling: Telling): Span[] {
  for (const step of [-1, -2, -3, 1, 2]) {
    const sentence = page.doc.sentences[telling.sentence + step];
    if (sentence?.zone !== null) continue;
    const names = (bySentence.get(sentence.index) ?? []).filter(
      (n) =>
        n.kind !== 'state' && /^(?:in|at|near|outside|of|around)$/i.test(page.tree.child(n.head, 'case')?.text ?? ''),
    );
    if (names.length) return names.slice(0, 2).map((n) => n.span);
  }
  return [];
}
