import type { EventType } from '../../model/event.js';
import type { Span } from '../../model/span.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Telling } from '../align/telling.js';
import type { World } from '../world.js';
import { type Draft, draft } from './draft.js';

/** Acts with terms, and the field that holds them. */
const fields: Partial<Record<EventType, string>> = {
  AGREE: 'agreed',
  COOPERATE: 'agreed',
  REQUEST: 'demanded',
  THREATEN: 'threatened',
};

/** "… agreed on Wednesday [to open the road for ten days]", "under which [the road will be open]", "demanded [that …]". */
const opening = /\b(?:to\s+(?=[a-z]{2,})|that\s+|under\s+which\s+|on\s+(?=a\s+(?:ceasefire|truce|swap|deal)))/;
const longest = 160;
const shortest = 8;

/** What was agreed, demanded or threatened with, in the report's words: the clause behind the word that tells the act. */
export function termDrafts(world: World, { reading, order, event }: Telling): Draft[] {
  const field = fields[event.type];
  const span = field ? clauseBehind(reading.report.text, event.trigger) : null;
  if (!field || !span) return [];
  const value = reading.report.text.slice(span.start, span.end);
  const given = { field, value, key: value.toLowerCase(), reading, order, span, statedIn: event.statedIn };
  return [draft(world, given)].flatMap((d) => d ?? []);
}

/** From the first opening behind the word to the next comma, semicolon, quotation mark or end of the sentence. */
function clauseBehind(text: string, trigger: Span): Span | null {
  const behind = text.slice(trigger.end, Math.min(sentenceAt(text, trigger).end, trigger.end + 2 * longest));
  const found = opening.exec(behind);
  if (!found) return null;
  const start = found.index + found[0].length;
  const stop = behind.slice(start).search(/[,;:.!?"”\n]/);
  const end = Math.min(stop < 0 ? behind.length : start + stop, start + longest);
  return end - start < shortest ? null : { start: trigger.end + start, end: trigger.end + end };
}
