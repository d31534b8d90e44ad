import type { Doc } from '../model/doc.js';
import type { Resolution } from '../model/resolution.js';
import type { Register } from '../register/register.js';

/** The days in which somebody who acts in office in the text held an office. */
export interface OfficeBound {
  readonly name: string;
  readonly title: string;
  /** The true term; whoever compares allows for GRACE_DAYS around it. */
  readonly from: string;
  readonly to: string;
  /** Whether a source states the term: only then it may settle a date. */
  readonly sourced: boolean;
}

export const FIRST = '0001-01-01';
export const LAST = '9999-12-31';
/** Before a term and after it people are named with its title too ("president-elect", a late report). */
export const GRACE_DAYS = 31;

/**
 * One bound for each person whom the text names with a title and the register with terms of office: from the first day of
 * any of them to the last. A former minister is not told apart by it, so words like "former" beside the name exempt it.
 */
export function officeBounds(doc: Doc, { mentions, actors }: Resolution, register?: Register): OfficeBound[] {
  const bounds = new Map<string, OfficeBound>();
  for (const m of mentions) {
    const actor = m.entity ? actors[m.entity] : undefined;
    if (!actor || m.kind !== 'person' || m.form !== 'name' || actor.offices.length === 0 || bounds.has(m.entity!))
      continue;
    const around = doc.text.slice(Math.max(0, m.span.start - 60), m.span.start).toLowerCase();
    const after = doc.text.slice(m.span.end, m.span.end + 40).toLowerCase();
    if (/\b(?:former|ex|late|then|deposed|ousted|outgoing|onetime|one-time|ex-)\b/.test(around)) continue;
    const held = actor.offices.filter((o) => o.from !== null || o.to !== null);
    const named = held.filter(
      (o) => titleNear(o.title, around) || counterpartOf(o.title, around, bounds) || leads(o.title, after),
    );
    if (named.length === 0) continue;
    const from = named.map((o) => o.from ?? FIRST).sort()[0]!;
    const to = named
      .map((o) => o.to ?? LAST)
      .sort()
      .at(-1)!;
    bounds.set(m.entity!, {
      name: actor.name,
      title: named[0]!.title,
      from: fullDay(from),
      to: fullDay(to),
      sourced: isSourced(register?.actor(m.entity!)?.source),
    });
  }
  return [...bounds.values()];
}

/** Whether a word of the title stands before the name: "Secretary of State Mike Pompeo". */
function titleNear(title: string, before: string): boolean {
  const words = title.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return words.some((w) => before.includes(w));
}

/** "his US counterpart, John Bolton": he holds the office of whoever was named before. */
const counterpartOf = (title: string, before: string, bounds: ReadonlyMap<string, OfficeBound>): boolean =>
  before.includes('counterpart') && [...bounds.values()].at(-1)?.title === title;

/** "the Khan-led government", "Khan's cabinet": who leads it is in office. */
const leads = (title: string, after: string): boolean =>
  /^(?:prime minister|president|chancellor|premier|acting president|interim prime minister)/i.test(title) &&
  /^(?:\s?[-–]\s?led|['’]s)\s(?:\w{2,14}\s)?(?:government|dispensation|administration|cabinet|regime|coalition)\b/.test(
    after,
  );

/** The register says of each row where it comes from, and of some that no source states them. */
const isSourced = (source: string | undefined): boolean => source !== undefined && !source.includes('unsourced');

const fullDay = (day: string): string => (day.length === 7 ? `${day}-01` : day.length === 4 ? `${day}-01-01` : day);
