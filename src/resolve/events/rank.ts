import type { Actuality } from '../../model/event.js';
import type { Making } from './making.js';
import { isTotal } from './same.js';
import { isPast } from './same-time.js';
import { isTitle, type Setting } from './setting.js';
import { bestTelling } from './settle.js';

const reality: Readonly<Record<Actuality, number>> = {
  actual: 0,
  negated: -0.8,
  future: -1.6,
  hypothetical: -1.6,
  historical: -3,
};

/** How much an event is the report's own: by its words, by headline and lead, by how often it is told, by its dead. */
export function rank(setting: Setting, event: Making): number {
  const best = bestTelling(setting, event).draft;
  const earliest = Math.min(
    ...event.tellings
      .filter((t) => !isTitle(setting, t.draft.sentence))
      .map((t) => t.draft.sentence - Math.max(setting.lead, 0)),
    99,
  );
  const inTitle = event.tellings.some(
    (t) => isTitle(setting, t.draft.sentence) && !/#(?:back|faint)$/.test(t.draft.rule),
  );
  const told = new Set(event.tellings.map((t) => t.draft.sentence)).size;
  let score = Math.max(...event.tellings.map((t) => t.draft.salience ?? 0)) + reality[best.actuality];
  score += inTitle ? 1.2 : 0;
  score -= Math.min(earliest, 12) * 0.2;
  score += Math.min(told - 1, 4) * 0.35;
  if (event.tellings.some((t) => t.draft.counts.length > 0)) score += isTotal(setting, event.tellings[0]!) ? -0.5 : 1.5;
  const time = event.tellings.find((t) => t.time)?.time;
  if (time && isPast(time, setting.report.published)) score -= 1.5;
  return score;
}
