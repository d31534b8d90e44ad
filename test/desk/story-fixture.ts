import { actor } from '../../src/model/actor.js';
import type { Claim, ClaimValue } from '../../src/model/claim.js';
import type { Comparison } from '../../src/model/comparison.js';
import type { Count } from '../../src/model/count.js';
import type { Event } from '../../src/model/event.js';
import type { Place } from '../../src/model/place.js';
import type { Reader, Reading } from '../../src/model/reading.js';
import type { Record as StoryRecord } from '../../src/model/record.js';
import { type Report, report } from '../../src/model/report.js';
import { type Span, span } from '../../src/model/span.js';
import type { Act, Channel, Statement } from '../../src/model/statement.js';
import type { Saying, Story } from '../../src/model/story.js';
import type { ZoneKind } from '../../src/model/zone.js';

/**
 * A whole story by hand, for pages, store and exports: five invented reports on an invented blast in a real town, with
 * every verdict, nested and broken statements, zones, a lineage, a doubted date.
 */
const reader: Reader = { version: '0.0.0', models: { read: 'sha256:0' }, register: '2000-01-01' };

const texts = {
  wire: `Blast at Kirkuk bus garage kills at least 17, police say

KIRKUK, Iraq, March 3 (Meridian) - A bomb hidden in a minibus exploded at the crowded northern garage in Kirkuk on Sunday morning and killed at least 17 people, police said.

Dozens were wounded. "The glass came down on everyone who was waiting," said Nasrin Wahab, who directs the emergency ward of the Azadi hospital.

Police colonel Aram Jalal Sabri said the minibus had been parked beside the ticket office since Saturday evening. He accused the Plain Brigade, an armed group active south of the town, of planting the bomb.

Nobody has claimed responsibility.

(Meridian)`,
  daily: `Home | Iraq | World | Sport
THE HARBOUR POST
Bus garage bomb in northern Iraq
By staff and Meridian
4 March 2024, 08:15 | 31 comments

A bomb hidden in a minibus exploded at the crowded northern garage in Kirkuk on Sunday morning and killed at least 17 people, police said. Hospital staff told Meridian that about 40 people were being treated.

The provincial council will meet on Tuesday to discuss the guarding of bus garages.

READ MORE: Ferry sinks off Basra, 12 drowned
Share | Print`,
  regional: `Kirkuk buries its dead: 21 killed in garage bombing

By Hana Karim Saleh

The number of people killed in Sunday's bombing of the northern garage rose to 21 on Monday, after four of the wounded died in the night, the director of the Azadi hospital, Nasrin Wahab, said.

She told reporters at a press conference that 43 people had been injured, nine of them children.

Governor Rebin Othman Zahir said the police had told him that the bomb "was carried in from outside the province". He ordered the northern garage closed for a week.

The Plain Brigade denied on Telegram that it had anything to do with the attack. "We do not fight travellers," it said.`,
  army: `Ministry: 14 dead in Kirkuk explosion

BAGHDAD (Two Rivers Agency) – The interior ministry said in a statement on Monday that 14 people had died and 38 had been injured in an explosion at a bus garage in Kirkuk province.

The ministry's spokesman, Brigadier Salam Idris Hadi, called higher figures "rumours" and warned media against spreading them.

Search teams were still working in the ruins of the ticket office, he added.`,
  review: `A week that began at a bus stop

For Sarwar the driver, Sunday began like any other. By nine o'clock the northern garage was gone, and twenty-one people with it.

Residents marched to the governor's office on Wednesday and demanded that he resign. About 2,000 people took part, according to the organisers.

The governor declined to comment.`,
};
type Name = keyof typeof texts;

/** The nth place (from 1) where words stand in a report. */
function at(name: Name, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = texts[name].indexOf(words, start + 1);
  if (start < 0) throw new Error(`${JSON.stringify(words)} does not stand in ${name}`);
  return span(start, start + words.length);
}

