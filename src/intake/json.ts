import { z } from 'zod';
import type { Intake } from '../model/intake.js';
import { problem } from '../model/problem.js';
import { htmlReport } from './html.js';
import { type Metadata, makeReport } from './make-report.js';

const text = z.string().nullish();

/** A report as JSON: `text` or `html`, and what else is known. Other fields are let through unread. */
export const JsonReport = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  outlet: text,
  agency: text,
  title: text,
  byline: text,
  url: text,
  published: text,
  language: text,
  text,
  html: text,
});

/** One JSON value -> a report, or why it is none. `path` names it in messages ("reports.jsonl:3"). */
export function jsonReport(value: unknown, path: string): Intake {
  const parsed = JsonReport.safeParse(value);
  if (!parsed.success) return notAReport(path, parsed.error.issues[0]);
  const { text, html, id, ...rest } = parsed.data;
  const meta: Metadata = { ...rest, id: id == null ? null : String(id), path };
  if (typeof text === 'string' && /\S/.test(text)) return makeReport(text, meta);
  if (typeof html === 'string' && /\S/.test(html)) return htmlReport(html, meta);
  return {
    type: 'failure',
    path,
    problem: problem(
      'json-without-text',
      `The report${id == null ? '' : ` ${id}`} has no text: give it a "text" or "html" field.`,
    ),
  };
}

function notAReport(path: string, issue: z.core.$ZodIssue | undefined): Intake {
  const field = issue?.path.length ? `its field "${issue.path.join('.')}" is wrong` : 'it is no object';
  return {
    type: 'failure',
    path,
    problem: problem(
      'json-not-a-report',
      `This is no report (${field}): give {"text": "…", "outlet"?, "title"?, "published"?, …}.`,
    ),
  };
}

/** JSON text -> a report. */
export function parseJsonReport(source: string, path: string): Intake {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { type: 'failure', path, problem: problem('json-malformed', `This is not JSON (${reason.slice(0, 120)}).`) };
  }
  return jsonReport(value, path);
}
