import { type Doc, isRead } from '../../model/doc.js';
import type { StatementDraft } from '../../model/draft.js';
import type { Report } from '../../model/report.js';
import { accordingSayings } from './according.js';
import { bindQuotes } from './bind-quotes.js';
import { toDrafts } from './drafts.js';
import { withoutRepeats } from './headlines.js';
import { labelSayings } from './labels.js';
import { nest } from './nesting.js';
import { nounSayings } from './noun-cues.js';
import { makePage, type Page } from './page.js';
import { pruned } from './prune.js';
import type { Saying } from './saying.js';
import { publishSelf } from './self-published.js';
import { placeSaying } from './setting.js';
import { type VerbCue, verbCuesOf } from './verb-cues.js';

/**
 * Attributed speech, in order of the text. Passes: cues with content by the tree (verbs, nouns, "according to", names with a
 * colon), quotations to cues, channel and outlet, what is nobody's or the speaker's own, nesting, headlines.
 */
export function extractStatements(doc: Doc, report: Report): StatementDraft[] {
  const page = makePage(doc, report);
  const sayings: Saying[] = [];
  const open: VerbCue[] = [];
  for (const sentence of doc.sentences) {
    if (!isRead(sentence)) continue;
    for (const cue of verbCuesOf(page, sentence.tokens.from, sentence.tokens.to)) {
      if (cue.saying) sayings.push(cue.saying);
      else open.push(cue);
    }
    sayings.push(...accordingSayings(page, sentence), ...nounSayings(page, sentence));
  }
  sayings.push(...labelSayings(page));
  bindQuotes(page, sayings, open);
  return finish(page, sayings);
}

function finish(page: Page, sayings: Saying[]): StatementDraft[] {
  for (const s of sayings) placeSaying(page, s);
  const kept = withoutRepeats(page, pruned(page, sayings, nest(page, sayings)));
  const within = nest(page, kept);
  publishSelf(page, kept, within);
  return toDrafts(page, kept, within);
}