const zone = (name: Name, kind: ZoneKind, words: string) => ({ kind, span: at(name, words) });
const on = (from: string, to = from): Report['published'] => ({ from, to, basis: ['metadata'], doubts: [] });

export const reports: Record<Name, Report> = {
  wire: report({
    id: 'wire',
    text: texts.wire,
    outlet: 'Meridian',
    agency: 'Meridian',
    title: 'Blast at Kirkuk bus garage kills at least 17, police say',
    dateline: { place: 'pl:kirkuk', name: 'KIRKUK, Iraq', span: at('wire', 'KIRKUK, Iraq') },
    published: on('2024-03-03T11:40:00+03:00'),
    zones: [
      zone('wire', 'title', 'Blast at Kirkuk bus garage kills at least 17, police say'),
      zone('wire', 'dateline', 'KIRKUK, Iraq, March 3 (Meridian) -'),
      { kind: 'agency', span: at('wire', '(Meridian)', 2) },
    ],
  }),
  daily: report({
    id: 'daily',
    text: texts.daily,
    outlet: 'The Harbour Post',
    agency: 'Meridian',
    title: 'Bus garage bomb in northern Iraq',
    url: 'https://harbourpost.example/kirkuk',
    published: on('2024-03-04'),
    zones: [
      zone('daily', 'navigation', 'Home | Iraq | World | Sport'),
      zone('daily', 'section', 'THE HARBOUR POST'),
      zone('daily', 'title', 'Bus garage bomb in northern Iraq'),
      zone('daily', 'byline', 'By staff and Meridian'),
      zone('daily', 'timestamp', '4 March 2024, 08:15 | 31 comments'),
      zone('daily', 'related', 'READ MORE: Ferry sinks off Basra, 12 drowned'),
      zone('daily', 'navigation', 'Share | Print'),
    ],
  }),
  regional: report({
    id: 'regional',
    text: texts.regional,
    outlet: 'Kirkuk Courier',
    title: 'Kirkuk buries its dead: 21 killed in garage bombing',
    byline: 'Hana Karim Saleh',
    published: on('2024-03-04'),
    zones: [
      zone('regional', 'title', 'Kirkuk buries its dead: 21 killed in garage bombing'),
      zone('regional', 'byline', 'By Hana Karim Saleh'),
    ],
  }),
  army: report({
    id: 'army',
    text: texts.army,
    outlet: 'Two Rivers Agency',
    title: 'Ministry: 14 dead in Kirkuk explosion',
    dateline: { place: 'pl:baghdad', name: 'BAGHDAD', span: at('army', 'BAGHDAD') },
    published: {
      from: '2024-03-04',
      to: '2024-03-05',
      basis: ['events'],
      doubts: [{ value: '2024-04-03', why: 'the text speaks of Monday after the blast', span: null }],
    },
    zones: [
      zone('army', 'title', 'Ministry: 14 dead in Kirkuk explosion'),
      zone('army', 'dateline', 'BAGHDAD (Two Rivers Agency) –'),
    ],
  }),
  review: report({
    id: 'review',
    text: texts.review,
    outlet: 'Northern Review',
    title: 'A week that began at a bus stop',
    published: on('2024-03-10'),
    zones: [zone('review', 'title', 'A week that began at a bus stop')],
  }),
};

