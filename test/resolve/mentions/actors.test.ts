import { expect, test } from 'vitest';
import { actor } from '../../../src/model/actor.js';
import { settleInForce } from '../../../src/resolve/mentions/settle-in-force.js';
import { find, resolved } from './resolved.js';

const idOf = (source: string, words: string, given = {}) => {
  const { doc, resolution } = resolved(source, given);
  return resolution.actorsOf(find(doc.text, words))[0];
};

test('a new actor has the same id in every report, however its name is spelled', () => {
  const one = idOf('Farrukh/NNP/nsubj>left/person Nazarov/NNP/flat>Farrukh/person left/VBD/root', 'Farrukh Nazarov');
  const other = idOf(
    'They/PRP/nsubj>met met/VBD/root Farruh/NNP/obj>met/person Nazarov/NNP/flat>Farruh/person\nNazarov/NNP/nsubj>left/person left/VBD/root',
    'Nazarov@2',
  );
  expect(one).toMatch(/^ac:/);
  expect(other).toBe(one);
});

test('gunmen of two countries are two actors', () => {
  const line = (state: string) =>
    `Gunmen/NNS/nsubj>fired fired/VBD/root in/IN/case>${state} ${state}/NNP/obl>fired/state ././punct>fired`;
  const [inMali, inIndia, again] = ['Mali', 'India', 'Mali'].map((s) =>
    idOf(line(s), 'Gunmen', { actors: ['Gunmen'] }),
  );
  expect(inMali).not.toBe(inIndia);
  expect(again).toBe(inMali);
});

test('a registered actor carries its offices, in force at no known day yet', () => {
  const { resolution } = resolved('Mike/NNP/nsubj>left/person Pompeo/NNP/flat>Mike/person left/VBD/root');
  expect(resolution.actors['ac:pompeo']?.offices).toEqual([
    { title: 'Secretary of State', body: null, from: '2018-04-26', to: '2021-01-20', inForce: null },
  ]);
});

test.each([
  ['inside the term', '2019-02-15', '2019-02-28', true],
  ['before it', '2017-01-01', '2017-12-31', false],
  ['after it', '2022-04-20', '2022-04-20', false],
  ['half in', '2018-04-01', '2018-05-01', null],
  ['no day known', null, null, null],
  ['open to the future', '2019-02-15', null, null],
])('in force: %s', (_what, from, to, inForce) => {
  const pompeo = actor({
    name: 'Mike Pompeo',
    kind: 'person',
    offices: [{ title: 'Secretary of State', body: null, from: '2018-04-26', to: '2021-01-20', inForce: null }],
    listings: [{ list: 'x', reference: 'y', from: '2023-05-01', to: null, inForce: null }],
  });
  const settled = settleInForce({ a: pompeo }, { from, to, basis: [], doubts: [] });
  expect(settled.a?.offices[0]?.inForce).toBe(inForce);
  if (from && to) expect(settled.a?.listings[0]?.inForce).toBe(false);
});

test('who leads and who is linked, as the words say, with their span', () => {
  const { doc, resolution } = resolved(
    'JeM/NNP/compound>chief/group chief/NN/compound>Umar Umar/NNP/nsubj>left/person Qadri/NNP/flat>Umar/person left/VBD/root ././punct>left\n' +
      'The/DT/det>League Free/NNP/compound>League/group League/NNP/nsubj>fired/group ,/,/punct>has which/WDT/nsubj>has has/VBZ/acl:relcl>League links/NNS/obj>has to/TO/case>Front the/DT/det>Front Red/NNP/compound>Front/group Front/NNP/nmod>links/group ,/,/punct>has fired/VBD/root ././punct>fired',
  );
  const relations = Object.values(resolution.actors).flatMap((a) =>
    a.relations.map(
      (r) => `${a.name} ${r.kind} ${resolution.actors[r.other]?.name}: ${doc.text.slice(r.span.start, r.span.end)}`,
    ),
  );
  expect(relations.sort()).toEqual([
    'Free League linked Red Front: Free League, which has links to the Red Front',
    'Umar Qadri leads Jaish-e-Mohammed: JeM chief Umar Qadri',
  ]);
});
