import { tokenAt } from '../../model/doc.js';
import type { EventDraft } from '../../model/draft.js';
import type { Place } from '../../model/place.js';
import type { Span } from '../../model/span.js';
import type { Time } from '../../model/time.js';
import { placeNamedIn } from './named-places.js';
import { inSpan, type Setting } from './setting.js';

/** How a telling refers: to a thing known ("the attack"), to a new one ("another attack"), or by a verb or a bare noun. */
export type Reference = 'known' | 'new' | 'open';

/** A draft with what its spans name. */
export interface Told {
  readonly draft: EventDraft;
  readonly order: number;
  readonly actors: ReadonlyMap<string, Span>;
  readonly recipients: ReadonlyMap<string, Span>;
  readonly place: { readonly id: string; readonly span: Span; readonly place: Place; readonly own: boolean } | null;
  readonly time: Time | null;
  readonly reference: Reference;
  readonly lemma: string;
}

export function told(setting: Setting, draft: EventDraft, order: number): Told {
  const actors = named(setting, draft.actors);
  const token = setting.doc.tokens[tokenAt(setting.doc, draft.trigger.start)];
  return {
    draft,
    order,
    actors,
    recipients: named(setting, draft.recipients, actors),
    place: placed(setting, draft),
    time: draft.time === null ? null : (setting.times[draft.time] ?? null),
    reference: referenceOf(setting, draft),
    lemma: token?.lemma.toLowerCase() ?? '',
  };
}

/** Ids with the span that names each first; whoever is in `but` is left out. */
function named(setting: Setting, spans: readonly Span[], but?: ReadonlyMap<string, Span>): Map<string, Span> {
  const found = new Map<string, Span>();
  for (const span of spans)
    for (const id of setting.resolution.actorsOf(span)) if (!found.has(id) && !but?.has(id)) found.set(id, span);
  return found;
}

/** The first candidate that is known; where that is a whole country, a finer one in it. */
function placed(setting: Setting, draft: EventDraft): Told['place'] {
  let coarse: Told['place'] = null;
  const named = draft.places.some((s) => isOwn(draft, s))
    ? []
    : draft.evidence.flatMap((e) => placeNamedIn(setting.resolution, setting.doc, e) ?? []);
  for (const span of [...(isLocal(draft) ? named : []), ...draft.places]) {
    const id = setting.resolution.placeOf(span);
    const place = id ? setting.resolution.places[id] : undefined;
    if (!id || !place) continue;
    const found = { id, span, place, own: isOwn(draft, span) };
    if (place.precision < 6 && (!coarse || coarse.place.country === place.country))
      return finest(setting, draft, found);
    coarse ??= found;
  }
  return coarse;
}

/** "the school of the region, in the town": of the places told beside one, the finest that lies in it. */
function finest(setting: Setting, draft: EventDraft, found: NonNullable<Told['place']>): NonNullable<Told['place']> {
  let best = found;
  if (!found.own || found.place.precision < 4) return best;
  for (const span of draft.places) {
    const id = setting.resolution.placeOf(span);
    const place = id ? setting.resolution.places[id] : undefined;
    if (!id || !place || place.precision >= best.place.precision || !isOwn(draft, span)) continue;
    if (place.country === found.place.country && (place.admin1 === found.place.admin1 || place.within === found.id))
      best = { id, span, place, own: true };
  }
  return best;
}

const isOwn = (draft: EventDraft, span: Span): boolean => draft.evidence.some((e) => inSpan(e, span));

/** Only of deeds; where a saying was said is not told by a place in what was said. */
const isLocal = (draft: EventDraft): boolean => /^(?:ASSAULT|CASUALTY|PROTEST)$/.test(draft.type);

/** By the words that stand before the trigger in its noun phrase. */
function referenceOf(setting: Setting, draft: EventDraft): Reference {
  const { tokens } = setting.doc;
  const at = tokenAt(setting.doc, draft.trigger.start);
  if (tokens[at]?.upos === 'VERB') return 'open';
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const t = tokens[i]!;
    if (t.sentence !== tokens[at]?.sentence || !/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PUNCT|VERB)$/.test(t.upos)) break;
    const word = t.text.toLowerCase();
    if (/^(?:another|second|third|separate|other|different|similar|further|earlier|previous)$/.test(word)) return 'new';
    if (/^(?:the|this|that|these|those|its|their|his|her)$/.test(word)) return 'known';
    if (/^(?:an?|several|two|three|four|some)$/.test(word)) return 'open';
  }
  return 'open';
}
