import { tokenAt } from '../../model/doc.js';
import type { TimeDraft } from '../../model/draft.js';
import { isOthers } from './owner.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';

/** Time expressions by sentence with the token each begins at. */
export type TimesBySentence = ReadonlyMap<number, readonly { readonly index: number; readonly token: number }[]>;

export function timesBySentence(page: Page, times: readonly TimeDraft[]): TimesBySentence {
  const map = new Map<number, { index: number; token: number }[]>();
  times.forEach((time, index) => {
    if (time.type === 'DURATION' || time.type === 'SET') return;
    const list = map.get(time.sentence) ?? [];
    list.push({ index, token: tokenAt(page.doc, time.span.start) });
    map.set(time.sentence, list);
  });
  return map;
}

/**
 * The time of an event: the nearest expression in its clause, else the only one of its sentence; never the time at which
 * somebody told it ("told reporters on Sunday that …"), nor that of a clause on somebody in it ("freed the men seized last week").
 */
export function timeOf(
  page: Page,
  times: TimesBySentence,
  telling: Telling,
  cued: Uint8Array,
  told: Uint8Array,
): number | null {
  const own = times.get(telling.sentence) ?? [];
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { index, token } of own.slice(0, 30)) {
    if (isElsewhere(page, token, telling, cued) || isOthers(page, told, token, telling)) continue;
    const far = Math.min(...telling.triggers.map((t) => distance(page, token, t)));
    if (far < least) {
      best = index;
      least = far;
    }
  }
  return least <= 60 ? best : null;
}

/** Words between, less where the time hangs on the trigger, more where a clause of its own stands between. */
function distance(page: Page, token: number, trigger: number): number {
  const far = Math.abs(token - trigger);
  // "August, when 37 died": what tells more of a time was then
  if (page.tree.under(token, trigger) || page.tree.under(trigger, token)) return far / 3;
  const head = page.doc.tokens[trigger]!.head;
  return head >= 0 && page.tree.under(token, head) ? far : far + 15;
}

/** Whether the verb that a time hangs on is a cue, or one of a clause on a noun below the trigger. */
function isElsewhere(page: Page, time: number, { triggers }: Telling, cued: Uint8Array): boolean {
  if (triggers.every((x) => isPerfect(page, x)) && isAgo(page, time)) return true;
  if (isRecord(page, time)) return !triggers.some((x) => page.tree.under(x, time));
  const verb = verbOver(page, time);
  if (verb < 0 || triggers.includes(verb)) return false;
  if (cued[verb] === 1 && page.doc.tokens[verb]!.upos === 'VERB')
    return !triggers.some((x) => page.tree.under(time, x));
  return (
    /^acl/.test(page.doc.tokens[verb]!.deprel) &&
    triggers.every((x) => page.doc.tokens[x]!.upos === 'VERB' && page.tree.under(verb, x))
  );
}

/** "The deadliest attack since August": that long nothing was worse, and what is told was not then. */
function isRecord(page: Page, time: number): boolean {
  const { tokens } = page.doc;
  let at = time;
  while (at > 0 && time - at < 4 && tokens[at]!.text.toLowerCase() !== 'since') at--;
  if (tokens[at]!.text.toLowerCase() !== 'since' || tokens[at]!.sentence !== tokens[time]!.sentence) return false;
  for (let i = at - 1; i >= 0 && at - i < 10 && tokens[i]!.sentence === tokens[at]!.sentence; i--)
    if (/^(?:JJS|RBS)$/.test(tokens[i]!.xpos) || /^(?:first|only|second|third)$/i.test(tokens[i]!.text)) return true;
  return false;
}

/** The nearest verb above a token, -1 for none. */
export function verbOver(page: Page, time: number): number {
  let at = page.doc.tokens[time]!.head;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (page.doc.tokens[at]!.upos === 'VERB') return at;
    at = page.doc.tokens[at]!.head;
  }
  return -1;
}

/** "has freed the men seized ten days ago": what is done by now was not done at a time gone by. */
const isPerfect = (page: Page, trigger: number): boolean =>
  page.tree.children(trigger).some((c) => c.deprel === 'aux' && c.lemma === 'have' && /^VB[PZ]$/.test(c.xpos));

const isAgo = (page: Page, time: number): boolean =>
  [1, 2, 3, 4].some((step) => {
    const t = page.doc.tokens[time + step];
    return t?.sentence === page.doc.tokens[time]!.sentence && t.text.toLowerCase() === 'ago';
  });
