import type { Register } from '../../register/register.js';
import type { ActorAnswer, ActorMatch } from './actor-answer.js';

/** An answer for a person: the one who is meant with all that is known, or all who may be. */
export function actorText(answer: ActorAnswer, register: Register): string {
  const { matches, more, ambiguous, asked, on } = answer;
  const [first, ...others] = matches;
  if (!first) return '';
  if (!ambiguous) return [...full(first, on, register), ...alike(others), ''].join('\n');
  return [
    `${JSON.stringify(asked)} may be any of these ${matches.length}${more ? ` (and ${more} more)` : ''}; ask for one by its id or its full name.`,
    ...matches.map(line),
    '',
  ].join('\n');
}

const line = (m: ActorMatch): string => `  ${m.id}  ${headOf(m)}\n      ${m.why.join('; ')} (${m.score.toFixed(2)})`;

const headOf = ({ name, kind, country, registered }: ActorMatch): string =>
  [name, kind, country, registered ? null : 'provisional'].filter(Boolean).join(' · ');

const alike = (others: readonly ActorMatch[]): string[] =>
  others.length > 0 ? ['', 'Others whose names are like it:', ...others.slice(0, 5).map(line)] : [];

function full(m: ActorMatch, on: string | null, register: Register): string[] {
  const day = on ? ` on ${on}` : '';
  return [
    headOf(m),
    `  id        ${m.id}`,
    ...wrapped('also', m.aliases),
    ...(m.bodyOf ? [`  body of   ${nameOf(register, m.bodyOf)}`] : []),
    ...wrapped(
      'part of',
      m.memberOf.map((id) => nameOf(register, id)),
    ),
    ...wrapped('sectors', m.sectors),
    ...section(
      `offices${day}`,
      m.offices.flatMap((o) => officeLines(o, register)),
    ),
    ...section(
      `held by${day}`,
      m.holders.flatMap(({ name, ...o }) => [
        `${o.title} ${name}, ${daysOf(o)}${stateOf(o, 'in office')}`,
        `  ${o.source}`,
      ]),
    ),
    ...section(
      `lists${day}`,
      m.listings.map((l) => `${l.list} ${l.reference}, ${daysOf(l)}${stateOf(l, 'on the list')}`),
    ),
    `  because   ${m.why.join('; ')} (${m.score.toFixed(2)})`,
    `  source    ${m.source}`,
  ];
}

const officeLines = (o: ActorMatch['offices'][number], register: Register): string[] => [
  `${o.title}${o.body ? ` (${nameOf(register, o.body)})` : ''}, ${daysOf(o)}${stateOf(o, 'in office')}`,
  `  ${o.source}`,
];

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0
    ? [
        `  ${title}`,
        ...lines.slice(0, MOST_LINES).map((l) => `    ${l}`),
        ...(lines.length > MOST_LINES ? ['    … (all: --format json)'] : []),
      ]
    : [];

/** Of a body whose holders of twenty years are asked for; all stand in the JSON. */
const MOST_LINES = 40;

const wrapped = (title: string, values: readonly string[]): string[] =>
  values.length > 0
    ? [
        `  ${title.padEnd(9)} ${values.slice(0, 30).join('; ')}${values.length > 30 ? ` … ${values.length} in all` : ''}`,
      ]
    : [];

const nameOf = (register: Register, id: string): string => register.actor(id)?.name ?? id;

const daysOf = ({ from, to }: { from: string | null; to: string | null }): string =>
  from || to ? `${from ?? '?'} to ${to ?? '…'}` : 'days not known';

function stateOf({ inForce, from }: { inForce: boolean | null; from: string | null }, words: string): string {
  if (inForce === null) return '';
  return inForce ? `: ${words}` : `: not ${words}${from ? '' : ' as far as is known'}`;
}
