import { actorNoun } from '../../lexicon/actor-nouns.js';
import { agencyOf } from '../../lexicon/agencies.js';
import { endsBody } from '../../lexicon/state-bodies.js';
import type { ActorKind } from '../../model/actor.js';
import type { Name } from '../../model/doc.js';
import { foldName } from '../../text/fold-name.js';
import { Collectives, isAcronym } from '../coreference/collectives.js';
import { nameWords, People } from '../coreference/people.js';
import { standsForState } from '../places/metonymy.js';
import { bodyName, countryAround } from './body-name.js';
import { addForm, type Entity } from './entity.js';
import { type Found, found } from './found.js';
import type { Scene } from './scene.js';
import { isPersonNoun, titleAfter, titleBefore } from './titles.js';

/** Mentions by name, and what they name, put together by their words alone. */
export interface Named {
  /** In the order of `doc.names`. */
  readonly founds: readonly Found[];
  readonly states: ReadonlyMap<string, Entity>;
  /** Words that the reader took for no name and that are one of the names above. */
  readonly missed: readonly Found[];
  /** The one collective whose name ends in a noun ("… Movement"); null: there are several. */
  readonly byLastWord: ReadonlyMap<string, Entity | null>;
  stateOf(country: string): Entity;
}

export function nameMentions(scene: Scene): Named {
  const { names } = scene.doc;
  const states = new Map<string, Entity>();
  const stateOf = (country: string): Entity => {
    const known = states.get(country);
    if (known) return known;
    const made = scene.make('state', 'state');
    made.country = country;
    made.row = scene.register.state(country) ?? null;
    states.set(country, made);
    return made;
  };
  const founds = names.map((name) => readName(scene, name, stateOf));
  joinCollectives(scene, founds);
  joinPeople(scene, founds);
  return { founds, states, missed: missedNames(scene, founds), byLastWord: lastWords(founds), stateOf };
}

export const nameText = (scene: Scene, name: Name): string =>
  scene.doc.text.slice(name.span.start, name.span.end).replace(/\s+/g, ' ');
const withoutArticle = (words: string): string => words.replace(/^the /i, '');

const asMention = (name: Name, fields: Partial<Found>): Found =>
  found({
    kind: name.kind,
    form: 'name',
    span: name.span,
    tokens: name.tokens,
    head: name.head,
    want: 'known',
    ...fields,
  });

/** What one name is by its own words: a state, a body of one, a place; persons and collectives are joined later. */
function readName(scene: Scene, name: Name, stateOf: (country: string) => Entity): Found {
  const { register } = scene;
  const words = withoutArticle(nameText(scene, name));
  const country = name.kind === 'person' ? undefined : register.countryOf(words);
  if (country) return state(scene, name, stateOf(country), words);
  if (name.kind === 'nationality' || name.kind === 'event') return asMention(name, {});
  const body = name.kind === 'person' ? null : bodyName(register, words);
  if (body) {
    const around = body.country ?? countryAround(scene, name.tokens.from, name.tokens.to);
    return asMention(name, { kind: 'organisation', want: 'body', country: around });
  }
  if (name.kind === 'place' || name.kind === 'state') {
    const capital = register.capitalOf(words);
    if (!capital) return asMention(name, { asPlace: true });
    const asState = standsForState(scene, name);
    return asMention(name, {
      asPlace: !asState,
      entities: asState ? [stateOf(capital)] : [],
      rule: asState ? 'metonymy' : 'place',
    });
  }
  return asMention(name, { asPlace: name.kind === 'facility' });
}

/** Prepositions of place: "in Pakistan" is where, "by Pakistan" is who. */
const locative = new Set([
  'in',
  'across',
  'inside',
  'within',
  'throughout',
  'near',
  'outside',
  'into',
  'around',
  'over',
  'at',
  'through',
  'via',
]);

