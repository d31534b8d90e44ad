import type { Doc } from '../../model/doc.js';
import { isRead } from '../../model/doc.js';
import type { CountDraft } from '../../model/draft.js';

/** Words that wound, or kill: what came of it the report must say. */
const open = /^(?:shot|shoots?|shooting|shootings|stabbed|stabs?|stabbings?):|:(?:struck|hospital|condition)/;
/** "suffered a gunshot wound": of one man, he may have died of it. */
const gravely = /^(?:suffer|sustain|receiv)/;
const isOpen = (d: CountDraft): boolean =>
  d.kind === 'injured' && (open.test(d.rule) || (isSingle(d) && gravely.test(d.rule)));

/**
 * "A boy was shot. He died in hospital.": whoever is only said to be shot or taken to hospital is wounded as long as the report
 * tells of no dead; where it does, only beside dead of the same sentence ("one was killed and two were shot").
 */
export function withoutDoubtful(doc: Doc, drafts: readonly CountDraft[]): CountDraft[] {
  const beside = new Map<number, CountDraft[]>();
  for (const d of drafts) {
    const list = beside.get(d.sentence) ?? [];
    if (list.length < MOST) list.push(d);
    beside.set(d.sentence, list);
  }
  const deadly = drafts.some((d) => isDead(d));
  const dead = deadBySentence(drafts);
  const most = Math.max(0, ...dead.values());
  const wounded = drafts.some((d) => d.kind === 'injured' && !isOpen(d) && d.quantity.qualifier !== 'none');
  const fatal = deadly || tellsOfDeath(doc);
  const isKept = (d: CountDraft): boolean => {
    if (!isOpen(d)) return true;
    const others = beside.get(d.sentence) ?? [];
    if (isWhole(d, others)) return false;
    if (!deadly) return !(fatal && isSingle(d));
    if (others.some((o) => isDead(o) && !isSamePerson(d, o))) return true;
    return !isSingle(d) && !wounded && (d.quantity.point ?? 0) > most;
  };
  return kept(
    drafts.map((d) => survivors(d, beside.get(d.sentence) ?? [], dead)),
    drafts.map(isKept),
  );
}

/** More figures than this stand in no sentence of news. */
const MOST = 60;

/** Where the text has told of the shot, it tells of those among them who died so many sentences on. */
const NEAR = 6;

/** The dead of each sentence, parts left out. */
function deadBySentence(drafts: readonly CountDraft[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const d of drafts) if (isDead(d) && !d.subset) sums.set(d.sentence, (sums.get(d.sentence) ?? 0) + sizeOf(d));
  return sums;
}

/** The most dead of one sentence among those that follow a figure. */
function deadBehind({ sentence }: CountDraft, dead: ReadonlyMap<number, number>): number {
  let most = 0;
  for (let i = 1; i <= NEAR; i++) most = Math.max(most, dead.get(sentence + i) ?? 0);
  return most;
}

const isDead = (d: CountDraft): boolean =>
  d.kind === 'killed' && d.scope === 'event' && d.quantity.qualifier !== 'none';

const isSingle = ({ quantity: { point } }: CountDraft): boolean => point === 1;

/** "A girl was killed after a boy shot her": one dead and one shot are one, unless the words name two. */
const isSamePerson = (shot: CountDraft, dead: CountDraft): boolean =>
  isSingle(shot) && isSingle(dead) && (shot.who === null || dead.who === null || shot.who === dead.who);

const sizeOf = ({ quantity: q }: CountDraft): number => q.point ?? q.min ?? 0;

/** "… shot two brothers, killing one and wounding the other": the shot are the dead and the wounded together. */
function isWhole(d: CountDraft, others: readonly CountDraft[]): boolean {
  const known = others.filter((o) => o !== d && !isOpen(o) && !o.subset && /^(?:killed|injured)$/.test(o.kind));
  const wounded = known.some((o) => o.kind === 'injured');
  return wounded && known.reduce((sum, o) => sum + sizeOf(o), 0) === sizeOf(d);
}

/** "six people were shot, two fatally", "six were shot. … Two died in hospital.": four of them live. */
function survivors(d: CountDraft, others: readonly CountDraft[], dead: ReadonlyMap<number, number>): CountDraft {
  const { point } = d.quantity;
  if (d.kind !== 'injured' || point === null || isSingle(d) || d.subset || d.rule.endsWith('+known')) return d;
  const fatally = others.find((o) => o.rule.endsWith(':fatally'))?.quantity.point;
  const gone = fatally ?? (others.some(isDead) || !isOpen(d) ? 0 : deadBehind(d, dead));
  const left = point - gone;
  return left > 0 && left < point ? { ...d, quantity: { ...d.quantity, min: left, max: left, point: left } } : d;
}

const fatal = /^(?:fatal|fatally|fatality|homicides?|manslaughter|murder|murdered|deceased|died|dies)$/i;

/** Whether the words tell of a death, even if of nobody who could be counted. */
const tellsOfDeath = (doc: Doc): boolean =>
  doc.sentences.some(
    (s) =>
      isRead(s) &&
      doc.tokens
        .slice(s.tokens.from, s.tokens.to)
        .some((t) => fatal.test(t.text) && !/^(?:attempted|non|-)$/i.test(doc.tokens[t.index - 1]?.text ?? '')),
  );

/** The drafts that stay, pointing to one another by their new places. */
function kept(drafts: readonly CountDraft[], stays: readonly boolean[]): CountDraft[] {
  const place: number[] = [];
  let next = 0;
  for (const stay of stays) place.push(stay ? next++ : -1);
  return drafts
    .filter((_, i) => stays[i])
    .map((d) => {
      const whole = d.partOf === null ? -1 : (place[d.partOf] ?? -1);
      return whole === d.partOf ? d : { ...d, partOf: whole < 0 ? null : whole };
    });
}
