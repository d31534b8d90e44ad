import type { StatementDraft } from '../model/draft.js';
import { type Problem, problem } from '../model/problem.js';
import type { Resolution } from '../model/resolution.js';
import type { Span } from '../model/span.js';
import type { Statement } from '../model/statement.js';

/** Drafts -> statements with speakers and addressees; the same order, ids s1, s2, … Nobody is guessed: unknown stays empty. */
export function settleStatements(
  drafts: readonly StatementDraft[],
  resolution: Resolution,
): { statements: Statement[]; problems: Problem[] } {
  const statements = drafts.map((draft, index) => settle(drafts, draft, index, resolution));
  return { statements, problems: statements.flatMap((s, i) => problemsOf(s, drafts[i]!)) };
}

const idOf = (index: number): string => `s${index + 1}`;

/** Acts that ask or blame: an outlet that they go to is meant itself, and no channel. */
const asking = /^(?:demand|urge|request|order|warn|threaten|accuse|condemn|thank|praise)$/;

function settle(
  drafts: readonly StatementDraft[],
  draft: StatementDraft,
  index: number,
  resolution: Resolution,
): Statement {
  const told = actorsOf(draft.addressees, resolution);
  const outlet = told.find((id) => resolution.actors[id]?.kind === 'media' && !asking.test(draft.act));
  return {
    id: idOf(index),
    speaker: draft.speaker,
    speakers: speakersOf(drafts, draft, resolution),
    cue: draft.cue,
    content: draft.content,
    quotation: draft.quotation,
    act: draft.act,
    channel: draft.channel,
    via: draft.via ?? (outlet ? resolution.actors[outlet]!.name : null),
    addressees: told.filter((id) => id !== outlet),
    within: draft.within === null ? null : idOf(draft.within),
    rule: draft.rule,
  };
}

/** Who the source names, or its relative pronoun stands for; where it is a document ("the statement"), whoever issued it. */
function speakersOf(drafts: readonly StatementDraft[], draft: StatementDraft, resolution: Resolution): string[] {
  const named = ownSpeakers(draft, resolution);
  const issuer = draft.speakerOf == null ? undefined : drafts[draft.speakerOf];
  return named.length > 0 || !issuer ? named : ownSpeakers(issuer, resolution);
}

function ownSpeakers(draft: StatementDraft, resolution: Resolution): string[] {
  const own = actorsOf(draft.speaker, resolution);
  return own.length > 0 ? own : actorsOf(draft.antecedents ?? [], resolution);
}

/** Actors of all spans, each once, in order. */
const actorsOf = (spans: readonly Span[], resolution: Resolution): string[] => [
  ...new Set(spans.flatMap((span) => resolution.actorsOf(span))),
];

function problemsOf(s: Statement, { unclosed }: StatementDraft): Problem[] {
  const found: Problem[] = [];
  if (unclosed)
    found.push(problem('quotation-unbalanced', `The quotation in statement ${s.id} is never closed.`, unclosed));
  if (s.speakers.length > 0) return found;
  const at = s.speaker[0] ?? s.cue[0] ?? s.content[0] ?? null;
  const what = s.speaker.length > 0 ? 'is nobody that is known' : 'is not told';
  return [...found, problem('speaker-unknown', `Who speaks in statement ${s.id} ${what}.`, at)];
}
