import { actorNoun, listedNoun } from '../../lexicon/actor-nouns.js';
import { personTitle } from '../../lexicon/person-titles.js';
import type { Token } from '../../model/doc.js';
import { nounLemma } from './noun-lemma.js';
import type { Scene } from './scene.js';

/** What stands around a person's name and says who that is: "[US Secretary of State] Mike Pompeo", "Halvorsen, [the mission's deputy head]". */
export interface Title {
  /** Token range; the name itself is not in it. */
  readonly from: number;
  readonly to: number;
  readonly place: 'before' | 'after';
  /** Token of the noun that says what the person is. */
  readonly noun: number;
}

const before = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'HYPH', 'AFX', 'VBN', 'FW']);
const within = new Set(['of', 'for', 'and', 'the', '&', 'de']);
const longest = 12;

export const isPersonNoun = (token: Token | undefined): boolean =>
  !!token && (nounOf(token)?.class === 'person' || !!personTitle(token.text));

const nounOf = (token: Token) => (/^\p{Lu}/u.test(token.text) ? listedNoun : actorNoun)(nounLemma(token));

/** The title that runs up to the token `at`, where a name begins; null where the words before say nothing of a person. */
export function titleBefore(scene: Scene, at: number): Title | null {
  const { tokens } = scene.doc;
  let from = at;
  let noun = -1;
  while (from > 0 && at - from < longest && tokens[from - 1]!.sentence === tokens[at]!.sentence) {
    const token = tokens[from - 1]!;
    const fits =
      (before.has(token.xpos) && !(token.xpos === 'VBN' && from === at)) ||
      (token.text === '.' && personTitle(tokens[from - 2]?.text ?? ''));
    if (!fits && !joins(tokens, from - 1, scene)) break;
    if (isPersonName(scene, from - 1)) break;
    if (noun < 0 && isPersonNoun(token)) noun = from - 1;
    from--;
  }
  while (from < at && within.has(tokens[from]!.text.toLowerCase())) from++;
  return noun < from ? null : { from, to: at, place: 'before', noun };
}

const isPersonName = (scene: Scene, token: number): boolean =>
  scene.doc.names[scene.nameAt[token] ?? -1]?.kind === 'person';

/** "of", "and", "the" inside a title: only behind a word that can head one ("Secretary of State", "Minister of Foreign Affairs"). */
function joins(tokens: readonly Token[], at: number, scene: Scene): boolean {
  if (!within.has(tokens[at]!.text.toLowerCase())) return false;
  const ahead = tokens[at - 1];
  if (!ahead || ahead.sentence !== tokens[at]!.sentence) return false;
  if (tokens[at]!.text.toLowerCase() === 'the')
    return ahead.text.toLowerCase() === 'of' && isPersonNoun(tokens[at - 2]);
  if (tokens[at]!.text.toLowerCase() === 'and')
    return ahead.xpos === 'NNP' && tokens[at + 1]?.xpos === 'NNP' && !isPersonName(scene, at - 1);
  // "wife of President Bush": the person after "of" is another one
  return isPersonNoun(ahead) && !isPersonNoun(tokens[at + 1]);
}

/** The apposition that follows a name and a comma: "Bolton, the national security adviser, said". */
export function titleAfter(scene: Scene, nameEnd: number): Title | null {
  const { tokens } = scene.doc;
  if (tokens[nameEnd]?.text !== ',') return null;
  let to = pastTime(tokens, nameEnd + 1);
  let noun = -1;
  while (to - nameEnd < longest && /^(?:DT|PRP\$|JJ|NN|POS|HYPH|VBN|CD|RB|AFX)/.test(tokens[to]?.xpos ?? '')) {
    if (tokens[to]!.sentence !== tokens[nameEnd]!.sentence || isPersonName(scene, to)) break;
    if (isPersonNoun(tokens[to])) noun = to;
    to++;
  }
  if (noun < 0 || noun !== to - 1 || tokens[noun]!.xpos === 'NNS') return null;
  const opener = tokens[nameEnd + 1]!;
  // A bare noun may begin anything ("Marko, father of two and deputy, left"): the tree must say that it is of the name
  if (opener.xpos === 'NN' && opener.index === noun && !isApposed(tokens[noun]!, nameEnd)) return null;
  while (to - noun < longest && /^(?:of|for|to|in|at|and)$/.test(tokens[to]?.text.toLowerCase() ?? '')) {
    let next = to + 1;
    while (/^(?:DT|PRP\$|JJ|NN|CD|POS|HYPH)/.test(tokens[next]?.xpos ?? '') && !isPersonName(scene, next)) next++;
    if (next === to + 1) break;
    to = next;
  }
  return { from: nameEnd + 1, to, place: 'after', noun };
}

/** "until | recently", "till | last month": since when somebody is no longer what follows; gives the token after it. */
function pastTime(tokens: readonly Token[], at: number): number {
  if (!/^(?:until|till)$/i.test(tokens[at]?.text ?? '')) return at;
  let to = at + 1;
  while (to < at + 6 && timeWord.test(tokens[to]?.text ?? '')) to++;
  return to === at + 1 ? at : to;
}
const timeWord =
  /^(?:recently|lately|yesterday|now|then|this|last|the|earlier|early|late|week|month|year|\w+day|\d{1,4}|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

const isApposed = ({ deprel, head }: Token, nameEnd: number): boolean =>
  deprel === 'appos' && head < nameEnd && head >= nameEnd - longest;
