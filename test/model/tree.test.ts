import { expect, test } from 'vitest';
import { spanOfTokens, treeOf } from '../../src/model/tree.js';
import { doc } from '../make.js';

const d = doc(
  'The/DT/det>blast blast/NN/nsubj>killed killed/VBD/root around/RB/advmod>45 45/CD/nummod>people people/NNS/obj>killed ././punct>killed',
);

test('the text of a Doc made by hand is spaced as prose', () => {
  expect(d.text).toBe('The blast killed around 45 people.');
});

test('a tree answers for children, subtrees and the way up', () => {
  const tree = treeOf(d);
  expect(tree.child(2, 'obj')?.text).toBe('people');
  expect(tree.childrenBy(2, 'nsubj').map((t) => t.text)).toEqual(['blast']);
  const people = tree.subtree(5);
  expect(d.text.slice(spanOfTokens(d, people).start, spanOfTokens(d, people).end)).toBe('around 45 people');
  expect(tree.under(3, 2)).toBe(true);
  expect(tree.under(2, 3)).toBe(false);
});
