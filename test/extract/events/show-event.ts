import type { Doc } from '../../../src/model/doc.js';
import type { EventDraft } from '../../../src/model/draft.js';
import type { Span } from '../../../src/model/span.js';

/**
 * An event on one line: `TYPE[modes](actors -> recipients)`, then what is not usual of it: the best place, the actuality, words on
 * who did it, whether it can only point back.
 */
export function showEvent(doc: Doc, e: EventDraft): string {
  const words = (spans: readonly Span[]) => spans.map((s) => doc.text.slice(s.start, s.end)).join(' & ') || '-';
  const modes = e.modes.length > 0 ? `[${e.modes.join(',')}]` : '';
  const blame = e.responsibility.map((r) => `${r.status}=${r.actor ? words([r.actor]) : 'nobody'}`);
  const marks = [
    e.places[0] ? `@${words([e.places[0]])}` : '',
    e.actuality === 'actual' ? '' : e.actuality,
    ...blame,
    /#/.test(e.rule) ? e.rule.slice(e.rule.indexOf('#')) : '',
  ].filter(Boolean);
  return [`${e.type}${modes}(${words(e.actors)} -> ${words(e.recipients)})`, ...marks].join(' ');
}
