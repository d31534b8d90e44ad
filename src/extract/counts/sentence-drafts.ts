import type { CountDraft } from '../../model/draft.js';
import type { Span } from '../../model/span.js';
import { draftsOf } from './drafts.js';
import { type Made, partsOf } from './parts.js';
import type { Found, Scene } from './scene.js';

/** The drafts of one sentence in order of the text; `before` are those of the sentences before it. */
export function sentenceDrafts(scene: Scene, all: readonly Found[], before: readonly CountDraft[]): CountDraft[] {
  const made = firstDrafts(scene, all);
  const taken = new Set(all.flatMap((f) => f.groups));
  const parts = partsOf(scene, made, taken);
  const drafts = [...made.map((m) => m.draft), ...parts.map((p) => p.draft)].sort(
    (a, b) => a.quantity.span.start - b.quantity.span.start || a.predicate - b.predicate,
  );
  const wholes = new Map(parts.map((p) => [p.draft, p.whole]));
  const total = totalOf(drafts);
  const place = new Map(drafts.map((d, i) => [d, before.length + i]));
  return drafts.map((d) => {
    const added = total && isAdded(d, total) ? total : undefined;
    const whole = added ?? wholes.get(d);
    const partOf = whole ? (place.get(whole) ?? null) : d.subset ? lastOf(before, d.kind) : null;
    return { ...d, subset: d.subset || added !== undefined, partOf };
  });
}

/** How many figures back "three of the dead" may point. */
const REACH = 40;

/** The last figure of a kind that is no part itself. */
function lastOf(before: readonly CountDraft[], kind: CountDraft['kind']): number | null {
  for (let i = before.length - 1; i >= Math.max(0, before.length - REACH); i--) {
    const b = before[i]!;
    if (b.kind === kind && !b.subset) return i;
  }
  return null;
}

function firstDrafts(scene: Scene, all: readonly Found[]): Made[] {
  const made: Made[] = [];
  let who: { who: string; span: Span } | null = null;
  for (const find of [...all].sort((a, b) => a.groups[0]! - b.groups[0]! || a.at - b.at)) {
    for (const draft of draftsOf(scene, find, who)) {
      made.push({ draft, group: find.groups.at(-1)! });
      if (draft.who && draft.whoSpan && draft.quantity.point !== 1)
        who = find.groups.length > 1 ? null : { who: draft.who, span: draft.whoSpan };
    }
  }
  return made;
}

/** "…, bringing the toll to ten": the new dead of the sentence are in it. */
const totalOf = (drafts: readonly CountDraft[]): CountDraft | undefined => drafts.find((d) => d.rule.endsWith(':toll'));

const isAdded = (d: CountDraft, total: CountDraft): boolean =>
  d !== total && d.kind === total.kind && d.scope === total.scope && size(d) < size(total) && !d.rule.endsWith(':toll');

const size = ({ quantity: q }: CountDraft): number => q.point ?? q.min ?? q.max ?? 0;
