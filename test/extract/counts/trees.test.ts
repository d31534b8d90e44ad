import { expect, test } from 'vitest';
import { extractCounts } from '../../../src/extract/counts/counts.js';
import { doc } from '../../make.js';
import { showCount } from './show-count.js';

/** Where the words alone do not say who is meant, the tree does. */
test.each([
  [
    'a subject far from its verb',
    'Five/CD/nummod>people people/NNS/nsubj:pass>killed in/IN/case>cars two/CD/nummod>cars cars/NNS/nmod>people were/VBD/aux:pass>killed killed/VBN/root ././punct>killed',
    'killed=5 who=people',
  ],
  [
    'a relative clause',
    'The/DT/det>blast blast/NN/nsubj>stopped which/WDT/nsubj>killed killed/VBD/acl:relcl>blast nine/CD/nummod>pilgrims pilgrims/NNS/obj>killed stopped/VBD/root traffic/NN/obj>stopped ././punct>stopped',
    'killed=9 who=pilgrims',
  ],
  [
    'killers as subject are not counted',
    'Five/CD/nummod>gunmen gunmen/NNS/nsubj>killed killed/VBD/root a/DT/det>guard guard/NN/obj>killed ././punct>killed',
    'killed=1 who=guard',
  ],
  [
    'a title is read too',
    '@title Blast/NN/nsubj>kills kills/VBZ/root seven/CD/obj>kills in/IN/case>market market/NN/obl>kills',
    'killed=7',
  ],
  [
    'furniture is not',
    '@related Blast/NN/nsubj>kills kills/VBZ/root seven/CD/obj>kills in/IN/case>market market/NN/obl>kills',
    '-',
  ],
  [
    'whoever is taken, where the report tells of an abduction',
    'Gunmen/NNS/nsubj>raided raided/VBD/root a/DT/det>school school/NN/obj>raided in/IN/case>kidnapping a/DT/det>kidnapping kidnapping/NN/obl>raided ././punct>raided\n' +
      'A/DT/det>total total/NN/nsubj:pass>taken of/IN/case>people 76/CD/nummod>people people/NNS/nmod>total were/VBD/aux:pass>taken taken/VBN/root by/IN/case>gunmen gunmen/NNS/obl:agent>taken ././punct>taken',
    'abducted=76 who=people',
  ],
  [
    'whoever was shot and died later is dead, not wounded',
    'A/DT/det>boy boy/NN/nsubj:pass>shot was/VBD/aux:pass>shot shot/VBN/root ././punct>shot\n' +
      'He/PRP/nsubj>died died/VBD/root in/IN/case>hospital hospital/NN/obl>died ././punct>died',
    'killed=1',
  ],
  [
    'a heading that names a time makes the list below a list of that time',
    'Key/JJ/amod>figures figures/NNS/root ,/,/punct>figures 1/CD/nummod>January -/HYPH/punct>1 24/CD/nummod>January January/NNP/list>figures\n' +
      '58/CD/nummod>civilians civilians/NNS/root killed/VBN/acl>civilians',
    'killed=58 who=civilians period',
  ],
])('%s', (_about, source, wanted) => {
  expect(extractCounts(doc(source)).map(showCount).join(' ; ') || '-').toBe(wanted);
});
