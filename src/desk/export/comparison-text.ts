import type { Claim, ClaimValue } from '../../model/claim.js';
import type { Comparison } from '../../model/comparison.js';
import type { Record } from '../../model/record.js';
import type { Story } from '../../model/story.js';
import { countWords } from '../../text/count-words.js';

/** A Comparison as a page of plain text: stories, their records with claims and verdicts, sayings, what stands in one report only. */
export const comparisonText = (comparison: Comparison): string =>
  `${comparison.stories.map((s) => storyLines(comparison, s).join('\n')).join('\n\n')}\n`;

function storyLines(comparison: Comparison, story: Story): string[] {
  const { records, statements, lineages } = story;
  return [
    story.title,
    '='.repeat(Math.min(story.title.length, 100)),
    `${story.reports.length} reports: ${story.reports.map((r) => reportName(comparison, r)).join('; ')}`,
    ...lineages.map((l) => `  ${l.why}: ${l.reports.join(', ')}`),
    ...records.filter(isWorth).flatMap((r) => ['', ...recordLines(comparison, r)]),
    ...(statements.length > 0 ? ['', 'Said'] : []),
    ...statements.map(
      (s) => `  ${nameList(comparison, s.speakers) || 'somebody'} (${s.act}): ${s.gist} [${reportList(s.carriers)}]`,
    ),
    ...onlyLines(story),
  ];
}

/** A record that only one report tells, and without a figure, is left to the other formats. */
const isWorth = (record: Record, at: number): boolean =>
  at === 0 || new Set(record.mentions.map((m) => m.report)).size > 1 || record.figures !== null;

export function recordLines(comparison: Comparison, record: Record): string[] {
  const { min, max } = record.independent;
  const lines = [
    `* ${record.title}  [${reportList(record.mentions)}; independent ${min}${max > min ? ` to ${max}` : ''}]`,
  ];
  for (const { field, verdict, claims, why } of record.verdicts) {
    lines.push(`    ${field}: ${verdict} (${why})`);
    for (const i of claims) lines.push(`      - ${claimLine(comparison, record.claims[i]!)}`);
  }
  if (record.figures) lines.push(`    deaths by codebook: ${figureWords(record.figures)}`);
  return lines;
}

const claimLine = (comparison: Comparison, claim: Claim): string =>
  `${valueWords(comparison, claim.value)} — ${reportList(claim.carriers)}, independent ${claim.independent.min}${claim.independent.max > claim.independent.min ? ` to ${claim.independent.max}` : ''}`;

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

export const reportList = (rows: readonly { readonly report: string }[]): string =>
  [...new Set(rows.map((r) => r.report))].join(', ');

export const nameList = ({ actors }: Pick<Comparison, 'actors'>, ids: readonly string[]): string =>
  ids.map((id) => actors[id]?.name ?? id).join(', ');

export function reportName({ reports }: Comparison, id: string): string {
  const report = reports.find((r) => r.id === id);
  const source = report?.outlet ?? report?.agency;
  return source ? `${id} (${source})` : id;
}

function onlyLines({ onlyIn, records }: Story): string[] {
  if (onlyIn.length === 0) return [];
  const titles = new Map(records.map((r) => [r.id, r.title]));
  return [
    '',
    'In one report only',
    ...onlyIn.map(
      (o) => `  ${o.report}: ${o.statements.length} sayings; ${o.records.map((r) => titles.get(r)).join('; ')}`,
    ),
  ];
}
