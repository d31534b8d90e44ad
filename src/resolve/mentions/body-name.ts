import { type StateBody, stateBody } from '../../lexicon/state-bodies.js';
import type { Register } from '../../register/register.js';
import type { Scene } from './scene.js';

export interface BodyName {
  readonly body: StateBody;
  readonly country: string | null;
}

/**
 * A body of a state in words, its country told apart: "Indian Ministry of External Affairs" is IND's foreign ministry,
 * "Ministry of Foreign Affairs of Pakistan" PAK's, "the army" nobody's yet.
 */
export function bodyName(register: Register, words: string): BodyName | null {
  const plain = words.replace(/^the /i, '').replace(/['’]s? /g, ' ');
  const bare = stateBody(plain);
  const parts = plain.split(' ');
  for (let cut = Math.min(3, parts.length - 1); cut > 0; cut--) {
    const country = register.countryOf(parts.slice(0, cut).join(' '));
    const body = country && stateBody(parts.slice(cut).join(' '));
    if (body) return { body, country };
  }
  const of = plain.lastIndexOf(' of ');
  if (of > 0) {
    const country = register.countryOf(plain.slice(of + 4).replace(/^the /i, ''));
    const body = country && stateBody(plain.slice(0, of));
    if (body) return { body, country };
  }
  return bare ? { body: bare, country: null } : null;
}

/** The country that the words around a body tell: "Indian | police", "Mali's | army", "the army | of Mali", "the ministry | in New Delhi". */
export function countryAround(scene: Scene, from: number, to: number): string | null {
  const { tokens } = scene.doc;
  let at = from - 1;
  while (at >= 0 && tokens[at]?.xpos === 'JJ' && !scene.register.countryOf(tokens[at]!.text)) at--;
  if (tokens[at]?.xpos === 'POS') at--;
  const left = countryEnding(scene, at);
  if (left) return left;
  const preposition = tokens[to]?.text.toLowerCase();
  if (preposition !== 'of' && preposition !== 'in') return null;
  return countryStarting(scene, tokens[to + 1]?.text.toLowerCase() === 'the' ? to + 2 : to + 1, preposition === 'in');
}

/** Country named by the one to three words that begin at a token; with `seats` a capital names its country too. */
function countryStarting(scene: Scene, at: number, seats: boolean): string | null {
  const first = scene.doc.tokens[at];
  if (!first || !/^\p{Lu}/u.test(first.text)) return null;
  for (let size = 3; size > 0; size--) {
    const last = scene.doc.tokens[at + size - 1];
    if (!last || last.sentence !== first.sentence) continue;
    const words = scene.doc.text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const country = scene.register.countryOf(words) ?? (seats ? scene.register.capitalOf(words) : undefined);
    if (country) return country;
  }
  return null;
}

/** Country named by the one to three words that end at a token; `capital`s too, before "'s". */
function countryEnding(scene: Scene, at: number): string | null {
  const { tokens, text } = scene.doc;
  const last = tokens[at];
  if (!last || !/^(?:NNP|JJ|NN)/.test(last.xpos)) return null;
  for (let size = 3; size > 0; size--) {
    const first = tokens[at - size + 1];
    if (!first || first.sentence !== last.sentence) continue;
    const words = text.slice(first.start, last.end).replace(/\s+/g, ' ').replace(/^the /i, '');
    const country =
      scene.register.countryOf(words) ?? (tokens[at + 1]?.xpos === 'POS' ? scene.register.capitalOf(words) : undefined);
    if (country) return country;
  }
  return null;
}
