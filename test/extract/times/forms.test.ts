import { describe, expect, test } from 'vitest';
import { extractTimes } from '../../../src/extract/times/times.js';
import type { Published } from '../../../src/model/report.js';
import { resolveTimes } from '../../../src/resolve/times.js';
import { doc } from '../../make.js';
import { tagged } from '../counts/tagged.js';

const day = (from: string, to = from): Published => ({ from, to, basis: ['metadata'], doubts: [] });

/** One line a form, read on Friday 15 February 2019: words with tags → type, value, words. */
const sheet = `
It/PRP rained/VBN on/IN 14/CD February/NNP 2019/CD ./. → DATE 2019-02-14 «14 February 2019»
It/PRP rained/VBN on/IN February/NNP 14/CD ,/, 2019/CD ./. → DATE 2019-02-14 «February 14, 2019»
It/PRP rained/VBN on/IN Feb./NNP 14/CD ./. → DATE 2019-02-14 «Feb. 14»
It/PRP rained/VBN on/IN 2019-02-14/CD ./. → DATE 2019-02-14 «2019-02-14»
It/PRP rained/VBN on/IN Thursday/NNP ,/, 14/CD February/NNP ./. → DATE 2019-02-14 «Thursday, 14 February»
The/DT blast/NN hit/VBD LIMA/NNP on/IN 16/CD NOV/NNP 89/CD ./. → DATE 1989-11-16 «16 NOV 89»
It/PRP rained/VBN in/IN 2016/CD ./. → DATE 2016 «2016»
They/PRP have/VBP fought/VBN since/IN 1947/CD ./. → DATE 1947 «1947»
It/PRP was/VBD quiet/JJ in/IN the/DT early/JJ 1990s/NNS ./. → DATE 199 «the early 1990s»
It/PRP rained/VBN in/IN March/NNP ./. → DATE 2018-03 «March»
It/PRP rained/VBD last/JJ March/NNP ./. → DATE 2018-03 «last March»
It/PRP rained/VBD in/IN early/JJ March/NNP 2018/CD ./. → DATE 2018-03 «early March 2018»
It/PRP rained/VBN on/IN Thursday/NNP ./. → DATE 2019-02-14 «Thursday»
It/PRP rained/VBN on/IN Thursday/NNP evening/NN ./. → TIME 2019-02-14TEV «Thursday evening»
It/PRP rained/VBD last/JJ Friday/NNP ./. → DATE 2019-02-08 «last Friday»
They/PRP will/MD meet/VB next/JJ Monday/NNP ./. → DATE 2019-02-18 «next Monday»
It/PRP rained/VBN yesterday/NN ./. → DATE 2019-02-14 «yesterday»
It/PRP rained/VBN yesterday/NN morning/NN ./. → TIME 2019-02-14TMO «yesterday morning»
It/PRP rains/VBZ today/NN ./. → DATE 2019-02-15 «today»
They/PRP will/MD meet/VB tomorrow/NN ./. → DATE 2019-02-16 «tomorrow»
It/PRP will/MD rain/NN tonight/NN ./. → TIME 2019-02-15TNI «tonight»
It/PRP rained/VBD two/CD days/NNS ago/RB ./. → DATE 2019-02-13 «two days ago»
It/PRP rained/VBD a/DT year/NN ago/RB ./. → DATE 2018 «a year ago»
It/PRP rained/VBD last/JJ week/NN ./. → DATE 2019-W06 «last week»
It/PRP rained/VBN earlier/RBR this/DT week/NN ./. → DATE 2019-W07 «earlier this week»
It/PRP has/VBZ rained/VBN for/IN three/CD days/NNS ./. → DURATION P3D «three days»
It/PRP has/VBZ rained/VBN in/IN the/DT past/JJ three/CD years/NNS ./. → DURATION P3Y «the past three years»
It/PRP rained/VBN in/IN recent/JJ weeks/NNS ./. → DURATION PXW «recent weeks»
It/PRP rains/VBZ every/DT Friday/NNP ./. → SET XXXX-WXX-5 «every Friday»
It/PRP rains/VBZ daily/RB ./. → SET P1D «daily»
It/PRP rained/VBN at/IN 1600/CD GMT/NNP ./. → TIME 2019-02-15T16:00 «1600 GMT»
It/PRP rained/VBD at/IN 10:30/CD ./. → TIME 2019-02-15T10:30 «10:30»
It/PRP rained/VBD in/IN the/DT third/JJ quarter/NN ./. → DATE 2018-Q3 «the third quarter»
It/PRP rained/VBD last/JJ summer/NN ./. → DATE 2018-SU «last summer»
It/PRP rained/VBN in/IN June/NNP last/JJ year/NN ./. → DATE 2018-06 «June last year»
It/PRP rains/VBZ now/RB ./. → DATE PRESENT_REF «now»
It/PRP rained/VBN recently/RB ./. → DATE PAST_REF «recently»
It/PRP will/MD rain/NN soon/RB ./. → DATE FUTURE_REF «soon»
It/PRP rained/VBD in/IN the/DT 20th/JJ century/NN ./. → DATE 19 «the 20th century»
They/PRP may/MD march/NNP on/IN 1/CD July/NNP ./. → DATE 2018-07-01 «1 July»
The/DT 1267/CD Committee/NNP met/VBD 1,267/CD people/NNS ./. → -
Resolution/NN 1540/CD was/VBD adopted/VBN ./. → -
The/DT share/NN stood/VBD at/IN 2.46/CD ./. → -
A/DT 14/CD -/HYPH year/NN -/HYPH old/JJ boy/NN ran/VBD 50/CD km/NN ./. → -
`;

