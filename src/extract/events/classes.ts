import { actorNoun } from '../../lexicon/actor-nouns.js';
import { thingOf } from '../../lexicon/things.js';
import { weaponOf } from '../../lexicon/weapons.js';
import type { Token } from '../../model/doc.js';
import { isNounOf } from './nouns.js';
import type { Page } from './page.js';

/** What may stand in a role: people (alone or as a body), armed (who fights), weapon, place, thing (building, vehicle, line), actor (who can do politics). */
export const argumentClasses = [
  'people',
  'armed',
  'weapon',
  'place',
  'thing',
  'actor',
  'blast',
  'force',
  'pron',
] as const;
export type ArgumentClass = (typeof argumentClasses)[number];

/** "part of a camp", "a series of raids": the noun behind "of" counts too. */
const transparent =
  /^(?:part|half|third|quarter|most|some|total|series|number|group|string|spate|wave|mission|team|lot|dozen|hundred|thousand|pair|kind|type|member|delegation|contingent|batch|round|shipment)$/;

const armedSectors = new Set(['REB', 'UAF', 'CRM', 'MIL', 'COP', 'SPY']);
const armedWords =
  /^(?:army|navy|military|police|forces?|troops?|squad|taliban|hamas|hezbollah|militia|security|patrol|contingent|guerrillas?|commando|paramilitar(?:y|ies)|subversives?|terrorists?|extremists?|hooded|hitman|hitmen|assassin|killer|murderer|mob)$/;
/** What armed people use: it strikes, and is nobody. */
const armedThings =
  /^(?:gunfire|warplane|jet|helicopter|drone|tank|aircraft|warship|gunship|artillery|convoy|gunboat|bulldozer)$/;
const pronouns = /^(?:he|she|they|them|him|her|who|whom|us|we|i|me|you|someone|anyone|everyone|others?)$/;
const crowd =
  /^(?:people|dozen|hundred|score|thousand|ten|other|dead|wounded|injured|life|body|number|group|member|majority|half|rest|several|many|two|three|four|five|six|seven|eight|nine|one|both)$/;
const forces =
  /^(?:attack|assault|strike|raid|gunfire|shelling|bombardment|offensive|ambush|shooting|clash|bombing|barrage)$/;

/** Whether the words of a head are of a class, by its name, its noun, or its ending; or those behind "part of". */
export function isOfClass(page: Page, head: number, wanted: ArgumentClass | string): boolean {
  if (isItself(page, head, wanted)) return true;
  if (!transparent.test(page.lemma(head))) return false;
  const inner = page.tree.childrenBy(head, 'nmod').find((c) => c.index > head);
  return inner !== undefined && isItself(page, inner.index, wanted);
}

function isItself(page: Page, head: number, wanted: ArgumentClass | string): boolean {
  switch (wanted as ArgumentClass) {
    case 'people':
      return isPeople(page, head);
    case 'armed':
      return isArmed(page, head);
    case 'weapon':
      return weaponOf(page.lemma(head)) !== undefined || isWeaponPhrase(page, head);
    case 'blast':
      return /^(?:blast|explosion|bomb|ied|landmine|mine|device|charge|dynamite|grenade|car-bomb|missile|rocket|mortar|shell)$/.test(
        page.lemma(head),
      );
    case 'force':
      return forces.test(page.lemma(head)) || isGunfire(page, head) || isArmed(page, head);
    case 'place':
      return isPlace(page, head);
    case 'thing':
      return thingOf(page.lemma(head)) !== undefined || nameKind(page, head) === 'facility';
    case 'actor':
      return isActor(page, head);
    case 'pron':
      return isPronoun(page, head);
    default:
      return isNounOf(wanted, page.lemma(head));
  }
}

/** "mortar fire" is force; "a fire" is a blaze. */
const isGunfire = (page: Page, head: number): boolean =>
  page.lemma(head) === 'fire' && weaponOf(page.lemma(head - 1)) !== undefined;

/** "It exploded", "two of them exploded": what is meant, the sentence does not say. */
const isPronoun = (page: Page, head: number): boolean =>
  page.doc.tokens[head]!.upos === 'PRON' ||
  (page.doc.tokens[head]!.upos === 'NUM' &&
    page.tree.childrenBy(head, 'nmod').some((c) => page.doc.tokens[c.index]!.upos === 'PRON'));

const nameKind = (page: Page, head: number) => page.doc.names[page.nameAt[head] ?? -1]?.kind;

function isWeaponPhrase(page: Page, head: number): boolean {
  const before = page.doc.tokens[head - 1];
  return !!before && weaponOf(`${before.text.toLowerCase()}-${page.lemma(head)}`) !== undefined;
}

export function isPeople(page: Page, head: number): boolean {
  const token = page.doc.tokens[head];
  if (!token || isNoOne(page, token)) return false;
  const name = nameKind(page, head);
  if (name) return name === 'person' || name === 'group' || (name === 'nationality' && /S$|^NN/.test(token.xpos));
  const lemma = page.lemma(head);
  if (token.upos === 'PRON') return pronouns.test(token.text.toLowerCase());
  if (token.upos === 'NUM' || crowd.test(lemma)) return !hasUnit(page, head);
  if (isArmedUnit(page, head)) return true;
  return actorNoun(lemma)?.class === 'person' || armedWords.test(lemma) || collective.test(lemma) || isAgentNoun(token);
}

