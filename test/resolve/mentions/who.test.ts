import { describe, expect, test } from 'vitest';
import { find, type Given, resolved, statement, whoIs } from './resolved.js';

const press =
  'Sara/NNP/nsubj>said/person Holt/NNP/flat>Sara/person said/VBD/root the/DT/det>army army/NN/nsubj>left left/VBD/ccomp>said ././punct>said';

type Row = [string, string, string, string, Given?];
/** One report, one phrase, who that is. */
const cases: Row[] = [
  [
    'a surname is the full name before it',
    `${press}\nHolt/NNP/nsubj>declined/person declined/VBD/root ././punct>declined`,
    'Holt@2',
    'Sara Holt',
  ],
  [
    'a headline names whom the lead introduces',
    '@title Pompeo/NNP/nsubj>warns/person warns/VBZ/root Pakistan/NNP/obj>warns/state\n\nMike/NNP/nsubj>spoke/person Pompeo/NNP/flat>Mike/person spoke/VBD/root ././punct>spoke',
    'Pompeo',
    'Mike Pompeo',
  ],
  [
    'two given names, two persons',
    'Kubat/NNP/nsubj>met/person Orozov/NNP/flat>Kubat/person met/VBD/root Nurlan/NNP/obj>met/person2 Orozov/NNP/flat>Nurlan/person2 ././punct>met'
      .replaceAll('person2', 'person')
      .replace('met/VBD/root', 'met/VBD/root with/IN/case>Nurlan'),
    'Nurlan Orozov',
    'Nurlan Orozov',
  ],
  [
    'she is the speaker two paragraphs back',
    `${press}\n\nJaish-e-Mohammed/NNP/nsubj>claimed/group claimed/VBD/root the/DT/det>attack attack/NN/obj>claimed ././punct>claimed\n\nIt/PRP/nsubj>was was/VBD/root wrong/JJ/xcomp>was ,/,/punct>was she/PRP/nsubj>said said/VBD/parataxis>was ././punct>was`,
    'she',
    'Sara Holt',
    { speakers: ['Sara Holt', 'she'] },
  ],
  [
    'a bare noun after a name and a comma is of the name where the tree has it so',
    'Sara/NNP/nsubj>said/person Holt/NNP/flat>Sara/person ,/,/punct>spokeswoman spokeswoman/NN/appos>Sara for/IN/case>army the/DT/det>army army/NN/nmod>spokeswoman ,/,/punct>Sara said/VBD/root no/UH/ccomp>said ././punct>said\nShe/PRP/nsubj>left left/VBD/root ././punct>left',
    'She',
    'Sara Holt',
  ],
  [
    'he is not the woman named last',
    'Ivan/NNP/nsubj>met/person Petrov/NNP/flat>Ivan/person met/VBD/root Anna/NNP/obj>met/person ././punct>met\nHe/PRP/nsubj>left left/VBD/root ././punct>left',
    'He',
    'Ivan Petrov',
  ],
  [
    'the Indian army',
    'The/DT/det>army Indian/JJ/amod>army/nationality army/NN/nsubj>fired fired/VBD/root ././punct>fired',
    'The Indian army',
    'Indian Army',
  ],
  [
    'its army',
    'India/NNP/nsubj>said/state said/VBD/root its/PRP$/nmod:poss>army army/NN/nsubj>fired fired/VBD/ccomp>said ././punct>said',
    'its army',
    'Indian Army',
  ],
  [
    'a ministry by its name and country',
    'The/DT/det>Ministry Pakistani/NNP/amod>Ministry/organisation Foreign/NNP/compound>Ministry/organisation Ministry/NNP/nsubj>urged/organisation urged/VBD/root restraint/NN/obj>urged ././punct>urged',
    'The Pakistani Foreign Ministry',
    'Ministry of Foreign Affairs (Pakistan)',
  ],
  [
    'a ministry by its seat',
    'The/DT/det>Ministry Foreign/NNP/compound>Ministry/organisation Ministry/NNP/nsubj>urged/organisation in/IN/case>Delhi New/NNP/compound>Delhi/place Delhi/NNP/nmod>Ministry/place urged/VBD/root restraint/NN/obj>urged ././punct>urged',
    'The Foreign Ministry',
    'Ministry of External Affairs',
  ],
  [
    'the ministry is the one that spoke',
    'The/DT/det>Ministry Indian/NNP/amod>Ministry/organisation Foreign/NNP/compound>Ministry/organisation Ministry/NNP/nsubj>said/organisation said/VBD/root that/IN/mark>failed talks/NNS/nsubj>failed failed/VBD/ccomp>said ././punct>said\nThe/DT/det>ministry ministry/NN/nsubj>gave gave/VBD/root no/DT/det>reason reason/NN/obj>gave ././punct>gave',
    'The ministry',
    'Ministry of External Affairs',
    { speakers: ['Foreign Ministry', 'The ministry'] },
  ],
  [
    'a capital that urges is a government',
    'Moscow/NNP/nsubj>urged/place urged/VBD/root restraint/NN/obj>urged ././punct>urged',
    'Moscow',
    'Russia',
    { speakers: ['Moscow'] },
  ],
  [
    'a capital where one meets is a place',
    'They/PRP/nsubj>met met/VBD/root in/IN/case>Moscow Moscow/NNP/obl>met/place ././punct>met',
    'Moscow',
    '',
  ],
  [
    'of the expulsion of a capital',
    "Tajikistan/NNP/nsubj>condemned/state condemned/VBD/root Bishkek/NNP/nmod:poss>expulsion/place 's/POS/case>Bishkek expulsion/NN/obj>condemned of/IN/case>envoys envoys/NNS/nmod>expulsion ././punct>condemned",
    'Bishkek',
    'Kyrgyzstan',
  ],
  [
    'spellings of one group',
    'Jaish-e-Muhammad/NNP/nsubj>fired/group fired/VBD/root ././punct>fired\nJaish-i/NNP/compound>Mohammed/group Mohammed/NNP/nsubj>left/group left/VBD/root ././punct>left',
    'Jaish-e-Muhammad',
    'Jaish-e-Mohammed',
  ],
  [
    'an acronym in brackets',
    'The/DT/det>League Free/NNP/compound>League/organisation River/NNP/compound>League/organisation League/NNP/nsubj>fired/organisation (/-LRB-/punct>FRX FRX/NNP/appos>League )/-RRB-/punct>FRX fired/VBD/root ././punct>fired\nFRX/NNP/nsubj>left/group left/VBD/root ././punct>left',
    'FRX@2',
    'Free River League',
  ],
  [
    'the group is the group',
    'The/DT/det>League Free/NNP/compound>League/group River/NNP/compound>League/group League/NNP/nsubj>fired/group fired/VBD/root on/IN/case>police police/NNS/obl>fired ././punct>fired\nThe/DT/det>group group/NN/nsubj>denied denied/VBD/root it/PRP/obj>denied ././punct>denied',
    'The group',
    'Free River League',
  ],
  [
    'an apposition after the name',
    'The/DT/det>League Free/NNP/compound>League/organisation League/NNP/nsubj>fired/organisation ,/,/punct>group a/DT/det>group rebel/NN/compound>group group/NN/appos>League ,/,/punct>group fired/VBD/root ././punct>fired',
    'a rebel group',
    'Free League',
  ],
  [
    'his counterpart is named after a comma',
    'Ajit/NNP/nsubj>met/person Rao/NNP/flat>Ajit/person met/VBD/root his/PRP$/nmod:poss>counterpart US/NNP/compound>counterpart/state counterpart/NN/obj>met ,/,/punct>John John/NNP/appos>counterpart/person Hale/NNP/flat>John/person ,/,/punct>John on/IN/case>Friday Friday/NNP/obl>met ././punct>met',
    'his US counterpart',
    'John Hale',
  ],
  [
    'the two are the two of the sentence before',
    'Ajit/NNP/nsubj>met/person Rao/NNP/flat>Ajit/person met/VBD/root with/IN/case>John John/NNP/obl>met/person Hale/NNP/flat>John/person ././punct>met\nThe/DT/det>two two/CD/nsubj>agreed agreed/VBD/root to/TO/mark>talk talk/VB/xcomp>agreed ././punct>agreed',
    'The two',
    'Ajit Rao + John Hale',
  ],
  [
    'They are the two',
    'Ajit/NNP/nsubj>met/person Rao/NNP/flat>Ajit/person met/VBD/root with/IN/case>John John/NNP/obl>met/person Hale/NNP/flat>John/person ././punct>met\nThey/PRP/nsubj>agreed agreed/VBD/root ././punct>agreed',
    'They',
    'Ajit Rao + John Hale',
  ],
  [
    'both countries',
    'India/NNP/nsubj>rejected/state rejected/VBD/root talks/NNS/obj>rejected with/IN/case>Pakistan Pakistan/NNP/nmod>talks/state ././punct>rejected\nBoth/DT/det>countries countries{country}/NNS/nsubj>left left/VBD/root ././punct>left',
    'Both countries',
    'India + Pakistan',
  ],
  [
    'the colonel',
    'Colonel/NNP/compound>Pyotr Pyotr/NNP/nsubj>spoke/person Danko/NNP/flat>Pyotr/person spoke/VBD/root ././punct>spoke\nThe/DT/det>colonel colonel/NN/nsubj>left left/VBD/root ././punct>left',
    'The colonel',
    'Pyotr Danko',
  ],
  [
    'a spokesman who is named next',
    'Shells/NNS/nsubj>fell fell/VBD/root ,/,/punct>fell a/DT/det>spokesman spokesman/NN/nsubj>said for/IN/case>Guard the/DT/det>Guard Mius/NNP/compound>Guard/group Guard/NNP/nmod>spokesman/group said/VBD/parataxis>fell ././punct>fell\n\nIt/PRP/nsubj>is is/VBZ/root bad/JJ/xcomp>is ,/,/punct>is Ilya/NNP/nsubj>said/person Rybin/NNP/flat>Ilya/person said/VBD/parataxis>is ././punct>is',
    'a spokesman for the Mius Guard',
    'Ilya Rybin',
    { speakers: ['a spokesman for the Mius Guard', 'Ilya Rybin'] },
  ],
  [
    'unnamed gunmen',
    'Unknown/JJ/amod>gunmen gunmen/NNS/nsubj>killed killed/VBD/root two/CD/nummod>men men/NNS/obj>killed ././punct>killed',
    'Unknown gunmen',
    'Unknown gunmen',
    { actors: ['Unknown gunmen'] },
  ],
  [
    'fighters of a group are the group',
    'JeM/NNP/compound>militants/group militants/NNS/nsubj>killed killed/VBD/root two/CD/nummod>men men/NNS/obj>killed ././punct>killed',
    'JeM militants',
    'Jaish-e-Mohammed',
    { actors: ['JeM militants'] },
  ],
  [
    'a span of two',
    'Ajit/NNP/nsubj>met/person Rao/NNP/flat>Ajit/person and/CC/cc>John John/NNP/conj>Ajit/person Hale/NNP/flat>John/person met/VBD/root ././punct>met',
    'Ajit Rao and John Hale',
    'Ajit Rao + John Hale',
  ],
  [
    'a title on top of the tree',
    'US/NNP/compound>Secretary/state Secretary/NNP/nsubj>spoke of/IN/case>State State/NNP/nmod>Secretary Mike/NNP/appos>Secretary/person Pompeo/NNP/flat>Mike/person spoke/VBD/root ././punct>spoke',
    'US Secretary of State Mike Pompeo',
    'Mike Pompeo',
    { speakers: ['US Secretary of State Mike Pompeo'] },
  ],
  [
    'it is not who demands',
    'The/DT/det>Ministry Indian/NNP/amod>Ministry/organisation Foreign/NNP/compound>Ministry/organisation Ministry/NNP/nsubj>accused/organisation accused/VBD/root Pakistan/NNP/obj>accused/state and/CC/cc>demanded demanded/VBD/conj>accused that/IN/mark>cease it/PRP/nsubj>cease cease/VBP/ccomp>demanded fire/NN/obj>cease ././punct>accused',
    'it',
    'Pakistan',
    { actors: ['it'] },
  ],
  [
    'we in a quotation are whoever says it',
    '"/``/punct>left We/PRP/nsubj>left left/VBD/ccomp>said ,/,/punct>left "/\'\'/punct>left Sara/NNP/nsubj>said/person Holt/NNP/flat>Sara/person said/VBD/root ././punct>said',
    'We',
    'Sara Holt',
    { statements: (text) => [statement(text, { speaker: ['Sara Holt'], content: ['We left'] })] },
  ],
  [
    'who accuses is what its clause hangs on',
    'Sara/NNP/nsubj>left/person Holt/NNP/flat>Sara/person ,/,/punct>accused who/WP/nsubj>accused accused/VBD/acl:relcl>Sara India/NNP/obj>accused/state ,/,/punct>accused left/VBD/root ././punct>left',
    'who',
    'Sara Holt',
    { speakers: ['who'] },
  ],
  [
    'the statement speaks for who issued it',
    'The/DT/det>Ministry Indian/NNP/amod>Ministry/organisation Foreign/NNP/compound>Ministry/organisation Ministry/NNP/nsubj>spoke/organisation spoke/VBD/root ././punct>spoke\nTalks/NNS/nsubj>failed failed/VBD/root ,/,/punct>failed according/VBG/case>statement to/TO/fixed>according the/DT/det>statement statement/NN/obl>failed ././punct>failed',
    'the statement',
    'Ministry of External Affairs',
    { speakers: ['Foreign Ministry', 'the statement'] },
  ],
  [
    'a body of a town is none of the state',
    "India/NNP/nsubj>left/state left/VBD/root ././punct>left\nThe/DT/det>town town/NN/nmod:poss>police 's/POS/case>town police/NNS/nsubj>fired fired/VBD/root ././punct>fired",
    "The town's police",
    "town's police",
    { actors: ["The town's police"] },
  ],
  [
    'a name that the reader left out',
    'Northern/NNP/compound>Movement River/NNP/compound>Movement Movement/NNP/nsubj>fired fired/VBD/root ././punct>fired',
    'Northern River Movement',
    'Northern River Movement',
  ],
  [
    'a person in a name taken for a place',
    'Kano/NNP/compound>Coroner/place Coroner/NNP/compound>Sue/place Sue/NNP/nsubj>spoke/place Fadel/NNP/flat>Sue/place spoke/VBD/root ././punct>spoke',
    'Sue Fadel',
    'Sue Fadel',
  ],
  [
    'a group called so by its noun is not called so by another',
    'The/DT/det>League Free/NNP/compound>League/group League/NNP/nsubj>fired/group fired/VBD/root ././punct>fired\nThe/DT/det>group contact/NN/compound>group group/NN/nsubj>met met/VBD/root ././punct>met',
    'The contact group',
    'contact group',
    { actors: ['The contact group'] },
  ],
  [
    'an army spokesman is of the army',
    'India/NNP/nsubj>left/state left/VBD/root ././punct>left\nAn/DT/det>spokesman army/NN/compound>spokesman spokesman/NN/nsubj>spoke spoke/VBD/root ././punct>spoke',
    'army',
    'Indian Army',
  ],
  [
    'a group noun written as a name is the group that ends in it',
    'The/DT/det>Network Northern/NNP/compound>Network/organisation Protection/NNP/compound>Network/organisation Network/NNP/nsubj>spoke/organisation spoke/VBD/root ././punct>spoke\nA/DT/det>leader leader/NN/nsubj>told told/VBD/root Network/NNP/compound>staff/organisation staff/NN/obj>told ././punct>told',
    'Network@2',
    'Northern Protection Network',
  ],
  [
    'the office before a name is no part of its group',
    'Police/NNS/nsubj>sought sought/VBD/root JeM/NNP/compound>Masood/group Chief/NNP/compound>Masood/group Masood/NNP/obj>sought/person Azhar/NNP/flat>Masood/person ././punct>sought',
    'JeM',
    'Jaish-e-Mohammed',
  ],
  [
    'whoever acts in both countries is neither',
    'India/NNP/nsubj>met/state met/VBD/root Pakistan/NNP/obj>met/state ././punct>met\nRussia/NNP/nsubj>urged/state ,/,/punct>Russia which/WDT/nsubj>keeps keeps/VBZ/acl:relcl>Russia troops/NNS/obj>keeps in/IN/case>countries both/DT/det>countries countries/NNS/obl>keeps ,/,/punct>Russia urged/VBD/root restraint/NN/obj>urged ././punct>urged',
    'both countries',
    'India + Pakistan',
  ],
  [
    'a hospital official is the doctor named next',
    'Two/CD/nummod>people people/NNS/nsubj>died died/VBD/ccomp>said ,/,/punct>died a/DT/det>official hospital/NN/compound>official official/NN/nsubj>said said/VBD/root ././punct>said\nMany/JJ/nsubj>hurt were/VBD/cop>hurt hurt/JJ/ccomp>told ,/,/punct>hurt chief/JJ/amod>doctor doctor/NN/compound>Vira Vira/NNP/nsubj>told/person Holt/NNP/flat>Vira/person told/VBD/root us/PRP/obj>told ././punct>told',
    'a hospital official',
    'Vira Holt',
    { speakers: ['a hospital official', 'Vira Holt'] },
  ],
  [
    'a police official is not the doctor named next',
    'Two/CD/nummod>people people/NNS/nsubj>died died/VBD/ccomp>said ,/,/punct>died a/DT/det>official police/NN/compound>official official/NN/nsubj>said said/VBD/root ././punct>said\nMany/JJ/nsubj>hurt were/VBD/cop>hurt hurt/JJ/ccomp>told ,/,/punct>hurt chief/JJ/amod>doctor doctor/NN/compound>Vira Vira/NNP/nsubj>told/person Holt/NNP/flat>Vira/person told/VBD/root us/PRP/obj>told ././punct>told',
    'a police official',
    'police official',
    { speakers: ['a police official', 'Vira Holt'] },
  ],
  [
    'what somebody was until last month is their title',
    'It/PRP/nsubj>bad was/VBD/cop>bad bad/JJ/ccomp>said ,/,/punct>said said/VBD/root Sara/NNP/nsubj>said/person Holt/NNP/flat>Sara/person ,/,/punct>secretary until/IN/case>month last/JJ/amod>month month/NN/nmod>secretary first/JJ/amod>secretary secretary/NN/appos>Sara in/IN/case>Delhi New/NNP/compound>Delhi/place Delhi/NNP/nmod>secretary/place ././punct>said\nShe/PRP/nsubj>left left/VBD/root ././punct>left',
    'She',
    'Sara Holt',
  ],
];

describe('who a phrase is', () => {
  test.each(cases)('%s', (_what, source, words, is, given) => {
    const { names, shown } = whoIs(source, words, given);
    expect(names, `\n${shown}\n`).toBe(is);
  });
});

test('the ministry is nobody, and a problem, where two have an equal claim', () => {
  const source =
    'The/DT/det>Ministry Indian/NNP/amod>Ministry/organisation Foreign/NNP/compound>Ministry/organisation Ministry/NNP/nsubj>met/organisation and/CC/cc>Ministry2 the/DT/det>Ministry2 Pakistani/NNP/amod>Ministry2/organisation Foreign/NNP/compound>Ministry2/organisation Ministry2/NNP/conj>Ministry/organisation met/VBD/root ././punct>met\nThe/DT/det>ministry ministry/NN/nsubj>declined declined/VBD/root ././punct>declined';
  const { doc, resolution } = resolved(source.replaceAll('Ministry2', 'Office'), { speakers: ['The ministry'] });
  expect(resolution.actorsOf(find(doc.text, 'The ministry'))).toEqual([]);
  expect(resolution.problems.map((p) => [p.code, p.span])).toEqual([
    ['speaker-ambiguous', find(doc.text, 'The ministry')],
  ]);
});
