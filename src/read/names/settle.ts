import { isNameCue } from '../../lexicon/name-cues.js';
import { nationByAdjective } from '../../lexicon/nations.js';
import { personTitle } from '../../lexicon/person-titles.js';
import { type Clause, type Draft, isCapital, isHyphen } from './draft.js';

/** Of drafts that overlap the one with more weight stands, the longer where equal; of the other what is left is kept. */
export function settle(c: Clause, drafts: readonly Draft[]): Draft[] {
  const byWeight = [...drafts].sort(
    (a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const owner = new Int8Array(c.to - c.from);
  const kept: Draft[] = [];
  const queue = byWeight;
  for (const d of queue) {
    for (const piece of free(c, d, owner)) {
      const name = clean(c, piece);
      if (!name || (name !== d && !isWorthKeeping(c, name, d))) continue;
      for (let i = name.from; i < name.to; i++) owner[i - c.from] = 1;
      kept.push(name);
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** The stretches of a draft that nobody has yet; the draft itself where that is all of it. */
function free(c: Clause, d: Draft, owner: Int8Array): Draft[] {
  const pieces: Draft[] = [];
  for (let i = d.from; i < d.to; ) {
    if (owner[i - c.from]) {
      i++;
      continue;
    }
    let to = i;
    while (to < d.to && !owner[to - c.from]) to++;
    pieces.push(i === d.from && to === d.to ? d : { ...d, from: i, to });
    i = to;
  }
  return pieces;
}

const office =
  /^(?:foreign|prime|state|press|defen[cs]e|interior|national|security|advis[eo]r|white|vice|chief|former|the|of|-|,|chairman|chairwoman|chair|spokes(?:man|woman|person)|leader|head|director|commander|officer|manager|mp|candidate|founder)$/i;

/** Titles, offices and nations before a person are not of the name; a day or a month is no name. */
function clean(c: Clause, d: Draft): Draft | null {
  let { from, to } = d;
  const calendar = (i: number) =>
    isNameCue(c.tokens[i]!.text.toLowerCase().replace(/\.$/, ''), 'calendar') || /^\d+$/.test(c.tokens[i]!.text);
  if (Array.from({ length: to - from }, (_, k) => calendar(from + k)).every(Boolean)) return null;
  if (d.kind === 'person') {
    const drop = (i: number) =>
      personTitle(c.tokens[i]!.text) !== undefined ||
      office.test(c.tokens[i]!.text) ||
      nationByAdjective(c.tokens[i]!.text) !== undefined;
    while (from < to - 1 && drop(from)) from++;
    while (to > from + 1 && personTitle(c.tokens[to - 1]!.text)) to--;
    if (from === to - 1 && drop(from)) return null;
  }
  while (from < to && isHyphen(c.tokens[from])) from++;
  while (to > from && (isHyphen(c.tokens[to - 1]) || /^(?:'s|’s|of|and|the|,)$/.test(c.tokens[to - 1]!.text))) to--;
  if (to <= from) return null;
  const words = c.tokens.slice(from, to);
  // "the ministry", "a group": no name without a capital; nor is an office alone one ("Press Secretary")
  if (c.cased && d.by === 'tagger' && !words.some((t) => /\p{Lu}/u.test(t.text))) return null;
  if (d.by === 'tagger' && words.every((t) => office.test(t.text) || personTitle(t.text) !== undefined)) return null;
  return from === d.from && to === d.to ? d : { ...d, from, to };
}

/** What is left of a name whose better part went to another: kept where it is a name by itself. */
function isWorthKeeping(c: Clause, piece: Draft, whole: Draft): boolean {
  if (whole.by !== 'tagger') return false;
  if (piece.from === whole.from && piece.to === whole.to) return true;
  if (piece.to - piece.from === 1 && /^(?:organisation|event)$/.test(piece.kind)) return false;
  const word = c.tokens[piece.from]!.text;
  const cue = (['organisation', 'place', 'facility', 'event'] as const).some((k) => isNameCue(word.toLowerCase(), k));
  return (
    (!c.cased || isCapital(c.tokens[piece.from])) &&
    !(piece.to - piece.from === 1 && (cue || personTitle(word) || office.test(word)))
  );
}
