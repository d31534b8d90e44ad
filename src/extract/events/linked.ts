import { baseRelation } from '../../model/tree.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';

const harmVerbs = new Set(
  'kill wound injure die hurt claim maim perish dead leave toll casualty fatality body destroy damage'.split(' '),
);

/** Words that tell the harm and not the act: they belong to the attack beside them. */
export const isHarm = (page: Page, t: Telling): boolean => t.triggers.every((x) => harmVerbs.has(page.lemma(x)));

const bridges = /^(?:nsubj|obj|obl|acl|advcl|conj|xcomp|nmod|appos|csubj|compound|dep|parataxis|ccomp)$/;
const barriers = /^(?:since|before|despite|unlike)$/;
/** "After the murder of the mayor the army began an offensive": two acts, though the harm of one may follow it so. */
const between = /^(?:after|following|amid|until)$/;

/** Whether two violent tellings of a sentence are one happening, by the way between them in the tree. */
export function linked(page: Page, a: Telling, b: Telling): boolean {
  if (a.actuality !== b.actuality && a.actuality !== 'actual' && b.actuality !== 'actual') return false;
  if ((a.actuality === 'historical') !== (b.actuality === 'historical')) return false;
  const harm = isHarm(page, a) || isHarm(page, b);
  return a.triggers.some((x) => b.triggers.some((y) => joined(page, x, y, harm)));
}

function joined(page: Page, x: number, y: number, harm: boolean): boolean {
  const up = pathUp(page, x);
  const other = pathUp(page, y);
  const meeting = other.findIndex((n) => up.includes(n));
  if (meeting < 0) return false;
  const below = [...up.slice(0, up.indexOf(other[meeting]!)), ...other.slice(0, meeting)];
  return below.length <= (harm ? 6 : 3) && below.every((n) => passes(page, n, harm));
}

function pathUp(page: Page, token: number): number[] {
  const path = [token];
  for (let at = token; path.length < 8; ) {
    at = page.doc.tokens[at]!.head;
    if (at < 0) break;
    path.push(at);
  }
  return path;
}

function passes(page: Page, token: number, harm: boolean): boolean {
  const t = page.doc.tokens[token]!;
  const relation = baseRelation(t.deprel);
  if (!bridges.test(relation)) return false;
  if (!harm && (relation === 'ccomp' || relation === 'parataxis' || isMarked(page, token, between))) return false;
  if (isMarked(page, token, barriers)) return false;
  // two attacks with doers of their own: "a bomb exploded and gunmen raided"
  return harm || relation !== 'conj' || !page.tree.child(token, 'nsubj');
}

const isMarked = (page: Page, token: number, words: RegExp): boolean =>
  page.tree.children(token).some((c) => /^(?:case|mark)$/.test(c.deprel) && words.test(c.text.toLowerCase()));
