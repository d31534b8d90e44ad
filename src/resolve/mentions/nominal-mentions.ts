import { actorNoun } from '../../lexicon/actor-nouns.js';
import { endsBody, stateBody } from '../../lexicon/state-bodies.js';
import type { Token } from '../../model/doc.js';
import type { Asked } from './asked.js';
import { bodyName, countryAround } from './body-name.js';
import { type Found, found } from './found.js';
import { nounLemma } from './noun-lemma.js';
import { type Phrase, phraseAt, wordsOf } from './phrase.js';
import type { Scene } from './scene.js';
import { isPersonNoun } from './titles.js';

/** Mentions by description: bodies of states, groups, persons by what they are, "the two"; `taken` tokens belong to titles. */
export function nominalMentions(scene: Scene, asked: ReadonlyMap<number, Asked>, taken: Uint8Array): Found[] {
  const founds: Found[] = [];
  for (const token of scene.doc.tokens) {
    if (scene.nameAt[token.index]! >= 0 || taken[token.index] || !scene.isRead(token.index)) continue;
    const made =
      pairAt(scene, token) ??
      (/^NN/.test(token.xpos) || isBodyAdjective(scene, token)
        ? nominalAt(scene, token, asked.get(token.index))
        : numberAt(scene, token, asked));
    if (made) founds.push(made);
  }
  return founds;
}

const pairNouns = new Set([
  'side',
  'country',
  'man',
  'woman',
  'leader',
  'neighbour',
  'neighbor',
  'nation',
  'state',
  'party',
  'official',
  'minister',
  'president',
  'government',
  'capital',
  'rival',
  'pair',
  'duo',
  'diplomat',
  'brother',
  'envoy',
  'politician',
  'statesman',
]);

/** "the two", "both", "both sides", "the two countries", "the pair". */
function pairAt(scene: Scene, token: Token): Found | null {
  const { tokens } = scene.doc;
  const low = token.text.toLowerCase();
  const before = tokens[token.index - 1]?.text.toLowerCase();
  const next = tokens[token.index + 1];
  const bare = !next || !/^(?:JJ|NN|HYPH|CD|VBN|POS)/.test(next.xpos);
  if (low === 'two' && before === 'the' && bare) return mention(scene, token.index - 1, token, 'pair');
  if (
    low === 'both' &&
    bare &&
    !/^(?:and|of|the|in|on|to|by|with)$/i.test(next?.text ?? '') &&
    token.deprel !== 'cc:preconj'
  )
    return mention(scene, token.index, token, 'pair');
  if ((low === 'pair' || low === 'duo') && before === 'the') return mention(scene, token.index - 1, token, 'pair');
  if (token.xpos !== 'NNS' || !pairNouns.has(token.lemma.toLowerCase())) return null;
  const phrase = phraseAt(scene, token.index);
  const words = wordsOf(scene, phrase.from, token.index + 1).toLowerCase();
  const isPair = /^(?:both|the two|these two)(?: [a-z]+)?(?: [a-z]+)$/.test(words) || words === 'the sides';
  return isPair ? mention(scene, phrase.from, token, 'pair', phrase) : null;
}

/** "three others", "one of them", "two": people known by their number alone, where a statement or event asks for them. */
function numberAt(scene: Scene, token: Token, asked: ReadonlyMap<number, Asked>): Found | null {
  if (token.xpos !== 'CD' || !asked.has(token.index) || !/^\p{L}/u.test(token.text)) return null;
  return mention(scene, token.index, token, 'crowd', phraseAt(scene, token.index));
}

function mention(scene: Scene, from: number, token: Token, want: Found['want'], phrase: Phrase | null = null): Found {
  const first = scene.doc.tokens[from]!;
  const kind = want === 'person' || want === 'speaker' ? 'person' : want === 'body' ? 'organisation' : 'group';
  return found({
    kind,
    form: 'nominal',
    span: { start: first.start, end: token.end },
    tokens: { from, to: token.index + 1 },
    head: token.index,
    want,
    phrase,
  });
}

