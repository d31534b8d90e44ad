import { actorNoun } from '../../lexicon/actor-nouns.js';
import { channelOf } from '../../lexicon/channels.js';
import type { Token } from '../../model/doc.js';
import { baseRelation } from '../../model/tree.js';
import { type Page, plain } from './page.js';
import { sizeOf } from './ranges.js';
import type { Saying } from './saying.js';

/** Words that open a content and tell its kind. */
const openers = /^(?:that|to|whether|if|how|what|why|who|when|where|which|of|as|for|there|it)$/;

/**
 * What speaks for or against a possible attribution: the word, its frame, whose it is, how the verb stands, how the content
 * begins. Names of features of a linear model (`cue-weights.tsv`).
 */
export function featuresOf(page: Page, s: Saying): string[] {
  const head = page.doc.tokens[s.head]!;
  const { lemma } = s;
  const subject = subjectKind(page, s);
  const words = s.cue.flatMap((c) => page.doc.tokens.slice(c.from, c.to));
  const first = s.content[0] ? page.doc.tokens[s.content[0].from]! : undefined;
  const opener = first ? openerOf(first) : 'none';
  const relation = baseRelation(head.deprel);
  const tag = head.xpos;
  return [
    'bias',
    `frame ${s.frame}`,
    `prior ${s.prior === null ? 'none' : Math.round(s.prior * 10)}`,
    `lemma ${lemma}`,
    `lemma ${lemma} ${s.frame}`,
    `subject ${subject}`,
    `subject ${subject} ${s.frame}`,
    `tag ${tag} ${s.frame}`,
    `relation ${relation} ${s.frame}`,
    `relation ${relation} ${tag}`,
    `opens ${opener} ${s.frame}`,
    `length ${Math.min(5, Math.floor(Math.log2(sizeOf(s.content) + 1)))} ${s.frame}`,
    `negated ${words.some((w) => /^(?:not|n't|never|no)$/.test(plain(w.text)))} ${s.frame}`,
    `modal ${words.find((w) => w.xpos === 'MD')?.lemma ?? '-'}`,
    `quoted ${quotedPart(page, s)}`,
    `object ${objectWord(page, s)} ${s.frame}`,
    `content ${headKind(page, s)} ${s.frame}`,
    `source ${s.source.length > 0} ${s.frame}`,
    `addressee ${s.addressees.length > 0} ${s.frame}`,
    `tense ${tense(page, s)} ${subject}`,
    `who ${subjectClass(page, s)} ${s.frame}`,
    `place ${relation} ${clauseOf(page, s)}`,
    `zone ${page.doc.sentences[s.sentence]?.zone ?? '-'} ${s.frame}`,
    `leading ${words.length > 1 ? plain(words[0]!.lemma) : '-'}`,
  ];
}

function openerOf(t: Token): string {
  const word = plain(t.text);
  return openers.test(word) ? word : t.upos;
}

function subjectKind(page: Page, s: Saying): string {
  const t = page.doc.tokens[s.subject];
  if (!t) return 'none';
  if (t.upos === 'PRON') return plain(t.text);
  const name = page.doc.names[page.nameAt[t.index] ?? -1];
  return name ? name.kind : t.upos;
}

/** What can speak: people, groups, papers, figures of a poll; what cannot: the rest. */
function subjectClass(page: Page, s: Saying): string {
  const t = page.doc.tokens[s.subject];
  if (!t) return 'none';
  const name = page.doc.names[page.nameAt[t.index] ?? -1];
  if (name) return /^(?:person|organisation|group|state|nationality)$/.test(name.kind) ? 'actor' : name.kind;
  if (t.upos === 'PRON') return /^(?:he|she|they|i|we|who)$/.test(plain(t.text)) ? 'somebody' : 'something';
  if (t.upos === 'NUM' || plain(t.lemma) === 'percent') return 'number';
  const noun = plain(t.lemma);
  return actorNoun(noun)?.class ?? (channelOf([noun], 'subject') ? 'paper' : t.upos);
}

/** The relation of the clause that the cue's clause hangs on. */
function clauseOf(page: Page, s: Saying): string {
  const up = page.doc.tokens[page.doc.tokens[s.head]!.head];
  return up ? `${baseRelation(up.deprel)} ${up.upos}` : '-';
}

/** Whether the cue stands in a quotation, and whether the content is in one. */
function quotedPart(page: Page, s: Saying): string {
  const cue = (page.quotationAt[s.head] ?? -1) >= 0 ? 'cue' : '-';
  let inside = 0;
  for (const c of s.content) for (let i = c.from; i < c.to; i++) if (page.quotationAt[i]! >= 0) inside++;
  const share = inside / Math.max(1, sizeOf(s.content));
  return `${cue} ${share > 0.8 ? 'all' : share > 0 ? 'some' : 'none'}`;
}

/** The word that the content hangs on. */
function contentHead(page: Page, s: Saying): Token | undefined {
  const [first] = s.content;
  if (!first) return undefined;
  for (let i = first.from; i < first.to; i++) {
    const t = page.doc.tokens[i]!;
    if (t.head < first.from || t.head >= first.to) return t;
  }
  return undefined;
}

/** The noun that a content without a clause hangs on. */
function objectWord(page: Page, s: Saying): string {
  const head = contentHead(page, s);
  return head && /^(?:NOUN|ADJ)$/.test(head.upos) ? plain(head.lemma) : '-';
}

function headKind(page: Page, s: Saying): string {
  const head = contentHead(page, s);
  if (!head) return 'none';
  const name = page.doc.names[page.nameAt[head.index] ?? -1];
  return name ? name.kind : head.upos === 'VERB' ? head.xpos : head.upos;
}

/** Tense and mood of the cue, by its auxiliaries. */
function tense(page: Page, s: Saying): string {
  const aux = page.tree
    .children(s.head)
    .filter((c) => c.deprel.startsWith('aux'))
    .map((c) => plain(c.lemma));
  return `${page.doc.tokens[s.head]!.xpos} ${aux.join(' ')}`;
}
