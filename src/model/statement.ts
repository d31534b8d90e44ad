import { z } from 'zod';
import { list } from './list.js';
import { Span } from './span.js';

export const acts = [
  'say',
  'confirm',
  'deny',
  'reject',
  'agree',
  'accuse',
  'condemn',
  'demand',
  'urge',
  'request',
  'order',
  'offer',
  'promise',
  'threaten',
  'warn',
  'praise',
  'thank',
  'mourn',
  'believe',
  'intend',
  'claim',
  'decline',
] as const;
export type Act = (typeof acts)[number];

export const channels = [
  'twitter',
  'facebook',
  'telegram',
  'telephone',
  'statement',
  'press-conference',
  'interview',
  'television',
  'radio',
  'parliament',
  'court',
  'letter',
  'leaflet',
  'social-media',
] as const;
export type Channel = (typeof channels)[number];

export const Quotation = z.enum(['direct', 'indirect', 'mixed']);
export type Quotation = z.infer<typeof Quotation>;

/** Attributed speech or thought. `speaker` is the one source span, in pieces if broken; `speakers` are who that is. */
export const Statement = z
  .object({
    id: z.string(),
    speaker: list(Span),
    speakers: list(z.string()).describe('ids in `actors`; empty: nobody could be named'),
    cue: list(Span),
    content: list(Span),
    quotation: Quotation,
    act: z.enum(acts),
    channel: z.enum(channels).nullable(),
    via: z.string().nullable().describe('the outlet it was told to or relayed by ("told AFP")'),
    addressees: list(z.string()),
    within: z.string().nullable().describe('the statement that relays this one'),
    rule: z.string().describe('the row that read it so'),
  })
  .readonly()
  .meta({ id: 'Statement', description: 'Attributed speech or thought: who said what, how, to whom.' });
export type Statement = z.infer<typeof Statement>;
