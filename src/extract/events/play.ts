import type { Field } from '../../lexicon/fields.js';
import { fieldOf } from '../../lexicon/fields.js';
import { isRelation } from '../../model/tree.js';
import { isArmed, isPeople } from './classes.js';
import type { Page } from './page.js';
import { caseWord } from './subject.js';
import type { Telling } from './telling.js';

/** Violent words in talk of matches, markets, films, illness and figures of speech, where nobody is hurt with anything. */
export function isPlay(page: Page, t: Telling, fields: ReadonlySet<Field>): boolean {
  if (!(t.type === 'ASSAULT' || t.type === 'CASUALTY' || t.type === 'COERCE')) return false;
  // whoever is arrested or deported is, whatever else is talked of
  if (t.row.modes.some((m) => /^(?:arrest|deport)$/.test(m)) && t.row.weight > 0.85) return false;
  if (isToYou(page, t)) return true;
  const isByArmed = t.actors.some((a) => isArmed(page, a));
  if (fields.has('illness') && !isByArmed && t.weapons.length === 0) return true;
  if (fields.has('kitchen')) return !isByArmed;
  if (fields.has('fiction') && isTold(page, t)) return true;
  return (fields.has('sport') || fields.has('market')) && !isHurt(page, t, isByArmed);
}

/** Somebody hurt by whoever bears arms or in so many words, or anybody armed at all. */
function isHurt(page: Page, t: Telling, isByArmed: boolean): boolean {
  const armed = isByArmed || t.weapons.some((w) => page.lemma(w) !== 'shot');
  const hurt = t.recipients.some((r) => isPeople(page, r));
  return armed || (hurt && /^(?:kill|murder|shoot|stab|arrest|die|detain)$/.test(page.lemma(t.triggers[0]!)));
}

/** "lets you bomb cities", "I could kill you": what anybody may do, or says in jest. */
const isToYou = (page: Page, t: Telling): boolean => {
  const isYou = (head: number) => /^(?:you|yourself)$/i.test(page.doc.tokens[head]!.text);
  return t.actors.some(isYou) || (t.recipients.length > 0 && t.recipients.every(isYou));
};

/** Whether a film, a book or a picture tells it: the word stands above, or as subject or setting of a clause above. */
function isTold(page: Page, t: Telling): boolean {
  let at = t.triggers[0]!;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (isWork(page, at)) return true;
    for (const c of page.tree.children(at))
      if (isWork(page, c.index) && (isRelation(c.deprel, 'nsubj') || isSetIn(page, c.index))) return true;
    at = page.doc.tokens[at]!.head;
  }
  return false;
}

const isSetIn = (page: Page, noun: number): boolean => /^(?:in|throughout|of)$/.test(caseWord(page, noun));

const isWork = (page: Page, token: number): boolean =>
  page.nameAt[token]! < 0 &&
  page.doc.tokens[token]!.deprel !== 'compound' &&
  !isPeople(page, token) &&
  (fieldOf(page.lemma(token)) ?? fieldOf(page.doc.tokens[token]!.text.toLowerCase())) === 'fiction';
