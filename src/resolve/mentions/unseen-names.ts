import { actorNoun } from '../../lexicon/actor-nouns.js';
import { endsBody } from '../../lexicon/state-bodies.js';
import type { Doc, Name, NameKind } from '../../model/doc.js';
import type { Register } from '../../register/register.js';
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
  const out: Name[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.zone === 'related' || sentence.zone === 'navigation' || sentence.zone === 'caption') continue;
    for (let from = sentence.tokens.from; from < sentence.tokens.to; from++) {
      let to = from;
      while (to < sentence.tokens.to && to - from < longest && !taken[to] && isCapital(doc, to, sentence.tokens.from))
        to++;
      if (to === from) continue;
      const far = headFirst(doc, from, to, sentence.tokens.to, taken);
      const name = far > to ? make(doc, 'organisation', from, far) : readRun(doc, register, from, to);
      if (name) out.push(name);
      from = Math.max(to, far);
    }
  }
  return out;
}

/**
 * "Movement for the Liberation of the Northern Communes", "GOVERNMENT OF KANO STATE": a collective that its first word
 * names, and the capitalised words tied to it; returns the token after the last, or `to` where there is none.
 */
function headFirst(doc: Doc, from: number, to: number, end: number, taken: Uint8Array): number {
  const first = doc.tokens[to - 1]!.text.toLowerCase();
  if (!isCollective(doc, to - 1) && !endsBody(first)) return to;
  let last = to;
  for (let links = 0; links < 4 && last - from < 12; links++) {
    let at = last;
    while (at < last + 2 && /^(?:of|for|and|the|against)$/i.test(doc.tokens[at]?.text ?? '')) at++;
    const start = at;
    while (at < end && at - start < 4 && /^\p{Lu}/u.test(doc.tokens[at]!.text) && doc.tokens[at]!.upos !== 'VERB') at++;
    if (start === last || at === start || (links === 0 && /^and$/i.test(doc.tokens[last]!.text))) break;
    last = at;
  }
  for (let at = to; at < last; at++)
    if (taken[at] && doc.tokens[at]!.sentence !== doc.tokens[from]!.sentence) return to;
  return last;
}

/** A proper noun, or an adjective or noun written like one inside a sentence ("the Northern …"). */
function isCapital(doc: Doc, at: number, first: number): boolean {
  const token = doc.tokens[at]!;
  return token.upos === 'PROPN' || (at > first && /^(?:ADJ|NOUN)$/.test(token.upos) && /^\p{Lu}/u.test(token.text));
}

function readRun(doc: Doc, register: Register, from: number, to: number): Name | null {
  let start = from;
  for (let at = from; at < to; at++) if (isPersonNoun(doc.tokens[at])) start = at + 1;
  const words = doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end).replace(/\s+/g, ' ');
  if (register.countryOf(words)) return make(doc, 'state', from, to);
  if (register.capitalOf(words)) return make(doc, 'place', from, to);
  if (to - from > 1 && isCollective(doc, to - 1)) return make(doc, 'organisation', from, to);
  const titled = start > from || isPersonNoun(doc.tokens[from - 1]);
  const long = to - start;
  return titled && long > 1 && long < 5 ? make(doc, 'person', start, to) : null;
}

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
