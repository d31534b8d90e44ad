import type { Carrier, Claim, Verdict } from '../../model/claim.js';
import type { Comparison } from '../../model/comparison.js';
import type { Record } from '../../model/record.js';
import type { Published } from '../../model/report.js';
import type { Span } from '../../model/span.js';
import type { Saying, Story } from '../../model/story.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { figureWords, nameList, nameOf, type Page, pageOf, reportList, valueWords } from './comparison-text.js';

/** A Comparison as one page that needs no script and no server: records, claims, verdicts, and the words that carry them. */
export function comparisonHtml(comparison: Comparison): string {
  const page = pageOf(comparison);
  const body = comparison.stories.map((s) => storyHtml(page, s)).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Twosource: ${comparison.reports.length} reports compared</title><style>${style}</style></head>
<body><main><h1>${comparison.reports.length} reports, ${comparison.stories.length} ${comparison.stories.length === 1 ? 'story' : 'stories'}</h1>
${body}
</main></body></html>
`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#1c1c1c;background:#fff;margin:0}main{max-width:60rem;margin:auto;padding:1rem}
h2{border-bottom:2px solid;margin-top:2.5rem}h3{margin-bottom:.2rem}table{border-collapse:collapse;width:100%;margin:.4rem 0}
th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}blockquote{margin:.2rem 0;padding-left:.6rem;border-left:3px solid #bbb;color:#333}
mark{background:#ffe58a;color:inherit}.verdict{font-weight:600}.conflict{color:#a40000}.update,.scope{color:#7a4a00}.agree{color:#00602b}
.small{color:#555;font-size:.9em}summary{cursor:pointer}`;

const escapes: Readonly<globalThis.Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);

function storyHtml(page: Page, story: Story): string {
  const { records, statements } = story;
  return `<section><h2>${escape(story.title)}</h2>
<ul>${story.reports.map((r) => `<li>${reportHtml(page, r)}</li>`).join('')}</ul>
${story.lineages.map((l) => `<p class="small">${escape(l.why)}: ${escape(l.reports.map((r) => nameOf(page, r)).join(', '))}</p>`).join('')}
${records.map((r) => recordHtml(page, r)).join('\n')}
${statements.length > 0 ? `<h3>Said</h3><ul>${statements.map((s) => sayingHtml(page, s)).join('')}</ul>` : ''}
${onlyHtml(page, story)}</section>`;
}

function reportHtml(page: Page, id: string): string {
  const report = page.reports.get(id);
  const name = nameOf(page, id);
  const parts = [name, report?.agency, report?.title, dayWords(report?.published)].filter((p) => p);
  return escape([...new Set(parts)].join(' · '));
}

const dayWords = (published: Published | undefined): string => {
  const { from = null, to = null } = published ?? {};
  return from === to ? (from ?? 'date not known') : `${from ?? '?'} to ${to ?? '?'}`;
};

function recordHtml(page: Page, record: Record): string {
  const { min, max } = record.independent;
  const rows = record.verdicts.map((v) => verdictHtml(page, record, v)).join('');
  return `<article><h3>${escape(record.title)}</h3>
<p class="small">${record.mentions.length} mentions; independent origins: ${min === max ? min : `${min} to ${max}`}${
    record.figures ? `; deaths by codebook: ${escape(figureWords(record.figures))}` : ''
  }</p>
${rows ? `<table><thead><tr><th>Field</th><th>Verdict</th><th>Values, and the words that carry them</th></tr></thead><tbody>${rows}</tbody></table>` : ''}</article>`;
}

const verdictHtml = (page: Page, record: Record, { field, verdict, why, claims }: Verdict): string =>
  `<tr><td>${escape(field)}</td><td><span class="verdict ${verdict}">${verdict}</span><br><span class="small">${escape(why)}</span></td><td>${claims
    .map((i) => claimHtml(page, record.claims[i]!))
    .join('')}</td></tr>`;

/** So many quotations of one value are shown; the JSON has them all. */
const shown = 12;

function claimHtml(page: Page, claim: Claim): string {
  const { min, max } = claim.independent;
  const left = claim.carriers.length - shown;
  return `<details open><summary>${escape(valueWords(page, claim.value))} <span class="small">(${claim.reportCount} ${
    claim.reportCount === 1 ? 'report' : 'reports'
  }, independent ${min === max ? min : `${min} to ${max}`})</span></summary>${claim.carriers
    .slice(0, shown)
    .map((c) => quoteHtml(page, c))
    .join('')}${left > 0 ? `<p class="small">and ${left} more</p>` : ''}</details>`;
}

function quoteHtml(page: Page, { report: id, span }: Carrier): string {
  const report = page.reports.get(id);
  if (!report) return '';
  const around = sentenceAt(report.text, span);
  const cut = (s: Span): string => escape(report.text.slice(s.start, s.end));
  const [before, after] = [
    { start: around.start, end: span.start },
    { start: span.end, end: around.end },
  ];
  return `<blockquote>${cut(before)}<mark>${cut(span)}</mark>${cut(after)} <span class="small">— ${escape(nameOf(page, id))}, ${span.start}–${span.end}</span></blockquote>`;
}

const sayingHtml = (page: Page, { speakers, speaksFor, act, gist, carriers }: Saying): string =>
  `<li><b>${escape(nameList(page, speakers) || 'Somebody')}</b>${
    speaksFor.length > 0 ? ` <span class="small">(for ${escape(nameList(page, speaksFor))})</span>` : ''
  } <i>${act}</i>: ${escape(gist)} <span class="small">[${escape(reportList(page, carriers))}]</span></li>`;

function onlyHtml(page: Page, { onlyIn, records, statements }: Story): string {
  if (onlyIn.length === 0) return '';
  const titles = new Map(records.map((r) => [r.id, r.title]));
  const rows = onlyIn.map(
    (o) =>
      `<li>${escape(nameOf(page, o.report))}: ${escape([...o.records.map((r) => titles.get(r) ?? r), ...o.statements.map((i) => `“${statements[i]?.gist ?? ''}”`)].join('; '))}</li>`,
  );
  return `<h3>In one report only</h3><ul>${rows.join('')}</ul>`;
}
