import { type AbsenceRow, absencesOf } from '../../lexicon/absences.js';
import type { Absence } from '../../model/absence.js';
import type { Doc, Token, TokenRange } from '../../model/doc.js';
import { isRead } from '../../model/doc.js';
import { spanOfTokens, type Tree, treeOf } from '../../model/tree.js';
import { plain } from './page.js';
import { trimmed } from './ranges.js';
import { hasPassive } from './voice.js';

/** What was not said or could not be checked, in order of the text: by the rows of `lexicon/absences.tsv`. */
export function extractAbsences(doc: Doc): Absence[] {
  const tree = treeOf(doc);
  return doc.sentences
    .filter(isRead)
    .flatMap((s) => doc.tokens.slice(s.tokens.from, s.tokens.to).flatMap((t) => absenceAt(doc, tree, t) ?? []));
}

function absenceAt(doc: Doc, tree: Tree, t: Token): Absence | null {
  const rows = absencesOf(plain(t.lemma));
  if (rows.length === 0) return null;
  const clause = clauseOf(doc, tree, t);
  const row = rows.find((r) => hasShape(doc, tree, t, r) && hasWith(doc, clause, r));
  const kept = row && trimmed(doc, clause);
  if (!row || !kept) return null;
  return {
    kind: row.kind,
    span: spanOfTokens(doc, kept),
    cue: { start: t.start, end: t.end },
    rule: `absence ${row.shape} ${row.head}`,
  };
}

/** The words of the verb's clause; of a noun, those of the verb that it hangs on. */
function clauseOf(doc: Doc, tree: Tree, t: Token): TokenRange {
  const up = doc.tokens[t.head];
  return tree.subtree(t.upos === 'NOUN' && up && /^(?:VERB|AUX)$/.test(up.upos) ? up.index : leader(doc, t).index);
}

/** "was unable to verify", "failed to respond": the verb that carries the tense and the subject. */
function leader(doc: Doc, t: Token): Token {
  const up = doc.tokens[t.head];
  return t.deprel === 'xcomp' && up ? up : t;
}

const hasWith = (doc: Doc, clause: TokenRange, row: AbsenceRow): boolean =>
  row.with === null || doc.tokens.slice(clause.from, clause.to).some((t) => plain(t.lemma) === row.with);

function hasShape(doc: Doc, tree: Tree, t: Token, { shape }: AbsenceRow): boolean {
  if (shape === 'no') return t.upos === 'NOUN' && tree.children(t.index).some((c) => isWord(c, /^no$/));
  if (t.upos === 'NOUN') return false;
  if (shape === 'nobody') return isNobody(doc, tree, t);
  return isNegated(doc, tree, t) && hasPassive({ doc, tree }, t.index) === (shape === 'not-pass');
}

/** "not", "never", or under "unable to", "fail to". */
function isNegated(doc: Doc, tree: Tree, t: Token): boolean {
  const top = leader(doc, t);
  if (top !== t && /^(?:unable|fail)$/.test(plain(top.lemma))) return true;
  return [t, top].some((v) => tree.children(v.index).some((c) => isWord(c, /^(?:not|n't|never)$/)));
}

/** "No group …", "nobody …", "none of them …". */
function isNobody(doc: Doc, tree: Tree, t: Token): boolean {
  const subject = tree.children(t.index).find((c) => c.deprel.startsWith('nsubj'));
  if (!subject) return false;
  const first = doc.tokens[tree.subtree(subject.index).from]!;
  return isWord(first, /^(?:no|nobody|none|neither|no-one)$/);
}

const isWord = (t: Token, words: RegExp): boolean => words.test(plain(t.text));
