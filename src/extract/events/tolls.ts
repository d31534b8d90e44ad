import type { CountDraft } from '../../model/draft.js';
import { casualty } from './casualty.js';
import type { Page } from './page.js';
import { salienceOf } from './salience.js';
import type { Telling } from './telling.js';
import type { Trigger } from './trigger.js';

/** Figures that no telling of their sentence holds become tolls: one a sentence. */
export function tollsOf(
  page: Page,
  counts: readonly CountDraft[],
  left: readonly number[],
  bySentence: Map<number, Telling[]>,
): void {
  const made = new Map<number, Telling>();
  for (const index of left) {
    const count = counts[index]!;
    const sentence = page.doc.sentences[count.sentence];
    if (!sentence || !bySentence.has(sentence.index)) continue;
    const known = made.get(sentence.index);
    if (known) {
      known.counts.push(index);
      known.modes.add(count.kind);
      continue;
    }
    const toll = tollTelling(page, count, index);
    made.set(sentence.index, toll);
    bySentence.get(sentence.index)!.push(toll);
  }
}

const row: Trigger = { ...casualty.triggers[0]!, rule: 'casualty:figure', weight: 0.5 };

const tollTelling = (page: Page, count: CountDraft, index: number): Telling => ({
  type: 'CASUALTY',
  row,
  triggers: [count.predicate],
  actors: [],
  recipients: [],
  modes: new Set([count.kind]),
  weapons: [],
  actuality: 'actual',
  sentence: count.sentence,
  counts: [index],
  responsibility: [],
  suspects: [],
  back: false,
  salience: salienceOf(page, { token: count.predicate, row }),
});
