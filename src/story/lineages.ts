import type { Evidence, Lineage } from '../model/lineage.js';
import type { Reading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import { type Copy, copiedSentences, findCopies } from './copies.js';
import { creditOf } from './credits.js';

/** What binds whole reports of one story: copied text, an agency's credit for the text. What only credits one agency first. */
export function findLineages(readings: readonly Reading[]): Lineage[] {
  const reports = readings.map((r) => r.report);
  const copies = copiesOf(reports);
  // Copies of one text that credit one agency are one lineage, the stronger one
  const inside = (r: readonly string[]) => copies.some((c) => r.every((id) => c.reports.includes(id)));
  return [...creditsOf(reports).filter((c) => !inside(c.reports)), ...copies];
}

/** So many examples of copied sentences are shown. */
const shown = 12;

function copiesOf(reports: readonly Report[]): Lineage[] {
  const copies = findCopies(reports);
  const groups = groupsOf(copies, reports.length);
  return groups.map((group) => {
    const inside = new Set(group);
    const evidence = evidenceOf(
      copies.filter((c) => inside.has(c.a)),
      reports,
    );
    return { reports: group.map((i) => reports[i]!.id), why: 'copied-text', evidence };
  });
}

/** Reports bound to one another by copies, each group once, in the order of the reports. */
function groupsOf(copies: readonly Copy[], size: number): number[][] {
  const into = Array.from({ length: size }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (into[at] !== at) {
      into[at] = into[into[at]!]!;
      at = into[at]!;
    }
    return at;
  };
  for (const { a, b } of copies) {
    const [x, y] = [root(a), root(b)];
    into[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < size; i++) push(groups, root(i), i);
  return [...groups.values()].filter((g) => g.length > 1);
}

function evidenceOf(copies: readonly Copy[], reports: readonly Report[]): Evidence[] {
  const evidence: Evidence[] = [];
  const told = new Set<number>();
  for (const { a, b } of copies) {
    if (evidence.length >= shown) break;
    if (told.has(b)) continue;
    told.add(b);
    evidence.push(...copiedSentences(reports[a]!, reports[b]!, 3));
  }
  return evidence;
}

function creditsOf(reports: readonly Report[]): Lineage[] {
  const groups = new Map<string, { reports: string[]; evidence: Evidence[] }>();
  for (const report of reports) {
    const credit = creditOf(report);
    if (!credit) continue;
    const group = groups.get(credit.agency) ?? { reports: [], evidence: [] };
    group.reports.push(report.id);
    if (credit.evidence && group.evidence.length < shown) group.evidence.push(credit.evidence);
    groups.set(credit.agency, group);
  }
  return [...groups]
    .filter(([, g]) => g.reports.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, g]) => ({ ...g, why: 'same-agency' as const }));
}

function push(groups: Map<number, number[]>, key: number, item: number): void {
  const list = groups.get(key);
  if (list) list.push(item);
  else groups.set(key, [item]);
}
