import type { Token } from '../../model/doc.js';
import { found } from './found.js';
import { patientsOf } from './patients.js';
import { realityOf } from './reality.js';
import type { Found, Scene } from './scene.js';

const struck = /^(?:struck|hit|hits|grazed|grazes|strikes|striking|hitting)$/;
const projectile =
  /^(?:bullet|gunfire|gunshot|shrapnel|shot|round|fragment|pellet|crossfire|arrow|shell|grenade|debris|glass)s?$/;
const bearing =
  /^(?:sent|sends|sending|put|puts|putting|taken|took|take|takes|taking|rushed|rushes|transported|airlifted|flown|brought|admitted|treated|landed)$/;
const hospital = /^(?:hospital|clinic|infirmary|medical|trauma)s?$/;
const state = /^(?:critical|serious|stable|grave|fair|guarded|good|satisfactory)$/;

/**
 * Who was hurt without a word for it: "was hit by a bullet", "sent four people to hospital", "is in critical condition".
 * The rule begins with the word and tells that whoever it is may have died since.
 */
export function woundFound(scene: Scene, at: number): Found | null {
  const low = scene.line.low[at]!;
  if (struck.test(low)) return struckFound(scene, at);
  if (bearing.test(low)) return bornFound(scene, at);
  return low === 'condition' ? conditionFound(scene, at) : null;
}

const asPassive = { class: 'vt', form: 'past', lemma: 'take' } as const;

function struckFound(scene: Scene, at: number): Found | null {
  const verb = scene.line.token(at);
  if (!hasNoun(scene, verb, projectile)) return null;
  return make(scene, at, patientsOf(scene, at, asPassive)?.groups ?? [], 'struck');
}

function bornFound(scene: Scene, at: number): Found | null {
  const verb = scene.line.token(at);
  if (verb.upos !== 'VERB' || !hasNoun(scene, verb, hospital)) return null;
  return make(scene, at, patientsOf(scene, at, asPassive)?.groups ?? [], 'hospital');
}

/** "two men are in critical condition", "was listed in serious condition": the subject of the state or of the verb above. */
function conditionFound(scene: Scene, at: number): Found | null {
  const { line, tree } = scene;
  const noun = line.token(at);
  if (!tree.childrenBy(noun.index, 'amod').some((a) => state.test(a.text.toLowerCase()))) return null;
  if (!tree.childrenBy(noun.index, 'case').some((c) => c.text.toLowerCase() === 'in')) return null;
  const verb = tree.child(noun.index, 'nsubj') ? noun : tree.parent(noun.index);
  if (!verb || (verb !== noun && verb.upos !== 'VERB')) return null;
  const said = patientsOf(scene, verb.index - line.first, { class: 'vi', form: 'past', lemma: 'be' });
  return make(scene, at, said?.groups ?? [], 'condition');
}

function make(scene: Scene, at: number, groups: readonly number[], rule: string): Found | null {
  const people = groups.filter((g) => scene.groups[g]!.type === 'one' || scene.groups[g]!.amount !== null);
  if (people.length === 0 || people.some((g) => scene.groups[g]!.amount?.qualifier === 'none')) return null;
  let from = at;
  while (from > 0 && /^(?:AUX|PART|ADV)$/.test(scene.line.token(from - 1).upos)) from--;
  return realityOf(scene.line, at, from) === 'real' ? found('injured', people, at, rule) : null;
}

/** Whether a noun of a kind stands by a verb as its subject, object, agent or place. */
const hasNoun = ({ tree }: Scene, verb: Token, kind: RegExp): boolean =>
  tree
    .children(verb.index)
    .slice(0, 60)
    .some(
      (c) =>
        /^(?:nsubj|obl|obj)/.test(c.deprel) &&
        (kind.test(c.lemma.toLowerCase()) ||
          tree.childrenBy(c.index, 'compound').some((k) => kind.test(k.text.toLowerCase()))),
    );

/** "six people were shot, two (of them) fatally": the number that the adverb stands behind is of the dead. */
export function fatallyFound({ line, groups, endsAt }: Scene, at: number): Found | null {
  if (!/^(?:fatally|mortally)$/.test(line.low[at]!)) return null;
  const index = endsAt[at]!;
  const group = groups[index];
  const before = line.low[(group?.from ?? 0) - 1] ?? '';
  if (!group?.amount || !/^(?:,|and|--|–|—|-|\(|;)$/.test(before)) return null;
  return /^(?:shot|wounded|injured|stabbed|hurt)$/.test(line.low[at + 1] ?? '')
    ? null
    : found('killed', [index], at, 'fatally');
}
