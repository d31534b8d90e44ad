import type { Doc } from '../model/doc.js';
import type { Mention } from '../model/mention.js';
import type { Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';
import type { Register, RegisterOffice } from '../register/register.js';
import type { DateBound } from './dating-bound.js';
import { sentenceWords } from './dating-sentence.js';
import { FIRST, firstDay, LAST, lastDay, type Stretch } from './dating-terms.js';
import { type Around, titleShare } from './dating-titles.js';

/** Before a term and after it people are named with its title too ("president-elect", a late report). */
export const GRACE_DAYS = 31;

interface Inputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly resolution: Resolution;
  /** Says where each term of office comes from; without it none may settle a date. */
  readonly register?: Register;
}

/**
 * One bound for each person whom the text names with a title and the register with terms of office. Not of a person whom it
 * calls a former one, nor where the sentence names a year: it may tell of that one.
 *   "US Secretary of State Mike Pompeo has called on …"   Pompeo: 2018-04-26 to 2021-01-20
 *   "his US counterpart, John Bolton"                     the office of whoever was named before
 *   "the Imran Khan-led dispensation"                     whoever leads a government is in office
 */
export function officeBounds({ doc, report, resolution, register }: Inputs): DateBound[] {
  const bounds = new Map<string, DateBound>();
  let before: string | null = null;
  for (const mention of resolution.mentions) {
    const actor = mention.entity ? resolution.actors[mention.entity] : undefined;
    if (!actor || mention.kind !== 'person' || mention.form !== 'name' || bounds.has(mention.entity!)) continue;
    const offices: readonly RegisterOffice[] = register?.actor(mention.entity!)?.offices ?? actor.offices;
    const around = aroundOf(mention, doc, report);
    if (!around || offices.length === 0) continue;
    const named = namedOffices(offices, around, before);
    if (named.length === 0) continue;
    before = named[0]!.title;
    bounds.set(mention.entity!, boundOf(actor.name, mention, named));
  }
  return [...bounds.values()];
}

const past =
  /\b(?:former|ex|then|deposed|ousted|outgoing|onetime|one-time|erstwhile|late|previous)[\s-]+(?:\S+\s+){0,5}$/;
const year = /\b(?:19|20)\d{2}\b/;

/** What stands about a name in its sentence; null: it is not told of as in office now. */
function aroundOf({ span }: Mention, doc: Doc, report: Report): Around | null {
  const words = sentenceWords(doc, report, span);
  if (!words || year.test(words.before + words.after)) return null;
  const before = words.before.slice(-80).toLowerCase();
  return past.test(before) ? null : { before, after: words.after.slice(0, 80).toLowerCase() };
}

/** The offices whose titles fit the words best; none where no word of any fits. */
function namedOffices(
  offices: readonly RegisterOffice[],
  around: Around,
  before: string | null,
): readonly RegisterOffice[] {
  const dated = offices.filter((o) => o.from !== null || o.to !== null);
  const shares = dated.map((o) => titleShare(o.title, around, before));
  const best = Math.max(0, ...shares);
  return best === 0 ? [] : dated.filter((_, i) => shares[i] === best);
}

function boundOf(name: string, { span }: Mention, offices: readonly RegisterOffice[]): DateBound {
  const sourced = offices.some((o) => o.stated?.from || o.stated?.to);
  const title = offices[0]!.title;
  return {
    what: `${name} acts in the text as ${title}`,
    span,
    known: offices.map((o) => ({ from: firstDay(o.from), to: lastDay(o.to) })),
    settled: sourced ? offices.map(settledTerm) : [],
    ground: `an office held ${offices.map(termWords).join(' and ')}`,
    grace: GRACE_DAYS,
  };
}

/** What no source states opens the term; a term that none states at all stays as it is known, and only widens. */
function settledTerm({ from, to, stated }: RegisterOffice): Stretch {
  if (!stated?.from && !stated?.to) return { from: firstDay(from), to: lastDay(to) };
  return { from: stated.from ? firstDay(from) : FIRST, to: stated.to ? lastDay(to) : LAST };
}

function termWords({ from, to, source }: RegisterOffice): string {
  const days = [from ? `from ${from}` : '', to ? `to ${to}` : from ? 'on' : ''].filter(Boolean).join(' ');
  return source ? `${days} (${source})` : days;
}
