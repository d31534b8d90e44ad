import { channelOf } from '../../lexicon/channels.js';
import type { Token } from '../../model/doc.js';
import type { Channel } from '../../model/statement.js';
import { caseOf } from './addressee.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain, sentenceOf } from './page.js';
import { has, type Ranges, range } from './ranges.js';
import type { Saying } from './saying.js';
import { lemmasOf, quotedBy, readTold } from './told.js';

/** Fills in what stands around the cue: the channel, the outlet told, and drops addressees that are neither. */
export function placeSaying(page: Page, s: Saying): void {
  if (s.head < 0) return;
  const [first] = s.addressees;
  if (first) readTold(page, s, first);
  s.channel ??= channelByVerb(page, s) ?? channelByPhrase(page, s) ?? channelBySource(page, s);
  s.via ??= quotedBy(page, s);
}

const channelByVerb = (page: Page, s: Saying): Channel | null =>
  channelOf([plain(page.doc.tokens[s.head]?.lemma ?? '')], 'verb');

/** "in a statement", "on his Twitter page", "by telephone": nouns near the cue in its sentence, outside content and quotations. */
function channelByPhrase(page: Page, s: Saying): Channel | null {
  const { from, to } = sentenceOf(page, s.head).tokens;
  const low = Math.max(from, Math.min(s.head, ...s.source.map((r) => r.from)) - 16);
  const high = Math.min(to, s.head + 16);
  for (let at = low; at < high; at++) {
    const t = page.doc.tokens[at]!;
    if (t.upos !== 'NOUN' && t.upos !== 'PROPN') continue;
    if (at === s.head || inside(s.content, at)) continue;
    // in the source only "reached by phone"
    if (inside(s.source, at) && plain(page.doc.tokens[at - 1]?.text ?? '') !== 'by') continue;
    const channel = channelOf(before(page, at), 'in');
    if (!channel || !(isNear(page, at, s) || inside(s.source, at)) || !inPhrase(page, at, low)) continue;
    if (s.addressees.length === 0) s.addressees = reached(page, t, channel, s);
    return channel;
  }
  return null;
}

/** Channels that reach one somebody. */
const personal = new Set<Channel>(['telephone', 'letter']);

/** "in a letter to the council", "in a call with the mayor": to whom it went. */
function reached(page: Page, noun: Token, channel: Channel, s: Saying): Ranges {
  if (!personal.has(channel)) return [];
  const other = page.tree
    .children(noun.index)
    .find((c) => c.deprel.startsWith('nmod') && (caseOf(page, c, 'to') ?? caseOf(page, c, 'with')) !== undefined);
  if (!other || inside(s.source, other.index) || inside(s.content, other.index)) return [];
  const whole = nounPhrase(page, other.index, noun.index + 1, sentenceOf(page, noun.index).tokens.to);
  const word = caseOf(page, other, 'to') ?? caseOf(page, other, 'with')!;
  return [range(Math.max(whole.from, word.index + 1), whole.to)];
}

/** Whether a noun hangs on the cue (or on what it hangs on), or stands right behind it. */
function isNear(page: Page, at: number, s: Saying): boolean {
  if (at > s.head && at - s.head <= 6) return true;
  const sharers = [s.head, page.doc.tokens[s.head]!.head];
  if (sharers.includes(at)) return true;
  let up = at;
  for (let steps = 0; steps < 4 && up >= 0; steps++) {
    up = page.doc.tokens[up]!.head;
    if (up >= 0 && sharers.includes(up)) return true;
  }
  return false;
}

const inside = (rs: Ranges, at: number): boolean => rs.some((r) => has(r, at));
const before = (page: Page, at: number): string[] =>
  page.doc.tokens.slice(Math.max(0, at - 2), at + 1).map((t) => plain(t.lemma));

/** Whether a preposition opens the noun's phrase, or the noun is issued ("issued a statement saying"). */
function inPhrase(page: Page, at: number, low: number): boolean {
  for (let i = at - 1; i >= Math.max(low, at - 7); i--) {
    const t = page.doc.tokens[i]!;
    if (/^(?:in|on|by|via|at|during|over)$/.test(plain(t.text))) return true;
    if (/^VB[DZPG]$/.test(t.xpos)) return /^(?:issue|release|publish|post|give|send|hold|make|put)$/.test(t.lemma);
    if (/^[,;:]$/.test(t.text)) return false;
  }
  return false;
}

/** "the statement said", "according to the communique". */
export function channelBySource(page: Page, s: Saying): Channel | null {
  const [source] = s.source;
  return source ? channelOf(lemmasOf(page, source), 'subject') : null;
}
