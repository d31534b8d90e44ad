import type { BodyFunction } from '../../register/register.js';
import { bodyFunctions } from '../../register/register.js';
import { foldName } from '../../text/fold-name.js';
import { bodyName } from '../mentions/body-name.js';
import { addForm, type Entity } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { bodyAt } from '../mentions/nominal-mentions.js';
import { wordsOf } from '../mentions/phrase.js';
import { type Case, entityOf, take } from './case.js';
import { roleOf } from './recents.js';

/**
 * Which state's body: by its own words ("Russian police"), by whose it is ("its army"), by the body of that kind told of
 * before, by a capital or seat in the sentence, by the state that is about, by the country of the report.
 */
export function resolveBody(c: Case, found: Found): Found | undefined {
  const what = whatOf(c, found);
  if (!what) return;
  if (
    found.form === 'nominal' &&
    vague.has(what) &&
    !found.country &&
    found.phrase?.definite !== 'definite' &&
    !c.asked.has(found.head)
  )
    return;
  const local = localBody(c, found, what);
  if (local) return take(found, [local], 'body-of-a-place');
  const named = found.country || found.phrase?.possessor ? undefined : namedSo(c, found);
  if (named) return take(found, [named], 'named-so-before');
  const [country, rule] = countryFor(c, found, what);
  const entity = country ? bodyOf(c, what, country) : (c.lastBody.get(what) ?? bodyOf(c, what, null));
  if (found.form === 'name' || found.country || !entity.row) addForm(entity, plainWords(c, found));
  take(found, [entity], rule);
}

/** Words that mean a body only where the text makes it plain. */
const vague = new Set(['intelligence', 'government', 'embassy', 'parliament', 'judiciary']);

const plainWords = (c: Case, found: Found): string => {
  const core = found.phrase ? found.phrase.core : found.tokens.from;
  return wordsOf(c.scene, core, found.tokens.to).replace(/^the /i, '');
};

function whatOf(c: Case, found: Found): string | null {
  if (found.phrase) return bodyAt(c.scene, found.phrase)?.what ?? null;
  return bodyName(c.scene.register, wordsOf(c.scene, found.tokens.from, found.tokens.to))?.body.what ?? null;
}

/** "Government" after "the X State Government", "police" after "Sokoto police": what is named so and is no state's own. */
function namedSo(c: Case, found: Found): Entity | undefined {
  if (found.form !== 'nominal') return undefined;
  const noun = c.scene.doc.tokens[found.head]!.text.toLowerCase();
  const single = found.phrase!.core === found.head;
  const own = (e: Entity) => e.type === 'collective' || (e.type === 'body' && e.described);
  if (!single || noun === 'army') return undefined;
  const so = c.recents
    .window(c.scene.doc.tokens[found.head]!.sentence)
    .filter((r) => own(r.entity) && isCalled(r.entity, noun));
  const outlet = foldName(c.scene.report.outlet ?? '');
  const issuer = so.find((r) => outlet && [...r.entity.forms.keys()].some((form) => foldName(form) === outlet));
  return (issuer ?? so[0])?.entity;
}

/** Whether a name is made of the noun: "X State Government", "Government of X"; "Government Science School" is not. */
const isCalled = (entity: Entity, noun: string): boolean =>
  [...entity.forms.keys()].some((form) => {
    const words = form.toLowerCase();
    return (words.endsWith(` ${noun}`) && !words.startsWith('local ')) || words.startsWith(`${noun} of `);
  });

function countryFor(c: Case, found: Found, what: string): [string | null, string] {
  if (found.country) return [found.country, 'body-by-its-words'];
  const possessor = found.phrase?.possessor;
  if (possessor) {
    const owner = entityOf(c.at(possessor.to - 1) ?? c.nameAt(possessor.to - 1));
    if (owner?.country) return [owner.country, 'body-of-its-owner'];
  }
  const own = found.form === 'name' ? countryOfTheOnly(c, plainWords(c, found)) : null;
  if (own) return [own, 'body-of-one-state-only'];
  const here = vague.has(what) ? stateAbout(c, found, 0) : null;
  if (here) return [here, 'body-of-the-state-about'];
  const ground = ofTheGround.has(what) ? placeInSentence(c, found) : null;
  if (ground) return [ground, 'body-of-the-place-told-with-it'];
  if (what === 'police' && c.scene.home) return [c.scene.home, 'body-of-the-report'];
  const known = c.lastBody.get(what);
  if (known?.country) return [known.country, 'body-told-before'];
  const seat = seatInSentence(c, found);
  if (seat) return [seat, 'body-by-its-seat'];
  const state = stateAbout(c, found, 1) ?? stateActing(c, found);
  if (state) return [state, 'body-of-the-state-about'];
  return c.scene.countries[0] ? [c.scene.countries[0], 'body-of-the-report'] : [null, 'body-of-nobody'];
}

/** A name that only one state's body bears: "State Department". */
function countryOfTheOnly(c: Case, words: string): string | null {
  const found = c.scene.register.findActors(words, { kind: 'organisation' });
  const best = found.filter((f) => f.score >= 0.9 && f.score > (found[0]?.score ?? 0) - 0.05);
  const countries = new Set(best.map((f) => f.actor.country));
  return countries.size === 1 ? (best[0]?.actor.country ?? null) : null;
}

