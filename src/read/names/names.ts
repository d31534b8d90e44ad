import type { Name, Sentence, Token } from '../../model/doc.js';
import { acronyms } from './acronyms.js';
import { acrossDocument } from './across-document.js';
import type { Clause, Draft } from './draft.js';
import { asGroup } from './groups.js';
import { institutions } from './institutions.js';
import { joinedNames } from './joined.js';
import { labelledNames } from './labelled.js';
import { lexiconNames } from './nations.js';
import { persons } from './persons.js';
import { places } from './places.js';
import { settle } from './settle.js';

/** What the tagger gave for a sentence, and how its capitals are to be read. */
export interface LabelledSentence {
  readonly sentence: Sentence;
  readonly labels: readonly string[];
  readonly shouting: boolean;
  readonly headline: boolean;
}

/**
 * The names of a document. Passes over each sentence draw drafts, each with a weight, the heaviest of overlapping ones
 * stands; then one look over the whole document.
 *
 *   tagger       30        what was learned
 *   lexicon      45-50     Pakistan · the U.S. · Indian · White House
 *   hyphens      55        Jaish-e-Mohammed · al-Qaeda
 *   institutions 60+       Ministry of External Affairs · UN Security Council
 *   persons      40-42     Ms Sanders · Mike Pompeo
 *   places       15-38     Pulwama district · in Hodeidah
 *   acronyms     20        CRPF
 */
export function namesOf(tokens: readonly Token[], sentences: readonly LabelledSentence[]): Name[] {
  const drafts = sentences.map((s) => sentenceNames(tokens, s));
  const plain = sentences.map((s) => s.sentence);
  return acrossDocument(tokens, plain, drafts).flatMap((own) => own.map((d) => nameOf(tokens, d)));
}

function sentenceNames(tokens: readonly Token[], { sentence, labels, shouting, headline }: LabelledSentence): Draft[] {
  const { from, to } = sentence.tokens;
  const labelled = labelledNames(tokens, labels, from);
  const c: Clause = { tokens, from, to, cased: !shouting, headline, labelled };
  const drafts = [
    ...labelled,
    ...lexiconNames(c),
    ...joinedNames(c),
    ...institutions(c),
    ...persons(c),
    ...places(c),
    ...acronyms(c),
  ];
  const settled = settle(c, drafts).map((d) => asGroup(c, d));
  return sentence.zone === 'dateline' ? settled.map(asDateline) : settled;
}

/** What begins a dateline is where it was written, whatever its capitals look like: "Washington:", "MOSCOW (Desk) –". */
const asDateline = (d: Draft, at: number): Draft =>
  at === 0 && (d.kind === 'person' || d.by === 'acronym' || d.by === 'tagger') ? { ...d, kind: 'place' } : d;

function nameOf(tokens: readonly Token[], { from, to, kind }: Draft): Name {
  let head = to - 1;
  for (let i = from; i < to; i++) {
    const h = tokens[i]!.head;
    if (h >= from && h < to) continue;
    head = i;
    break;
  }
  return { kind, tokens: { from, to }, span: { start: tokens[from]!.start, end: tokens[to - 1]!.end }, head };
}
