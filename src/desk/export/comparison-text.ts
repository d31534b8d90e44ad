import type { Claim, ClaimValue } from '../../model/claim.js';
import type { Comparison } from '../../model/comparison.js';
import type { Record } from '../../model/record.js';
import type { Report } from '../../model/report.js';
import type { Story } from '../../model/story.js';
import { countWords } from '../../text/count-words.js';
import { reportNames } from '../../text/report-names.js';

/** A Comparison as a page of plain text: stories, their records with claims and verdicts, sayings, what stands in one report only. */
export function comparisonText(comparison: Comparison): string {
  const page = pageOf(comparison);
  return `${comparison.stories.map((s) => storyLines(page, s).join('\n')).join('\n\n')}\n`;
}

/** What is needed to put a Comparison into words. */
export interface Page extends Pick<Comparison, 'actors' | 'places'> {
  readonly reports: ReadonlyMap<string, Report>;
  readonly names: ReadonlyMap<string, string>;
}

export const pageOf = ({ actors, places, reports }: Comparison): Page => ({
  actors,
  places,
  reports: new Map(reports.map((r) => [r.id, r])),
  names: reportNames(reports),
});

function storyLines(page: Page, story: Story): string[] {
  const { records, statements, lineages } = story;
  return [
    story.title,
    '='.repeat(Math.min(story.title.length, 100)),
    `${story.reports.length} reports: ${story.reports.map((r) => nameOf(page, r)).join('; ')}`,
    ...lineages.map((l) => `  ${l.why}: ${l.reports.map((r) => nameOf(page, r)).join(', ')}`),
    ...records.filter(isWorth).flatMap((r) => ['', ...recordLines(page, r)]),
    ...(statements.length > 0 ? ['', 'Said'] : []),
    ...statements.map(
      (s) => `  ${nameList(page, s.speakers) || 'somebody'} (${s.act}): ${s.gist} [${reportList(page, s.carriers)}]`,
    ),
    ...onlyLines(page, story),
  ];
}

/** A record that only one report tells, and without a figure, is left to the other formats. */
const isWorth = (record: Record, at: number): boolean =>
  at === 0 || new Set(record.mentions.map((m) => m.report)).size > 1 || record.figures !== null;

export function recordLines(page: Page, record: Record): string[] {
  const { min, max } = record.independent;
  const lines = [
    `* ${record.title}  [${reportList(page, record.mentions)}; independent ${min}${max > min ? ` to ${max}` : ''}]`,
  ];
  for (const { field, verdict, claims, why } of record.verdicts) {
    lines.push(`    ${field}: ${verdict} (${why})`);
    for (const i of claims) lines.push(`      - ${claimLine(page, record.claims[i]!)}`);
  }
  if (record.figures) lines.push(`    deaths by codebook: ${figureWords(record.figures)}`);
  return lines;
}

const claimLine = (page: Page, claim: Claim): string =>
  `${valueWords(page, claim.value)} — ${reportList(page, claim.carriers)}, independent ${claim.independent.min}${claim.independent.max > claim.independent.min ? ` to ${claim.independent.max}` : ''}`;

/** A claim's value for a person. */
export function valueWords({ actors, places }: Pick<Comparison, 'actors' | 'places'>, value: ClaimValue): string {
  if (typeof value !== 'object') return String(value);
  if ('place' in value) return places[value.place]?.name ?? value.place;
  if ('status' in value)
    return value.actor ? `${actors[value.actor]?.name ?? value.actor}: ${value.status}` : 'nobody has claimed it';
  if ('precision' in value)
    return value.from === value.to ? (value.from ?? '?') : `${value.from ?? '?'} to ${value.to ?? '?'}`;
  return `${countWords(value)}${value.who ? ` ${value.who}` : ''}`;
}

const number = (n: number | null): string => (n === null ? 'none' : String(n));

export const figureWords = ({ ucdp, acled, gtd }: NonNullable<Record['figures']>): string =>
  `UCDP low ${number(ucdp.low)}, best ${number(ucdp.best)}, high ${number(ucdp.high)}; ACLED ${number(acled.fatalities)}; GTD ${number(gtd.nkill)}`;

export const reportList = (page: Page, rows: readonly { readonly report: string }[]): string =>
  [...new Set(rows.map((r) => nameOf(page, r.report)))].join(', ');

export const nameList = ({ actors }: Pick<Comparison, 'actors'>, ids: readonly string[]): string =>
  ids.map((id) => actors[id]?.name ?? id).join(', ');

export const nameOf = ({ names }: Page, report: string): string => names.get(report) ?? report;

function onlyLines(page: Page, { onlyIn, records }: Story): string[] {
  if (onlyIn.length === 0) return [];
  const titles = new Map(records.map((r) => [r.id, r.title]));
  return [
    '',
    'In one report only',
    ...onlyIn.map(
      (o) =>
        `  ${nameOf(page, o.report)}: ${o.statements.length} sayings; ${o.records.map((r) => titles.get(r)).join('; ')}`,
    ),
  ];
}
