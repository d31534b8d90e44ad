import { expect, test } from 'vitest';
import { extractEvents } from '../../../src/extract/events/events.js';
import { doc } from '../../make.js';

const bare = { times: [], counts: [], statements: [] };
const words = (source: string) => {
  const d = doc(source);
  return extractEvents(d, bare).flatMap((e) =>
    (e.roles ?? []).map((r) => `${r.side} ${d.text.slice(r.span.start, r.span.end)} by ${r.slot}, ${r.edge}`),
  );
};

test('each side of an event says which slot of its row it filled, and by which edge of the tree', () => {
  expect(words('Gunmen/NNS/nsubj>killed killed/VBD/root a/DT/det>mayor mayor/NN/obj>killed ././punct>killed')).toEqual([
    'actor Gunmen by subj, nsubj>killed',
    'recipient a mayor by obj, obj>killed',
  ]);
});

test('whose tool it was stands there as its owner', () => {
  expect(
    words(
      'Sudanese/JJ/amod>warplanes/nationality warplanes{warplane}/NNS/nsubj>bombed bombed/VBD/root the/DT/det>bridge bridge/NN/obj>bombed ././punct>bombed',
    ),
  ).toEqual(['actor Sudanese by owner, amod>warplanes', 'recipient the bridge by obj, obj>bombed']);
});