const actors = {
  'ac:sabri': actor({ name: 'Aram Jalal Sabri', kind: 'person', country: 'IRQ', sectors: ['COP'] }),
  'ac:police': actor({ name: 'Kirkuk police', kind: 'government-body', country: 'IRQ', sectors: ['COP'] }),
  'ac:wahab': actor({ name: 'Nasrin Wahab', kind: 'person', country: 'IRQ' }),
  'ac:hospital': actor({ name: 'Azadi hospital', kind: 'organisation', country: 'IRQ' }),
  'ac:brigade': actor({ name: 'Plain Brigade', kind: 'armed-group', country: 'IRQ', sectors: ['REB'] }),
  'ac:governor': actor({ name: 'Rebin Othman Zahir', kind: 'person', country: 'IRQ', sectors: ['GOV'] }),
  'ac:hadi': actor({ name: 'Salam Idris Hadi', kind: 'person', country: 'IRQ', sectors: ['COP'] }),
  'ac:ministry': actor({
    name: 'interior ministry of Iraq',
    kind: 'government-body',
    country: 'IRQ',
    sectors: ['GOV'],
  }),
  'ac:residents': actor({
    name: 'residents of Kirkuk',
    kind: 'population',
    country: 'IRQ',
    mergedFrom: ['ac:marchers'],
  }),
};
const place = (name: string, admin1: string, latitude: number, longitude: number): Place => ({
  name,
  admin1,
  admin2: null,
  country: 'IRQ',
  latitude,
  longitude,
  geonames: null,
  precision: 1,
  within: null,
  registered: true,
});
const places = {
  'pl:kirkuk': place('Kirkuk', 'Kirkuk', 35.47, 44.39),
  'pl:baghdad': place('Baghdad', 'Baghdad', 33.34, 44.4),
  'pl:garage': place('northern garage', 'Kirkuk', 35.48, 44.4),
};

type Said = Partial<Statement> & { speaker: Span[]; cue: Span[]; content: Span[] };
const statement = (id: string, act: Act, said: Said): Statement => ({
  id,
  act,
  speakers: [],
  quotation: 'indirect',
  channel: null,
  via: null,
  addressees: [],
  within: null,
  rule: 'by hand',
  ...said,
});

