import type { Record as StoryRecord } from '../../../model/record.js';
import { isBetween } from './record-words.js';

/** How much of the page a happening takes: with all its fields, in a line, or folded away. */
export type Weight = 'full' | 'line' | 'folded';

const settings: ReadonlySet<string> = new Set(['place', 'time', 'weapon']);
const quiet: ReadonlySet<string> = new Set(['single', 'agree', 'compatible']);

/** The main happening comes first; figures, answers for it, and contradictions make others as weighty. */
export function weightOf(record: StoryRecord, index: number): Weight {
  const { claims, verdicts, actors, recipients, mentions } = record;
  if (index === 0 && claims.length > 0) return 'full';
  if (claims.some((c) => !settings.has(c.field)) || verdicts.some((v) => !quiet.has(v.verdict))) return 'full';
  const reports = new Set(mentions.map((m) => m.report)).size;
  const sides = [actors, recipients].filter((side) => side.length > 0).length;
  if (!isBetween(record)) return reports > 1 || (claims.length > 0 && sides > 0) ? 'line' : 'folded';
  return sides === 2 || reports > 1 ? 'line' : 'folded';
}
