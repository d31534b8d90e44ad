import { mayEndSentence } from '../lexicon/abbreviations.js';
import type { Zone, ZoneKind } from '../model/zone.js';
import { type Line, linesOf } from '../text/lines.js';
import { isWrapped } from '../text/wrapped.js';
import { type RawWord, wordsOf } from './tokens.js';

/** A sentence before it is read: its words, its paragraph, its zone. */
export interface RawSentence {
  readonly words: readonly RawWord[];
  readonly paragraph: number;
  readonly zone: ZoneKind | null;
}

/** A stretch that no sentence crosses: part of a line (of a paragraph, in wrapped text) in or outside a zone. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly zone: ZoneKind | null;
}

/** Sentences of a report: zones, lines and paragraphs cut first, then stops. */
export function sentencesOf(text: string, zones: readonly Zone[]): RawSentence[] {
  return blocksOf(text, zones).flatMap(({ start, end, paragraph, zone }) =>
    splitWords(text, wordsOf(text, start, end)).map((words) => ({ words, paragraph, zone })),
  );
}

function blocksOf(text: string, zones: readonly Zone[]): Block[] {
  const lines = linesOf(text);
  const stretches = isWrapped(lines) ? joined(lines) : lines;
  const sorted = [...zones].sort((a, b) => a.span.start - b.span.start);
  const blocks: Block[] = [];
  let paragraph = -1;
  let next = 0;
  for (const line of stretches) {
    if (line.afterBlank || paragraph < 0) paragraph++;
    let from = line.start;
    while (next < sorted.length && sorted[next]!.span.end <= from) next++;
    for (let z = next; z < sorted.length && sorted[z]!.span.start < line.end; z++) {
      const { kind, span } = sorted[z]!;
      const [a, b] = [Math.max(span.start, from), Math.min(span.end, line.end)];
      if (a > from) blocks.push({ start: from, end: a, paragraph, zone: null });
      if (b > a) blocks.push({ start: a, end: b, paragraph, zone: kind });
      from = Math.max(from, b);
    }
    if (from < line.end) blocks.push({ start: from, end: line.end, paragraph, zone: null });
  }
  return blocks;
}

/** In wrapped text the lines up to the next empty one are one stretch. */
function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last && !line.afterBlank) result[result.length - 1] = { ...last, end: line.end };
    else result.push(line);
  }
  return result;
}

const closer = /^["'”’»)\]]$/;
const stop = /^(?:[.!?…]|[!?]{2,}|\.{3,}|\.{2})$/;

/** Cuts after a stop (with the closing marks that follow it) where a new sentence begins. */
function splitWords(text: string, words: readonly RawWord[]): (readonly RawWord[])[] {
  const sentences: (readonly RawWord[])[] = [];
  const form = (i: number) => (i < words.length ? text.slice(words[i]!.start, words[i]!.end) : '');
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const here = form(i);
    if (!stop.test(here) && !(here.endsWith('.') && here.length > 1 && mayEndSentence(here))) continue;
    let end = i + 1;
    // Closing marks belong to the sentence where nothing parts them from its stop; a straight quote after a space opens
    while (end < words.length && closer.test(form(end)) && words[end]!.start === words[end - 1]!.end) end++;
    // So does the number of a footnote: "in Dulwich.[17] Placed …"
    while (form(end) === '[' && /^\d{1,3}$/.test(form(end + 1)) && form(end + 2) === ']') end += 3;
    if (end >= words.length || !beginsSentence(text, words, end, here)) continue;
    sentences.push(words.slice(from, end));
    from = end;
    i = end - 1;
  }
  if (from < words.length) sentences.push(words.slice(from));
  return sentences.flatMap(inReach);
}

/** No sentence is so long; what is (lists, tables, text without a stop) is cut, so that later rooms meet no monster. */
const LONGEST = 400;

function inReach(words: readonly RawWord[]): (readonly RawWord[])[] {
  const pieces: (readonly RawWord[])[] = [];
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + LONGEST);
    // The words of one surface token ("don't") stay together
    while (to < words.length && to > from + 1 && words[to]!.group === words[to - 1]!.group) to--;
    pieces.push(words.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Words that begin a sentence, after an abbreviation, when they have a capital. */
const starters = new Set(
  "the a an he she it they we i you this that these those in on at but and however meanwhile there his her its their our as for if when while after before since although according police officials two three four five some many most no none both he's".split(
    ' ',
  ),
);

function beginsSentence(text: string, words: readonly RawWord[], at: number, stopWord: string): boolean {
  const first = text.slice(words[at]!.start, words[at]!.end);
  const opens = /^["'“‘«([]$/.test(first);
  const second = opens && words[at + 1] ? text.slice(words[at + 1]!.start, words[at + 1]!.end) : first;
  if (words[at]!.start === words[at - 1]!.end && !opens)
    return stopWord === '.' && /^\p{Lu}\p{Ll}/u.test(second) && !/\d/.test(second);
  if (stop.test(stopWord)) return !/^\p{Ll}/u.test(second) && !/^[,;:)\]%–—-]/.test(first);
  return /^\p{Lu}/u.test(second) && starters.has(second.toLowerCase());
}
