import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markZones } from '../../src/intake/zones/mark-zones.js';
import { furnitureOf, furnitureRows } from '../../src/lexicon/furniture.js';

const prose = 'The council of Bremen met for three hours on Tuesday and adopted the budget, its speaker said.';

/** Zones as lines "kind: words", in order. */
function zones(text: string, known: { title?: string; outlet?: string } = {}): string[] {
  return markZones(text, known).zones.map((z) => `${z.kind}: ${text.slice(z.span.start, z.span.end)}`);
}

describe('datelines', () => {
  test.each([
    [`MOSCOW (Sputnik) – ${prose}`, 'MOSCOW (Sputnik) –'],
    [`KYIV, July 13 /Harbour News/. ${prose}`, 'KYIV, July 13 /Harbour News/.'],
    [`ALMATY, March 18 (Reuters) - ${prose}`, 'ALMATY, March 18 (Reuters) -'],
    [`ASTANA, March 30 (Xinhua) -- ${prose}`, 'ASTANA, March 30 (Xinhua) --'],
    [`Kano (Nigeria), Nov 22, 2021 (AFP) - ${prose}`, 'Kano (Nigeria), Nov 22, 2021 (AFP) -'],
    [`June 12 (Reuters) - ${prose}`, 'June 12 (Reuters) -'],
    [`NOUAKCHOTT - ${prose}`, 'NOUAKCHOTT -'],
    [`KANSAS CITY, Mo. — ${prose}`, 'KANSAS CITY, Mo. —'],
    [`LIMA, 23 AUG 88 (EFE) -- [TEXT] ${prose.toUpperCase()}`, 'LIMA, 23 AUG 88 (EFE) -- [TEXT]'],
    [`Islamabad, Feb 15 (APP): ${prose}`, 'Islamabad, Feb 15 (APP):'],
    [`YEREVAN. Sept. 3. (Interfax) - ${prose}`, 'YEREVAN. Sept. 3. (Interfax) -'],
    [`ASTANA. KAZINFORM – ${prose}`, 'ASTANA. KAZINFORM –'],
    [`NAIROBI, Kenya (AP) _ ${prose}`, 'NAIROBI, Kenya (AP) _'],
    [`New Delhi, Feb 15 (PTI) ${prose}`, 'New Delhi, Feb 15 (PTI)'],
    [`JERUSALEM/GAZA, Sept 3 (Reuters) - ${prose}`, 'JERUSALEM/GAZA, Sept 3 (Reuters) -'],
    [`(ANSA) - ROME, SEP 3 - ${prose}`, '(ANSA) - ROME, SEP 3 -'],
    [`(Nairobi) – ${prose}`, '(Nairobi) –'],
    [`GENEVA (3 September 2019) – ${prose}`, 'GENEVA (3 September 2019) –'],
  ])('%s', (text, words) => {
    expect(zones(text)).toEqual([`dateline: ${words}`]);
  });

  test.each([
    'Police – who had been warned – closed the road to Bremen on Tuesday for three hours, the council said.',
    'WALLACE: You said on Tuesday that the road to Bremen would be closed for three hours, is that so?',
    'Two men - one of them armed - were held near the road to Bremen on Tuesday, the council said.',
    'Officers of the council (Tuesday) Closed the road to Bremen for three hours, and nobody knows why it was.',
    'The Ministry of Roads (MoR) Tuesday closed the road to Bremen for three hours, and nobody knows why.',
    'Officials: the road to Bremen was closed for three hours on Tuesday, and nobody knows why it was.',
  ])('no dateline: %s', (text) => {
    expect(zones(text)).toEqual([]);
  });
});

describe('an outlet named above the title', () => {
  const page = (...top: string[]): string => [...top, 'Council of Bremen adopts the budget', '', prose].join('\n');

  test.each([
    [['BORNO SENTINEL'], 'Borno Sentinel'],
    [['Home | News | Sport', 'Sahel Post', 'SECURITY'], 'Sahel Post'],
    [['The Harbour Times', '12 May 2016'], 'The Harbour Times'],
    [['REEF TV'], 'Reef TV'],
    [['Menu  Home  Metro  E-paper', 'Caliphate Online'], 'Caliphate Online'],
  ])('%j: %s', (top, outlet) => {
    const text = page(...top);
    const marked = markZones(text, {});
    expect(marked.outlet).toBe(outlet);
    expect(zones(text)).toContain(`navigation: ${top.find((l) => l.toLowerCase() === outlet.toLowerCase())}`);
    expect(markZones(text, { outlet: 'Other' }).outlet).toBeNull();
  });

  test.each([
    'Asia & Pacific',
    'World News',
    'Latest News',
    'Breaking News',
    'SECURITY',
    'Saudi Arabia',
    'Watch Online',
    'Today',
    'Press Release',
    'The police closed the Post.',
    'REPUBLIC OF MALI',
  ])('none in %s', (line) => {
    expect(markZones(page(line), {}).outlet).toBeNull();
  });

  test('none without a title below it, and none below it', () => {
    expect(markZones(`Harbour Post\n\n${prose}`, {}).outlet).toBeNull();
    expect(markZones(`${page()}\nHarbour Post\n`, {}).outlet).toBeNull();
  });
});