describe('forms', () => {
  for (const line of sheet.trim().split('\n')) {
    const [words = '', wanted = ''] = line.split(' → ');
    test(words.replace(/\/\S+/g, ''), () => {
      const d = tagged(words);
      const times = resolveTimes(extractTimes(d), day('2019-02-15'));
      const shown = times.map((t) => `${t.type} ${t.value} «${d.text.slice(t.span.start, t.span.end)}»`);
      expect(shown.join(' ; ') || '-').toBe(wanted);
    });
  }
});

const meeting = (words: string): string => `They/PRP/nsubj>meet will/MD/aux>meet meet/VB/root ${words} ././punct>meet`;

test('where the verb looks ahead, so does the day', () => {
  const value = (words: string) => resolveTimes(extractTimes(doc(meeting(words))), day('2019-02-15'))[0]?.value;
  expect(value('on/IN/case>Monday Monday/NNP/obl>meet')).toBe('2019-02-18');
  expect(value('on/IN/case>14 14/CD/obl>meet May/NNP/nmod>14')).toBe('2019-05-14');
});

test('dates in datelines and stamps are read, those in other furniture are not', () => {
  const zoned = (zone: string) => extractTimes(doc(`@${zone} 4/CD/root May/NNP/dep>4 2018/CD/dep>4`)).length;
  expect([zoned('timestamp'), zoned('dateline'), zoned('related'), zoned('caption')]).toEqual([1, 1, 0, 0]);
});

test('a long sentence of days stays linear, and every span slices within it', () => {
  const long = (n: number) =>
    tagged(
      Array.from({ length: n }, (_, i) => ['the/DT', 'last/JJ', 'two/CD', 'days/NNS', 'of/IN', 'May/NNP'][i % 6]).join(
        ' ',
      ),
    );
  const time = (n: number) => {
    const d = long(n);
    const start = performance.now();
    const drafts = extractTimes(d);
    const spent = performance.now() - start;
    for (const { span } of drafts)
      expect(span.start >= 0 && span.end > span.start && span.end <= d.text.length).toBe(true);
    return spent;
  };
  time(3000);
  expect(time(48_000)).toBeLessThan(Math.max(time(6000), 8) * 8 * 5);
});
