import type { Cue } from '../../lexicon/cues.js';
import type { Token, TokenRange } from '../../model/doc.js';
import { isRelation } from '../../model/tree.js';
import type { Fit } from './frames.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain } from './page.js';
import { range } from './ranges.js';
import type { Subject } from './subject.js';

/** To whom a verb speaks: in the slot that its row names ("told X", "called on X"), or as who is to act ("demanded X leave"). */
export function addresseeOf(page: Page, verb: number, row: Cue, subject: Subject | null, fit: Fit): TokenRange | null {
  if (fit.frame === 'clause' && /^(?:demand|urge|request|order)$/.test(row.act)) {
    const asked = subjunctiveSubject(page, verb, fit);
    if (asked) return asked;
  }
  if (!row.to) return null;
  return row.to === 'obj' || row.to === 'target'
    ? objectOf(page, verb, row, subject, fit)
    : obliqueOf(page, verb, row.to, fit);
}

function objectOf(page: Page, verb: number, row: Cue, subject: Subject | null, fit: Fit): TokenRange | null {
  if (subject?.passive) return subject.range;
  const children = page.tree.children(verb);
  const told = children.find((c) => c.deprel === 'iobj') ?? children.find((c) => c.deprel === 'obj' && c.index > verb);
  if (!told || (fit.frame === 'obj' && row.to === 'obj' && told.deprel === 'obj')) return null;
  return nounPhrase(page, told.index, verb + 1, limitOf(fit, told.index));
}

/** "said to X", "issued a warning to X". */
function obliqueOf(page: Page, verb: number, to: string, fit: Fit): TokenRange | null {
  const children = page.tree.children(verb);
  const object = fit.frame === 'obj' ? children.find((c) => c.deprel === 'obj') : undefined;
  const slot = [...children, ...(object ? page.tree.children(object.index) : [])].find(
    (c) => (isRelation(c.deprel, 'obl') || isRelation(c.deprel, 'nmod')) && caseOf(page, c, to) !== undefined,
  );
  if (!slot) return null;
  const whole = nounPhrase(page, slot.index, verb + 1, limitOf(fit, slot.index));
  return range(Math.max(whole.from, caseOf(page, slot, to)!.index + 1), whole.to);
}

/** The preposition of a noun, if it is the one asked for. */
export const caseOf = (page: Page, noun: Token, word: string): Token | undefined =>
  page.tree.children(noun.index).find((k) => k.deprel === 'case' && plain(k.text) === word);

/** "demanded (that) the governor tell the truth": who is to do it, before a bare verb. */
function subjunctiveSubject(page: Page, verb: number, fit: Fit): TokenRange | null {
  const clause = page.tree.children(verb).find((c) => c.deprel === 'ccomp' && c.index > verb);
  if (!clause || !/^VBP?$/.test(clause.xpos)) return null;
  const children = page.tree.children(clause.index);
  if (children.some((c) => c.deprel.startsWith('aux') || plain(c.text) === 'to')) return null;
  const asked = children.find((c) => c.deprel === 'nsubj' && c.index > verb);
  const first = fit.content[0];
  if (!asked || !first || isPlural(asked)) return null;
  return nounPhrase(page, asked.index, first.from, clause.index);
}

/** "said they leave" may be a plain present; "demanded the mayor leave" cannot. */
const isPlural = (t: Token): boolean => t.upos === 'PRON' || (/S$/.test(t.xpos) && t.upos === 'NOUN');

/** An addressee ends where the content begins. */
const limitOf = (fit: Fit, head: number): number =>
  Math.min(...fit.content.filter((c) => c.from > head).map((c) => c.from), Number.MAX_SAFE_INTEGER);
