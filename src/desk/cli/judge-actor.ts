import { existsSync } from 'node:fs';
import type { Judgement } from '../../model/judgement.js';
import type { Register } from '../../register/register.js';
import type { Store } from '../../store/store.js';
import { inForce } from '../../text/in-force.js';
import { shortHash } from '../../text/short-hash.js';

export type Decision = Pick<Judgement, 'kind' | 'subject' | 'value'>;

/** Who decides, why, and when (ISO datetime). */
export interface Judge {
  readonly by: string;
  readonly why: string;
  readonly at: string;
}

/** A judgement with the id that its content gives it. */
export function judgementOf({ kind, subject, value }: Decision, { by, why, at }: Judge): Judgement {
  const id = `j:${shortHash(JSON.stringify([kind, subject, value, by, why, at]))}`;
  return { id, kind, subject, value, by, at, why };
}

/** Longest name or reason that is kept. */
const LONGEST = 1000;

/** What is wrong with a decision before the database is asked, in words; null: nothing. */
export function misuse(
  { kind, subject, value }: Decision,
  { by, why }: Pick<Judge, 'by' | 'why'>,
  database: string,
): string | null {
  const { actors = [], reports = [], name } = value as { actors?: string[]; reports?: string[]; name?: string | null };
  if (!by.trim()) return 'Say who judges: --by "…".';
  if (!why.trim()) return 'Say why: --why "…".';
  if ([by, why, name ?? ''].some((words) => words.length > LONGEST)) return `At most ${LONGEST} characters.`;
  if (kind === 'rename' && !name?.trim()) return 'Give the new name.';
  if (kind === 'split' && actors.length > 0 === reports.length > 0)
    return 'Say what to part: either --apart ACTOR…, or --report REPORT… in which it is somebody else.';
  if (actors.includes(subject)) return `${subject} stands on both sides.`;
  return noDatabase(database);
}

/** To judge is to have something that is judged: a mistyped name must not make an empty database. */
export const noDatabase = (database: string): string | null =>
  /^[a-z][a-z0-9+.-]+:/i.test(database) || existsSync(database)
    ? null
    : `There is no database ${database}: name one that is there (--database).`;

/** What a decision names and the database does not have; null: all is there. */
export async function unknownIn(store: Store, decision: Decision, register: Register): Promise<string | null> {
  const { kind, subject, value } = decision;
  if (kind === 'undo') return undoable(await store.judgements(), subject);
  const { actors = [], reports = [] } = value as { actors?: string[]; reports?: string[] };
  const ids = [subject, ...actors];
  const known = await store.actors(ids);
  for (const id of ids)
    if (!known[id] && !register.actor(id))
      return `No actor has the id ${JSON.stringify(id)}: \`twosource actor NAME --database …\` tells ids.`;
  for (const report of reports) {
    const kept = await store.reading(report);
    if (!kept) return `No report has the id ${JSON.stringify(report)}.`;
    const mine = [subject, ...(known[subject]?.mergedFrom ?? [])];
    if (!mine.some((id) => kept.reading.actors[id])) return `The report ${report} does not name ${subject}.`;
  }
  return null;
}

function undoable(all: readonly Judgement[], id: string): string | null {
  if (!all.some((j) => j.id === id))
    return `No judgement has the id ${JSON.stringify(id)}: \`twosource judge list\` tells ids.`;
  const standing = inForce(all).some((j) => j.id === id) || all.some((j) => j.kind === 'undo' && j.id === id);
  return standing ? null : `The judgement ${id} has been taken back already.`;
}
