import type { CountDraft } from '../../model/draft.js';

/** Words that wound, or kill: what came of it the report must say. */
const open = /^(?:shot|shoots?|shooting|stabbed|stabs?|stabbing|taken|rushed|transported|airlifted|admitted):/;

/**
 * "A boy was shot. He died in hospital.": whoever is only said to be shot or taken to hospital is wounded as long as the report
 * tells of no dead; where it does, only beside dead of the same sentence ("one was killed and two were shot").
 */
export function withoutDoubtful(drafts: readonly CountDraft[]): CountDraft[] {
  const deadly = new Set<number>();
  for (const d of drafts)
    if (d.kind === 'killed' && d.scope === 'event' && d.quantity.qualifier !== 'none') deadly.add(d.sentence);
  if (deadly.size === 0) return [...drafts];
  const isKept = (d: CountDraft): boolean => d.kind !== 'injured' || !open.test(d.rule) || deadly.has(d.sentence);
  const place: number[] = [];
  let next = 0;
  for (const d of drafts) place.push(isKept(d) ? next++ : -1);
  return drafts.filter(isKept).map((d) => {
    const whole = d.partOf === null ? -1 : (place[d.partOf] ?? -1);
    return whole === d.partOf ? d : { ...d, partOf: whole < 0 ? null : whole };
  });
}
