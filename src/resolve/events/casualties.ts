import type { Count } from '../../model/count.js';
import type { CountDraft } from '../../model/draft.js';
import type { Making } from './making.js';
import { isTitle, type Setting } from './setting.js';

interface Figure {
  readonly index: number;
  readonly draft: CountDraft;
  readonly statement: number | null;
  subset: boolean;
  partOf: number | null;
}

/**
 * The figures of an event: told again, they are one; sentences that count differently are versions of one toll, the fullest of
 * which holds the others, unless another voice gives them.
 */
export function casualtiesOf(setting: Setting, event: Making): Count[] {
  const all = figuresOf(setting, event);
  const kept: Figure[] = [];
  for (const kind of new Set(all.map((f) => f.draft.kind)))
    kept.push(
      ...settleKind(
        setting,
        all.filter((f) => f.draft.kind === kind),
      ),
    );
  kept.sort((a, b) => a.draft.span.start - b.draft.span.start || a.index - b.index);
  return kept.map((f) => asCount(kept, f));
}

function figuresOf(setting: Setting, event: Making): Figure[] {
  const seen = new Set<number>();
  const out: Figure[] = [];
  for (const t of event.tellings)
    for (const index of t.draft.counts) {
      const draft = setting.counts[index];
      if (!draft || seen.has(index)) continue;
      seen.add(index);
      out.push({ index, draft, statement: t.draft.statedIn, subset: draft.subset, partOf: draft.partOf });
    }
  return out.sort((a, b) => a.index - b.index);
}

/** The sizes of one kind: repeats dropped, smaller versions put under the fullest. */
function settleKind(setting: Setting, all: readonly Figure[]): Figure[] {
  const figures = withoutRepeats(setting, all);
  const sums = new Map<number, number>();
  for (const f of figures) if (counts(f)) sums.set(f.draft.sentence, (sums.get(f.draft.sentence) ?? 0) + sizeOf(f));
  let full = -1;
  let most = -1;
  for (const [sentence, sum] of sums)
    if (sum > most) {
      most = sum;
      full = sentence;
    }
  const whole = figures.find((f) => counts(f) && f.draft.sentence === full);
  if (!whole) return figures;
  for (const f of figures)
    if (f !== whole && counts(f) && f.draft.sentence !== full && !isOtherVoice(setting, f, whole) && !isAddition(f)) {
      f.subset = true;
      f.partOf = whole.index;
    }
  return figures;
}

const counts = (f: Figure): boolean => !f.subset && f.draft.scope === 'event';

const sizeOf = ({ draft: { quantity: q } }: Figure): number => q.point ?? q.min ?? q.max ?? 2;

/** "two more", "another": counted on top. */
const isAddition = (f: Figure): boolean =>
  /\b(?:another|more|further|additional|second)\b/i.test(f.draft.who ?? '') ||
  /more|another|addition/.test(f.draft.rule);

/** Two speakers who give different figures are two claims. */
function isOtherVoice(setting: Setting, a: Figure, b: Figure): boolean {
  if (a.statement === b.statement) return false;
  const speakers = (f: Figure) => (f.statement === null ? [] : (setting.statements[f.statement]?.speakers ?? []));
  const [x, y] = [speakers(a), speakers(b)];
  return x.length > 0 && sizeOf(a) > 1 && !x.some((s) => y.includes(s));
}

/** The same figure told again: the body's words stand for the headline's; single people ("the man", "the victim") are one. */
function withoutRepeats(setting: Setting, all: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  for (const f of all) {
    const same = kept.findIndex((k) => isSame(k, f));
    if (same < 0) kept.push(f);
    else if (isTitle(setting, kept[same]!.draft.sentence)) kept[same] = f;
  }
  return kept;
}

function isSame(a: Figure, b: Figure): boolean {
  if (a.draft.sentence === b.draft.sentence || a.subset !== b.subset || a.draft.scope !== b.draft.scope) return false;
  const [p, q] = [a.draft.quantity, b.draft.quantity];
  if (isAddition(b)) return false;
  return p.point === q.point && p.min === q.min && p.max === q.max && p.qualifier === q.qualifier;
}

function asCount(kept: readonly Figure[], f: Figure): Count {
  const { kind, quantity, who, attackers, scope, span } = f.draft;
  const { min, max, point, qualifier } = quantity;
  const part = f.partOf === null ? -1 : kept.findIndex((k) => k.index === f.partOf);
  return {
    kind,
    min,
    max,
    point,
    qualifier,
    who,
    attackers,
    scope,
    subset: f.subset,
    partOf: part < 0 ? null : part,
    asOf: null,
    span,
  };
}
