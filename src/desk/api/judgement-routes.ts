import { z } from 'zod';
import type { Judgement, Store, StoredReading } from '../../index.js';
import type {
  AgreementAnswer,
  AgreementOn,
  FindingAbout,
  JudgedAnswer,
  JudgementsAnswer,
  ReviewAnswer,
  Suggestion,
} from '../../model/answers.js';
import {
  type Finding,
  FindingValue,
  Judgement as JudgementSchema,
  judgementKinds,
  MergeValue,
  RenameValue,
  SplitValue,
} from '../../model/judgement.js';
import { cohenKappa, krippendorffAlpha, type Rating } from '../../text/agreement.js';
import { findingId } from '../../text/finding-id.js';
import { inForce } from '../../text/in-force.js';
import { type Held, heldFindings, standing } from '../../text/settled-findings.js';
import { shortHash } from '../../text/short-hash.js';
import { askerOf } from './access/access.js';
import { ApiError, unknown } from './api-error.js';
import type { Desk } from './app.js';
import { word } from './asked.js';
import { renewSoon } from './renew-soon.js';
import { type Route, route } from './route.js';
import { findingsIn, sourceOf, suggestionsOf } from './suggestions.js';

/** Suggestions sent at once, and stories looked through for them. */
const ENOUGH = 100;
const MOST_STORIES = 40;

const Decision = z.object({
  kind: z.enum(judgementKinds),
  /** Of a finding it may be left out: it follows from the finding. */
  subject: z.string().max(400).default(''),
  value: z.unknown().optional(),
  by: z.string().trim().min(1, 'say who judges').max(200),
  why: z.string().max(1_000).default(''),
});

/** What people decide, what is left to decide, and how far they agree. */
export const judgementRoutes = (desk: Desk): readonly Route[] => [
  route({
    method: 'get',
    path: '/judgements',
    tag: 'Judgements',
    summary: 'Judgements in the order in which they were made, each with whether it is in force',
    role: 'reader',
    query: z.object({ subject: word('on this actor or finding'), report: word('on what was read in this report') }),
    answer: z.object({
      judgements: z.array(z.object({ judgement: JudgementSchema, about: z.unknown(), inForce: z.boolean() })),
    }),
    run: async (c, { subject, report }) => {
      const all = await desk.store.judgements();
      const standing = new Set(inForce(all).map((j) => j.id));
      const asked = all.filter(
        (j) => (subject === undefined || j.subject === subject) && (report === undefined || reportOf(j) === report),
      );
      const about = aboutFindings(desk.store);
      const judgements: JudgedAnswer[] = [];
      for (const judgement of asked) {
        const finding = FindingValue.safeParse(judgement.value).data?.finding;
        judgements.push({
          judgement,
          about: finding ? await about(finding) : null,
          inForce: judgement.kind === 'undo' || standing.has(judgement.id),
        });
      }
      return c.json({ judgements } satisfies JudgementsAnswer);
    },
  }),
  route({
    method: 'post',
    path: '/judgements',
    tag: 'Judgements',
    summary: 'Adds a judgement; nothing is ever overwritten, an undo is another judgement',
    role: 'coder',
    body: Decision,
    answer: JudgementSchema,
    errors: { 400: 'the judgement is malformed, or about nothing that is there' },
    run: async (c) => {
      const body: unknown = await c.req.json().catch(() => null);
      // Whoever is logged in judges by that name and no other
      const asker = askerOf(c);
      const judgement = await judgementIn(
        desk.store,
        asker && typeof body === 'object' && body !== null ? { ...body, by: asker.name } : body,
      );
      await desk.store.judge(judgement);
      renewSoon(desk);
      return c.json(judgement);
    },
  }),
  route({
    method: 'get',
    path: '/review',
    tag: 'Judgements',
    summary: 'What the machine read and this coder has not decided on; figures first, story by story',
    role: 'coder',
    query: z.object({
      story: word('of this story'),
      by: word('who reviews'),
      cursor: z.string().max(4_000).optional(),
    }),
    answer: z.object({ suggestions: z.array(z.unknown()), stories: z.int(), next: z.string().nullable() }),
    run: async (c, { story, by, cursor }) => c.json(await queue(desk.store, { story, by, cursor })),
  }),
  route({
    method: 'get',
    path: '/agreement',
    tag: 'Judgements',
    summary: "How far coders agree on what both judged: Cohen's kappa of each two, Krippendorff's alpha of all",
    role: 'reader',
    answer: z.object({
      coders: z.array(z.string()),
      pairs: z.array(z.unknown()),
      alpha: z.record(z.string(), z.number().nullable()),
      differences: z.array(z.unknown()),
    }),
    run: async (c) => {
      const agreement = agreementOf(await desk.store.judgements());
      const about = aboutFindings(desk.store);
      const differences: AgreementAnswer['differences'][number][] = [];
      for (const one of agreement.differences) differences.push({ ...one, about: await about(one.finding) });
      return c.json({ ...agreement, differences } satisfies AgreementAnswer);
    },
  }),
];

async function judgementIn(store: Store, body: unknown): Promise<Judgement> {
  const { data, error } = Decision.safeParse(body);
  if (!data) {
    const [issue] = error.issues;
    const field = String(issue?.path[0] ?? '');
    throw new ApiError(400, 'judgement-malformed', `"${field}": ${issue?.message ?? 'not understood'}.`, { field });
  }
  const { kind, value = null, by, why } = data;
  const subject = data.subject || subjectOf(value);
  await check(store, kind, subject, value);
  const at = new Date().toISOString();
  const id = `j:${shortHash(JSON.stringify([kind, subject, value, by, why, at]))}`;
  return { id, kind, subject, value, by, at, why };
}

