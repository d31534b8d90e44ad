import { type Page, plain } from './page.js';
import { type Ranges, range } from './ranges.js';

/** Frames whose content is a noun phrase. */
const nominal = /^(?:obj|for|of|about|against)$/;
const sayingAgain =
  /^(?:saying|adding|noting|calling|arguing|suggesting|citing|telling|claiming|warning|insisting|accusing|blaming|denying|urging|vowing|describing|quoting)$/;

/** Content up to an aside of the writer's: ", according to …", ", adding that …", ", a charge that …", ", which …" about a thing. */
export function withoutAside(page: Page, content: Ranges, frame: string): Ranges {
  const last = content.at(-1);
  if (!last) return content;
  for (let at = Math.max(0, last.from - 1); at + 2 < last.to; at++) {
    if (isAccordingTo(page, at + 1) && at + 1 > last.from) return [...content.slice(0, -1), range(last.from, at + 1)];
    if (page.doc.tokens[at]!.text !== ',' || page.quotationAt[at]! >= 0) continue;
    if (!isAside(page, at, frame)) continue;
    return at > last.from ? [...content.slice(0, -1), range(last.from, at)] : content.slice(0, -1);
  }
  return content;
}

/** "…, according to …", outside quotations, with or without its comma. */
const isAccordingTo = (page: Page, at: number): boolean =>
  plain(page.doc.tokens[at]!.text) === 'according' &&
  plain(page.doc.tokens[at + 1]?.text ?? '') === 'to' &&
  page.quotationAt[at]! < 0;

function isAside(page: Page, comma: number, frame: string): boolean {
  const word = plain(page.doc.tokens[comma + 1]!.text);
  // "denied the charges, calling them a lie" is one answer
  if (sayingAgain.test(word)) return !(nominal.test(frame) && word === 'calling');
  if (nominal.test(frame) && /^(?:which|who|whose)$/.test(word)) return true;
  const noun = /^an?$/.test(word) ? plain(page.doc.tokens[comma + 2]!.lemma) : '';
  return noun !== '' && (page.lexicon.noun(noun)?.example ?? '') !== '';
}