test('a page with all its furniture', () => {
  const text = [
    'Home | News | Sport | Jobs',
    'Harbour Courier » Politics',
    '25 March 2016, 09:14 | Views: 4 512',
    'Council adopts the budget after three hours',
    'Photo: The council house. Some 40 people waited outside. © Harbour Courier',
    'By Ada Example | 14 comments',
    prose,
    'READ MORE: Four Dead, 17 Injured in Bridge Collapse',
    prose,
    'Mayor Opens New Bridge Over the Weser After Ten Years',
    prose,
    'MOST READ',
    '1. Boat capsizes on the river, 60 feared drowned',
    '2. Fuel prices: what changes on Thursday',
    'Share | Print | 37 likes',
    'Discuss',
  ].join('\n');
  expect(zones(text)).toEqual([
    'navigation: Home | News | Sport | Jobs',
    'section: Harbour Courier » Politics',
    'timestamp: 25 March 2016, 09:14 | Views: 4 512',
    'title: Council adopts the budget after three hours',
    'caption: Photo: The council house. Some 40 people waited outside. © Harbour Courier',
    'byline: By Ada Example',
    'navigation: 14 comments',
    'related: READ MORE: Four Dead, 17 Injured in Bridge Collapse',
    'related: Mayor Opens New Bridge Over the Weser After Ten Years',
    'related: MOST READ',
    'related: 1. Boat capsizes on the river, 60 feared drowned',
    'related: 2. Fuel prices: what changes on Thursday',
    'navigation: Share | Print | 37 likes',
    'navigation: Discuss',
  ]);
});

test.each([
  ['a headline alone is the report itself', 'Bomb kills 12 in Baghdad'],
  [
    'a sentence that begins as furniture does',
    `By Friday the council of Bremen will have met for the third time. ${prose}`,
  ],
  ['figures between bars are prose to a situation report', `58 civilians killed | 113 civilians injured\n${prose}`],
  ['a bullet list', `${prose}\n- 112 people abducted in four incidents\n- 2,340 people displaced from seven villages`],
  ['a quotation that is a line', `${prose}\n"We Will Never Accept This Budget And They Know It"`],
])('no zone in %s', (_, text) => {
  expect(zones(text)).toEqual([]);
});

test('a stamp glued before the first words, and a credit glued after the last', () => {
  const text = ` date 2022-04-20 ${prose.slice(0, -1)} and called it "a good day". UNI`;
  expect(zones(text)).toEqual(['timestamp: date 2022-04-20', 'agency: UNI']);
  expect(zones(`${prose} (PTI)`)).toEqual(['agency: PTI']);
});

test('a given title is found among the first lines whatever its form', () => {
  expect(zones(`Budget adopted.\n\n${prose}`, { title: 'Budget adopted' })).toEqual(['title: Budget adopted.']);
});

test('wrapped text is read by paragraphs, not by lines', () => {
  const text =
    'The council of Bremen met for three hours on Tuesday and adopted the\nbudget, its speaker said after the vote, which the Mayor Of The Old Town\nhad asked for in a letter to all members of the house that was read out\nbefore the session began and answered by none of them.';
  expect(zones(text)).toEqual([]);
});

test('every row of furniture fits its own example', () => {
  for (const row of furnitureRows)
    expect(furnitureOf(row.words.trimEnd()) ?? furnitureOf(`${row.words}x`)).toBeDefined();
});

test('zones never overlap, and stay inside any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'READ MORE: x',
      '\n',
      '\r\n',
      'By Ada Example | ',
      'MOSCOW (Sputnik) – ',
      'date 2022-04-20 ',
      '"',
      ' UNI',
      prose,
      '\ud800',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { span } of markZones(text, {}).zones) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['one line of a megabyte', 'a '.repeat(500_000)],
  ['a hundred thousand lines', 'READ MORE: x\n'.repeat(100_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['dashes', ' - '.repeat(300_000)],
])('%s is no matter', (_, text) => {
  const start = Date.now();
  markZones(text, {});
  expect(Date.now() - start).toBeLessThan(5000);
});
