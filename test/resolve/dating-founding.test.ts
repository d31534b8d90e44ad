import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading.js';
import { pipeline, readingsOf, shared } from '../open.js';

const path = shared('seeds', 'reports.jsonl');

/** The two founding reports state no day that can be believed: their officials, listings and days tell when they were written. */
describe.skipIf(!path)('the founding reports', async () => {
  const [a, b] = (path ? await readingsOf(path) : []) as [Reading, Reading];

  it('A is dated by whose terms of office hold a 14 February', () => {
    expect(a.report.published).toMatchObject({ from: '2019-02-15', to: '2019-02-28', basis: ['events', 'offices'] });
    const why = a.report.published.reasons!.map((r) => r.why).join('\n');
    expect(why).toMatch(/Pompeo acts in the text as Secretary of State.*EveryPolitician/);
    expect(why).toMatch(/Bolton acts in the text as National Security Adviser.*Foreign Policy/);
    expect(why).toContain('It names 15 February');
    const valueOf = (words: string) =>
      a.times.find((t) => a.report.text.slice(t.span.start, t.span.end) === words)?.value;
    expect([valueOf('14 February'), valueOf('15 February')]).toEqual(['2019-02-14', '2019-02-15']);
  });

  it('B is dated to some months by itself, and its stated date is doubted', () => {
    const { from, to, doubts } = b.report.published;
    expect([from, to]).toEqual(['2018-08-18', '2019-04-30']);
    expect(doubts.map((d) => d.value)).toEqual(['2022-04-20']);
    expect(doubts[0]?.why).toMatch(/Sarah Sanders acts in the text as White House Press Secretary/);
  });

  it('B is dated to days by its story, and its Thursday is the 14th', () => {
    const { reports, stories } = pipeline().compare([a, b]);
    const { from, to, reasons = [] } = reports.find((r) => r.id === b.report.id)!.published;
    expect(from).toBe('2019-02-14');
    expect(to! <= '2019-02-28').toBe(true);
    expect(reasons.at(-1)?.why).toMatch(/It names Thursday/);
    const time = stories[0]!.records[0]!.verdicts.find((v) => v.field === 'time');
    expect(time?.verdict).toBe('agree');
  });

  it('offices and listings are told as of February 2019', () => {
    const inForce = Object.values(a.actors).flatMap((one) => [
      ...one.offices.map((o) => [one.name, o.title, o.inForce]),
      ...one.listings.map((l) => [one.name, l.reference, l.inForce]),
    ]);
    expect(inForce).toEqual(
      expect.arrayContaining([
        ['Mike Pompeo', 'Secretary of State', true],
        ['Mike Pompeo', 'Director of the CIA', false],
        ['John Bolton', 'National Security Adviser', true],
        ['Ajit Doval', 'National Security Adviser', true],
        ['Jaish-e-Mohammed', 'QDe.019', true],
        ['Mohammed Masood Azhar Alvi', 'QDi.422', false],
      ]),
    );
  });
});