const statements: Record<Name, Statement[]> = {
  wire: [
    statement('s1', 'say', {
      speaker: [at('wire', 'police', 2)],
      speakers: ['ac:police'],
      cue: [at('wire', 'said', 1)],
      content: [
        at(
          'wire',
          'A bomb hidden in a minibus exploded at the crowded northern garage in Kirkuk on Sunday morning and killed at least 17 people',
        ),
      ],
    }),
    statement('s2', 'say', {
      speaker: [at('wire', 'Nasrin Wahab')],
      speakers: ['ac:wahab'],
      cue: [at('wire', 'said', 2)],
      content: [at('wire', '"The glass came down on everyone who was waiting,"')],
      quotation: 'direct',
    }),
    statement('s3', 'say', {
      speaker: [at('wire', 'Police colonel Aram Jalal Sabri')],
      speakers: ['ac:sabri'],
      cue: [at('wire', 'said', 3)],
      content: [at('wire', 'the minibus had been parked beside the ticket office since Saturday evening')],
    }),
    statement('s4', 'accuse', {
      speaker: [at('wire', 'He accused').start].map((start) => span(start, start + 2)),
      speakers: ['ac:sabri'],
      cue: [at('wire', 'accused')],
      content: [at('wire', 'the Plain Brigade, an armed group active south of the town, of planting the bomb')],
    }),
  ],
  daily: [
    statement('s1', 'say', {
      speaker: [at('daily', 'police')],
      speakers: ['ac:police'],
      cue: [at('daily', 'said')],
      content: [
        at(
          'daily',
          'A bomb hidden in a minibus exploded at the crowded northern garage in Kirkuk on Sunday morning and killed at least 17 people',
        ),
      ],
    }),
    statement('s2', 'say', {
      speaker: [at('daily', 'Hospital staff')],
      cue: [at('daily', 'told Meridian')],
      content: [at('daily', 'about 40 people were being treated')],
      via: 'Meridian',
    }),
  ],
  regional: [
    statement('s1', 'say', {
      speaker: [at('regional', 'the director of the Azadi hospital, Nasrin Wahab')],
      speakers: ['ac:wahab'],
      cue: [at('regional', 'said', 1)],
      content: [
        at(
          'regional',
          "The number of people killed in Sunday's bombing of the northern garage rose to 21 on Monday, after four of the wounded died in the night",
        ),
      ],
    }),
    statement('s2', 'say', {
      speaker: [at('regional', 'She')],
      speakers: ['ac:wahab'],
      cue: [at('regional', 'told reporters')],
      content: [at('regional', '43 people had been injured, nine of them children')],
      channel: 'press-conference',
    }),
    statement('s3', 'say', {
      speaker: [at('regional', 'Governor Rebin Othman Zahir')],
      speakers: ['ac:governor'],
      cue: [at('regional', 'said', 2)],
      content: [at('regional', 'the police had told him that the bomb "was carried in from outside the province"')],
    }),
    statement('s4', 'say', {
      speaker: [at('regional', 'the police')],
      speakers: ['ac:police'],
      cue: [at('regional', 'told him')],
      content: [at('regional', 'the bomb "was carried in from outside the province"')],
      quotation: 'mixed',
      addressees: ['ac:governor'],
      within: 's3',
    }),
    statement('s5', 'order', {
      speaker: [at('regional', 'He ordered').start].map((start) => span(start, start + 2)),
      speakers: ['ac:governor'],
      cue: [at('regional', 'ordered')],
      content: [at('regional', 'the northern garage closed for a week')],
    }),
    statement('s6', 'deny', {
      speaker: [at('regional', 'The Plain Brigade')],
      speakers: ['ac:brigade'],
      cue: [at('regional', 'denied')],
      content: [at('regional', 'it had anything to do with the attack')],
      channel: 'telegram',
    }),
    statement('s7', 'say', {
      speaker: [at('regional', 'it said').start].map((start) => span(start, start + 2)),
      speakers: ['ac:brigade'],
      cue: [at('regional', 'said', 3)],
      content: [at('regional', '"We do not fight travellers,"')],
      quotation: 'direct',
      channel: 'telegram',
    }),
  ],
  army: [
    statement('s1', 'say', {
      speaker: [at('army', 'The interior ministry')],
      speakers: ['ac:ministry'],
      cue: [at('army', 'said')],
      content: [
        at('army', '14 people had died and 38 had been injured in an explosion at a bus garage in Kirkuk province'),
      ],
      channel: 'statement',
    }),
    statement('s2', 'warn', {
      speaker: [at('army', "The ministry's spokesman, Brigadier Salam Idris Hadi")],
      speakers: ['ac:hadi'],
      cue: [at('army', 'warned')],
      content: [at('army', 'media against spreading them')],
    }),
  ],
  review: [
    statement('s1', 'demand', {
      speaker: [at('review', 'Residents')],
      speakers: ['ac:marchers'],
      cue: [at('review', 'demanded')],
      content: [at('review', 'he resign')],
    }),
    statement('s2', 'decline', {
      speaker: [at('review', 'The governor', 1)],
      speakers: ['ac:governor'],
      cue: [at('review', 'declined')],
      content: [at('review', 'to comment')],
    }),
  ],
};

/** Deaths as a report tells them. */
const killed = (name: Name, words: string, qualifier: 'exact' | 'at-least', n: number): Count => ({
  kind: 'killed',
  min: n,
  max: qualifier === 'exact' ? n : null,
  point: qualifier === 'exact' ? n : null,
  qualifier,
  who: 'people',
  attackers: 'unstated',
  scope: 'event',
  subset: false,
  partOf: null,
  asOf: null,
  span: at(name, words),
});

const event = (
  name: Name,
  id: string,
  type: Event['type'],
  trigger: string,
  evidence: string,
  casualties: readonly Count[] = [],
): Event => ({
  id,
  type,
  modes: type === 'ASSAULT' ? ['explosives'] : [],
  contexts: [],
  root: type === 'ASSAULT' ? '18' : '14',
  actuality: 'actual',
  actors: type === 'PROTEST' ? ['ac:marchers'] : [],
  recipients: [],
  actorSpans: type === 'PROTEST' ? [at(name, 'Residents')] : [],
  recipientSpans: [],
  place: 'pl:kirkuk',
  placeSpan: null,
  time: { from: '2024-03-03', to: '2024-03-03', precision: 'day', span: null },
  casualties,
  responsibility: [],
  weapons: [],
  targets: [],
  victims: [],
  perpetrators: [],
  statedIn: null,
  trigger: at(name, trigger),
  evidence: [at(name, evidence)],
  rule: 'by hand',
});

