import { describe, test } from 'vitest';
import { type Case, check } from './sheet.js';

/** Read wrongly today. A case that begins to pass fails here: move it to the sheet of statements. */
const backlog: readonly Case[] = [
  [
    'by his account',
    'The/DT/det>unit unit/NN/nsubj>takes ,/,/punct>account by/IN/case>account his/PRP$/nmod:poss>account account/NN/obl>takes ,/,/punct>account takes{take}/VBZ/root orders/NNS/obj>takes from/IN/case>Norland Norland/NNP/obl>takes/state ././punct>takes',
    'his [by … account] The unit … takes orders from Norland',
  ],
  [
    'an account that somebody rejects: the relative clause has its object outside',
    'It/PRP/nsubj>account was/VBD/cop>account an/DT/det>account account/NN/root the/DT/det>army army/NN/nsubj>rejected rejected{reject}/VBD/acl:relcl>account ././punct>account',
    'the army [rejected] an account | reject',
  ],
  [
    'one verb for two objects that the comma parts from it',
    'Brandt/NNP/nsubj>told/person told/VBD/root AFP/NNP/iobj>told/organisation and/CC/cc>Reuters Reuters/NNP/conj>AFP/organisation that/IN/mark>left she/PRP/nsubj>left left/VBD/ccomp>told ././punct>told',
    'Brandt [told] that she left | via=AFP, Reuters',
  ],
];

describe('statements, backlog', () => {
  for (const one of backlog) test.fails(one[0], () => check(one));
});
