import { tokenAt } from '../../model/doc.js';
import type { CountDraft, StatementDraft } from '../../model/draft.js';
import { covers, type Span } from '../../model/span.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';

const families: Readonly<Record<CountDraft['kind'], readonly string[]>> = {
  killed: ['ASSAULT', 'CASUALTY'],
  injured: ['ASSAULT', 'CASUALTY'],
  missing: ['CASUALTY', 'ASSAULT'],
  abducted: ['ASSAULT', 'COERCE'],
  arrested: ['COERCE'],
  displaced: ['CASUALTY', 'ASSAULT', 'COERCE'],
};

/** A source longer than this is a slip of the tree. */
const LONGEST_SOURCE = 90;

/**
 * Gives each figure to the telling of its sentence that it belongs to; returns the figures that found none. Those who
 * speak are nobody's dead: "… killed 31 people, two residents said".
 */
export function giveFigures(
  page: Page,
  counts: readonly CountDraft[],
  bySentence: ReadonlyMap<number, readonly Telling[]>,
  statements: readonly StatementDraft[],
): number[] {
  const left: number[] = [];
  const sources = new Map<number, StatementDraft['speaker']>();
  for (const s of statements) sources.set(s.sentence, [...(sources.get(s.sentence) ?? []), ...s.speaker]);
  const speaks = ({ kind, whoSpan, quantity, sentence }: CountDraft) =>
    kind === 'killed' &&
    (leadsToSaying(page, { start: quantity.span.start, end: (whoSpan ?? quantity.span).end }) ||
      (sources.get(sentence) ?? []).some((s) => s.end - s.start <= LONGEST_SOURCE && covers(s, quantity.span)));
  counts.forEach((count, index) => {
    if (speaks(count)) return;
    const fitting = (bySentence.get(count.sentence) ?? []).filter((t) => families[count.kind].includes(t.type));
    const best = nearest(page, count, fitting.slice(0, 20));
    if (best) best.counts.push(index);
    else left.push(index);
  });
  return left;
}

/** "…, two residents and a local official said": after a comma, a figure whose phrase runs on to a verb of saying. */
function leadsToSaying({ doc }: Page, span: Span): boolean {
  const at = tokenAt(doc, span.end);
  const first = doc.tokens[tokenAt(doc, span.start) - 1];
  if (first?.text !== ',') return false;
  for (const t of doc.tokens.slice(at, at + 8)) {
    if (t.upos === 'VERB') return /^(?:say|tell|report|add|confirm|announce)$/.test(t.lemma);
    if (!/^(?:NOUN|PROPN|ADJ|DET|CCONJ|ADP|NUM)$/.test(t.upos)) return false;
  }
  return false;
}

function nearest(page: Page, count: CountDraft, tellings: readonly Telling[]): Telling | undefined {
  const direct = tellings.find((t) => t.triggers.includes(count.predicate));
  if (direct) return direct;
  if (count.kind === 'abducted') {
    const taking = tellings.find((t) => t.modes.has('abduct'));
    if (taking) return taking;
  }
  let best: Telling | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const t of tellings) {
    if (t.actuality === 'negated' || (t.actuality === 'hypothetical' && count.scope === 'event')) continue;
    for (const x of t.triggers) {
      const near = page.tree.under(count.predicate, x) || page.tree.under(x, count.predicate) ? 0 : 20;
      const far = near + Math.abs(x - count.predicate);
      if (far < least) {
        least = far;
        best = t;
      }
    }
  }
  return best;
}