/** The country of a capital that the sentence is set in: "the ministry said in Dushanbe". */
function seatInSentence(c: Case, found: Found): string | null {
  const { doc, register } = c.scene;
  const sentence = doc.sentences[doc.tokens[found.head]!.sentence]!;
  for (let at = found.head; at < Math.min(sentence.tokens.to, found.head + 20); at++) {
    if (!/^(?:in|from)$/i.test(doc.tokens[at]!.text)) continue;
    const name = c.nameAt(at + 1);
    const words = name && wordsOf(c.scene, name.tokens.from, name.tokens.to);
    const country = words && register.capitalOf(words);
    if (country) return country;
  }
  return null;
}

/** Bodies that act where things happen: those of the country of the place that the sentence names. */
const ofTheGround = new Set(['police', 'army', 'security-forces', 'air-force', 'navy']);

/** The country of the place nearest to a word in its sentence; null where that is no place of one country only. */
function placeInSentence(c: Case, found: Found): string | null {
  const { doc, register, countries } = c.scene;
  const { from, to } = doc.sentences[doc.tokens[found.head]!.sentence]!.tokens;
  let best: Found | undefined;
  for (let at = Math.max(from, found.head - 30); at < Math.min(to, found.head + 30); at++) {
    const name = c.nameAt(at);
    if (!name?.asPlace || name.kind !== 'place' || name === found) continue;
    if (!best || Math.abs(name.head - found.head) < Math.abs(best.head - found.head)) best = name;
  }
  if (!best) return null;
  const words = wordsOf(c.scene, best.tokens.from, best.tokens.to);
  const own = register.countryOf(words) ?? register.findPlaces(words, { countries: countries.slice(0, 8) })[0];
  const country = typeof own === 'string' ? own : own && own.score >= 0.55 ? own.place.country : null;
  return country && countries.includes(country) ? country : null;
}

/** The country of whoever acts in this sentence, or up to so many before: a state, a body or somebody of it. */
function stateAbout(c: Case, found: Found, sentences: number): string | null {
  const sentence = c.scene.doc.tokens[found.head]!.sentence;
  const actor = c.recents
    .window(sentence, sentences)
    .find((r) => r.entity.country && r.entity.type !== 'collective' && roleOf(c.scene, r.found.head) === 'subject');
  return actor?.entity.country ?? null;
}

/** The state that acted last within reach: "Bamako refused … The army says". */
function stateActing(c: Case, found: Found): string | null {
  const sentence = c.scene.doc.tokens[found.head]!.sentence;
  const acting = c.recents
    .window(sentence, 5)
    .find(
      (r) =>
        (r.entity.type === 'state' || (r.entity.type === 'body' && !r.entity.described)) && (r.subject || r.speaker),
    );
  return acting?.entity.country ?? null;
}

/** "Sokoto police", "the regional police", "the town's administration": of a place that is no state. */
function localBody(c: Case, found: Found, what: string): Entity | null {
  const { phrase } = found;
  if (!phrase || !(bodyAt(c.scene, phrase)?.local || isOwnedLocally(c, found))) return null;
  const words = wordsOf(c.scene, phrase.possessor ? phrase.from : phrase.core, phrase.head + 1).replace(/^the /i, '');
  const key = `${words.toLowerCase()}:${what}`;
  const known = c.bodies.get(key);
  if (known) return known;
  const made = makeBody(c, key, what, null);
  made.country = found.country ?? c.scene.countries[0] ?? null;
  made.described = true;
  addForm(made, words);
  return made;
}

/** Whether whoever owns it is no state and nobody of one. */
function isOwnedLocally(c: Case, found: Found): boolean {
  const possessor = found.phrase?.possessor;
  if (!possessor || found.country) return false;
  const token = c.scene.doc.tokens[possessor.to - 1]!;
  if (token.xpos === 'PRP$') return false;
  const owner = entityOf(c.at(possessor.to - 1) ?? c.nameAt(possessor.to - 1));
  return !owner?.country && !/^(?:country|nation|state|republic|kingdom|government)$/.test(token.lemma.toLowerCase());
}

/** The body of a country with a function, made when first asked for. */
export function bodyOf(c: Case, what: string, country: string | null): Entity {
  const key = `${country ?? ''}:${what}`;
  const entity = c.bodies.get(key) ?? makeBody(c, key, what, country);
  c.lastBody.set(what, entity);
  if (what.endsWith('-ministry')) c.lastBody.set('ministry', entity);
  return entity;
}

function makeBody(c: Case, key: string, what: string, country: string | null): Entity {
  const made = c.scene.make('body', 'government-body');
  made.what = what;
  made.country = country;
  if (country && (bodyFunctions as readonly string[]).includes(what))
    made.row = c.scene.register.body(country, what as BodyFunction) ?? null;
  if (country) made.memberOf.add(c.named.stateOf(country));
  c.bodies.set(key, made);
  return made;
}