const events: Record<Name, Event[]> = {
  wire: [
    event('wire', 'e1', 'ASSAULT', 'exploded', 'A bomb hidden in a minibus exploded', [
      killed('wire', 'at least 17 people', 'at-least', 17),
    ]),
  ],
  daily: [event('daily', 'e1', 'ASSAULT', 'exploded', 'A bomb hidden in a minibus exploded')],
  regional: [event('regional', 'e1', 'ASSAULT', 'bombing', "Sunday's bombing of the northern garage")],
  army: [
    event('army', 'e1', 'ASSAULT', 'explosion', 'an explosion at a bus garage in Kirkuk province', [
      killed('army', '14 people', 'exact', 14),
    ]),
  ],
  review: [
    event('review', 'e1', 'ASSAULT', 'was gone', 'the northern garage was gone'),
    event('review', 'e2', 'PROTEST', 'marched', "Residents marched to the governor's office"),
  ],
};

export const readings: readonly Reading[] = (Object.keys(texts) as Name[]).map((name) => ({
  reader,
  report: reports[name],
  mentions: [{ id: 'm1', kind: 'place', form: 'name', span: span(0, 5), entity: 'pl:kirkuk' }],
  times: [],
  statements: statements[name],
  events: events[name],
  actors: { ...actors, 'ac:marchers': actor({ name: 'Residents', kind: 'population' }) },
  places,
  problems:
    name === 'army'
      ? [{ code: 'date-doubted', message: 'The stated date is contradicted by the text.', span: null }]
      : [],
}));

type Carrying = readonly [Name, string, (string | null)?, number?];
function claim(field: string, value: ClaimValue, min: number, max: number, ...carrying: Carrying[]): Claim {
  const carriers = carrying.map(([name, words, said = null, nth = 1]) => ({
    report: name,
    span: at(name, words, nth),
    statement: said,
  }));
  const ids = [...new Set(carriers.map((c) => c.report))];
  return {
    field,
    value,
    carriers,
    roots: ids.map((id) => ({ reports: [id], why: null, proven: true, origin: null, evidence: [] })),
    reportCount: ids.length,
    independent: { min, max },
    asOf: null,
  };
}
const count = (qualifier: 'exact' | 'at-least' | 'about' | 'vague', n: number | null, who = 'people'): ClaimValue => ({
  min: qualifier === 'at-least' || qualifier === 'exact' ? n : null,
  max: qualifier === 'exact' ? n : null,
  point: qualifier === 'exact' || qualifier === 'about' ? n : null,
  qualifier,
  who,
  attackers: 'unstated',
});

const shared =
  'A bomb hidden in a minibus exploded at the crowded northern garage in Kirkuk on Sunday morning and killed at least 17 people, police said.';

const atLeast17: Claim = {
  ...claim(
    'killed',
    count('at-least', 17),
    1,
    1,
    ['wire', 'at least 17 people', 's1'],
    ['daily', 'at least 17 people', 's1'],
  ),
  roots: [
    {
      reports: ['wire', 'daily'],
      why: 'copied-text',
      proven: true,
      origin: 'ac:police',
      evidence: [
        { report: 'wire', span: at('wire', shared) },
        { report: 'daily', span: at('daily', shared) },
      ],
    },
  ],
};

