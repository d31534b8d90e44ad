import type { Quantity } from '../../model/count.js';
import type { CountDraft } from '../../model/draft.js';
import { type Span, span } from '../../model/span.js';
import { doerOf } from './ask.js';
import { attackersIn, isAttacker } from './attackers.js';
import type { Group } from './groups.js';
import type { Found, Scene } from './scene.js';
import { scopeOf } from './scope.js';

/** More words than this between a figure and its word of harm do not stand in one evidence. */
const TOGETHER = 8;

/** A find -> drafts: one for each counted group, one for all single people together. */
export function draftsOf(scene: Scene, find: Found, inherited: { who: string; span: Span } | null): CountDraft[] {
  const { groups } = scene;
  if (find.zero) return [draft(scene, find, find.groups.slice(0, 1), zeroQuantity, inherited)];
  const counted = find.groups.filter((g) => groups[g]!.amount !== null);
  // a thing that is no people is in no find: what is there uncounted is somebody whom only the sentence makes a person
  const singles = find.groups.filter((g) => /^(?:one|thing)$/.test(groups[g]!.type) && groups[g]!.amount === null);
  const mixed = counted.length > 0 && singles.length > 0;
  const attackers = singles.filter((g) => isAttacker(scene, groups[g]!));
  const listed = mixed && attackers.length > 0;
  const drafts = counted.map((g) => draft(scene, find, [g], groups[g]!.amount!, inherited, listed));
  if (singles.length > 0) drafts.push(draft(scene, find, singles, exactly(singles.length), inherited));
  const self = find.groups.find((g) => groups[g]!.type === 'self');
  if (self !== undefined && /^(?:killed|injured)$/.test(find.kind)) drafts.push(ofSelf(scene, find, self));
  return drafts;
}

/** "The bomber killed himself and five others": he is dead too, and no victim. */
function ofSelf(scene: Scene, find: Found, self: number): CountDraft {
  const doer = scene.groups[doerOf(scene, find.at)];
  const made = draft(scene, { ...find, without: false }, [self], exactly(1), null);
  const named = doer && doer.type === 'one' ? whoOf(scene, doer, doer, null) : null;
  const unnamed = { who: find.kind === 'killed' ? 'himself' : null, whoSpan: null };
  const { who, whoSpan } = named?.who ? named : unnamed;
  return { ...made, who, whoSpan, attackers: find.kind === 'killed' ? 'included' : 'unstated' };
}

type Amount = Omit<Quantity, 'span'>;
const exactly = (n: number): Amount => ({ min: n, max: n, point: n, qualifier: 'exact' });
const zeroQuantity: Amount = { min: 0, max: 0, point: 0, qualifier: 'none' };

/** Feared dead, may have killed: the figure is a ceiling. */
const ceiling = (q: Amount): Amount => {
  const max = q.point ?? q.max ?? q.min;
  return { min: null, max, point: null, qualifier: max === null ? 'vague' : 'at-most' };
};

/** One man by his name is no total of a war, whatever the sentence says beside. */
function scopeOfDraft({ line }: Scene, find: Found, first: Group, last: Group): CountDraft['scope'] {
  const scope = scopeOf(line, first.from, last.to, find.at);
  return first.amount === null && !find.zero && scope === 'cumulative' ? 'event' : scope;
}

/** "the toll passed 40" */
const beyond = (q: Amount): Amount =>
  q.qualifier === 'exact' && q.point !== null
    ? { min: q.point + 1, max: null, point: null, qualifier: 'more-than' }
    : q;

function draft(
  scene: Scene,
  find: Found,
  list: readonly number[],
  amount: Amount,
  inherited: { who: string; span: Span } | null,
  listed = false,
): CountDraft {
  const { line, groups } = scene;
  const [first, last] = [groups[list[0]!]!, groups[list.at(-1)!]!];
  const whole = spanBetween(scene, first.from, last.to);
  const { min, max, point, qualifier } = find.possible ? ceiling(amount) : find.passed ? beyond(amount) : amount;
  const { who, whoSpan } = whoOf(scene, first, last, inherited);
  const more = first.amount?.more || line.low[first.from] === 'another' ? '+more' : '';
  const known = first.partOf === 'group' ? '+of+known' : first.amount?.known ? '+known' : '';
  return {
    kind: find.kind,
    quantity: {
      min,
      max,
      point,
      qualifier,
      span: first.amount ? spanBetween(scene, first.amount.from, first.amount.to) : whole,
    },
    who,
    whoSpan,
    attackers: attackersIn(scene, list, find.without, listed),
    scope: scopeOfDraft(scene, find, first, last),
    subset:
      first.partOf !== null && /^(?:dead|killed|victims|wounded|injured|missing|them|whom|us)$/.test(first.partOf),
    partOf: null,
    span: evidence(scene, first.from, last.to, find.at),
    predicate: line.first + find.at,
    sentence: line.sentence.index,
    rule: `${line.low[find.at]}:${find.rule}${more}${known}`,
  };
}

export const spanBetween = ({ line }: Scene, from: number, to: number): Span =>
  span(line.token(from).start, line.token(Math.max(from, to - 1)).end);

function evidence(scene: Scene, from: number, to: number, at: number): Span {
  if (at < from && from - at <= TOGETHER) return spanBetween(scene, at, to);
  if (at >= to && at - to < TOGETHER) return spanBetween(scene, from, at + 1);
  return spanBetween(scene, from, to);
}

/** Who is counted, as the text names them, without number and article; a bare number is of those named before. */
export function whoOf(
  scene: Scene,
  first: Group,
  last: Group,
  inherited: { who: string; span: Span } | null,
): { who: string | null; whoSpan: Span | null } {
  const { line } = scene;
  const none = inherited ? { who: inherited.who, whoSpan: null } : { who: null, whoSpan: null };
  if (first.head < 0) {
    // "four of the 12 passengers"
    const inner = first.partOf === 'group' ? scene.groups[scene.startsAt[first.to + 1] ?? -1] : undefined;
    return inner && inner.head >= 0 && line.low[first.to] === 'of' ? whoOf(scene, inner, inner, inherited) : none;
  }
  let from = first.amount ? first.amount.to : first.from;
  if (line.low[from] === '(') from += 3;
  while (
    from < first.head &&
    /^(?:["“”'\])]|''|``|of|the|a|an|these|those|their|its|his|her|our|other|dead|killed|wounded|injured|missing)$/.test(
      line.low[from]!,
    )
  )
    from++;
  const head = line.low[first.head]!;
  if (
    /^(?:others?|another|(?:him|her|it)self|themselves|lives|life|deaths?|bodies|casualties|fatalities|injuries|body|corpses?|arrests?|abductions?|kidnappings?|killings?|he|she|him|her)$/.test(
      head,
    )
  )
    return none;
  const at = spanBetween(scene, from, last.to);
  return { who: line.doc.text.slice(at.start, at.end).replace(/\s+/g, ' '), whoSpan: at };
}
