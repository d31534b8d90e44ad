import { expect, test } from 'vitest';
import { reading, type Told } from '../make-reading.js';
import { recordOf, storyOf } from './tell.js';

const places = {
  'pl:north': { name: 'Kilgoris', country: 'KEN', latitude: -1, longitude: 34.9 },
  'pl:south': { name: 'Malindi', country: 'KEN', latitude: -3.2, longitude: 40.1 },
};
const actors = {
  'ac:ken': { name: 'Kenya', kind: 'state' as const, country: 'KEN' },
  'ac:som': { name: 'Somalia', kind: 'state' as const, country: 'SOM' },
  'ac:ministry': {
    name: 'Kenyan Foreign Ministry',
    kind: 'government-body' as const,
    country: 'KEN',
    bodyOf: 'ac:ken',
  },
};
const told = (id: string, text: string, more: Partial<Told> = {}) => reading({ id, text, places, actors, ...more });

const attack = (place: string, day: string) => ({
  trigger: 'bomb',
  modes: ['explosives'],
  place,
  day,
  counts: ['killed 4'],
});

test('two blasts of one week stay two, by day and by place', () => {
  const story = storyOf([
    told('a', 'A bomb killed 4 in Kilgoris on Monday.', { events: [attack('pl:north', '2021-03-01')] }),
    told('b', 'A bomb killed 4 in Kilgoris on Thursday.', { events: [attack('pl:north', '2021-03-04')] }),
    told('c', 'A bomb killed 4 in Malindi on Monday.', { events: [attack('pl:south', '2021-03-01')] }),
  ]);
  expect(story.records).toHaveLength(3);
});

test('an abduction and an air raid on one place and day stay two', () => {
  const raid = { ...attack('pl:north', '2021-03-01'), modes: ['aerial'] };
  const taken = { ...attack('pl:north', '2021-03-01'), modes: ['abduct'] };
  const story = storyOf([
    told('a', 'A bomb killed 4 in Kilgoris on Monday.', { events: [raid] }),
    told('b', 'A bomb killed 4 in Kilgoris on Monday.', { events: [taken] }),
  ]);
  expect(story.records).toHaveLength(2);
});

test('a toll told without the deed is the deed of the other report', () => {
  const record = recordOf([
    told('a', 'A bomb killed 4 in Kilgoris on Monday.', { events: [attack('pl:north', '2021-03-01')] }),
    told('b', 'Monday left 4 dead in Kilgoris.', {
      events: [{ trigger: 'dead', type: 'CASUALTY', place: 'pl:north', day: '2021-03-01', counts: ['killed 4'] }],
    }),
  ]);
  expect(record.type).toBe('ASSAULT');
  expect(record.mentions).toHaveLength(2);
  expect(record.title).toBe('Bomb attack in Kilgoris, 1 Mar 2021');
});

test('an act of a state is known by who does it to whom; its ministry acts for it', () => {
  const expel = (actor: string, recipient: string) => ({
    trigger: 'expelled',
    type: 'SANCTION' as const,
    actors: [actor],
    recipients: [recipient],
    day: '2021-03-01',
  });
  const text = 'Kenya expelled four envoys of Somalia on Monday.';
  const one = storyOf([
    told('a', text, { events: [expel('ac:ken', 'ac:som')] }),
    told('b', text, { events: [expel('ac:ministry', 'ac:som')] }),
  ]);
  expect(one.records).toHaveLength(1);
  const two = storyOf([
    told('a', text, { events: [expel('ac:ken', 'ac:som')] }),
    told('b', text, { events: [expel('ac:som', 'ac:ken')] }),
  ]);
  // the reverse act between the same two could be its answer: without more in common than the two names it stays apart
  expect(two.records.length).toBeGreaterThanOrEqual(1);
});

test('one saying told by two reports is one, with both carriers and whom it speaks for', () => {
  const said = 'Somalia must end its support for the raiders on our border';
  const story = storyOf([
    told('a', `"${said}," the ministry said.`, {
      statements: [{ content: said, speakers: ['ac:ministry'], act: 'demand' }],
    }),
    told('b', `The ministry said that ${said} at once. It rained.`, {
      statements: [
        { content: `${said} at once`, speakers: ['ac:ministry'] },
        { content: 'It rained', speakers: ['ac:ministry'] },
      ],
    }),
  ]);
  expect(story.statements).toHaveLength(2);
  expect(story.statements[0]).toMatchObject({ gist: said, act: 'demand', speaksFor: ['ac:ken'] });
  expect(story.statements[0]?.carriers.map((c) => c.report)).toEqual(['a', 'b']);
  expect(story.onlyIn).toEqual([{ report: 'b', records: [], statements: [1] }]);
});

test('what one report alone carries is named', () => {
  const story = storyOf([
    told('a', 'A bomb killed 4 in Kilgoris on Monday.', { events: [attack('pl:north', '2021-03-01')] }),
    told('b', 'Nothing of it is said here.'),
  ]);
  expect(story.onlyIn).toEqual([{ report: 'a', records: [story.records[0]?.id], statements: [] }]);
  expect(story.timeline).toEqual([
    { from: '2021-03-01', to: '2021-03-01', record: story.records[0]?.id, precision: 'day' },
  ]);
});

test('an empty report makes an empty story', () => {
  const story = storyOf([told('a', '')]);
  expect(story).toMatchObject({ reports: ['a'], records: [], statements: [], onlyIn: [], timeline: [] });
});

test('groups told in one breath are one figure, and its parts are both shown', () => {
  const record = recordOf([
    told('a', 'A bomb killed 71 students and 5 guards in Kilgoris.', {
      events: [
        {
          ...attack('pl:north', '2021-03-01'),
          counts: ['killed 71 students: 71 students', 'killed 5 guards: 5 guards'],
        },
      ],
    }),
  ]);
  const claims = record.claims.filter((c) => c.field === 'killed');
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({ value: { point: 76 }, reportCount: 1 });
  expect(claims[0]?.carriers).toHaveLength(2);
  expect(record.figures?.ucdp.best).toBe(76);
});

test('the attackers that a report counts beside the victims are in the total', () => {
  const record = recordOf([
    told('a', 'A bomb killed 7 people in Kilgoris. Guards shot 2 gunmen dead.', {
      events: [
        { ...attack('pl:north', '2021-03-01'), counts: ['killed 7 people: 7 people', 'killed 2 gunmen: 2 gunmen'] },
      ],
    }),
  ]);
  expect(record.figures).toEqual({ ucdp: { low: 9, best: 9, high: 9 }, acled: { fatalities: 9 }, gtd: { nkill: 9 } });
});