const attack: StoryRecord = {
  id: 're:attack',
  type: 'ASSAULT',
  title: 'Bomb at the northern bus garage in Kirkuk',
  actors: [],
  recipients: [],
  place: 'pl:kirkuk',
  time: { from: '2024-03-03', to: '2024-03-03', precision: 'day', span: null },
  mentions: (['wire', 'daily', 'regional', 'army', 'review'] as const).map((name) => ({ report: name, event: 'e1' })),
  independent: { min: 3, max: 4 },
  claims: [
    atLeast17,
    {
      ...claim('killed', count('exact', 21), 1, 2, ['regional', '21 on Monday', 's1'], ['review', 'twenty-one people']),
      asOf: '2024-03-04',
    },
    claim('killed', count('exact', 14), 1, 1, ['army', '14 people', 's1']),
    claim('injured', count('vague', null), 1, 1, ['wire', 'Dozens']),
    claim('injured', count('about', 40), 1, 1, ['daily', 'about 40 people', 's2']),
    claim('injured', count('exact', 43), 1, 1, ['regional', '43 people', 's2']),
    claim('injured', count('exact', 38, null as never), 1, 1, ['army', '38', 's1']),
    claim(
      'place',
      { place: 'pl:garage' },
      2,
      3,
      ['wire', 'northern garage in Kirkuk'],
      ['daily', 'northern garage in Kirkuk'],
      ['regional', 'northern garage'],
      ['review', 'northern garage'],
    ),
    claim('place', { place: 'pl:kirkuk' }, 1, 1, ['army', 'Kirkuk province']),
    claim(
      'time',
      { from: '2024-03-03', to: '2024-03-03', precision: 'day' },
      2,
      3,
      ['wire', 'on Sunday morning'],
      ['daily', 'on Sunday morning'],
      ['regional', "Sunday's"],
      ['review', 'Sunday'],
    ),
    claim('responsibility', { actor: 'ac:brigade', status: 'accused' }, 1, 1, [
      'wire',
      'He accused the Plain Brigade',
      's4',
    ]),
    claim('responsibility', { actor: 'ac:brigade', status: 'denied' }, 1, 1, [
      'regional',
      'denied on Telegram that it had anything to do with the attack',
      's6',
    ]),
    claim('responsibility', { actor: null, status: 'claimed' }, 1, 1, ['wire', 'Nobody has claimed responsibility']),
  ],
  verdicts: [
    {
      field: 'killed',
      verdict: 'conflict',
      claims: [0, 1, 2],
      why: 'disjoint: “14 people” lies below “at least 17 people”; “21” is later (“rose to”).',
    },
    {
      field: 'injured',
      verdict: 'compatible',
      claims: [3, 4, 5, 6],
      why: 'near: “about 40” holds 38 and 43; “dozens” is vague.',
    },
    {
      field: 'place',
      verdict: 'compatible',
      claims: [7, 8],
      why: 'coarser: “Kirkuk province” holds “northern garage”.',
    },
    { field: 'time', verdict: 'agree', claims: [9], why: 'same day: “Sunday”.' },
    {
      field: 'responsibility',
      verdict: 'conflict',
      claims: [10, 11, 12],
      why: 'denied: the group that is accused denies it.',
    },
  ],
  figures: { ucdp: { low: 14, best: null, high: 21 }, acled: { fatalities: 14 }, gtd: { nkill: null } },
};

const protest: StoryRecord = {
  id: 're:protest',
  type: 'PROTEST',
  title: 'Residents march to the governor’s office',
  actors: ['ac:residents'],
  recipients: ['ac:governor'],
  place: 'pl:kirkuk',
  time: { from: '2024-03-06', to: '2024-03-06', precision: 'day', span: null },
  mentions: [{ report: 'review', event: 'e2' }],
  independent: { min: 1, max: 1 },
  claims: [claim('participants', 'about 2,000', 1, 1, ['review', 'About 2,000 people', null])],
  verdicts: [{ field: 'participants', verdict: 'single', claims: [0], why: 'one report' }],
  figures: null,
};

