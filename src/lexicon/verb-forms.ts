import { loadTable } from './load-table.js';

const bases = new Map<string, string>();
for (const { cells } of loadTable(new URL('./verb-forms.tsv', import.meta.url), 3)) {
  const [base = '', past = '', participle = ''] = cells;
  for (const form of [past, participle]) if (!bases.has(form)) bases.set(form, base);
}

/**
 * The base of a past or participle that a learned lemma got wrong ("shot" is no form of "shet", "patrolled" none of "patroll").
 * What the lemma can be inflected to stands as it is; for the rest, irregular forms by list, regular ones by spelling.
 */
export function verbBase(form: string, lemma: string, xpos: string): string {
  if (!/^VB[DN]$/.test(xpos)) return lemma;
  const irregular = bases.get(form);
  if (irregular !== undefined) return irregular === lemma || canEnd(form, lemma) ? lemma : irregular;
  if (!form.endsWith('ed') || form.length < 5) return lemma;
  const doubled = /([bdgklmnprtv])\1ed$/.exec(form);
  if (lemma === 'add') return lemma;
  if (doubled && lemma === form.slice(0, -2))
    return /(?:ll)ed$/.test(form) && !/(?:oll|ell)ed$/.test(form) ? lemma : form.slice(0, -3);
  return canEnd(form, lemma) ? lemma : form.slice(0, -1);
}

/** Whether a regular past of the lemma is spelt so. */
const canEnd = (form: string, lemma: string): boolean =>
  form === `${lemma}ed` ||
  form === `${lemma}d` ||
  form === `${lemma}${lemma.at(-1)}ed` ||
  (lemma.endsWith('y') && form === `${lemma.slice(0, -1)}ied`) ||
  (lemma.endsWith('c') && form === `${lemma}ked`);