function state(scene: Scene, name: Name, entity: Entity, words: string): Found {
  addForm(entity, words);
  const first = scene.doc.tokens[name.tokens.from - 1];
  const before = first?.text.toLowerCase() === 'the' ? scene.doc.tokens[name.tokens.from - 2] : first;
  const adjective = name.kind === 'nationality' || scene.doc.tokens[name.head]?.upos === 'ADJ';
  const asPlace = !adjective && locative.has(before?.text.toLowerCase() ?? '');
  const kind = adjective ? 'nationality' : name.kind === 'place' && asPlace ? 'place' : 'state';
  return asMention(name, { kind, entities: [entity], asPlace, rule: 'state' });
}

const kindsOfNames: Partial<Record<Name['kind'], ActorKind>> = { group: 'armed-group', organisation: 'organisation' };

/** Longest names first, then what shortens them, so that a headline's acronym finds the lead's full name. */
function joinCollectives(scene: Scene, founds: readonly Found[]): void {
  const collectives = new Collectives();
  const all = founds.filter((f) => f.want === 'known' && !f.entities.length && isCollective(scene, f));
  const textOf = (f: Found) => withoutArticle(scene.doc.text.slice(f.span.start, f.span.end).replace(/\s+/g, ' '));
  const isLong = (f: Found) => textOf(f).includes(' ') || (textOf(f).match(/-/g)?.length ?? 0) > 1;
  const put = (f: Found, entity: Entity) => {
    f.entities = [entity];
    addForm(entity, textOf(f));
  };
  const make = (f: Found) => () =>
    scene.make('collective', isOutlet(scene, textOf(f)) ? 'media' : collectiveKind(textOf(f), f));
  const long = all.filter(isLong);
  for (const f of [...long].sort((a, b) => textOf(b).length - textOf(a).length || a.span.start - b.span.start)) {
    const part = collectives.find(textOf(f)) ?? withPlaceBehind(collectives, textOf(f));
    put(f, part ?? collectives.full(textOf(f), make(f)));
    const acronym = acronymWithPlace(scene, textOf(f));
    if (acronym) addForm(f.entities[0]!, acronym);
  }
  for (const f of founds) defineAcronym(scene, f, collectives);
  for (const f of all.filter((f) => !isLong(f) && !f.entities.length)) {
    put(f, collectives.short(textOf(f), make(f)));
  }
}

/** "GSSS Gwadabawa" is also called GSSS; "UN Security Council" never UN. */
function acronymWithPlace(scene: Scene, words: string): string | null {
  const [first = '', ...rest] = words.split(' ');
  if (!isAcronym(first) || rest.length === 0 || rest.length > 2 || scene.register.countryOf(first)) return null;
  return scene.register.findPlaces(rest.join(' ')).length ? first : null;
}

/** "GSSS Gwadabawa": an acronym and where it stands. */
function withPlaceBehind(collectives: Collectives, words: string): Entity | undefined {
  const [first = '', ...rest] = words.split(' ');
  return isAcronym(first) && rest.length < 3 ? collectives.find(first) : undefined;
}

function isCollective(scene: Scene, f: Found): boolean {
  if (f.kind === 'organisation' || f.kind === 'group') return true;
  const last = scene.doc.tokens[f.tokens.to - 1];
  return f.kind === 'facility' && actorNoun(last?.lemma.toLowerCase() ?? '')?.class === 'group';
}

/** News agencies, and the outlet of the report itself unless its name says that it is something else ("… Government"). */
const isOutlet = (scene: Scene, words: string): boolean =>
  agencyOf(words) !== undefined ||
  (!!scene.report.outlet && foldName(scene.report.outlet) === foldName(words) && !isOtherBody(words));

const isOtherBody = (words: string): boolean =>
  words.split(' ').some((word) => endsBody(word) || (actorNoun(word.toLowerCase())?.kind ?? 'media') !== 'media');

function collectiveKind(words: string, f: Found): ActorKind {
  const last = actorNoun(words.slice(words.lastIndexOf(' ') + 1).toLowerCase());
  if (last?.class === 'group' && last.kind !== 'organisation') return last.kind;
  return kindsOfNames[f.kind] ?? 'organisation';
}

