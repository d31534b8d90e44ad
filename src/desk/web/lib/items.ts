import type { StoryAnswer, StoryReport } from '../../../model/answers.js';
import type { Statement } from '../../../model/statement.js';
import { recordWords } from './record-words.js';
import type { Mark } from './segments.js';
import { capital, dependenceWords, listed, nameOf, said, valueWords } from './words.js';

export type ItemKind = 'claim' | 'saying' | 'record' | 'lineage';

/** A thing that was read, with the words that it was read from, by report. */
export interface Item {
  readonly key: string;
  readonly kind: ItemKind;
  /** In a few words, for lists of what some words were read as. */
  readonly label: string;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

export const claimKey = (record: number, claim: number): string => `claim-${record}-${claim}`;
export const sayingKey = (index: number): string => `saying-${index}`;
export const recordKey = (index: number): string => `record-${index}`;
export const lineageKey = (index: number): string => `lineage-${index}`;

type ReportMap = ReadonlyMap<string, StoryReport>;

/** Everything that a story page can light up, in the order of the page. */
export function itemsOf(answer: StoryAnswer): Item[] {
  const reports: ReportMap = new Map(answer.reports.map((r) => [r.id, r]));
  return [
    ...answer.story.records.flatMap((_, i) => [recordItem(answer, i, reports), ...claimItems(answer, i, reports)]),
    ...answer.story.statements.map((_, i) => sayingItem(answer, i, reports)),
    ...answer.story.lineages.map((_, i) => lineageItem(answer, i)),
  ];
}

function recordItem(answer: StoryAnswer, index: number, reports: ReportMap): Item {
  const record = answer.story.records[index]!;
  const key = recordKey(index);
  const found = record.mentions.flatMap(({ report, event }) => {
    const told = reports.get(report)?.events.find((e) => e.id === event);
    return told
      ? [told.trigger, ...told.evidence].map((span) => ({ report, mark: { key, role: 'event', span } as Mark }))
      : [];
  });
  return { key, kind: 'record', label: recordWords(record, answer), marks: byReport(found) };
}

function claimItems(answer: StoryAnswer, index: number, reports: ReportMap): Item[] {
  return answer.story.records[index]!.claims.map((claim, i) => {
    const key = claimKey(index, i);
    const found = claim.carriers.map(({ report, span }) => ({ report, mark: { key, role: 'claim', span } as Mark }));
    const label = `${capital(claim.field)}: ${valueWords(claim.value, answer, quoteOf(claim.carriers[0], reports))}`;
    return { key, kind: 'claim', label, marks: byReport(found) };
  });
}

function sayingItem(answer: StoryAnswer, index: number, reports: ReportMap): Item {
  const saying = answer.story.statements[index]!;
  const key = sayingKey(index);
  const found = saying.carriers.flatMap(({ report, statement }) => {
    const made = reports.get(report)?.statements.find((s) => s.id === statement);
    return made ? statementMarks(made, key).map((mark) => ({ report, mark })) : [];
  });
  return {
    key,
    kind: 'saying',
    label: `${speakerWords(answer, index, reports)} ${said[saying.act]}: ${saying.gist}`,
    marks: byReport(found),
  };
}

const statementMarks = ({ speaker, cue, content }: Statement, key: string): Mark[] => [
  ...speaker.map((span) => ({ key, role: 'speaker', span }) as Mark),
  ...cue.map((span) => ({ key, role: 'cue', span }) as Mark),
  ...content.map((span) => ({ key, role: 'content', span }) as Mark),
];

function lineageItem({ story }: StoryAnswer, index: number): Item {
  const lineage = story.lineages[index]!;
  const key = lineageKey(index);
  const found = lineage.evidence.map(({ report, span }) => ({ report, mark: { key, role: 'copy', span } as Mark }));
  return { key, kind: 'lineage', label: capital(dependenceWords[lineage.why]), marks: byReport(found) };
}

function byReport(found: readonly { report: string; mark: Mark }[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const { report, mark } of found) {
    const here = marks.get(report);
    if (here) here.push(mark);
    else marks.set(report, [mark]);
  }
  return marks;
}

/** The words themselves, on one line. */
export function quoteOf(
  at: { report: string; span: { start: number; end: number } } | undefined,
  reports: ReportMap,
): string {
  const text = at && reports.get(at.report)?.report.text;
  return text ? text.slice(at.span.start, at.span.end).replace(/\s+/g, ' ') : '…';
}

/** Who said it: by name, or in the words of the text where nobody could be named. */
export function speakerWords(answer: StoryAnswer, index: number, reports: ReportMap): string {
  const saying = answer.story.statements[index]!;
  if (saying.speakers.length > 0) return listed(saying.speakers.map((id) => nameOf(id, answer)));
  const [first] = saying.carriers;
  const made = first && reports.get(first.report)?.statements.find((s) => s.id === first.statement);
  const words = made?.speaker.map((span) => quoteOf({ report: first!.report, span }, reports)).join(' … ');
  return words ? `“${words}”` : 'A speaker unnamed';
}
