import { expect, test } from 'vitest';
import { report } from '../../src/model/report.js';
import { loadReader } from '../../src/read/read.js';

const reader = await loadReader();

/** The relations of some words, as "word relation>head", which later rooms rest on. */
const arcsOf = async (text: string) => {
  const { tokens } = await reader.read(report({ id: 'r', text }));
  return tokens.map((t) => `${t.text} ${t.deprel}>${t.head < 0 ? '' : tokens[t.head]!.text}`);
};

test.each([
  ['The blast killed around 45 people.', 'around advmod>45'],
  ['Police arrested at least 12 men.', 'least nmod>12'],
  ['Police arrested at least 12 men.', 'at case>least'],
  ['More than 300 families fled.', 'More advmod>300'],
  ['More than 300 families fled.', 'than fixed>More'],
  ['“We will stay,” the mayor said.', 'stay ccomp>said'],
  ['The mayor said: “We will stay here.”', 'stay ccomp>said'],
  ['Gunmen attacked the town, residents said.', 'attacked ccomp>said'],
  ['Gunmen attacked the town, said a spokesman for the army.', 'attacked ccomp>said'],
  ['We stand with #India.', '# punct>India'],
  ['Fighters of Jaish-e-Mohammed left.', 'Mohammed flat>Jaish'],
  ['The blast killed a teacher and two pupils, police and a hospital doctor said.', 'police nsubj>said'],
  ['The blast killed a teacher and two pupils, police and a hospital doctor said.', 'doctor conj>police'],
  ['Rebels seized a bridge and a post, the army and two residents said.', 'army nsubj>said'],
  ['Rebels seized a bridge and a post, residents said.', 'residents nsubj>said'],
])('%s %s', async (text, arc) => expect(await arcsOf(text)).toContain(arc));