function nominalAt(scene: Scene, token: Token, asked: Asked | undefined): Found | null {
  const phrase = phraseAt(scene, token.index);
  if (token.xpos === 'JJ' || isModifier(scene, token)) return modifyingBody(scene, token, phrase);
  const lemma = nounLemma(token);
  const body = bodyAt(scene, phrase);
  if (body) return { ...mention(scene, phrase.from, token, 'body', phrase), country: body.country };
  const noun = actorNoun(lemma);
  if (noun?.class === 'group')
    return phrase.plural && !asked ? null : mention(scene, phrase.from, token, 'group', phrase);
  if (noun) {
    const counts = asked || token.deprel.startsWith('nsubj');
    if (phrase.plural) return counts ? mention(scene, phrase.from, token, 'crowd', phrase) : null;
    if (isAbstract(scene, token, phrase)) return null;
    return mention(scene, phrase.from, token, 'person', phrase);
  }
  if (asked === 'speaker') return mention(scene, phrase.from, token, 'speaker', phrase);
  return null;
}

/** "to justice": behind a preposition a noun with nothing before it is nobody; headlines leave articles out. */
function isAbstract(scene: Scene, token: Token, phrase: Phrase): boolean {
  if (phrase.definite !== 'bare' || phrase.from !== token.index || token.xpos !== 'NN') return false;
  const before = scene.doc.tokens[token.index - 1];
  const title = scene.doc.sentences[token.sentence]?.zone === 'title';
  return !title && before?.sentence === token.sentence && /^(?:IN|TO)$/.test(before.xpos);
}

/** "the Tajik embassy | staff", "army | spokesman": a body that only modifies, where its state is told or somebody of it follows. */
function modifyingBody(scene: Scene, token: Token, phrase: Phrase): Found | null {
  const body = bodyAt(scene, phrase);
  const next = scene.doc.tokens[token.index + 1];
  if (!body || (!body.country && !isPersonNoun(next))) return null;
  return { ...mention(scene, phrase.core, token, 'body', phrase), country: body.country };
}

/** "military | spokesman": an adjective that is a body's name. */
const isBodyAdjective = (scene: Scene, token: Token): boolean =>
  token.xpos === 'JJ' && endsBody(token.text) && isPersonNoun(scene.doc.tokens[token.index + 1]);

/** A noun that only says which one another noun is: "army | spokesman". */
function isModifier(scene: Scene, token: Token): boolean {
  const next = scene.doc.tokens[token.index + 1];
  if (!next || next.sentence !== token.sentence) return false;
  if (next.xpos === 'HYPH') return true;
  if (/^(?:compound|flat)/.test(token.deprel) && token.head > token.index) return true;
  return /^NN/.test(next.xpos) && token.xpos === 'NN' && next.head !== token.index && token.head === next.index;
}

/** Words before a body that make it one of a place, not of the state: "local police". */
const local = /^(?:local|regional|provincial|municipal|city|district|state|town|village|metropolitan|county|rural)$/i;

/**
 * The longest run of words up to the head that names a body of a state: "Indian foreign ministry", "army". `local`: not the
 * state's own, but a part's ("regional police"); null where other nouns make it something else ("hospital administration").
 */
export function bodyAt(scene: Scene, phrase: Phrase): { what: string; country: string | null; local: boolean } | null {
  if (!endsBody(scene.doc.tokens[phrase.head]!.text)) return null;
  for (let from = phrase.core; from <= phrase.head; from++) {
    const words = wordsOf(scene, from, phrase.head + 1);
    const name = bodyName(scene.register, words);
    if (!name || (!name.country && !stateBody(words))) continue;
    const before = scene.doc.tokens.slice(phrase.core, from);
    const country = name.country ?? countryAround(scene, from, phrase.head + 1);
    const isLocal = before.some(
      (t) => local.test(t.text) || scene.doc.names[scene.nameAt[t.index] ?? -1]?.kind === 'place',
    );
    const other = before.some((t) => /^(?:NN|HYPH)/.test(t.xpos) && scene.nameAt[t.index]! < 0 && !local.test(t.text));
    return other && !country ? null : { what: name.body.what, country, local: isLocal };
  }
  return null;
}
