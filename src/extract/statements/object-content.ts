import type { Cue } from '../../lexicon/cues.js';
import type { Token, TokenRange } from '../../model/doc.js';
import type { Add } from './frames.js';
import { type Page, plain, sentenceOf } from './page.js';
import { range } from './ranges.js';
import { hasTo, toOf } from './to-infinitive.js';

export function offerObject(page: Page, child: Token, row: Cue, add: Add): boolean {
  const all = page.tree.subtree(child.index);
  // "urged India to refrain" with the infinitive hung on "India"
  const inner = page.tree.children(child.index).find((c) => c.deprel === 'acl' && hasTo(page, c));
  if (inner && row.to === 'obj') add('inf', [range(toOf(page, inner), page.tree.subtree(inner.index).to)]);
  const clause = page.tree.children(child.index).find((c) => c.deprel.startsWith('acl') && opensWithThat(page, c));
  if (clause && row.to === 'obj') add('clause', [page.tree.subtree(clause.index)]);
  if (row.to === 'obj' && row.frames.get('obj') === undefined) return false;
  const to = withList(page, child, withComplements(page, child, all.to));
  if (row.to === 'target') offerTarget(page, range(all.from, to), row, add);
  return add('obj', [range(Math.min(all.from, child.index), to)]);
}

/** "accused the army | of firing …" where the tree lost what it is accused of: to the next comma or stop. */
function offerTarget(page: Page, object: TokenRange, row: Cue, add: Add): void {
  const next = page.doc.tokens[object.to];
  const word = plain(next?.text ?? '');
  if (!next || (row.frames.get(word) ?? 0) < 0.8) return;
  const { to } = sentenceOf(page, object.from).tokens;
  let end = object.to + 1;
  while (end < to && !/^(?:[,;:.])$/.test(page.doc.tokens[end]!.text)) end++;
  add(word, [range(object.from, end)]);
}

/** "set out three demands: an apology and the return of the ships": the list behind a colon, to the end of the sentence. */
function withList(page: Page, object: Token, to: number): number {
  if (page.doc.tokens[to]?.text !== ':' || !page.lexicon.noun(plain(object.lemma))) return to;
  const end = sentenceOf(page, object.index).tokens.to;
  return page.quotationAt[to + 1] === -1 ? end : to;
}

const opensWithThat = (page: Page, clause: Token): boolean => {
  const first = page.doc.tokens[page.tree.subtree(clause.index).from]!;
  return plain(first.text) === 'that' && first.deprel === 'mark';
};

/** To the end of what belongs to the object though it hangs on the verb: "responsibility | for the attack", "readiness | to talk". */
function withComplements(page: Page, object: Token, to: number): number {
  let end = to;
  for (const c of page.tree.children(object.head)) {
    const under = page.tree.subtree(c.index);
    if (c.index < object.index || under.from !== end) continue;
    const first = plain(page.doc.tokens[under.from]!.text);
    const isTo = first === 'to' && page.lexicon.noun(plain(object.lemma))?.to === 'to';
    if (/^obl/.test(c.deprel) && (isTo || /^(?:for|of|against|about|over)$/.test(first))) end = under.to;
    else if (
      /^(?:xcomp|advcl|acl)/.test(c.deprel) &&
      first === 'to' &&
      (c.deprel.startsWith('advcl') || page.lexicon.noun(plain(object.lemma))?.frames.has('inf'))
    )
      end = under.to;
  }
  return end;
}
