import type { EventDraft } from '../../model/draft.js';
import type { RoleReason } from '../../model/event.js';
import type { Span } from '../../model/span.js';
import { isPeople } from './classes.js';
import { contextsOf } from './contexts.js';
import { isFaint } from './faint.js';
import { incidentOf, noIncident } from './incident.js';
import { kindOf } from './kinds.js';
import type { Page } from './page.js';
import { phraseSpan } from './phrase.js';
import type { Telling } from './telling.js';
import { type TimesBySentence, timeOf } from './when.js';

export interface Surroundings {
  /** Candidate places of the telling, the best first. */
  readonly places: readonly Span[];
  readonly times: TimesBySentence;
  /** Statement of each token, -1 for none. */
  readonly stated: Int32Array;
  /** 1 for each token of a cue: "said", "told". */
  readonly cued: Uint8Array;
  /** 1 for each token that tells an event. */
  readonly told: Uint8Array;
}

/** A telling -> a draft, by spans. */
export function toDraft(page: Page, t: Telling, { places, times, stated, cued, told }: Surroundings): EventDraft {
  const first = page.doc.tokens[t.triggers[0]!]!;
  const trigger = { start: first.start, end: first.end };
  const said = stated[first.index]!;
  const incident = kindOf(t.type).incident ? incidentOf(page, t) : noIncident;
  return {
    type: t.type,
    modes: [...t.modes],
    contexts: contextsOf(page, t),
    root: rootOf(t),
    actuality: t.actuality,
    actors: spansOf(page, t.actors),
    recipients: spansOf(page, t.recipients),
    places,
    time: timeOf(page, times, t, cued, told),
    counts: t.counts,
    responsibility: t.responsibility,
    ...incident,
    statedIn: said < 0 ? null : said,
    trigger,
    evidence: [page.doc.sentences[t.sentence]!.span],
    sentence: t.sentence,
    rule: t.back ? `${t.row.rule}#back` : isFaint(page, t) ? `${t.row.rule}#faint` : t.row.rule,
    salience: Math.round(t.salience * 100) / 100,
    roles: [...reasonsOf(page, t, 'actor'), ...reasonsOf(page, t, 'recipient')],
  };
}

const rootOf = (t: Telling): string | null => (/^\d\d$/.test(t.row.root) ? t.row.root : null);

/** "his counterpart, Ada Holm": whoever is named beside a description is meant. */
function namedPerson(page: Page, head: number): number {
  if (page.nameAt[head]! >= 0 || page.doc.tokens[head]!.upos === 'PRON') return head;
  const beside = page.tree
    .childrenBy(head, 'appos')
    .find((c) => page.doc.names[page.nameAt[c.index] ?? -1]?.kind === 'person');
  return beside && beside.index > head ? beside.index : head;
}

/** "40 of the 71 boys", "a number of students": the people who are counted. */
function counted(page: Page, head: number): number {
  const t = page.doc.tokens[head]!;
  if (
    t.upos !== 'NUM' &&
    !/^(?:number|dozen|hundred|score|thousand|total|one|most|some|half|many|several)$/.test(page.lemma(head))
  )
    return head;
  const inner = page.tree.childrenBy(head, 'nmod').find((c) => c.index > head);
  return inner && inner.upos !== 'PRON' && isPeople(page, inner.index) ? inner.index : head;
}

/** Why each of one side stands there: the slot it filled, and the edge above it. */
const reasonsOf = (page: Page, t: Telling, side: RoleReason['side']): RoleReason[] =>
  (side === 'actor' ? t.actors : t.recipients).map((head) => {
    const token = page.doc.tokens[head]!;
    const above = page.doc.tokens[token.head]?.text ?? 'root';
    const slot = t.slots?.get(head) ?? 'other';
    return { side, span: spanOf(page, head), slot, edge: `${token.deprel}>${above}` };
  });

const spanOf = (page: Page, head: number): Span => phraseSpan(page, namedPerson(page, counted(page, head)));

function spansOf(page: Page, heads: readonly number[]): Span[] {
  const spans = heads.map((h) => spanOf(page, h));
  return spans.filter((s, i) => spans.findIndex((o) => o.start === s.start && o.end === s.end) === i);
}
