import { type Page, plain } from './page.js';

/** Whether a verb stands in the passive: by its auxiliary; a bare participle where nothing makes it a past tense. */
export function hasPassive(page: Pick<Page, 'doc' | 'tree'>, verb: number): boolean {
  const t = page.doc.tokens[verb]!;
  const children = page.tree.children(verb);
  const auxiliaries = children.filter((c) => /^aux/.test(c.deprel) && c.upos === 'AUX');
  if (auxiliaries.some((c) => /^(?:be|get)$/.test(plain(c.lemma)))) return t.xpos !== 'VBG' && t.xpos !== 'VB';
  if (auxiliaries.length > 0 || t.xpos !== 'VBN') return false;
  // "a claim made by the union", "officer accused of theft"; but not "Brandt supported the plan" with a wrong tag
  if (children.some((c) => c.deprel === 'obj' && c.index > verb)) return false;
  if (/^(?:acl|advcl|parataxis|dep)/.test(t.deprel)) return true;
  return children.some((c) => c.deprel === 'nsubj:pass') && !children.some((c) => /^(?:obj|ccomp)/.test(c.deprel));
}
