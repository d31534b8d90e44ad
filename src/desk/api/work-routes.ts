import { z } from 'zod';
import { JobRow, JobsCounted, jobStates } from '../../model/job.js';
import { askerOf } from './access/access.js';
import { ApiError, unknown } from './api-error.js';
import type { Desk } from './app.js';
import { paging, word } from './asked.js';
import { changes } from './changes.js';
import { renewed } from './renewed.js';
import { type Route, route } from './route.js';

const AuditEntry = z
  .object({ at: z.string(), who: z.string(), what: z.string(), detail: z.string() })
  .meta({ id: 'AuditEntry', description: 'One line of the audit trail.' });

/** What is being read, what was done by whom, and what changes. */
export const workRoutes = (desk: Desk): readonly Route[] => [
  route({
    method: 'get',
    path: '/jobs',
    tag: 'Work',
    summary: 'Reports on the queue, the newest first, with how many there are and how fast they are read',
    role: 'reader',
    query: z.object({ ...paging, state: z.enum(jobStates).optional() }),
    answer: z.object({ jobs: z.array(JobRow), count: JobsCounted, next: z.string().nullable() }),
    run: async (c, { limit, cursor, state }) => {
      const { rows, next } = await desk.store.jobs.list({ limit: limit ?? 100, after: cursor, state });
      return c.json({ jobs: rows, count: await desk.store.jobs.count(), next });
    },
  }),
  route({
    method: 'post',
    path: '/jobs/retry',
    tag: 'Work',
    summary: 'Lets reports that could not be read be read again: all, or one job',
    role: 'editor',
    query: z.object({ job: word('id of one job') }),
    answer: z.object({ waiting: z.int().describe('how many wait again') }),
    run: async (c, { job }) => {
      const waiting = await desk.store.jobs.retry(job);
      desk.crew?.wake();
      return c.json({ waiting });
    },
  }),
  route({
    method: 'get',
    path: '/jobs/:id',
    tag: 'Work',
    summary: 'One report on its way',
    role: 'reader',
    params: { id: 'id of the job' },
    answer: JobRow,
    errors: { 404: 'there is no such job; those done are remembered for a day' },
    run: async (c) => {
      const id = c.req.param('id') ?? '';
      const [row] = await desk.store.jobs.rows([id.replaceAll('\0', '')]);
      if (!row) throw unknown('job', id);
      return c.json(row);
    },
  }),
  route({
    method: 'post',
    path: '/reports/:id/withdraw',
    tag: 'Reports',
    summary: 'Marks a report as withdrawn by its source; its claims stay, marked',
    role: 'editor',
    params: { id: 'id of the report' },
    body: z.object({ reason: z.string().trim().min(1).max(1_000) }),
    answer: z.object({ withdrawn: z.array(z.string()) }),
    errors: { 404: 'there is no such report' },
    run: async (c) => {
      const id = c.req.param('id') ?? '';
      const { data } = z
        .object({ reason: z.string().trim().min(1).max(1_000) })
        .safeParse(await c.req.json().catch(() => null));
      if (!data)
        throw new ApiError(400, 'reason-missing', 'Say why: {"reason": "…"}, at most 1000 characters.', {
          field: 'reason',
        });
      if (!(await desk.store.reading(id))) throw unknown('report', id);
      const withdrawn = await desk.store.withdraw(id, data.reason);
      await desk.store.access.note(askerOf(c)?.name ?? 'this machine', 'withdraw', id);
      await renewed(desk);
      return c.json({ withdrawn });
    },
  }),
  route({
    method: 'get',
    path: '/audit',
    tag: 'Work',
    summary: 'Who did what, the newest first: logins, judgements, withdrawals, users and tokens',
    role: 'editor',
    query: z.object(paging),
    answer: z.object({ entries: z.array(AuditEntry), next: z.string().nullable() }),
    run: async (c, { limit, cursor }) => {
      const { rows, next } = await desk.store.access.audit({ limit: limit ?? 100, after: cursor });
      return c.json({ entries: rows, next });
    },
  }),
  route({
    method: 'get',
    path: '/changes',
    tag: 'Work',
    summary:
      'Server-sent events: `change` with the revision of the record whenever reports, judgements or stories change',
    role: 'reader',
    answer: {
      content: 'text/event-stream',
      about: 'data: {"revision": 12, "stale": false, "waiting": 0, "reading": 0, …}',
    },
    run: (c) => changes(c, desk.store),
  }),
];
