import type { Cue } from '../../lexicon/cues.js';
import type { Sentence, Token, TokenRange } from '../../model/doc.js';
import { chanceOf } from './chance.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain } from './page.js';
import { range } from './ranges.js';
import { type Saying, saying } from './saying.js';
import { subjectOf } from './subject.js';
import { hasTo } from './to-infinitive.js';

/** "his threat to leave", "the union's claim that …", "a warning by the army that …". */
export function nounSayings(page: Page, sentence: Sentence): Saying[] {
  const found: Saying[] = [];
  for (let at = sentence.tokens.from; at < sentence.tokens.to; at++) found.push(...possibleNouns(page, at));
  for (const s of found) s.weight = chanceOf(page, s);
  return found.filter((s) => s.weight >= page.lexicon.threshold);
}

/** The noun at a token as an attribution: none or one. */
export function possibleNouns(page: Page, at: number): Saying[] {
  const t = page.doc.tokens[at]!;
  const row = t.upos === 'NOUN' ? page.lexicon.noun(plain(t.lemma)) : undefined;
  const read = row && readNoun(page, t, row);
  return read ? [read] : [];
}

function readNoun(page: Page, noun: Token, row: Cue): Saying | null {
  const content = contentOf(page, noun, row);
  if (!content) return null;
  const owner = ownerOf(page, noun, content.range);
  if (!owner && content.frame !== 'clause') return null;
  return saying({
    head: noun.index,
    lemma: row.lemma,
    frame: `n-${content.frame}`,
    rule: `noun ${row.lemma}: ${content.frame}`,
    sentence: noun.sentence,
    weight: content.weight,
    prior: row.example ? content.weight : null,
    subject: owner ? owner.to - 1 : -1,
    act: row.act,
    source: owner ? [owner] : [],
    cue: [range(noun.index, content.cueEnd)],
    content: [content.range],
  });
}

interface NounContent {
  readonly frame: string;
  readonly range: TokenRange;
  readonly cueEnd: number;
  readonly weight: number;
}

function contentOf(page: Page, noun: Token, row: Cue): NounContent | null {
  for (const child of page.tree.children(noun.index)) {
    if (child.index < noun.index) continue;
    const all = page.tree.subtree(child.index);
    const frame = frameOf(page, child);
    const weight = frame === null ? undefined : row.frames.get(frame);
    if (frame === null || weight === undefined) continue;
    if (frame === 'clause' || frame === 'inf')
      return { frame, range: range(Math.max(all.from, noun.index + 1), all.to), cueEnd: noun.index + 1, weight };
    const word = page.tree.children(child.index).find((c) => c.deprel === 'case')!;
    return {
      frame,
      range: range(word.index + 1, all.to),
      cueEnd: word.index === noun.index + 1 ? word.index + 1 : noun.index + 1,
      weight,
    };
  }
  return null;
}

/** How a child of a noun can be its content: "that …", "to …", or a preposition's object. */
function frameOf(page: Page, child: Token): string | null {
  const first = page.doc.tokens[page.tree.subtree(child.index).from]!;
  if (/^(?:acl|ccomp)/.test(child.deprel)) {
    if (hasTo(page, child) && plain(first.text) === 'to') return 'inf';
    return plain(first.text) === 'that' && first.deprel === 'mark' ? 'clause' : null;
  }
  if (!child.deprel.startsWith('nmod')) return null;
  const word = page.tree.children(child.index).find((c) => c.deprel === 'case');
  return word ? plain(word.text) : null;
}

/** Whose word it is: a possessor, "by X", "of X", or the subject of the verb that has it as its object. */
function ownerOf(page: Page, noun: Token, content: TokenRange): TokenRange | null {
  const children = page.tree.children(noun.index);
  const possessor = children.find((c) => c.deprel === 'nmod:poss');
  if (possessor) return withoutClitic(page, nounPhrase(page, possessor.index, 0, noun.index));
  const by = children.find(
    (c) => c.deprel.startsWith('nmod') && c.index < content.from && caseOf(page, c, /^(?:by|from|of)$/),
  );
  if (by) {
    const whole = nounPhrase(page, by.index, noun.index + 1, content.from);
    return range(Math.max(whole.from, by.index), whole.to);
  }
  const verb = page.doc.tokens[noun.head];
  if (
    verb?.upos !== 'VERB' ||
    noun.deprel !== 'obj' ||
    !/^(?:make|issue|repeat|renew|give|have|express|voice|release|send|publish|post|reiterate|reject|drop)$/.test(
      verb.lemma,
    )
  )
    return null;
  const subject = subjectOf(page, verb.index, [content]);
  return subject && !subject.expletive && !subject.passive ? subject.range : null;
}

const caseOf = (page: Page, t: Token, words: RegExp): boolean =>
  page.tree.children(t.index).some((c) => c.deprel === 'case' && words.test(plain(c.text)));

/** "the union's" -> "the union". */
function withoutClitic(page: Page, r: TokenRange): TokenRange {
  return page.doc.tokens[r.to - 1]?.xpos === 'POS' && r.to - r.from > 1 ? range(r.from, r.to - 1) : r;
}
