import type { Count } from '../../model/count.js';
import type { CountDraft } from '../../model/draft.js';
import { covers, type Span } from '../../model/span.js';
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
  markParts(figures);
  const counted = figures.filter(counts);
  const known = counted.filter((f) => !isCeiling(f));
  const full = fullest(known.length > 0 ? known : counted);
  const whole = counted.find((f) => f.draft.sentence === full && (known.length === 0 || !isCeiling(f)));
  if (!whole) return figures;
  const beside = counted.filter((f) => f.draft.sentence === full);
  for (const f of counted)
    if (f !== whole && (f.draft.sentence !== full || isCeiling(f)) && !standsApart(setting, f, whole, beside)) {
      f.subset = true;
      f.partOf = whole.index;
    }
  return figures;
}

/** "five members of a family …, one of the bodies": of those of the same sentence. */
function markParts(figures: readonly Figure[]): void {
  for (const f of figures) {
    const whole = figures.find(
      (w) => w.index < f.index && w.draft.sentence === f.draft.sentence && sizeOf(w) > sizeOf(f),
    );
    if (!whole || !counts(f) || !counts(whole) || !isKnown(f)) continue;
    // "four priests and one of their cooks" are five
    if (!isAnyone(f.draft.who) && f.draft.who !== whole.draft.who) continue;
    f.subset = true;
    f.partOf = whole.index;
  }
}

/** The sentence that counts most. */
function fullest(figures: readonly Figure[]): number {
  const sums = new Map<number, number>();
  for (const f of figures) sums.set(f.draft.sentence, (sums.get(f.draft.sentence) ?? 0) + sizeOf(f));
  let full = -1;
  let most = -1;
  for (const [sentence, sum] of sums)
    if (sum > most) {
      most = sum;
      full = sentence;
    }
  return full;
}

const counts = (f: Figure): boolean => !f.subset && f.draft.scope === 'event';

/** "60 casualties", "feared dead": no more than so many, which says less than any figure of the dead. */
const isCeiling = ({ draft: { quantity: q } }: Figure): boolean => q.point === null && q.min === null && q.max !== null;

const sizeOf = ({ draft: { quantity: q } }: Figure): number => q.point ?? q.min ?? q.max ?? 2;

/** Whether a figure of another sentence is counted beside the fullest, or is a claim against it. */
const standsApart = (setting: Setting, f: Figure, whole: Figure, beside: readonly Figure[]): boolean =>
  !isKnown(f) && (isAddition(f, whole) || isOtherVoice(setting, f, whole) || isAnother(setting, f, beside));

/** "the four", "three of the victims": of people whom the text has told of. */
const isKnown = (f: Figure): boolean => f.draft.rule.endsWith('+known');

/** "two more", "another five": counted on top; "another man" beside "three people" is one of the three. */
const isAddition = (f: Figure, whole?: Figure): boolean =>
  (/\b(?:another|more|further|additional|second)\b/i.test(f.draft.who ?? '') ||
    /more|another|addition/.test(f.draft.rule)) &&
  !(whole && sizeOf(f) === 1 && sizeOf(whole) > 1);

/** Two speakers who give different figures are two claims; a named part of the whole is none. */
function isOtherVoice(setting: Setting, f: Figure, whole: Figure): boolean {
  if (f.statement === whole.statement || sizeOf(f) < 2) return false;
  if (isAnyone(whole.draft.who) && !isAnyone(f.draft.who)) return false;
  if (namesOf(setting, f).length > 0 && namesOf(setting, whole).length === 0) return false;
  const speakers = (g: Figure) => (g.statement === null ? [] : (setting.statements[g.statement]?.speakers ?? []));
  const [x, y] = [speakers(f), speakers(whole)];
  return x.length > 0 && !x.some((s) => y.includes(s));
}

/** Words for people that name no group of them. */
const isAnyone = (who: string | null): boolean =>
  who === null || /^(?:people|persons?|others?|victims?|individuals?|men and women|of them)$/i.test(who);

/** "Juan Holm was killed. Jan Maas died too.": whom the text names by another name than all counted so far. */
function isAnother(setting: Setting, f: Figure, beside: readonly Figure[]): boolean {
  const own = namesOf(setting, f);
  return own.length > 0 && beside.every((b) => areOthers(own, namesOf(setting, b)));
}

/** The words of the names of those counted one by one. */
function namesOf({ doc }: Setting, { draft: { whoSpan, quantity } }: Figure): string[] {
  if (!whoSpan || quantity.qualifier !== 'exact') return [];
  const names = doc.names.filter((n) => n.kind === 'person' && covers(whoSpan, n.span));
  // the name is the head: "a Lima boy" has none
  return names.length === quantity.point && names.at(-1)?.span.end === whoSpan.end
    ? names.flatMap((n) => wordsOf(doc.text, n.span))
    : [];
}

const wordsOf = (text: string, { start, end }: Span): string[] =>
  text
    .slice(start, end)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 2);

const areOthers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((w) => b.includes(w));

/** The same figure told again: the body's words stand for the headline's; single people ("the man", "the victim") are one. */
function withoutRepeats(setting: Setting, all: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  // a figure is told again once a sentence: "two nuns and two guards" are four wherever they are told
  const told = new Map<Figure, Set<number>>();
  for (const f of all) {
    const free = kept.filter((k) => isSame(setting, k, f) && !told.get(k)?.has(f.draft.sentence));
    const like = free.find((k) => k.draft.who === f.draft.who) ?? free[0];
    const same = like ? kept.indexOf(like) : -1;
    if (like) told.set(like, (told.get(like) ?? new Set()).add(f.draft.sentence));
    if (same < 0) kept.push(f);
    else if (isTitle(setting, kept[same]!.draft.sentence)) kept[same] = f;
  }
  return kept;
}

function isSame(setting: Setting, a: Figure, b: Figure): boolean {
  if (a.draft.sentence === b.draft.sentence || a.subset !== b.subset || a.draft.scope !== b.draft.scope) return false;
  const [p, q] = [a.draft.quantity, b.draft.quantity];
  if (isAddition(b) || areOthers(namesOf(setting, a), namesOf(setting, b))) return false;
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
