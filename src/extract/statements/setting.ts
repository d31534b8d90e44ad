import { agencyOf } from '../../lexicon/agencies.js';
import { channelOf } from '../../lexicon/channels.js';
import { mediaWords } from '../../lexicon/media.js';
import type { Name, Token, TokenRange } from '../../model/doc.js';
import type { Channel } from '../../model/statement.js';
import { type Page, plain, sentenceOf, wordsOf } from './page.js';
import { has, type Ranges } from './ranges.js';
import type { Saying } from './saying.js';

/** Fills in what stands around the cue: the channel, the outlet told, and drops addressees that are neither. */
export function placeSaying(page: Page, s: Saying): void {
  if (s.head < 0) return;
  const [first] = s.addressees;
  if (first) readTold(page, s, first);
  s.channel ??= channelByVerb(page, s) ?? channelByPhrase(page, s) ?? channelBySource(page, s);
  s.via ??= quotedBy(page, s);
}

/** "told AFP" names an outlet, "told a news conference" a channel, "told reporters" neither: none is an addressee. */
function readTold(page: Page, s: Saying, told: TokenRange): void {
  const channel = channelOf(lemmasOf(page, told), 'told');
  const outlet = outletOf(page, told);
  if (channel) s.channel = channel;
  if (outlet) s.via = outlet;
  const last = plain(headNoun(page, told)?.lemma ?? '');
  if (channel || outlet || mediaWords.has(`reporter ${last}`)) s.addressees = [];
}

/** The outlet that words name: an agency, a name with "news agency" or "TV" at it, or the report's own outlet. */
function outletOf(page: Page, told: TokenRange): string | null {
  const words = wordsOf(page, told);
  const text = page.doc.text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/g, ' ');
  const agency =
    agencyOf(text.replace(/^the /i, '')) ?? words.map((w) => agencyOf(w.text)).find((a) => a !== undefined);
  if (agency) return agency;
  const outlet = page.report.outlet;
  if (outlet && plain(text).includes(plain(outlet))) return outlet;
  const media = words.some((w) => mediaWords.has(`outlet ${plain(w.lemma)}`));
  const name = nameIn(page, told.from, told.to);
  return media && name ? page.doc.text.slice(name.span.start, name.span.end) : null;
}

/** The first name that is no person's among the tokens from `from` to `to`. */
function nameIn(page: Page, from: number, to: number): Name | undefined {
  for (let at = Math.max(from, 0); at < to; at++) {
    const name = page.doc.names[page.nameAt[at] ?? -1];
    if (name && name.kind !== 'person') return name;
  }
  return undefined;
}

const headNoun = (page: Page, r: TokenRange): Token | undefined =>
  wordsOf(page, r).find((t) => !has(r, t.head)) ?? wordsOf(page, r).at(-1);

/** Lemmas up to the head noun of a phrase, without articles. */
function lemmasOf(page: Page, r: TokenRange): string[] {
  const head = headNoun(page, r);
  return wordsOf(page, { from: r.from, to: head ? head.index + 1 : r.to })
    .filter((t) => t.upos !== 'DET' && t.upos !== 'ADP')
    .map((t) => plain(t.lemma));
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
    if (channel && (isNear(page, at, s) || inside(s.source, at)) && inPhrase(page, at, low)) return channel;
  }
  return null;
}

/** Whether a noun hangs on the cue (or on what it hangs on), or stands right behind it. */
function isNear(page: Page, at: number, s: Saying): boolean {
  if (at > s.head && at - s.head <= 6) return true;
  const sharers = [s.head, page.doc.tokens[s.head]!.head];
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

/** "quoted by TASS as saying", "TASS quoted him as saying". */
function quotedBy(page: Page, s: Saying): string | null {
  const { from } = sentenceOf(page, s.head).tokens;
  for (let at = s.head; at >= Math.max(from, s.head - 8); at--) {
    const t = page.doc.tokens[at]!;
    if (t.lemma !== 'quote' && t.lemma !== 'cite') continue;
    const name = nameIn(page, at + 1, Math.min(s.head, at + 8)) ?? nameIn(page, at - 2, at);
    return name ? (agencyOf(page.doc.text.slice(name.span.start, name.span.end)) ?? null) : null;
  }
  return null;
}
