import { z } from 'zod';
import { Span } from './span.js';

export const zoneKinds = [
  'title',
  'section',
  'byline',
  'dateline',
  'agency',
  'related',
  'caption',
  'timestamp',
  'navigation',
] as const;
export const ZoneKind = z.enum(zoneKinds);
export type ZoneKind = z.infer<typeof ZoneKind>;

/** A span that is not the report's own narrative. What stands in it is nobody's claim (a title is read, but never alone). */
export const Zone = z
  .object({ kind: ZoneKind, span: Span })
  .readonly()
  .meta({ id: 'Zone', description: "A span that is not the report's own narrative." });
export type Zone = z.infer<typeof Zone>;
