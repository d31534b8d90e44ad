import { type Page, sentenceOf } from './page.js';
import type { Quotation } from './quotations.js';
import { cueOfQuote } from './quote-cue.js';
import { colonSaying, quoteSaying, signedSaying, unspoken } from './quote-sayings.js';
import { has, hull, meets, merged } from './ranges.js';
import { type Saying, startOf } from './saying.js';
import { speakerBefore } from './speaker-before.js';
import type { VerbCue } from './verb-cues.js';
import { isWhole } from './whole-quotes.js';

/**
 * Gives every quotation to a saying: kept whole where a cue has part of it; else to a cue beside it that has no content;
 * else to whoever speaks just before; else to nobody. Adds what is new to `sayings`.
 */
export function bindQuotes(page: Page, sayings: Saying[], open: readonly VerbCue[]): void {
  const byToken = contentIndex(page, sayings);
  const openAt = new Map(open.map((o) => [o.verb, o]));
  const ending = new Map<number, Saying[]>();
  for (const s of sayings) note(page, ending, s);
  const add = (s: Saying) => {
    sayings.push(s);
    note(page, ending, s);
  };
  for (const q of page.quotations) {
    if (!isReadAt(page, q.from)) continue;
    const owners = ownersOf(q, byToken);
    for (const s of owners) {
      extend(page, s, q);
      note(page, ending, s);
    }
    if (owners.length > 0) continue;
    const split = splitBy(page, q, ending) ?? openedBy(page, q, ending);
    if (split) {
      split.content = merged([...split.content, ...q.ranges]);
      note(page, ending, split);
      continue;
    }
    const cue = cueOfQuote(page, q, openAt);
    if (cue) openAt.delete(cue.verb);
    const made = cue ? quoteSaying(page, q, cue) : (colonSaying(page, q) ?? signedSaying(page, q));
    if (made) add(made);
    else if (isWhole(page, q)) goOn(page, q, ending, add);
  }
}

/** A quotation of whole sentences without a cue: its speaker goes on, or it is nobody's. */
function goOn(page: Page, q: Quotation, ending: Map<number, Saying[]>, add: (s: Saying) => void): void {
  const before = speakerBefore(page, q, ending);
  if (!before) {
    add(unspoken(page, q));
    return;
  }
  before.content = merged([...before.content, ...q.ranges]);
  note(page, ending, before);
}

/** `"Only you," she said, "would …"`: the saying whose cue parts this quotation from the one before, in one sentence. */
function splitBy(page: Page, q: Quotation, ending: ReadonlyMap<number, Saying[]>): Saying | undefined {
  const sentence = sentenceOf(page, q.from);
  const before = page.quotations[(page.quotationAt[q.from] ?? 0) - 1];
  if (!before || before.to <= sentence.tokens.from || q.from - before.to > 20) return undefined;
  return (ending.get(sentence.index) ?? []).find(
    (s) => s.head >= before.to && s.head < q.from && s.content.some((c) => has(c, before.to - 1) || c.to === before.to),
  );
}

/** `Holm said the harbour was lost: "Nothing is left."`: the saying whose content runs up to the colon before a quotation. */
function openedBy(page: Page, q: Quotation, ending: ReadonlyMap<number, Saying[]>): Saying | undefined {
  const colon = page.doc.tokens[q.from - 1];
  if (colon?.text !== ':') return undefined;
  const all = ending.get(colon.sentence) ?? [];
  const reaching = all.filter(
    (s) => s.source.length > 0 && s.content.some((c) => c.to >= q.from - 1 && c.from < q.from),
  );
  return reaching.sort((a, b) => startOf(a) - startOf(b))[0];
}

/** Token -> the sayings with content there; quotations ask it. */
function contentIndex(page: Page, sayings: readonly Saying[]): Map<number, Saying[]> {
  const index = new Map<number, Saying[]>();
  for (const s of sayings)
    for (const q of new Set(quotesTouched(page, s))) {
      const list = index.get(q);
      if (list) list.push(s);
      else index.set(q, [s]);
    }
  return index;
}

function* quotesTouched(page: Page, s: Saying): Iterable<number> {
  for (const c of s.content)
    for (let i = c.from; i < c.to; i++)
      if (page.quotationAt[i]! >= 0) yield page.quotations[page.quotationAt[i]!]!.from;
}

/** Sayings whose content holds part of a quotation that their cue stands outside of. */
const ownersOf = (q: Quotation, index: Map<number, Saying[]>): Saying[] =>
  (index.get(q.from) ?? []).filter((s) => !q.ranges.some((r) => has(r, s.head)));

/** The quotation whole, but what stands in it of cue and source. */
function extend(page: Page, s: Saying, q: Quotation): void {
  const mine = [...s.cue, ...s.source];
  if (q.ranges.some((r) => mine.some((m) => meets(m, r)))) return;
  const sentences = page.doc.tokens[q.to - 1]!.sentence - page.doc.tokens[q.from]!.sentence;
  if (sentences === 0 && s.content.some((c) => q.ranges.every((r) => c.from <= r.from && r.to <= c.to))) return;
  s.content = merged([...s.content, ...q.ranges]);
}

const isReadAt = (page: Page, token: number): boolean => {
  const zone = sentenceOf(page, token).zone;
  return zone === null || zone === 'title';
};

/** The sentence in which a saying ends. */
const lastSentence = (page: Page, s: Saying): number =>
  page.doc.tokens[hull([...s.cue, ...s.content]).to - 1]?.sentence ?? s.sentence;

function note(page: Page, ending: Map<number, Saying[]>, s: Saying): void {
  const at = lastSentence(page, s);
  const list = ending.get(at);
  if (!list) ending.set(at, [s]);
  else if (!list.includes(s)) list.push(s);
}
