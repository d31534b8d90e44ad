import { type Page, plain, sentenceOf } from './page.js';
import type { Saying } from './saying.js';

/** Lines at the head of a text that are looked at, and how long such a line may be. */
const headLines = 12;
const longest = 90;

/** A line that calls the text a statement: "PRESS RELEASE", "For immediate release", "Communiqué No. 4", "Statement by the Minister". */
const heading =
  /^(?:for immediate release|(?:official |joint )?(?:press|news|media) (?:release|statement|note|communiqu[eé])|(?:official |joint )?(?:communiqu[eé]|declaration|statement)(?: (?:no|n°|nr|by|from|of|issued|\d)\b.*)?)[\s.:–-]*(?:\(?(?:no|n°)?[\s.]*\d[\d/ -]*\)?)?$/i;

/** Whether the report is itself a statement that its issuer put out. */
export function isSelfPublished(text: string): boolean {
  let seen = 0;
  let from = 0;
  while (seen < headLines && from < text.length) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    if (line === '') continue;
    seen++;
    if (line.length <= longest && heading.test(line)) return true;
  }
  return false;
}

/** In such a text what is said in the present tense is said in it ("Government denies …"); what "has been ordered" was said before. */
export function publishSelf(page: Page, sayings: readonly Saying[], within: ReadonlyMap<Saying, Saying>): void {
  if (!isSelfPublished(page.report.text)) return;
  for (const s of sayings) if (s.channel === null && !within.has(s) && isPresent(page, s)) s.channel = 'statement';
}

/** Whether the verb that carries the cue's tense is in the present and not under another clause. */
function isPresent(page: Page, s: Saying): boolean {
  if (s.head < 0 || sentenceOf(page, s.head).zone !== null) return false;
  const finite = s.cue.flatMap((c) => page.doc.tokens.slice(c.from, c.to)).find((t) => /^(?:VBZ|VBP|MD)$/.test(t.xpos));
  return finite !== undefined && !(plain(finite.lemma) === 'have' && finite.index !== s.head);
}
