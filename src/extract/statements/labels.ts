import type { Sentence, TokenRange } from '../../model/doc.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, sentenceOf, wordsOf } from './page.js';
import { range } from './ranges.js';
import { type Saying, saying } from './saying.js';
import { hasFinite } from './surface.js';

/** Longest label before a colon, in tokens ("US Secretary of State Anna Brandt:"). */
const longest = 8;

/** Paragraphs that a turn of an interview may go on for without a new label. */
const farthest = 5;

interface Label {
  readonly sentence: Sentence;
  readonly words: TokenRange;
  /** Capitals alone or "Q": no label but among others. */
  readonly bare: boolean;
}

/**
 * Names that label what follows: turns of an interview ("BRANDT: We will go.", "Q: When?") to the next label, and headline
 * shorthand ("Brandt: Harbour must open", "Harbour to open in May - ministry").
 */
export function labelSayings(page: Page): Saying[] {
  const labels = page.sentences.flatMap((s) => labelOf(page, s) ?? []);
  const body = labels.filter((l) => l.sentence.zone === null);
  const kept = labels.filter((l) => !l.bare || (l.sentence.zone === null && body.length >= 2));
  const turns = kept.map((l, i) => turnSaying(page, l, kept[i + 1]));
  const titles = page.sentences.filter((s) => s.zone === 'title' && !kept.some((l) => l.sentence === s));
  return [...turns, ...titles.flatMap((s) => signedHeadline(page, s) ?? [])];
}

const startsParagraph = (page: Page, s: Sentence): boolean =>
  s.index === 0 || page.doc.sentences[s.index - 1]!.paragraph !== s.paragraph || s.zone === 'title';

/** The words before a colon near the start of a paragraph, where they are a name, capitals or "Q". */
function labelOf(page: Page, sentence: Sentence): Label | null {
  if (!startsParagraph(page, sentence)) return null;
  const { from, to } = sentence.tokens;
  for (let at = from + 1; at < Math.min(to - 1, from + longest + 1); at++) {
    if (page.doc.tokens[at]!.text !== ':') continue;
    const words = range(from, at);
    if (isBare(page, words)) return { sentence, words, bare: true };
    return isNamed(page, words) ? { sentence, words, bare: false } : null;
  }
  return null;
}

/** "Q", "BRANDT", "MS. BRANDT". */
function isBare(page: Page, words: TokenRange): boolean {
  const text = wordsOf(page, words)
    .map((t) => t.text)
    .join(' ');
  return /^(?:Q|A|Question|Answer)$/i.test(text) || (/^[\p{Lu}.' -]+$/u.test(text) && words.to - words.from <= 4);
}

/** A name at the end of it, no verb and no preposition in it: "Mayor Anna Brandt". */
function isNamed(page: Page, words: TokenRange): boolean {
  if (/^(?:about|note|photo|contact|tel|phone)$/i.test(page.doc.tokens[words.from]!.text)) return false;
  if (wordsOf(page, words).some((t) => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'ADP')) return false;
  const name = page.doc.names[page.nameAt[words.to - 1] ?? -1];
  return !!name && /^(?:person|organisation|group|state)$/.test(name.kind);
}

/** To the end of the paragraph; to the next label where that is near. */
function turnSaying(page: Page, { sentence, words }: Label, next: Label | undefined): Saying {
  const isNear = next && sentence.zone === null && next.sentence.paragraph - sentence.paragraph <= farthest;
  return saying({
    head: words.to,
    frame: 'label',
    rule: sentence.zone === 'title' ? 'headline: name and colon' : 'label and colon',
    sentence: sentence.index,
    source: [words],
    cue: [range(words.to, words.to + 1)],
    content: [range(words.to + 1, isNear ? next.sentence.tokens.from : endOfParagraph(page, sentence))],
  });
}

function endOfParagraph(page: Page, sentence: Sentence): number {
  let at = sentence.index;
  while (
    page.doc.sentences[at + 1]?.paragraph === sentence.paragraph &&
    page.doc.sentences[at + 1]?.zone === sentence.zone
  )
    at++;
  return page.doc.sentences[at]!.tokens.to;
}

/** "… - ministry" at the end of a headline. */
function signedHeadline(page: Page, sentence: Sentence): Saying | null {
  const { from, to } = sentence.tokens;
  for (let at = to - 2; at >= Math.max(from + 3, to - 7); at--) {
    if (!/^(?:[–—-]|--)$/.test(page.doc.tokens[at]!.text)) continue;
    const rest = page.doc.tokens.slice(at + 1, to);
    if (rest.some((t) => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'NUM')) return null;
    if (!hasFinite(page, from, at) || page.doc.names[page.nameAt[to - 1] ?? -1]?.kind === 'place') return null;
    const head = rest.find((t) => t.head <= at || t.head >= to) ?? rest.at(-1)!;
    return saying({
      head: at,
      frame: 'signed',
      rule: 'headline: dash and name',
      sentence: sentence.index,
      source: [nounPhrase(page, head.index, at + 1, sentenceOf(page, at).tokens.to)],
      cue: [range(at, at + 1)],
      content: [range(from, at)],
    });
  }
  return null;
}
