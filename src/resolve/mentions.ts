import type { Doc } from '../model/doc.js';
import type { EventDraft, StatementDraft } from '../model/draft.js';
import type { Mention } from '../model/mention.js';
import type { Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';
import type { Span } from '../model/span.js';
import type { Register } from '../register/register.js';
import { corefer } from './coreference/coreference.js';
import { keepUsed, settleActors } from './mentions/actors.js';
import { makeAnswers } from './mentions/answers.js';
import { settled } from './mentions/entity.js';
import { resolveFirstPersons } from './mentions/first-persons.js';
import type { Found } from './mentions/found.js';
import { readRelations } from './mentions/relations.js';
import { makeScene } from './mentions/scene.js';
import { resolvePlaces } from './places/places.js';

export interface MentionInputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly register: Register;
  readonly statements: readonly StatementDraft[];
  readonly events: readonly EventDraft[];
}

/** Who and where: coreference within the report, then the register, then provisional actors. */
export function resolveMentions(inputs: MentionInputs): Resolution {
  const scene = makeScene(inputs);
  const { founds, named, problems, titles } = corefer(scene);
  readRelations(scene, named.founds, titles);
  const all = settleActors(scene);
  const { places, dateline } = resolvePlaces(scene, named.founds);
  const answers = makeAnswers(scene, founds);
  resolveFirstPersons(scene, founds, answers.foundsOf);
  const shown = founds.filter((f) => f.form === 'name' || f.entities.length);
  const used = shown.flatMap((f) => (f.asPlace && !answersAsActor(f) ? [] : f.entities.map((e) => settled(e).id)));
  const { dateline: line } = inputs.report;
  return {
    mentions: shown.map(asMention),
    actors: keepUsed(scene, all, used),
    places,
    actorsOf: answers.actorsOf,
    placeOf: (span: Span) => (line && sameStart(line.span, span) ? dateline : null) ?? answers.placeOf(span),
    problems,
  };
}

const sameStart = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A state named as a place ("in Pakistan") is still that state when a statement or event asks for it; a capital is not. */
const answersAsActor = (found: Found): boolean => found.rule === 'state';

function asMention(found: Found, index: number): Mention {
  const first = found.entities[0];
  const actor = first && found.entities.length === 1 ? settled(first).id : null;
  return {
    id: `m${index + 1}`,
    kind: found.kind,
    form: found.form,
    span: found.span,
    entity: found.asPlace ? (found.place ?? actor) : (actor ?? found.place),
  };
}
