import { agencyOf } from '../../lexicon/agencies.js';
import { channelOf } from '../../lexicon/channels.js';
import { mediaWords } from '../../lexicon/media.js';
import type { Name, Token, TokenRange } from '../../model/doc.js';
import { type Page, plain, sentenceOf, wordsOf } from './page.js';
import { has } from './ranges.js';
import type { Saying } from './saying.js';

/** Acts that ask somebody to do something: those asked are addressees, be they media. */
const asking = /^(?:demand|urge|request|order|warn|threaten|accuse|condemn|thank|praise)$/;

/** "told AFP" names an outlet, "told a news conference" a channel, "told reporters" neither: none is an addressee. */
export function readTold(page: Page, s: Saying, told: TokenRange): void {
  if (asking.test(s.act)) return;
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
  const name = nameIn(page, told.from, told.to);
  return name && isMedia(page, told, name) ? page.doc.text.slice(name.span.start, name.span.end) : null;
}

/** An outlet's word as the head ("the Interfax news agency") or in the name ("Radio Norland"); "Network staff" is none. */
function isMedia(page: Page, told: TokenRange, name: Name): boolean {
  const head = headNoun(page, told);
  if (head && mediaWords.has(`outlet ${plain(head.lemma)}`)) return true;
  if (!head || !has(name.tokens, head.index)) return !!head && mediaWords.has(`reporter ${plain(head.lemma)}`);
  const words = wordsOf(page, name.tokens);
  return (
    words.some((w) => mediaWords.has(`outlet ${plain(w.lemma)}`)) ||
    mediaWords.has(`name ${plain(words.at(-1)?.text ?? '')}`)
  );
}

/** The first name that is no person's among the tokens from `from` to `to`. */
function nameIn(page: Page, from: number, to: number): Name | undefined {
  for (let at = Math.max(from, 0); at < to; at++) {
    const name = page.doc.names[page.nameAt[at] ?? -1];
    if (name && name.kind !== 'person') return name;
  }
  return undefined;
}

export const headNoun = (page: Page, r: TokenRange): Token | undefined =>
  wordsOf(page, r).find((t) => !has(r, t.head)) ?? wordsOf(page, r).at(-1);

/** Lemmas up to the head noun of a phrase, without articles. */
export function lemmasOf(page: Page, r: TokenRange): string[] {
  const head = headNoun(page, r);
  return wordsOf(page, { from: r.from, to: head ? head.index + 1 : r.to })
    .filter((t) => t.upos !== 'DET' && t.upos !== 'ADP')
    .map((t) => plain(t.lemma));
}

/** "quoted by TASS as saying", "TASS quoted him as saying". */
export function quotedBy(page: Page, s: Saying): string | null {
  const { from } = sentenceOf(page, s.head).tokens;
  for (let at = s.head; at >= Math.max(from, s.head - 8); at--) {
    const t = page.doc.tokens[at]!;
    if (t.lemma !== 'quote' && t.lemma !== 'cite') continue;
    const name = nameIn(page, at + 1, Math.min(s.head, at + 8)) ?? nameIn(page, at - 2, at);
    return name ? (agencyOf(page.doc.text.slice(name.span.start, name.span.end)) ?? null) : null;
  }
  return null;
}
