import type { Plan } from './plan.js';

/** What the cutting of asides needs to know of the words. */
export interface TaggedWords {
  readonly size: number;
  form(word: number): string;
  upos(word: number): string;
  xpos(word: number): string;
  isSaying(word: number): boolean;
}

const LONGEST_SUBJECT = 16;
const LONGEST_REST = 14;
const LONGEST_BRACKET = 24;
const nominal = /^(?:NOUN|PROPN|PRON|ADJ|DET|ADP|NUM|PART|X|SYM|CCONJ)$/;
const finite = /^(?:VBD|VBZ|VBP|MD)$/;
const subordinator = /^(?:when|while|after|before|if|as|because|although|though|since|until|once|unless)$/i;

/**
 * Cuts out who says it, where that stands beside the sentence and not above it:
 *   Gunmen attacked the village, residents said. · The attack, police said, was …  · Talks failed, said the envoy.
 * One a sentence: the last.
 */
export function cutAttribution(plan: Plan, w: TaggedWords): void {
  if (plan.hangs.length) return;
  for (let v = w.size - 1; v > 1; v--) {
    if (!w.isSaying(v) || !/^VB[DZPN]$/.test(w.xpos(v))) continue;
    const to = endOf(w, v);
    const from = to && startOf(w, v, to);
    if (!to || !from || !hasVerb(w, from, to)) continue;
    const part = 1;
    for (let i = from; i < to; i++) plan.part[i] = part;
    plan.hangs.push({ part, kind: 'aside', after: from - 1, verb: v });
    return;
  }
}

/** Where the aside ends: before the last stop of the sentence, or behind a comma soon after the verb. 0: nowhere. */
function endOf(w: TaggedWords, v: number): number {
  const last = /^[.!?…"”]+$/.test(w.form(w.size - 1)) ? w.size - 1 : w.size;
  for (let i = v + 1; i < last; i++) {
    if (w.form(i) === ',' && i - v <= 6) return i + 1;
    if (finite.test(w.xpos(i)) || w.upos(i) === 'SCONJ' || i - v > LONGEST_REST || /^[:"“]$/.test(w.form(i))) return 0;
  }
  return last;
}

/** Where it begins: at the comma before its subject, or before the verb where the subject follows. 0: nowhere. */
function startOf(w: TaggedWords, v: number, to: number): number {
  if (w.form(v - 1) === ',') {
    if (isNominal(w, v + 1, w.form(to - 1) === ',' ? to - 1 : to)) return v - 1;
    // "…, John Bell, a spokesman for the army, said"
    const inner = commaBefore(w, v - 1);
    const outer = inner > 0 ? commaBefore(w, inner) : 0;
    return outer;
  }
  if (w.upos(v - 1) === 'CCONJ') return 0;
  return commaBefore(w, v);
}

/** The comma before `end` with nothing but a noun phrase between; 0: none. */
function commaBefore(w: TaggedWords, end: number): number {
  for (let i = end - 1; i > 0 && end - i <= LONGEST_SUBJECT; i--) {
    if (w.form(i) === ',') return isNominal(w, i + 1, end) ? i : 0;
    if (!nominal.test(w.upos(i)) && !/^[-.’']$/.test(w.form(i))) return 0;
  }
  return 0;
}

function isNominal(w: TaggedWords, from: number, to: number): boolean {
  let noun = false;
  for (let i = from; i < to; i++) {
    if (!nominal.test(w.upos(i)) && !/^[-.,’']$/.test(w.form(i))) return false;
    noun ||= /^(?:NOUN|PROPN|PRON)$/.test(w.upos(i)) && w.xpos(i) !== 'WP' && w.xpos(i) !== 'WDT';
    if (w.xpos(i) === 'WP' || w.xpos(i) === 'WDT') return false;
  }
  return noun && !/^(?:ADP|CCONJ)$/.test(w.upos(from));
}

/** What is left is a sentence of its own: it has a finite verb, and does not hang on a "when". */
function hasVerb(w: TaggedWords, from: number, to: number): boolean {
  if (subordinator.test(w.form(0))) return false;
  for (let i = 0; i < w.size; i++)
    if ((i < from || i >= to) && (finite.test(w.xpos(i)) || /^VB[NG]$/.test(w.xpos(i)))) return true;
  return false;
}

/** Cuts out remarks in brackets: "the group (banned in Russia) claimed …". */
export function cutBrackets(plan: Plan, w: TaggedWords): void {
  let part = plan.hangs.reduce((most, h) => Math.max(most, h.part), 0);
  for (let i = 1; i < w.size - 2; i++) {
    if (w.form(i) !== '(' || plan.parent[i]! >= 0) continue;
    let to = i + 1;
    while (to < w.size && to - i <= LONGEST_BRACKET && w.form(to) !== ')' && w.form(to) !== '(') to++;
    if (w.form(to) !== ')' || to === i + 1) continue;
    const own = plan.part[i]!;
    let whole = true;
    for (let k = i - 1; k <= to; k++) whole &&= plan.part[k] === own;
    if (!whole || to >= w.size - 1) continue;
    part++;
    for (let k = i; k <= to; k++) plan.part[k] = part;
    plan.hangs.push({ part, kind: 'bracket', after: i - 1, verb: -1 });
    i = to;
  }
}
