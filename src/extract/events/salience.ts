import { baseRelation } from '../../model/tree.js';
import type { Hit } from './find.js';
import { kindOf } from './kinds.js';
import type { Page } from './page.js';

/** How much a telling is the news of its sentence, from its kind, its row and how deep it stands below the main clause. */
export function salienceOf(page: Page, { token, row }: Hit): number {
  return kindOf(row.type).base + row.weight * 2 - depthOf(page, token);
}

/** Steps down from the main clause; what is reported ("he said that …") stands as high as the report of it. */
function depthOf(page: Page, token: number): number {
  let depth = 0;
  let at = token;
  for (let steps = 0; steps < 10; steps++) {
    const t = page.doc.tokens[at]!;
    if (t.head < 0) break;
    depth += costs[t.deprel] ?? costs[baseRelation(t.deprel)] ?? 0.3;
    if (baseRelation(t.deprel) === 'ccomp' && !isReporting(page, t.head)) depth += 0.8;
    at = t.head;
  }
  return Math.min(depth, 3);
}

const costs: Readonly<Record<string, number>> = {
  ccomp: 0.1,
  parataxis: 0.3,
  conj: 0.3,
  obj: 0.25,
  nsubj: 0.5,
  'nsubj:pass': 0.25,
  xcomp: 0.6,
  advcl: 1,
  acl: 1.1,
  'acl:relcl': 1.3,
  obl: 0.9,
  nmod: 0.9,
  compound: 0.9,
  appos: 1,
};

const isReporting = (page: Page, token: number): boolean =>
  /^(?:say|tell|report|announce|state|add|confirm|write|note|declare|quote|claim|believe|indicate|reveal|learn|show)$/.test(
    page.lemma(token),
  );
