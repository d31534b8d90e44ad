import type { Doc } from '../model/doc.js';
import type { Mention } from '../model/mention.js';
import type { Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';
import { addDays } from '../text/days.js';
import type { DateBound } from './dating-bound.js';
import { sentenceWords } from './dating-sentence.js';
import { FIRST, firstDay, LAST } from './dating-terms.js';

interface Inputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly resolution: Resolution;
}

/** News goes on for some days about what the list has settled. */
const GRACE_DAYS = 7;

/**
 * One bound for each listed person or group that the text tells of as not yet on a list of the United Nations, or as on it:
 *   "the proposal to list Masood Azhar under the 1267 Committee"   before he was listed, 2019-05-01
 *   "the UN-designated group Jaish-e-Mohammed"                     since it was listed, 2001-10-17
 * Not where the sentence names a year or looks back: it may tell of an earlier attempt.
 */
export function listingBounds({ doc, report, resolution }: Inputs): DateBound[] {
  const bounds = new Map<string, DateBound>();
  for (const mention of resolution.mentions) {
    const actor = mention.entity ? resolution.actors[mention.entity] : undefined;
    if (!actor || mention.form !== 'name' || actor.listings.length === 0 || bounds.has(mention.entity!)) continue;
    const [listed] = actor.listings.filter((l) => l.list.startsWith('un-') && l.from !== null).sort(byDay);
    const standing = listed && standingOf(mention, doc, report);
    if (standing) bounds.set(mention.entity!, boundOf(actor.name, mention, standing, listed));
  }
  return [...bounds.values()];
}

type Listed = Resolution['actors'][string]['listings'][number];
type Standing = 'wanted' | 'listed';
const byDay = (a: Listed, b: Listed): number => (a.from! < b.from! ? -1 : 1);

function boundOf(name: string, { span }: Mention, standing: Standing, { from, reference }: Listed): DateBound {
  const day = firstDay(from);
  const days = [standing === 'wanted' ? { from: FIRST, to: addDays(day, -1) } : { from: day, to: LAST }];
  return {
    what: `${name} is ${standing === 'wanted' ? 'still to be listed' : 'already listed'} by the United Nations in the text`,
    span,
    known: days,
    settled: days,
    ground: `which lists it since ${day} (UN Security Council Consolidated List, ${reference})`,
    grace: GRACE_DAYS,
  };
}

const year = /\b(?:19|20)\d{2}\b/;
const lookingBack = /\b(?:had|previously|in the past|for years|repeatedly|finally|until|eventually)\b/;
const ofTheUn =
  /\b(?:un|u\.n\.|united nations|security council|1267|global terrorist|sanctions (?:list|committee))(?!\w)/;

/** A wish, a step or a quarrel about a listing that is to come; what follows up to the name is its object. */
const wish =
  /\b(?:proposals?|bids?|moves?|efforts?|attempts?|requests?|appeals?|push|demand(?:s|ed)?|plans?|obstacles?|resolutions?|motions?|calls?|called|urge[ds]?|seeks?|sought|seeking|wants?|wanted|supports?|opposes?|blocks?|blocked|vetoe[sd]|refuse[sd]?)\b[^.;]{0,60}?\b(?:(?:to|on) (?:list|designate|blacklist|sanction|proscribe)|listing|designating|blacklisting|sanctioning|proscribing|designation|inclusion)\b([^.;]{0,90})$/;
const wishBehind =
  /^\s(?:to be|be|to get|get) (?:listed|designated|blacklisted|sanctioned|proscribed|put on|added to|declared)\b/;
const already =
  /\b(?:un|u\.n\.|united nations|security council)[\s-]+(?:designated|listed|sanctioned|proscribed|blacklisted|banned)\b([^.;]{0,60})$/;
/** What turns the words between verb and name into something else than its object. */
const turned = /\b(?:as|under|by|from|in|at|after|before|because|when|which|that|who|said|says)\b/;
/** "JeM chief", "the group's founder": the name is only part of another's description. */
const partOfOther =
  /^(?:['’]s)?[\s-](?:chief|chieftain|leader|head|founder|co-founder|commander|supremo|boss|members?|operatives?|militants?|fighters?|mastermind|spokes\w+|camps?|bases?|linked|affiliate[sd]?|backed)\b/;

function standingOf({ span }: Mention, doc: Doc, report: Report): Standing | null {
  const words = sentenceWords(doc, report, span);
  if (!words) return null;
  const before = words.before.slice(-260).toLowerCase();
  const after = words.after.slice(0, 200).toLowerCase();
  if (partOfOther.test(after) || year.test(before + after)) return null;
  const clear = (found: RegExpExecArray | null) => found !== null && !turned.test(found[1] ?? '');
  if (clear(already.exec(before))) return 'listed';
  if (lookingBack.test(before + after) || !ofTheUn.test(before + after)) return null;
  return clear(wish.exec(before)) || wishBehind.test(after) ? 'wanted' : null;
}
