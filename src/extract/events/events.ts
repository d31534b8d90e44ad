import { type Doc, isRead } from '../../model/doc.js';
import type { CountDraft, EventDraft, StatementDraft, TimeDraft } from '../../model/draft.js';
import { giveBlame } from './blame.js';
import { toDraft } from './drafts.js';
import { giveFigures } from './figures.js';
import { fromStatements } from './from-statements.js';
import { tellingsOf } from './gather.js';
import { kindOf } from './kinds.js';
import { triggersOf } from './owner.js';
import { makePage, type Page } from './page.js';
import { anybodyBelow } from './roles.js';
import { cuesOf, statementAt } from './stated.js';
import type { Telling } from './telling.js';
import { tollsOf } from './tolls.js';
import { timesBySentence } from './when.js';
import { inheritedPlaces, ownPlaces, placesBySentence } from './where.js';

export interface EventInputs {
  readonly times: readonly TimeDraft[];
  readonly counts: readonly CountDraft[];
  readonly statements: readonly StatementDraft[];
}

/**
 * Events, one draft a telling, in order of the text. Passes: trigger rows with their roles, sentence by sentence; figures to
 * the telling they hang on; figures that are left to tolls of their own; words on who did it; sayings that are acts.
 */
export function extractEvents(doc: Doc, inputs: EventInputs): EventDraft[] {
  const page = makePage(doc);
  const bySentence = new Map<number, Telling[]>();
  for (const sentence of doc.sentences)
    if (isRead(sentence)) bySentence.set(sentence.index, tellingsOf(page, sentence));
  const left = giveFigures(page, inputs.counts, bySentence, inputs.statements);
  tollsOf(page, inputs.counts, left, bySentence);
  const stated = statementAt(doc, inputs.statements);
  giveBlame(page, bySentence, stated, inputs.statements);
  fromStatements(page, bySentence, inputs.statements);
  completeRecipients(page, bySentence);
  return allDrafts(page, bySentence, stated, inputs);
}

/** Acts of words and policy without anybody whom they are addressed to: the first somebody in their phrase. */
function completeRecipients(page: Page, bySentence: ReadonlyMap<number, Telling[]>): void {
  for (const tellings of bySentence.values())
    for (const t of tellings)
      if (t.recipients.length === 0 && !kindOf(t.type).incident)
        t.recipients = anybodyBelow(page, t.triggers[0]!, t.actors);
}

/** How many tellings before and after one may lend it their place. */
const REACH = 30;

function allDrafts(
  page: Page,
  bySentence: ReadonlyMap<number, Telling[]>,
  stated: Int32Array,
  inputs: EventInputs,
): EventDraft[] {
  const places = placesBySentence(page);
  const times = timesBySentence(page, inputs.times);
  const cued = cuesOf(page.doc, inputs.statements);
  const tellings = [...bySentence.values()].flat();
  const told = triggersOf(page, tellings);
  const placed = tellings.map((telling) => ({ telling, own: ownPlaces(page, places, telling, cued, told) }));
  return placed
    .map(({ telling, own }, at) => {
      const around = placed.slice(Math.max(0, at - REACH), at + REACH);
      const where = own.length ? own : inheritedPlaces(page, places, telling, around);
      return toDraft(page, telling, { places: where, times, stated, cued, told });
    })
    .sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end || (a.rule < b.rule ? -1 : 1));
}