/** The report of the finding that a judgement is on. */
const reportOf = ({ value }: Judgement): string | undefined =>
  (value as { finding?: { report?: string } } | null)?.finding?.report;

/** Id of the finding in a value. */
function subjectOf(value: unknown): string {
  const { data } = FindingValue.safeParse(value);
  return data ? findingId(data.finding) : '';
}

const values = { merge: MergeValue, split: SplitValue, rename: RenameValue } as const;

/** Whether the subject is there, and the value one of its kind. */
async function check(store: Store, kind: Judgement['kind'], subject: string, value: unknown): Promise<void> {
  const malformed = (message: string): ApiError =>
    new ApiError(400, 'judgement-malformed', message, { field: 'value' });
  if (kind === 'undo') {
    if (!(await store.judgements()).some((j) => j.id === subject)) throw unknown('judgement', subject);
    return;
  }
  if (kind === 'merge' || kind === 'split' || kind === 'rename') {
    if (!values[kind].safeParse(value).success) throw malformed(`The value is none of a ${kind}.`);
    if (!(await store.actors([subject]))[subject]) throw unknown('actor', subject);
    return;
  }
  const { data } = FindingValue.safeParse(value);
  if (!data || findingId(data.finding) !== subject)
    throw malformed('"value.finding" is not the finding of the subject.');
  const stored = await store.reading(data.finding.report, data.finding.version);
  if (!stored) throw unknown('report', data.finding.report);
  if (!findingsIn(stored).some((f) => findingId(f.finding) === subject))
    throw new ApiError(404, 'finding-unknown', 'Nothing of this kind was read from these words.', { field: 'value' });
  const { length } = stored.reading.report.text;
  if (data.span && (data.span.start >= data.span.end || data.span.end > length))
    throw malformed('"value.span" holds no words.');
  const { count } = data;
  if (count && count.min !== null && count.max !== null && count.min > count.max)
    throw malformed('"value.count": the least is more than the most.');
}

async function queue(
  store: Store,
  { story, by, cursor }: { story?: string | undefined; by?: string | undefined; cursor?: string | undefined },
): Promise<ReviewAnswer> {
  const judgements = await store.judgements();
  const open = (s: Suggestion): boolean => !s.judgements.some((j) => j.by === by);
  if (story !== undefined) {
    const found = await store.story(story);
    if (!found) throw unknown('story', story);
    return { suggestions: (await suggestionsOf(store, found, judgements)).filter(open), stories: 1, next: null };
  }
  const { rows, next } = await store.lists.stories({ limit: MOST_STORIES, after: cursor, query: undefined } as never);
  const suggestions: Suggestion[] = [];
  let stories = 0;
  for (const { id } of rows) {
    const found = await store.story(id);
    if (found) suggestions.push(...(await suggestionsOf(store, found, judgements)).filter(open));
    stories++;
    if (suggestions.length >= ENOUGH) break;
  }
  return { suggestions, stories, next: stories < rows.length ? null : next };
}

/** What coders say of each finding: whether it holds, by which words, with which value. */
export function agreementOf(judgements: readonly Judgement[]): AgreementAnswer {
  const held = heldFindings(judgements);
  const all = [...held].flatMap(([unit, coders]) => [...coders].map(([coder, one]) => ({ unit, coder, one })));
  const ratings = (label: (one: Held) => string): Rating[] =>
    all.map(({ unit, coder, one }) => ({ unit, coder, label: label(one) }));
  const on: Record<AgreementOn, Rating[]> = {
    decision: ratings((h) => (h.judgement.kind === 'reject' ? 'reject' : 'holds')),
    span: ratings(spanOf),
    value: ratings(valueOf),
  };
  const coders = [...new Set(all.map((r) => r.coder))].sort();
  const each = (rate: (ratings: Rating[]) => number | null): Record<AgreementOn, number | null> => ({
    decision: rate(on.decision),
    span: rate(on.span),
    value: rate(on.value),
  });
  return {
    coders,
    pairs: coders.flatMap((a, i) =>
      coders.slice(i + 1).map((b) => ({
        a,
        b,
        units: [...held.values()].filter((c) => c.has(a) && c.has(b)).length,
        kappa: each((r) => cohenKappa(r, a, b)),
      })),
    ),
    alpha: each(krippendorffAlpha),
    differences: [...held].flatMap(([id, c]) =>
      c.size > 1 && !standing(c)
        ? [
            {
              id,
              about: null,
              finding: [...c.values()][0]!.value.finding,
              judgements: [...c.values()].map((h) => h.judgement),
            },
          ]
        : [],
    ),
  };
}

/** Tells what findings are about; each report is asked for once. */
function aboutFindings(store: Store): (finding: Finding) => Promise<FindingAbout | null> {
  const asked = new Map<string, Promise<StoredReading | null>>();
  return async ({ report, version, span }) => {
    const key = `${version} ${report}`;
    if (!asked.has(key)) asked.set(key, store.reading(report, version));
    const stored = await asked.get(key);
    if (!stored) return null;
    const words = stored.reading.report.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return { source: sourceOf(stored.reading), words: words.length > 160 ? `${words.slice(0, 159)}…` : words };
  };
}

const spanOf = ({ judgement, value }: Held): string => {
  const { start, end } = value.span ?? value.finding.span;
  return judgement.kind === 'reject' ? 'reject' : `${start}-${end}`;
};

const valueOf = ({ judgement, value }: Held): string =>
  judgement.kind === 'reject' ? 'reject' : JSON.stringify([value.count ?? null, value.label ?? null]);
