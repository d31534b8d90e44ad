import type { StatementDraft } from '../../model/draft.js';
import type { Span } from '../../model/span.js';
import { isActor } from './classes.js';
import { kinds } from './kinds.js';
import { tokensIn } from './offsets.js';
import type { Page } from './page.js';
import { withConjuncts } from './phrase.js';
import { eventOfAct, isTold } from './said.js';
import type { Telling } from './telling.js';

/** Sayings that are acts (accuse, urge, reject, threaten …) where no trigger of the sentence told it already; who is addressed is added where it did. */
export function fromStatements(
  page: Page,
  bySentence: Map<number, Telling[]>,
  statements: readonly StatementDraft[],
): void {
  for (const s of statements) {
    const event = eventOfAct[s.act];
    const tellings = bySentence.get(s.sentence);
    if (!event || !tellings || !isTold(s)) continue;
    const cue = tokensIn(page.doc, s.cue[0]!);
    const own =
      tellings.find((t) => t.triggers.some((x) => x >= cue.from && x < cue.to)) ??
      tellings.find((t) => t.type === event.type && t.triggers.some((x) => x >= cue.from - 3 && x < cue.to + 6));
    if (own) complete(page, own, s);
    else if (tellings.length < 40) tellings.push(sayingTelling(page, s, cue.from, cue.to));
  }
}

function complete(page: Page, t: Telling, s: StatementDraft): void {
  if (t.type === 'ASSAULT' || t.type === 'COERCE') return;
  if (t.actors.length === 0) t.actors = headsOf(page, s.speaker);
  if (t.recipients.length === 0) t.recipients = headsOf(page, s.addressees).filter((h) => !t.actors.includes(h));
}

const headsOf = (page: Page, spans: readonly Span[]): number[] =>
  spans.flatMap((span) => withConjuncts(page, headOf(page, span))).filter((h) => isActor(page, h));

/** The token of a span that hangs outside it. */
function headOf(page: Page, span: Span): number {
  const { from, to } = tokensIn(page.doc, span);
  for (let i = from; i < to; i++) {
    const t = page.doc.tokens[i]!;
    if ((t.head < from || t.head >= to) && t.upos !== 'PUNCT') return i;
  }
  return from;
}

function sayingTelling(page: Page, s: StatementDraft, from: number, to: number): Telling {
  const event = eventOfAct[s.act]!;
  let at = from;
  for (let i = from; i < to; i++) if (/^(?:VERB|NOUN)$/.test(page.doc.tokens[i]!.upos)) at = i;
  const row = kinds[event.type].triggers[0]!;
  return {
    type: event.type,
    row: { ...row, root: event.root, rule: `statement:${s.act}`, weight: 0.5 },
    triggers: [at],
    actors: headsOf(page, s.speaker),
    recipients: headsOf(page, s.addressees),
    modes: new Set(event.modes ?? []),
    weapons: [],
    actuality: 'actual',
    sentence: page.doc.tokens[at]!.sentence,
    counts: [],
    responsibility: [],
    suspects: [],
    back: false,
    salience: kinds[event.type].base + 0.6,
  };
}
