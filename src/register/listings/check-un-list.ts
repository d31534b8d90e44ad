import { ListError } from './list-error.js';

const again = 'Fetch the whole XML again from https://www.un.org/securitycouncil/content/un-sc-consolidated-list';
const refuse = (what: string): never => {
  throw new ListError(`${what}. Nothing was changed. ${again}.`);
};

/** Elements that every entry must have, with text in it. */
const needed = ['REFERENCE_NUMBER', 'FIRST_NAME', 'LISTED_ON', 'UN_LIST_TYPE'];

/** Makes sure that a file is the whole list: elements that close, one root, entries that can be told apart. Linear. */
export function checkUnList(xml: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) refuse('The file declares a document type, which the list of the UN does not');
  checkTags(xml);
  if (!/<CONSOLIDATED_LIST\b[^>]*\bdateGenerated="\d{4}-\d{2}-\d{2}/.test(xml)) refuse('The list bears no date');
  const entries = xml.split(/<(?:INDIVIDUAL|ENTITY)>/).slice(1);
  if (entries.length === 0) refuse('The list has no entries');
  for (const entry of entries) {
    const lacking = needed.find((tag) => !new RegExp(`<${tag}>\\s*[^<\\s]`).test(entry));
    if (lacking) refuse(`An entry has no ${lacking}: ${JSON.stringify(entry.trim().slice(0, 60))}`);
  }
}

/** Every element must close where it should, and the root be the list's. */
function checkTags(xml: string): void {
  const open: string[] = [];
  let roots = 0;
  for (const [, closing, name = '', empty] of xml.matchAll(/<(\/?)([A-Za-z_][\w.-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) refuse(`The file is broken at </${name}>`);
    } else {
      if (open.length === 0 && (roots++ > 0 || name !== 'CONSOLIDATED_LIST'))
        refuse(`The file is no Consolidated List of the UN: it begins with <${name}>`);
      if (!empty) open.push(name);
    }
  }
  if (roots === 0) refuse('The file is no XML');
  if (open.length > 0) refuse(`The file is cut off: <${open.at(-1)}> is never closed`);
}
