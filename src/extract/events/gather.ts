import { weaponOf } from '../../lexicon/weapons.js';
import type { Sentence } from '../../model/doc.js';
import type { EventType } from '../../model/event.js';
import { actualityOf } from './actuality.js';
import { announced } from './announced.js';
import { fieldsIn } from './fields.js';
import { type Hit, hitsIn } from './find.js';
import { kindOf } from './kinds.js';
import { isHarm, linked } from './linked.js';
import { giveModes } from './nested.js';
import type { Page } from './page.js';
import { isPlay } from './play.js';
import { rolesOf } from './roles.js';
import { salienceOf } from './salience.js';
import type { Telling } from './telling.js';
import { weaponsOf } from './weapons.js';

/** The events that a sentence tells: hits with their roles, those of one happening made one. */
export function tellingsOf(page: Page, sentence: Sentence): Telling[] {
  const { from, to } = sentence.tokens;
  const hits = hitsIn(page, from, to);
  const fields = fieldsIn(page, sentence.tokens);
  const told = hits
    .filter((hit) => !isCovered(page, hit, hits))
    .map((hit) => telling(page, hit))
    .filter((t) => !isPlay(page, t, fields));
  const made = told.map((t) => withoutAccident(page, t, fields, told));
  const all = announced(page, merged(page, made), sentence.tokens);
  giveModes(page, all);
  return all;
}

function telling(page: Page, hit: Hit): Telling {
  const { actors, recipients, slots } = rolesOf(page, hit);
  const weapons = kindOf(hit.row.type).incident ? weaponsOf(page, hit.token) : [];
  const modes = new Set(hit.row.modes);
  for (const w of weapons) {
    const mode = weaponOf(`${page.lemma(w - 1)}-${page.lemma(w)}`)?.mode ?? weaponOf(page.lemma(w))?.mode;
    if (mode) modes.add(mode);
    if (mode === 'suicide-attack') modes.add('explosives');
  }
  // "fired tear gas", "fired rockets": the weapon says more than the verb
  if (
    modes.size > 1 &&
    /^(?:fire|open)$/.test(hit.row.words[0]!) &&
    !weapons.some((w) => weaponOf(page.lemma(w))?.mode === 'firearms')
  )
    modes.delete('firearms');
  return {
    type: hit.row.type,
    row: hit.row,
    triggers: [hit.token],
    actors: [...actors],
    recipients: [...recipients],
    modes,
    weapons,
    actuality: actualityOf(page, hit.token),
    sentence: page.doc.tokens[hit.token]!.sentence,
    counts: [],
    responsibility: [],
    suspects: [],
    back: false,
    salience: salienceOf(page, hit),
    slots,
  };
}

/** "suspended aid", "eased sanctions": the noun is what the verb's act is done to, and no act of its own. */
function isCovered(page: Page, { token, row }: Hit, hits: readonly Hit[]): boolean {
  const t = page.doc.tokens[token]!;
  if (t.upos !== 'NOUN' || !/^(?:obj|nsubj:pass)$/.test(t.deprel) || row.type === 'ASSAULT' || row.type === 'CASUALTY')
    return false;
  return hits.some(
    (h) =>
      h.token === t.head &&
      h.row.type !== row.type &&
      undoes.has(h.row.type) &&
      page.doc.tokens[h.token]!.upos === 'VERB' &&
      h.row.type !== 'ASSAULT',
  );
}

/** Acts that take away what their object names. */
const undoes = new Set<EventType>(['SANCTION', 'CONCEDE', 'RETREAT', 'REJECT', 'ACCUSE', 'COERCE', 'AGREE', 'SUPPORT']);

/** Deaths of an accident are no attack: nobody did it, and the sentence tells of a crash or a flood. */
function withoutAccident(page: Page, t: Telling, fields: ReadonlySet<string>, all: readonly Telling[]): Telling {
  const bare = isHarm(page, t) && t.actors.length === 0 && t.modes.size === 0;
  if (t.type !== 'ASSAULT' || !bare || !fields.has('disaster')) return t;
  if (all.some((o) => o !== t && o.type === 'ASSAULT' && !isHarm(page, o))) return t;
  const kind = /^(?:wound|injure|hurt|maim)$/.test(page.lemma(t.triggers[0]!)) ? 'injured' : 'killed';
  return { ...t, type: 'CASUALTY' satisfies EventType, modes: new Set([kind]) };
}

/** How many tellings back a telling is compared with: no sentence of a report has so many, hostile ones have thousands. */
const REACH = 24;

/** Tellings of one happening made one: "a blast killed five", "killed in an attack", "attacked and burned". */
function merged(page: Page, all: readonly Telling[]): Telling[] {
  const out: Telling[] = [];
  for (const t of all) {
    const into = out.slice(-REACH).find((o) => isOneHappening(page, o, t));
    if (into) join(page, into, t);
    else out.push(t);
  }
  return out;
}

function isOneHappening(page: Page, a: Telling, b: Telling): boolean {
  const violent = (t: Telling) => t.type === 'ASSAULT' || t.type === 'CASUALTY';
  if (violent(a) && violent(b)) return linked(page, a, b);
  if (a.type !== b.type) return false;
  const [x, y] = [a.triggers[0]!, b.triggers[0]!];
  const [s, u] = [page.doc.tokens[x]!, page.doc.tokens[y]!];
  // "held talks and met": a verb and the noun that it carries are one
  return (
    (s.head === y && /^(?:obj|obl|nsubj|xcomp|nmod)/.test(s.deprel)) ||
    (u.head === x && /^(?:obj|obl|nsubj|xcomp|nmod|compound)/.test(u.deprel))
  );
}

function join(page: Page, into: Telling, t: Telling): void {
  const harmFirst = isHarm(page, into) && !isHarm(page, t);
  if (harmFirst) into.triggers = [...t.triggers, ...into.triggers];
  else into.triggers = [...into.triggers, ...t.triggers];
  if (t.type === 'ASSAULT') into.type = 'ASSAULT';
  const isTrigger = new Set([...into.triggers]);
  const add = (a: readonly number[], b: readonly number[]) =>
    [...new Set([...a, ...b])].filter((h) => !isTrigger.has(h));
  into.recipients = add(into.recipients, t.recipients);
  into.actors = add(into.actors, t.actors).filter((a) => !into.recipients.includes(a));
  into.weapons = [...new Set([...into.weapons, ...t.weapons])];
  for (const [head, slot] of t.slots ?? []) into.slots?.set(head, slot);
  for (const m of t.modes) into.modes.add(m);
  if (into.type === 'ASSAULT') for (const m of ['killed', 'injured', 'missing', 'displaced']) into.modes.delete(m);
  if (into.actuality !== 'actual' && t.actuality === 'actual') into.actuality = t.actuality;
  into.salience = Math.max(into.salience, t.salience);
}
