import type { CountDraft } from '../../model/draft.js';
import type { Span } from '../../model/span.js';
import { draftsOf } from './drafts.js';
import { type Made, partsOf } from './parts.js';
import type { Found, Scene } from './scene.js';

/** The drafts of one sentence in order of the text; `before` are those of the sentences before it. */
export function sentenceDrafts(scene: Scene, all: readonly Found[], before: readonly CountDraft[]): CountDraft[] {
  const made = withoutPronouns(scene, firstDrafts(scene, all));
  const taken = new Set(all.flatMap((f) => f.groups));
  const parts = partsOf(scene, made, taken);
  const drafts = [...made.map((m) => m.draft), ...parts.map((p) => p.draft)].sort(
    (a, b) => a.quantity.span.start - b.quantity.span.start || a.predicate - b.predicate,
  );
  const wholes = new Map(parts.map((p) => [p.draft, p.whole]));
  for (const m of made) {
    const whole = scene.subset[m.group]
      ? drafts.find((d) => d.kind === m.draft.kind && size(d) > size(m.draft))
      : undefined;
    if (whole && whole.quantity.span.start < m.draft.quantity.span.start) wholes.set(m.draft, whole);
  }
  const total = totalOf(drafts);
  const place = new Map(drafts.map((d, i) => [d, before.length + i]));
  return drafts.map((d, i) => {
    const added = total && isAdded(d, total) ? total : undefined;
    const whole = added ?? wholes.get(d);
    const partOf = whole ? (place.get(whole) ?? null) : d.subset ? lastOf(before, d.kind) : null;
    return { ...d, rule: markOf(drafts, i), subset: d.subset || whole !== undefined, partOf };
  });
}

/** "a girl was wounded when he shot her": beside a single one who is named, "he" and "she" are nobody new. */
function withoutPronouns({ groups }: Scene, made: readonly Made[]): readonly Made[] {
  const isOne = ({ draft: { quantity: q, rule } }: Made): boolean =>
    q.point === 1 && q.qualifier === 'exact' && !/[+]/.test(rule);
  const named = new Set(made.filter((m) => isOne(m) && m.draft.whoSpan !== null).map((m) => m.draft.kind));
  return made.filter(
    (m) => !(isOne(m) && m.draft.who === null && groups[m.group]!.amount === null && named.has(m.draft.kind)),
  );
}

/**
 * "killed two and wounded seven more" counts the seven besides the dead, and on top of no wounded; "three of the victims …, and two
 * suffered burns": the two are of the victims as well.
 */
function markOf(drafts: readonly CountDraft[], at: number): string {
  const { rule, kind, quantity, who, whoSpan } = drafts[at]!;
  const before = drafts.slice(0, at);
  if (rule.includes('+more') && before.some((b) => b.kind !== kind)) return rule.replace('+more', '');
  const bare = whoSpan === null && who !== null && quantity.point !== null && !rule.includes('+');
  const inherits = bare && before.some((b) => b.kind === kind && b.who === who && b.rule.endsWith('+known'));
  return inherits ? `${rule}+known` : rule;
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
