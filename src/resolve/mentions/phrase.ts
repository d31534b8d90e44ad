import type { Token, TokenRange } from '../../model/doc.js';
import { isMany } from './noun-lemma.js';
import type { Scene } from './scene.js';

/** A noun phrase around its head, as far as the words just before it go: "the Indian army 's three wounded soldiers". */
export interface Phrase {
  readonly from: number;
  readonly head: number;
  /** Where the core begins: after determiner, possessor and numerals. */
  readonly core: number;
  readonly definite: 'definite' | 'indefinite' | 'bare';
  /** Tokens of the possessor, its "'s" left out; or the possessive pronoun. */
  readonly possessor: TokenRange | null;
  readonly plural: boolean;
}

/** Tags of what may stand before the head of a noun phrase. */
const inside = new Set([
  'JJ',
  'JJR',
  'JJS',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'POS',
  'HYPH',
  'VBN',
  'VBG',
  'AFX',
  'FW',
]);
const longest = 14;
const definites = new Set(['the', 'this', 'that', 'these', 'those']);

export function phraseAt(scene: Scene, head: number): Phrase {
  const { tokens } = scene.doc;
  const last = tokens[head]!;
  let from = head;
  let possessor: TokenRange | null = null;
  let possessed = -1;
  let determiner = '';
  while (from > 0 && head - from < longest) {
    const token = tokens[from - 1]!;
    if (token.sentence !== last.sentence) break;
    if (token.xpos === 'DT' || token.xpos === 'PDT' || token.xpos === 'PRP$') {
      from--;
      if (token.xpos === 'PRP$' && possessed < 0) possessor = { from, to: from + 1 };
      if (possessed < 0) determiner = token.xpos === 'PRP$' ? 'the' : token.text.toLowerCase();
      break;
    }
    if (!inside.has(token.xpos) || !(belongs(tokens, token, head) || adjoins(tokens, token))) break;
    if (token.xpos === 'POS' && possessed < 0) possessed = from - 1;
    from--;
  }
  if (possessed >= 0) possessor = { from, to: possessed };
  let core = possessed >= 0 ? possessed + 1 : from;
  while (core < head && (/^(?:DT|PDT|PRP\$|CD)$/.test(tokens[core]!.xpos) || quantity.test(tokens[core]!.text))) core++;
  for (let at = core; at < head; at++) if (tokens[at]!.xpos === 'CD') core = at + 1;
  const definite =
    possessor || definites.has(determiner)
      ? 'definite'
      : determiner || hasNumber(tokens, from, core)
        ? 'indefinite'
        : 'bare';
  return { from, head, core, definite, possessor, plural: isMany(last) };
}

/** Words of number and measure that a tagger takes for adjectives or names. */
const quantity =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|several|many|some|few|more|most|least|all|both|other|about|around|nearly|over)$/i;

const hasNumber = (tokens: readonly Token[], from: number, core: number): boolean => {
  for (let i = from; i < core; i++) if (tokens[i]!.xpos === 'CD') return true;
  return false;
};

/** Whether a word hangs below the head, or below another word of the phrase (a few steps are enough). */
function belongs(tokens: readonly Token[], token: Token, head: number): boolean {
  let at = token.index;
  for (let steps = 0; steps < 6; steps++) {
    if (at === head) return true;
    const up = tokens[at]?.head ?? -1;
    if (up < 0) return false;
    at = up;
  }
  return false;
}

/** A common noun or adjective right before a noun belongs to it whatever the tree says; so does what is before "'s". */
function adjoins(tokens: readonly Token[], { index, xpos }: Token): boolean {
  const next = tokens[index + 1]?.xpos ?? '';
  if (next === 'POS') return true;
  const before = tokens[index - 1]?.xpos ?? '';
  if (/^NNPS?$/.test(xpos)) return determined(tokens, index);
  // "the OSCE | monitoring | mission"
  if (xpos === 'VBG') return /^NN/.test(next) && /^(?:DT|JJ|NNP)/.test(before);
  return (xpos === 'NN' || xpos === 'JJ' || xpos === 'POS') && /^(?:NN|JJ|VBG)/.test(next);
}

/** "the | OSCE monitoring mission": nothing but words of a noun phrase back to an article. */
function determined(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    const { xpos, sentence } = tokens[at]!;
    if (sentence !== tokens[index]!.sentence) return false;
    if (xpos === 'DT' || xpos === 'PRP$') return true;
    if (!/^(?:JJ|NNP?|HYPH|CD)$/.test(xpos)) return false;
  }
  return false;
}

const prepositions = new Set(['of', 'for', 'in', 'at', 'to', 'from', 'on', 'near']);

/** End of the phrase with the prepositional phrases that follow it: "the UN envoy | for Central Asia". */
export function phraseEnd(scene: Scene, head: number, furthest = 14): number {
  const { tokens } = scene.doc;
  let end = head + 1;
  while (end - head < furthest && prepositions.has(tokens[end]?.text.toLowerCase() ?? '')) {
    let next = end + 1;
    while (/^(?:DT|PRP\$|JJ|NN|CD|POS|HYPH)/.test(tokens[next]?.xpos ?? '') && sameSentence(tokens, head, next)) next++;
    if (next === end + 1 || !sameSentence(tokens, head, next - 1)) break;
    end = next;
  }
  return end;
}

const sameSentence = (tokens: readonly Token[], a: number, b: number): boolean =>
  tokens[a]?.sentence === tokens[b]?.sentence;

/** Words as they stand, single plain spaces between them. */
export const wordsOf = (scene: Scene, from: number, to: number): string => {
  const first = scene.doc.tokens[from];
  const last = scene.doc.tokens[to - 1];
  if (!first || !last || to <= from) return '';
  return scene.doc.text.slice(first.start, last.end).replace(/\s+/g, ' ');
};
