import type { ActorKind } from '../../model/actor.js';
import { once } from '../cells.js';
import { countryOfWord } from '../states.js';
import { type Draft, draft, plainName, titleCase } from './draft.js';

/** Lists by the resolution that made them. */
const lists: Readonly<Record<string, string>> = {
  'Al-Qaida': 'un-1267',
  Taliban: 'un-1988',
  DPRK: 'un-1718',
  Iran: 'un-2231',
  Iraq: 'un-1518',
  DRC: 'un-1533',
  Libya: 'un-1970',
  Somalia: 'un-751',
  CAR: 'un-2127',
  Haiti: 'un-2653',
  Yemen: 'un-2140',
  GB: 'un-2048',
  Sudan: 'un-1591',
  SouthSudan: 'un-2206',
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name]!);

/** Texts of all elements of a name; elements of one name are not nested in this list. */
const texts = (xml: string, tag: string): string[] =>
  xml
    .split(`<${tag}>`)
    .slice(1)
    .map((part) => unescape(part.slice(0, Math.max(0, part.indexOf(`</${tag}>`)))));

const text = (xml: string, tag: string): string => texts(xml, tag)[0]?.trim() ?? '';

/** The UN Security Council's Consolidated List: persons, and entities. */
export function readUnList(xml: string): { persons: Draft[]; groups: Draft[]; date: string } {
  const date = /dateGenerated="(\d{4}-\d{2}-\d{2})/.exec(xml)?.[1] ?? '';
  const source = `UN Consolidated List ${date}`;
  return {
    date,
    persons: texts(xml, 'INDIVIDUAL').map((x) => readPerson(x, source)),
    groups: texts(xml, 'ENTITY').map((x) => readEntity(x, source)),
  };
}

const listingOf = (xml: string): string => {
  const list = lists[text(xml, 'UN_LIST_TYPE')] ?? `un-${text(xml, 'UN_LIST_TYPE').toLowerCase()}`;
  return `${list}@${text(xml, 'REFERENCE_NUMBER').replace(/\.$/, '')}@${text(xml, 'LISTED_ON').slice(0, 10)}@`;
};

const idOf = (xml: string): string =>
  `ac:un-${text(xml, 'REFERENCE_NUMBER')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')}`;

function readPerson(xml: string, source: string): Draft {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME', 'FIFTH_NAME'].map((tag) => text(xml, tag));
  const aliases = readAliases(xml, 'INDIVIDUAL_ALIAS');
  const nationality = texts(text(xml, 'NATIONALITY'), 'VALUE').map(countryNamed);
  return draft({
    id: idOf(xml),
    name: titleCase(parts.filter(Boolean).join(' ')),
    kind: 'person',
    countries: once(nationality),
    sectors: sectorsOf(text(xml, 'UN_LIST_TYPE')),
    aliases: once([text(xml, 'NAME_ORIGINAL_SCRIPT'), ...aliases.good]),
    weak: aliases.low,
    memberOf: leads(text(xml, 'COMMENTS1')),
    listings: [listingOf(xml)],
    sources: [source],
  });
}

/** References of the listed groups that a comment says a person founded, leads or belongs to; former ones left out. */
const leads = (comment: string): string[] =>
  comment
    .split(/(?<=[a-z)])\.\s/)
    .filter(
      (s) =>
        /\b(?:founder|co-founder|leader|member|commander|emir|head|spokes\w+|deputy|official)\b/i.test(s) &&
        !/\bformer/i.test(s),
    )
    .flatMap((s) => [...s.matchAll(/\(([A-Z]{2}e\.\d{3})\)/g)].map((m) => m[1]!));

const firms =
  /\b(?:trust|foundation|fund|charit\w*|relief|compan\w*|corporation|corp|bank|banking|exchange|limited|ltd|llc|inc|import|export|trading|est|establishment|holding\w*|shipping|industr\w*|hawala|aviation|airlines?|airways|factory|institute|university|agency|bureau|ministry|office|department|humanitarian|society|general|engineering|university|centre|center|complex|works|committee|construction|travel|petroleum|maritime|marine|insurance|investment\w*|refinery|mining|butembo|machanga|uganda|congomet|group|gmbh)\b/i;
const fighting =
  /\b(?:movement|army|front|brigade\w*|jihad|forces?|armed|mujahid\w*|islamic state|qaida|jama\w*|jaish|lashkar|harakat|liberation)\b/i;

function readEntity(xml: string, source: string): Draft {
  const name = text(xml, 'FIRST_NAME').replace(/\s*[([][^()]*[)\]]\s*$/, '');
  const list = text(xml, 'UN_LIST_TYPE');
  const aliases = readAliases(xml, 'ENTITY_ALIAS');
  const acronym = /[([]([A-Z][A-Z-]+)[)\]]\s*$/.exec(text(xml, 'FIRST_NAME'))?.[1];
  const armed = armedLists.has(list) && (!firms.test(name) || fighting.test(name));
  const kind: ActorKind = armed ? 'armed-group' : 'organisation';
  const addresses = texts(xml, 'ENTITY_ADDRESS').map((a) => countryNamed(text(a, 'COUNTRY')));
  return draft({
    id: idOf(xml),
    name: titleCase(plainName(name)),
    kind,
    countries: once(addresses),
    sectors: armed ? ['REB'] : ['BUS'],
    aliases: once([acronym, text(xml, 'NAME_ORIGINAL_SCRIPT'), ...aliases.good]),
    weak: aliases.low,
    listings: [listingOf(xml)],
    sources: [source],
  });
}

const armedLists = new Set(['Al-Qaida', 'Taliban', 'DRC', 'CAR', 'Haiti', 'Yemen', 'Somalia', 'Sudan', 'SouthSudan']);

/** Persons of the lists of armed groups are rebels; those of states' arms programmes are not. */
const sectorsOf = (list: string): string[] => (armedLists.has(list) ? ['REB'] : []);

function readAliases(xml: string, tag: string): { good: string[]; low: string[] } {
  const good: string[] = [];
  const low: string[] = [];
  for (const alias of texts(xml, tag)) {
    const into = text(alias, 'QUALITY') === 'Low' ? low : good;
    into.push(...splitAlias(text(alias, 'ALIAS_NAME')));
  }
  return { good, low };
}

/** "Abu Ali (Abou Ali); AA" holds three names; remarks in brackets ("previously listed as") are none. */
function splitAlias(alias: string): string[] {
  const bracketed = [...alias.matchAll(/\(([^()]{2,60})\)/g)].map((m) => m[1]!);
  const names = [
    alias.replace(/\([^()]*\)/g, ' '),
    ...bracketed.filter((b) => !/\b(?:listed|formerly|born|known|name|see|original|script|permanent)\b/i.test(b)),
  ];
  return names
    .flatMap((n) => n.split(/;|,\s*(?=[A-Z]{3,}\b)/))
    .map((n) => titleIfUpper(plainName(n)))
    .filter((n) => n.length > 1);
}

const titleIfUpper = (name: string): string =>
  name.length > 5 && name === name.toUpperCase() ? titleCase(name) : name;

/** A country as the list writes it: "Iran (Islamic Republic of)", "Democratic People’s Republic of Korea". */
function countryNamed(name: string): string | undefined {
  const plain = name.replace(/\s*\(.*/, '').trim();
  return countryOfWord(plain) ?? countryOfWord(plain.replace(/^The /, ''));
}
