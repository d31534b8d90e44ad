import { z } from 'zod';
import { Count } from './count.js';
import { Responsibility } from './event.js';
import { Dependence, Evidence, Independent } from './lineage.js';
import { list } from './list.js';
import { Span } from './span.js';
import { EventTime } from './time.js';

export const CountValue = z
  .object(
    (({ min, max, point, qualifier, who, attackers }) => ({ min, max, point, qualifier, who, attackers }))(
      Count.unwrap().shape,
    ),
  )
  .readonly();
export type CountValue = z.infer<typeof CountValue>;

/** The value of one field: a count, a place, a time, a responsibility, or a word. */
export const ClaimValue = z.union([
  CountValue,
  z.object({ place: z.string() }).readonly(),
  z.object((({ from, to, precision }) => ({ from, to, precision }))(EventTime.unwrap().shape)).readonly(),
  z.object((({ actor, status }) => ({ actor, status }))(Responsibility.unwrap().shape)).readonly(),
  z.string(),
  z.number(),
]);
export type ClaimValue = z.infer<typeof ClaimValue>;

export const Carrier = z.object({ report: z.string(), span: Span, statement: z.string().nullable() }).readonly().meta({
  id: 'Carrier',
  description: 'Where a report carries a claim, and in whose statement (null: its own voice).',
});
export type Carrier = z.infer<typeof Carrier>;

/** One origin of a claim: the reports that go back to it, and whether that is proven. */
export const Root = z
  .object({
    reports: list(z.string()),
    why: Dependence.nullable().describe('null: one report alone'),
    proven: z.boolean(),
    origin: z.string().nullable().describe('id of the actor all go back to'),
    because: z.string().optional().describe('what binds them, in words: "one owner: …" is only a suspicion'),
    evidence: list(Evidence),
  })
  .readonly()
  .meta({ id: 'Root', description: 'One origin of a claim.' });
export type Root = z.infer<typeof Root>;

/** One value of one field of a record, with all who carry it. */
export const Claim = z
  .object({
    field: z.string().describe('killed, injured, …, place, time, responsibility'),
    value: ClaimValue,
    carriers: list(Carrier),
    roots: list(Root),
    reportCount: z.int(),
    independent: Independent,
    asOf: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'Claim', description: 'One value of one field of a record, with all who carry it.' });
export type Claim = z.infer<typeof Claim>;

export const verdictKinds = ['single', 'agree', 'compatible', 'update', 'scope', 'conflict'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

export const Verdict = z
  .object({
    field: z.string(),
    verdict: z.enum(verdictKinds),
    claims: list(z.int()).describe("indices in the record's claims"),
    why: z.string().describe('the rule, and the words'),
  })
  .readonly()
  .meta({ id: 'Verdict', description: 'What the claims on a field are to each other.' });
export type Verdict = z.infer<typeof Verdict>;
