import { type AbsenceKind, absenceKinds } from '../model/absence.js';
import { loadTable } from './load-table.js';

export const absenceShapes = ['nobody', 'not', 'not-pass', 'no'] as const;
export type AbsenceShape = (typeof absenceShapes)[number];

/** How a word tells of a silence. */
export interface AbsenceRow {
  readonly kind: AbsenceKind;
  readonly shape: AbsenceShape;
  readonly head: string;
  /** Lemma that must stand in the clause; null for none. */
  readonly with: string | null;
  readonly example: string;
}

export const absenceRows: readonly AbsenceRow[] = loadTable(new URL('./absences.tsv', import.meta.url), 5).map(
  ({ line, cells }) => {
    const [kind, shape, head, word, example] = cells as [AbsenceKind, AbsenceShape, string, string, string];
    if (!absenceKinds.includes(kind) || !absenceShapes.includes(shape))
      throw new Error(`absences.tsv:${line}: no such kind or shape: ${JSON.stringify(cells)}`);
    return { kind, shape, head, with: word === '-' ? null : word, example };
  },
);

const byHead = new Map<string, AbsenceRow[]>();
for (const row of absenceRows) byHead.set(row.head, [...(byHead.get(row.head) ?? []), row]);

/** The rows of a word, by lemma in lower case. */
export const absencesOf = (lemma: string): readonly AbsenceRow[] => byHead.get(lemma) ?? [];