/** Plurals with the endings of people ("donors", "insurgents", "trappers") that no list knows, and that no list knows as things. */
const isNoOne = (page: Page, t: Token): boolean =>
  /^(?:nobody|none|nothing)$/i.test(t.text) ||
  page.tree.children(t.index).some((c) => c.index === t.index - 1 && /^no$/i.test(c.text));

const isAgentNoun = (t: Token): boolean =>
  t.xpos === 'NNS' &&
  /(?:[^t]or|er|ist|ian|ee|man|ant)s$/.test(t.text.toLowerCase()) &&
  !notAgents.test(t.text.toLowerCase()) &&
  !thingOf(t.lemma.toLowerCase()) &&
  !weaponOf(t.lemma.toLowerCase());
const notAgents =
  /^(?:matters|numbers|papers|letters|orders|offers|powers|borders|waters|figures|measures|quarters|towers|members-only|computers|disasters|prayers|trailers|posters|numbers|rivers|centers|barriers|chapters|computers|servers|containers|helicopters|tankers|lasers|disorders|answers|counters|drawers|layers|meters|liters|shoulders|fingers|corners|winters|summers|plants|restaurants|elephants|bees|variants|grants|covers|covenants|errors|mirrors|factors|sectors|doors|floors|colors|flavors|tractors|reactors|motors|terrors|tremors|rumors|favors|committees|trees|fees|degrees|employee-only|headquarters|ladders|folders|dinners|flowers|feathers|wonders|others|papers|newspapers|stickers|sweaters|slippers|monsters|stars|wars|cars|years|dollars)$/;

const collective =
  /^(?:family|crowd|team|crew|couple|personnel|troop|minority|community|hostage|generation|delegation)$/;

/** "12 km", "45 %": a number of things. */
const hasUnit = (page: Page, head: number): boolean => {
  const after = page.doc.tokens[head + 1];
  return !!after && /^(?:%|percent|km|miles?|points?|goals?|billion|million|euros?|dollars?)$/i.test(after.text);
};

/** "a guerrilla column", "a rebel unit": armed by what stands before it. */
const isArmedUnit = (page: Page, head: number): boolean =>
  /^(?:column|unit|element|command|detachment|cell|band|wing|faction|team)$/.test(page.lemma(head)) &&
  page.tree
    .children(head)
    .some(
      (c) =>
        /^(?:compound|amod)$/.test(c.deprel) &&
        c.index < head &&
        (armedSectors.has(actorNoun(page.lemma(c.index))?.sector ?? '') || armedWords.test(page.lemma(c.index))),
    );

export function isArmed(page: Page, head: number): boolean {
  const name = nameKind(page, head);
  if (name === 'group' || isArmedUnit(page, head)) return true;
  const noun = actorNoun(page.lemma(head));
  if (noun?.sector && armedSectors.has(noun.sector)) return true;
  if (armedWords.test(page.lemma(head)) || armedThings.test(page.lemma(head))) return true;
  if (!name) return /^(?:armed|hooded|masked|unidentified|suspected)$/.test(firstModifier(page, head));
  return name === 'state' || armedWords.test(page.doc.tokens[head]!.text.toLowerCase());
}

function firstModifier(page: Page, head: number): string {
  const m = page.tree.children(head).find((c) => c.deprel === 'amod');
  return m ? m.text.toLowerCase() : '';
}

export function isPlace(page: Page, head: number): boolean {
  const kind = nameKind(page, head);
  if (kind) return kind === 'place' || kind === 'state' || kind === 'facility';
  return /^(?:village|town|city|district|area|province|suburb|neighbou?rhood|region|camp|settlement|capital|border|coast|island|site|position|target|street|square|quarter|zone|stronghold|bastion|enclave|territory|outskirt|hamlet|township|valley|sector|locality)$/.test(
    page.lemma(head),
  );
}

/** Who can do politics: names of people, bodies and states, nouns for actors, pronouns of people. */
export function isActor(page: Page, head: number): boolean {
  const token = page.doc.tokens[head];
  if (!token) return false;
  const kind = nameKind(page, head);
  if (kind) return kind !== 'event' && kind !== 'facility';
  if (token.upos === 'PRON') return /^(?:he|she|they|them|him|her|who|whom|it|we|us|i)$/i.test(token.text);
  if (token.upos === 'PROPN') return true;
  return (
    isPeople(page, head) ||
    actorNoun(page.lemma(head)) !== undefined ||
    politicalBody.test(page.lemma(head)) ||
    armedWords.test(page.lemma(head))
  );
}

const politicalBody =
  /^(?:government|country|state|ministry|parliament|side|nation|republic|kingdom|administration|authority|neighbor|neighbour|ally|rival|foe|enemy|world|union|regime|power|capital|kremlin|white|house|senate|congress|assembly|commission|court|army|military|police|force|people|public|crowd|student|worker|opposition|party|bank|fund|lawmaker|judge|company|group|leader|chief|summit|organization|organisation|leadership|jew|arab|muslim|serb|croat|farmer|teacher|miner|driver|doctor|nurse|employee|inmate|prisoner|refugee|resident|villager|demonstrator|protester|counterpart|adversary|insurgent|rebel|separatist|delegation|envoy)$/;
