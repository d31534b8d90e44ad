import { actorNoun } from '../../lexicon/actor-nouns.js';
import { isNameCue } from '../../lexicon/name-cues.js';
import { endsBody } from '../../lexicon/state-bodies.js';
import type { Doc, Name, NameKind, Sentence, TokenRange } from '../../model/doc.js';
import type { Register } from '../../register/register.js';
import { isLoud } from './name-words.js';
import { isPersonNoun } from './titles.js';

/** Longest run of capitalised words that is looked at. */
const longest = 8;

/**
 * Names that the reader left out and that their words give away: a run of proper nouns that ends in what a collective is
 * called ("Northern Communes Liberation Movement"), that follows a person's title ("director Aminata Doucouré"), or that
 * is a country or its capital.
 */
export function unseenNames(doc: Doc, register: Register, names: readonly Name[]): Name[] {
  const taken = new Uint8Array(doc.tokens.length);
  for (const { tokens } of names) taken.fill(1, tokens.from, tokens.to);
  const placeEnding = new Map(names.filter((n) => n.kind === 'place').map((n) => [n.tokens.to, n.tokens.from]));
  const out: Name[] = [];
  const shouting = isShouting(doc.text);
  for (const sentence of doc.sentences) {
    if (sentence.zone === 'related') continue;
    const heading = isHeading(doc, sentence);
    for (let from = sentence.tokens.from; from < sentence.tokens.to; from++) {
      const called = calledSo(doc, register, from, sentence.tokens, names);
      if (called) {
        out.push(called);
        from = called.tokens.to;
        continue;
      }
      let to = from;
      while (
        to < sentence.tokens.to &&
        to - from < longest &&
        !taken[to] &&
        isCapital(doc, to, shouting ? doc.tokens.length : heading ? -1 : sentence.tokens.from)
      )
        to++;
      if (to === from) continue;
      const far = headFirst(doc, from, to, sentence.tokens.to);
      const name = far > to ? make(doc, 'organisation', from, far) : readRun(doc, register, from, to);
      // "SAHEL | CIVILIAN HARM OBSERVATORY": a place right before a collective belongs to its name
      const wider =
        name?.kind === 'organisation' && !breaksBefore(doc, name.tokens.from)
          ? placeEnding.get(name.tokens.from)
          : undefined;
      if (name) out.push(wider === undefined ? name : make(doc, 'organisation', wider, name.tokens.to));
      from = Math.max(to, far);
    }
  }
  return out;
}

/**
 * "Movement for the Liberation of the Northern Communes", "GOVERNMENT OF KANO STATE": a collective that its first word
 * names, and the capitalised words tied to it; returns the token after the last, or `to` where there is none.
 */
export function headFirst(doc: Doc, from: number, to: number, end: number): number {
  const first = doc.tokens[to - 1]!.text.toLowerCase();
  if (!isCollective(doc, to - 1) && !endsBody(first)) return to;
  let last = to;
  for (let links = 0; links < 4 && last - from < 12; links++) {
    let at = last;
    if (at >= end) break;
    if (breaksBefore(doc, at) && isLoud(doc, at) !== isLoud(doc, at - 1)) break;
    while (at < last + 2 && /^(?:of|for|and|the|against)$/i.test(doc.tokens[at]?.text ?? '')) at++;
    const start = at;
    while (at < end && at - start < 4 && /^\p{Lu}/u.test(doc.tokens[at]!.text) && doc.tokens[at]!.upos !== 'VERB') at++;
    if (start === last || at === start || (links === 0 && /^and$/i.test(doc.tokens[last]!.text))) break;
    last = at;
  }
  return last;
}

/** A proper noun, or an adjective or noun written like one inside a sentence ("the Northern …"). */
function isCapital(doc: Doc, at: number, first: number): boolean {
  const token = doc.tokens[at]!;
  if (token.upos === 'PROPN') return true;
  const loud = first < at || (at === first && /^\p{Lu}{4,}$/u.test(token.text));
  return loud && /^(?:ADJ|NOUN)$/.test(token.upos) && /^\p{Lu}/u.test(token.text);
}

