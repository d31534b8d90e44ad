import { actorNoun } from '../../lexicon/actor-nouns.js';
import { isCommonSurname } from '../../lexicon/common-surnames.js';
import type { ActorCandidate, RegisterActor } from '../../register/register.js';
import { foldName } from '../../text/fold-name.js';
import { type Entity, settled } from './entity.js';
import type { Scene } from './scene.js';

/** What the text says for a name meaning this very person of the register, beside the name; each counts as it is weighed. */
interface Evidence {
  readonly says: string;
  readonly weighs: number;
}

/** What must be there for the same letters, and for a name that only comes near. */
const needed = { exact: 2, near: 3 } as const;
const sameLetters = 0.95;

/**
 * Whether somebody of that name may be taken for a person of the register. Very many are called Abdul Rahman or Maria Costa, and
 * few of them stand on a list or held an office: what the words of the name do not tell, the text must.
 */
export function believed(scene: Scene, entity: Entity, form: string, candidate: ActorCandidate): Evidence[] | null {
  if (candidate.actor.kind !== 'person') return [];
  if (isPrivate(entity)) return null;
  const found = evidence(scene, entity, form, candidate);
  const least = candidate.score >= sameLetters ? needed.exact : needed.near;
  return found.reduce((sum, e) => sum + e.weighs, 0) >= least ? found : null;
}

/** Called by nothing but what private people are called: a farmer, a resident, somebody's mother. */
export function isPrivate({ nouns }: Entity): boolean {
  const kinds = [...nouns].flatMap((noun) => actorNoun(noun)?.kind ?? []);
  return kinds.length > 0 && kinds.every((kind) => kind === 'population');
}

/** A name's words tell nearly all from here, much from there. */
const tells = { all: 0.9, much: 0.6 } as const;

function evidence(scene: Scene, entity: Entity, form: string, candidate: ActorCandidate): Evidence[] {
  const { actor } = candidate;
  const words = foldName(form).split(' ');
  const out: Evidence[] = [];
  const add = (says: string, weighs: number) => out.push({ says, weighs });
  const common = words.length < 3 && isCommonSurname(words.at(-1)!);
  const told = candidate.tells ?? 1;
  if (told >= tells.all && !common) add('few others can be called so', 2);
  else if (told >= tells.much && !common) add('not many can be called so', 1);
  if (words.length > 3 && candidate.score >= sameLetters) add('the whole of a long name', 1);
  if (actor.country && entity.country === actor.country) add('the text says that country of them', 2);
  else if (actor.country && scene.countries.includes(actor.country)) add('the report speaks of that country', 1);
  if (isTitled(entity, actor)) add('what the text calls them fits', 1);
  if (isAmong(entity, actor)) add('the text names a group of theirs', 1);
  if (isLeader(actor) && heldAround(actor, scene.report.published.from)) add('led a state then', 1);
  return out;
}

/** The text's titles and what the register knows: the same sector, or a word of an office. */
function isTitled(entity: Entity, actor: RegisterActor): boolean {
  if ([...entity.sectors].some((sector) => actor.sectors.includes(sector))) return true;
  const titles = actor.offices.map((o) => o.title.toLowerCase());
  return [...entity.nouns].some((noun) => !anybodys.has(noun) && titles.some((title) => title.includes(noun)));
}
/** Words that stand in many offices and tell of none. */
const anybodys = new Set(['member', 'leader', 'head', 'chief', 'director', 'official', 'representative']);

function isAmong(entity: Entity, actor: RegisterActor): boolean {
  const own = new Set([...actor.memberOf, ...actor.offices.flatMap((o) => o.body ?? [])]);
  const told = [...entity.memberOf].map((e) => settled(e).row?.id);
  return told.some((id) => id !== undefined && own.has(id));
}

const leading =
  /^(?:president|prime minister|chancellor|king|queen|emir|sultan|supreme leader|national leader|head of)/i;
const isLeader = ({ offices }: RegisterActor): boolean => offices.some((o) => leading.test(o.title));

/** News speaks of leaders while they lead and some years after; of a report without a date, of all. */
function heldAround({ offices }: RegisterActor, published: string | null): boolean {
  if (!published) return true;
  const year = Number(published.slice(0, 4));
  return offices.some((o) => {
    const [from, to] = [Number(o.from?.slice(0, 4) ?? 0), Number(o.to?.slice(0, 4) ?? 9999)];
    return leading.test(o.title) && from <= year + 1 && year <= to + 4;
  });
}

/** A surname that only one leader of a state bears, in a report that speaks of that state: "Putin". */
export function isKnownBySurname(
  scene: Scene,
  form: string,
  { actor, score, tells: told = 1 }: ActorCandidate,
): boolean {
  if (actor.kind !== 'person' || score < knownAlone || told < 0.5 || isCommonSurname(foldName(form))) return false;
  return isLeader(actor) && actor.country !== null && scene.countries.includes(actor.country);
}
/** A weak name of its own letters that nobody else bears. */
const knownAlone = 0.86;
