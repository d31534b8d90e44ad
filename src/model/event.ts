import { z } from 'zod';
import { Count } from './count.js';
import { list } from './list.js';
import { Span } from './span.js';
import { EventTime } from './time.js';

/** The 16 types of PLOVER, and two more. */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'STATEMENT',
  'CASUALTY',
] as const;
export const EventType = z.enum(eventTypes);
export type EventType = z.infer<typeof EventType>;

export const actualities = ['actual', 'negated', 'future', 'hypothetical', 'historical'] as const;
export type Actuality = (typeof actualities)[number];

export const responsibilityStatuses = ['claimed', 'accused', 'suspected', 'denied', 'convicted'] as const;
export type ResponsibilityStatus = (typeof responsibilityStatuses)[number];

export const Responsibility = z
  .object({
    actor: z.string().nullable().describe('null: the text says that no one has claimed it'),
    status: z.enum(responsibilityStatuses),
    by: list(z.string()),
    span: Span,
  })
  .readonly();
export type Responsibility = z.infer<typeof Responsibility>;

/** Why somebody stands on a side of an event. */
export const RoleReason = z
  .object({
    side: z.enum(['actor', 'recipient']),
    span: Span,
    slot: z.string().describe('the slot of the trigger row that was filled: subj, obj, by, on, light …'),
    edge: z.string().describe('the edge of the tree above the words, as relation>word'),
  })
  .readonly();
export type RoleReason = z.infer<typeof RoleReason>;

/** What happened, as one report tells it. */
export const Event = z
  .object({
    id: z.string(),
    type: EventType,
    modes: list(z.string()),
    contexts: list(z.string()),
    root: z.string().nullable().describe('two-digit CAMEO root'),
    actuality: z.enum(actualities),
    actors: list(z.string()),
    recipients: list(z.string()),
    actorSpans: list(Span).describe('the best mention of each of `actors`'),
    recipientSpans: list(Span),
    place: z.string().nullable(),
    placeSpan: Span.nullable(),
    time: EventTime.nullable(),
    casualties: list(Count),
    responsibility: list(Responsibility),
    weapons: list(z.string()),
    targets: list(z.string()),
    victims: list(z.string()),
    perpetrators: list(z.string()),
    statedIn: z.string().nullable().describe('the statement that tells it; null: the report itself'),
    trigger: Span,
    evidence: list(Span),
    rule: z.string().describe('the trigger row that fired'),
    roles: list(RoleReason)
      .optional()
      .describe('the rule and the edge that put each of `actorSpans` and `recipientSpans` there'),
  })
  .readonly()
  .meta({ id: 'Event', description: 'What happened, as one report tells it.' });
export type Event = z.infer<typeof Event>;
