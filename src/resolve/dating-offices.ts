import type { Doc } from '../model/doc.js';
import type { Resolution } from '../model/resolution.js';

/** The days in which somebody who acts in office in the text held an office. */
export interface OfficeBound {
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';
/** Before a term and after it people are named with its title too ("president-elect", a late report). */
const GRACE_DAYS = 31;

/**
 * One bound for each person whom the text names with a title and the register with terms of office: from the first day of
 * any of them to the last. A former minister is not told apart by it, so words like "former" beside the name exempt it.
 */
export function officeBounds(doc: Doc, { mentions, actors }: Resolution): OfficeBound[] {
  const bounds = new Map<string, OfficeBound>();
  for (const m of mentions) {
    const actor = m.entity ? actors[m.entity] : undefined;
    if (!actor || m.kind !== 'person' || m.form !== 'name' || actor.offices.length === 0 || bounds.has(m.entity!))
      continue;
    const around = doc.text.slice(Math.max(0, m.span.start - 60), m.span.start).toLowerCase();
    if (/\b(?:former|ex|late|then|deposed|ousted|outgoing|onetime|one-time|ex-)\b/.test(around)) continue;
    const held = actor.offices.filter((o) => o.from !== null || o.to !== null);
    const named = held.filter((o) => titleNear(o.title, around));
    if (named.length === 0) continue;
    const from = named.map((o) => o.from ?? FIRST).sort()[0]!;
    const to = named
      .map((o) => o.to ?? LAST)
      .sort()
      .at(-1)!;
    bounds.set(m.entity!, {
      name: actor.name,
      title: named[0]!.title,
      from: shifted(from, -GRACE_DAYS),
      to: shifted(to, GRACE_DAYS),
    });
  }
  return [...bounds.values()];
}

/** Whether a word of the title stands before the name: "Secretary of State Mike Pompeo". */
function titleNear(title: string, before: string): boolean {
  const words = title.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return words.some((w) => before.includes(w));
}

function shifted(day: string, days: number): string {
  if (day === FIRST || day === LAST) return day;
  const full = day.length === 7 ? `${day}-01` : day.length === 4 ? `${day}-01-01` : day;
  return new Date(Date.parse(`${full}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
