import type { Token } from '../../model/doc.js';
import { type Page, plain } from './page.js';

export const hasTo = (page: Page, verb: Token): boolean =>
  page.tree.children(verb.index).some((c) => c.deprel === 'mark' && plain(c.text) === 'to');

export const toOf = (page: Page, verb: Token): number =>
  page.tree.children(verb.index).find((c) => c.deprel === 'mark' && plain(c.text) === 'to')?.index ?? verb.index;