const saying = (
  act: Act,
  speakers: string[],
  gist: string,
  carriers: [Name, string][],
  more: Partial<Saying> = {},
): Saying => ({
  speakers,
  speaksFor: [],
  act,
  gist,
  addressees: [],
  channel: null,
  carriers: carriers.map(([name, id]) => ({ report: name, statement: id })),
  ...more,
});

const telegram: Channel = 'telegram';
export const story: Story = {
  id: 'st:kirkuk',
  title: 'Bomb at a bus garage in Kirkuk',
  reports: Object.keys(texts),
  lineages: [
    {
      reports: ['wire', 'daily'],
      why: 'copied-text',
      evidence: [
        { report: 'wire', span: at('wire', shared) },
        { report: 'daily', span: at('daily', shared) },
      ],
    },
  ],
  records: [attack, protest],
  statements: [
    saying(
      'say',
      ['ac:police'],
      'A bomb hidden in a minibus exploded at the northern garage and killed at least 17 people',
      [
        ['wire', 's1'],
        ['daily', 's1'],
      ],
    ),
    saying('say', ['ac:wahab'], '“The glass came down on everyone who was waiting”', [['wire', 's2']], {
      speaksFor: ['ac:hospital'],
    }),
    saying(
      'say',
      ['ac:sabri'],
      'the minibus had been parked beside the ticket office since Saturday evening',
      [['wire', 's3']],
      { speaksFor: ['ac:police'] },
    ),
    saying('accuse', ['ac:sabri'], 'the Plain Brigade planted the bomb', [['wire', 's4']], {
      speaksFor: ['ac:police'],
    }),
    saying('say', [], 'about 40 people were being treated', [['daily', 's2']]),
    saying(
      'say',
      ['ac:wahab'],
      'the number of people killed rose to 21 on Monday, after four of the wounded died',
      [['regional', 's1']],
      { speaksFor: ['ac:hospital'] },
    ),
    saying('say', ['ac:wahab'], '43 people had been injured, nine of them children', [['regional', 's2']], {
      channel: 'press-conference',
      speaksFor: ['ac:hospital'],
    }),
    saying('say', ['ac:governor'], 'the police had told him that the bomb “was carried in from outside the province”', [
      ['regional', 's3'],
    ]),
    saying('say', ['ac:police'], 'the bomb “was carried in from outside the province”', [['regional', 's4']], {
      addressees: ['ac:governor'],
    }),
    saying('order', ['ac:governor'], 'the northern garage closed for a week', [['regional', 's5']]),
    saying('deny', ['ac:brigade'], 'it had anything to do with the attack', [['regional', 's6']], {
      channel: telegram,
    }),
    saying('say', ['ac:brigade'], '“We do not fight travellers”', [['regional', 's7']], { channel: telegram }),
    saying('say', ['ac:ministry'], '14 people had died and 38 had been injured', [['army', 's1']], {
      channel: 'statement',
    }),
    saying('warn', ['ac:hadi'], 'media against spreading higher figures', [['army', 's2']], {
      speaksFor: ['ac:ministry'],
    }),
    saying('demand', ['ac:residents'], 'he resign', [['review', 's1']]),
    saying('decline', ['ac:governor'], 'to comment', [['review', 's2']]),
  ],
  onlyIn: [
    { report: 'wire', records: [], statements: [1, 2, 3] },
    { report: 'daily', records: [], statements: [4] },
    { report: 'regional', records: [], statements: [5, 6, 7, 9, 10, 11] },
    { report: 'army', records: [], statements: [12, 13] },
    { report: 'review', records: ['re:protest'], statements: [14, 15] },
  ],
  timeline: [
    { from: '2024-03-03', to: '2024-03-03', record: 're:attack' },
    { from: '2024-03-06', to: '2024-03-06', record: 're:protest' },
  ],
};

export const comparison: Comparison = {
  reader,
  reports: Object.values(reports),
  actors,
  places,
  stories: [story],
  problems: [],
};
