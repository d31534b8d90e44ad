import { expect, test } from 'vitest';
import { find, resolved } from '../mentions/resolved.js';

const placeOf = (source: string, words: string, given = {}) => {
  const { doc, resolution } = resolved(source, given);
  const id = resolution.placeOf(find(doc.text, words));
  return id ? { id, ...resolution.places[id]! } : null;
};

const blast = (rest: string) => `Bombs/NNS/nsubj>fell fell/VBD/root ${rest} ././punct>fell`;

test('a district is the district, where the words call it one', () => {
  const got = placeOf(
    blast('in/IN/case>district the/DT/det>district Pulwama/NNP/compound>district/place district/NN/obl>fell'),
    'Pulwama',
  );
  expect(got).toMatchObject({ id: 'pl:2', precision: 3 });
});

test('a place lies within the province told beside it', () => {
  const { resolution } = resolved(
    blast(
      'in/IN/case>Pulwama Pulwama/NNP/obl>fell/place ,/,/punct>Jammu Jammu/NNP/appos>Pulwama/place and/CC/cc>Jammu/place Kashmir/NNP/conj>Jammu/place',
    ),
  );
  expect(resolution.places['pl:1']).toMatchObject({ name: 'Pulwama', within: 'pl:3', precision: 1 });
});

test('a name no gazetteer has is a place of its own, the same in every report', () => {
  const one = placeOf(
    blast(
      'in/IN/case>Qarabat the/DT/det>village village/NN/obl>fell of/IN/case>Qarabat Qarabat/NNP/nmod>village/place',
    ),
    'Qarabat',
  );
  const other = placeOf(blast('near/IN/case>Qarabat Qarabat/NNP/obl>fell/place'), 'Qarabat');
  expect(one).toMatchObject({ name: 'Qarabat', registered: false, precision: 1, geonames: null });
  expect(other?.id).toBe(one?.id);
});

test('the dateline is the capital it names', () => {
  const got = placeOf(
    'MOSCOW/NNP/nsubj>fell/place Russian/JJ/amod>rockets/nationality rockets/NNS/nsubj>fell fell/VBD/root',
    'MOSCOW',
    { dateline: 'MOSCOW' },
  );
  expect(got?.id).toBe('pl:6');
});

test('a span that holds a place is that place', () => {
  expect(
    placeOf(
      blast('in/IN/case>town the/DT/det>town town/NN/obl>fell of/IN/case>Bishkek Bishkek/NNP/nmod>town/place'),
      'in the town of Bishkek',
    )?.id,
  ).toBe('pl:4');
});

test('a state that acts is an actor and has a place too', () => {
  const { doc, resolution } = resolved('India/NNP/nsubj>left/state left/VBD/root');
  const span = find(doc.text, 'India');
  expect(resolution.actorsOf(span)).toEqual(['ac:ind']);
  expect(resolution.placeOf(span)).toBe('pl:5');
  expect(resolution.mentions[0]?.entity).toBe('ac:ind');
});

test.each([
  [
    'a capital that is ready to act is its government',
    'Moscow/NNP/nsubj>ready is/VBZ/cop>ready ready/JJ/root to/TO/mark>talk talk/VB/xcomp>ready ././punct>ready',
    'Moscow',
    ['ac:rus'],
  ],
  [
    'officials from a capital are of its government',
    'Officials/NNS/nsubj>met from/IN/case>Moscow Moscow/NNP/nmod>Officials/place met/VBD/root ././punct>met',
    'Moscow',
    ['ac:rus'],
  ],
  [
    'a capital has its ministers',
    "Moscow/NNP/nmod:poss>minister/place 's/POS/case>Moscow minister/NN/nsubj>left left/VBD/root ././punct>left",
    'Moscow',
    ['ac:rus'],
  ],
  [
    'said that a capital wants something',
    'He/PRP/nsubj>said said/VBD/root that/IN/mark>wanted Moscow/NNP/nsubj>wanted/place wanted/VBD/ccomp>said peace/NN/obj>wanted ././punct>said',
    'Moscow',
    ['ac:rus'],
  ],
  [
    'a capital that is cold is a place',
    'Moscow/NNP/nsubj>cold/place is/VBZ/cop>cold cold/JJ/root ././punct>cold',
    'Moscow',
    [],
  ],
])('%s', (_what, source, words, ids) => {
  const { doc, resolution } = resolved(source.replace('Moscow/NNP/nsubj>ready', 'Moscow/NNP/nsubj>ready/place'));
  expect(resolution.actorsOf(find(doc.text, words))).toEqual(ids);
});