function readRun(doc: Doc, register: Register, from: number, to: number): Name | null {
  let start = from;
  for (let at = from; at < to; at++) if (isPersonNoun(doc.tokens[at])) start = at + 1;
  const words = doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end).replace(/\s+/g, ' ');
  if (register.countryOf(words)) return make(doc, 'state', from, to);
  if (register.capitalOf(words) || isPlace(doc, register, words, from, to)) return make(doc, 'place', from, to);
  if (to - from > 1 && isCollective(doc, to - 1)) return make(doc, 'organisation', from, to);
  const titled = start > from || isPersonNoun(doc.tokens[from - 1]);
  const long = to - start;
  return titled && long > 1 && long < 5 ? make(doc, 'person', start, to) : null;
}

const locative = /^(?:in|at|near|around|outside|inside|across|over)$/i;
const towns = /^(?:town|city|village|district|province|region|market|outskirts|state|capital)$/i;

/** "in Avdeyevka", "the town of Lere": behind a preposition of place, spelled as the gazetteer spells it. */
function isPlace(doc: Doc, register: Register, words: string, from: number, to: number): boolean {
  const before = doc.tokens[from - 1];
  if (!before || to - from > 3 || before.sentence !== doc.tokens[from]!.sentence) return false;
  // "in March": towns of that name there are
  if (isNameCue(words.toLowerCase(), 'calendar')) return false;
  const ofTown = before.text === 'of' && towns.test(doc.tokens[from - 2]?.text ?? '');
  return (ofTown || locative.test(before.text)) && (ofTown || (register.findPlaces(words)[0]?.score ?? 0) >= 0.55);
}

/** A text in capitals throughout: they tell nothing in it. */
function isShouting(text: string): boolean {
  const head = text.slice(0, 4000);
  return (head.match(/\p{Lu}/gu)?.length ?? 0) > (head.match(/\p{Ll}/gu)?.length ?? 0);
}

/** A line of a few words without a verb: its capitals may all be of names. */
function isHeading(doc: Doc, { tokens: { from, to } }: Sentence): boolean {
  return (
    to - from <= 10 &&
    doc.tokens.slice(from, to).every((t) => !/^(?:VB|MD)/.test(t.xpos) && t.text === t.text.toUpperCase())
  );
}

const callings = new Set([
  'group',
  'militia',
  'movement',
  'network',
  'organisation',
  'organization',
  'gang',
  'insurgency',
  'outfit',
  'coalition',
  'alliance',
  'cartel',
  'faction',
]);

/** "the | Mius Guard | militia": capitals between an article and a collective's noun, no state's or people's among them. */
function calledSo(
  doc: Doc,
  register: Register,
  from: number,
  { to: end }: TokenRange,
  names: readonly Name[],
): Name | null {
  if (!/^(?:the|an?)$/i.test(doc.tokens[from]?.text ?? '')) return null;
  let first = from + 1;
  while (
    first < end &&
    (register.countryOf(doc.tokens[first]!.text) || /^(?:JJ|VBN)$/.test(doc.tokens[first]!.xpos)) &&
    !/^NNP/.test(doc.tokens[first]!.xpos)
  )
    first++;
  let to = first;
  while (
    to < end &&
    to - first < 5 &&
    /^\p{Lu}/u.test(doc.tokens[to]!.text) &&
    !register.countryOf(doc.tokens[to]!.text)
  )
    to++;
  if (to === first || !callings.has(doc.tokens[to]?.text ?? '')) return null;
  const inPlace = names.some((n) => n.kind === 'place' && n.tokens.from <= first && n.tokens.to >= to);
  if (inPlace && to - first === 1) return null;
  return make(doc, 'group', first, to);
}

/** Whether a line ends before a token: below a letterhead another name begins. */
const breaksBefore = (doc: Doc, at: number): boolean =>
  at > 0 && doc.text.slice(doc.tokens[at - 1]!.end, doc.tokens[at]!.start).includes('\n');

const isCollective = (doc: Doc, at: number): boolean =>
  actorNoun(doc.tokens[at]!.text.toLowerCase())?.class === 'group';

function make(doc: Doc, kind: NameKind, from: number, to: number): Name {
  let head = to - 1;
  for (let at = to - 1; at >= from; at--) {
    const up = doc.tokens[at]!.head;
    if (up < from || up >= to) head = at;
  }
  return { kind, tokens: { from, to }, span: { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end }, head };
}
