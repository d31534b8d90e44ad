import { expect, test } from 'vitest';
import { report } from '../../src/model/report.js';
import { loadReader } from '../../src/read/read.js';

const reader = await loadReader();
const namesOf = async (text: string) => {
  const doc = await reader.read(report({ id: 'r', text }));
  return doc.names.map((n) => `${n.kind}:${text.slice(n.span.start, n.span.end)}`).join(' | ');
};

/** What rules decide, whatever was learned: one line in, its names out. */
test.each([
  ['The Indian Ministry of External Affairs objected.', 'organisation:Indian Ministry of External Affairs'],
  ['The US Department of State agreed.', 'organisation:US Department of State'],
  ['It went to the UN Security Council.', 'organisation:UN Security Council'],
  ['The White House objected.', 'organisation:White House'],
  ['The Pakistani Foreign Ministry objected.', 'organisation:Pakistani Foreign Ministry'],
  ['Soldiers fought Jaish-e-Mohammed on Monday.', 'group:Jaish-e-Mohammed'],
  ['The al-Qaeda group is banned in Russia.', 'group:al-Qaeda | state:Russia'],
  ['The Cedar Brigade attacked.', 'group:Cedar Brigade'],
  ['Ms Ito met President Castellanos.', 'person:Ito | person:Castellanos'],
  ['Indian troops left Nepal.', 'nationality:Indian | state:Nepal'],
  ['The U.S. and France agreed.', 'state:U.S. | state:France'],
  ['They live in Jammu and Kashmir.', 'place:Jammu and Kashmir'],
  ['He left on Monday in May.', ''],
  ['They stand with #India.', 'state:India'],
])('%s', async (text, names) => expect(await namesOf(text)).toBe(names));

test('an acronym in brackets is what its long form is, and stays it', async () => {
  expect(await namesOf('The Cedar Brigade (CDB) attacked. Later the CDB withdrew.')).toBe(
    'group:Cedar Brigade | group:CDB | group:CDB',
  );
});