/** A name, "(", an acronym, ")": the acronym is that name's; where the reader saw no name in it, it is one now. */
function defineAcronym(scene: Scene, f: Found, collectives: Collectives): void {
  const { tokens } = scene.doc;
  if (tokens[f.tokens.to]?.text !== '(' || tokens[f.tokens.to + 2]?.text !== ')') return;
  const inside = tokens[f.tokens.to + 1]!;
  if (!isAcronym(inside.text)) return;
  const entity = f.entities[0];
  if (!entity || (entity.type !== 'collective' && entity.type !== 'body')) return;
  collectives.define(inside.text, entity);
  addForm(entity, inside.text);
}

/** Full names first, then single words; honorifics that contradict ("Ms", "Mr") keep two apart. */
function joinPeople(scene: Scene, founds: readonly Found[]): void {
  const people = new People();
  const all = founds.filter((f) => f.kind === 'person' && f.want === 'known' && !f.entities.length);
  const textOf = (f: Found) =>
    scene.doc.text
      .slice(f.span.start, f.span.end)
      .replace(/\s+/g, ' ')
      .replace(/['’]s$/, '');
  const make = () => scene.make('person', 'person');
  const put = (f: Found, entity: Entity) => {
    f.entities = [entity];
    addForm(entity, textOf(f));
  };
  const isFull = (f: Found) => nameWords(textOf(f)).length > 1;
  for (const f of all) if (isFull(f)) put(f, people.full(textOf(f), f.head, make));
  for (const f of all) {
    if (f.entities.length) people.seen(textOf(f), f.head);
    else put(f, people.short(textOf(f), f.head, make));
  }
}

function lastWords(founds: readonly Found[]): Map<string, Entity | null> {
  const out = new Map<string, Entity | null>();
  for (const entity of new Set(founds.flatMap((f) => f.entities))) {
    if (entity.type !== 'collective') continue;
    for (const form of entity.forms.keys()) {
      const word = form.slice(form.lastIndexOf(' ') + 1).toLowerCase();
      if (!form.includes(' ') || actorNoun(word)?.class !== 'group') continue;
      const known = out.get(word);
      out.set(word, known === undefined || known === entity ? entity : null);
    }
  }
  return out;
}

/** A capitalised word outside all names that is the surname or the whole name of somebody named elsewhere in the report. */
function missedNames(scene: Scene, founds: readonly Found[]): Found[] {
  const known = new Map<string, Found>();
  for (const found of founds) {
    const type = found.entities[0]?.type;
    if (type !== 'person' && type !== 'collective') continue;
    const words = scene.doc.text.slice(found.span.start, found.span.end).split(/\s+/);
    if (type === 'person' || words.length === 1) known.set(words.at(-1)!, found);
  }
  return scene.doc.tokens.flatMap((token) => {
    if (token.upos !== 'PROPN' || scene.nameAt[token.index]! >= 0 || !scene.isRead(token.index)) return [];
    const same = known.get(token.text);
    if (!same) return [];
    const span = { start: token.start, end: token.end };
    const tokens = { from: token.index, to: token.index + 1 };
    return [
      found({
        kind: same.kind,
        form: 'name',
        span,
        tokens,
        head: token.index,
        want: 'known',
        entities: same.entities,
        rule: 'missed-name',
      }),
    ];
  });
}

/** Titles of all persons, by index of their name; tokens that a title takes up are no mentions of their own. */
export function titlesOf(scene: Scene, founds: readonly Found[]) {
  const titles = founds.map((f) =>
    f.kind === 'person' && f.entities[0]?.type === 'person'
      ? { before: titleBefore(scene, f.tokens.from), after: titleAfter(scene, f.tokens.to) }
      : { before: null, after: null },
  );
  const taken = new Uint8Array(scene.doc.tokens.length);
  for (const { before, after } of titles) {
    for (let at = before?.from ?? 0; at < (before?.to ?? 0); at++)
      if (isPersonNoun(scene.doc.tokens[at])) taken[at] = 1;
    if (after) taken[after.noun] = 1;
  }
  return { titles, taken };
}
