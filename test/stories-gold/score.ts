import type { Comparison } from '../../src/model/comparison.js';
import type { Event } from '../../src/model/event.js';
import type { Reading } from '../../src/model/reading.js';
import type { Record as Happening } from '../../src/model/record.js';
import type { Span } from '../../src/model/span.js';
import type { GoldEvent, GoldSet } from './gold.js';

/** Right of all, by aspect; with the misses in words. */
export class Score {
  readonly counts = new Map<string, [right: number, all: number]>();
  readonly misses: string[] = [];

  check(aspect: string, ok: boolean, miss: string): void {
    const row = this.counts.get(aspect) ?? [0, 0];
    this.counts.set(aspect, [row[0] + Number(ok), row[1] + 1]);
    if (!ok) this.misses.push(`${aspect}: ${miss}`);
  }

  /** 0 to 100. */
  of(aspect: string): number {
    const [right, all] = this.counts.get(aspect) ?? [0, 0];
    return all === 0 ? 0 : (100 * right) / all;
  }
}

/** Scores a set: stories, one record, verdicts, figures, independence, lineages. */
export function scoreSet(set: GoldSet, readings: readonly Reading[], comparison: Comparison, score: Score): void {
  const found = foundEvents(set, readings);
  const recordOf = (key: string) => mainRecord(key, found, comparison);
  scoreStories(set, comparison, score);
  scoreRecords(set, found, comparison, score);
  for (const row of set.gold.verdicts) scoreVerdict(set, row, recordOf(row.event), score);
  for (const [key, rules] of Object.entries(set.gold.figures))
    for (const [rule, numbers] of Object.entries(rules))
      for (const [name, number] of Object.entries(numbers)) {
        const figures = recordOf(key)?.figures as unknown as Record<string, Record<string, number>> | null | undefined;
        const given = figures?.[rule]?.[name] ?? null;
        if (number !== null)
          score.check('figures', given === number, `${set.gold.id} ${key} ${rule}.${name} ${given}, not ${number}`);
      }
  for (const row of set.gold.independence) scoreIndependence(set, row, recordOf(row.event), score);
  scoreLineages(set, comparison, score);
}

type Found = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Gold event -> report -> id of the event that was read there. */
function foundEvents({ gold }: GoldSet, readings: readonly Reading[]): Found {
  const found = new Map<string, Map<string, string>>();
  for (const reading of readings) {
    const { id, text } = reading.report;
    const taken = new Set<string>();
    for (const item of gold.events) {
      const start = text.indexOf(item.anchor[id] ?? '\0');
      if (start < 0) continue;
      const anchor = { start, end: start + item.anchor[id]!.length };
      const best = reading.events
        .map((event) => ({ event, fit: taken.has(event.id) ? 0 : fitOf(item, event, anchor) }))
        .sort((a, b) => b.fit - a.fit)[0];
      if (!best || best.fit === 0) continue;
      taken.add(best.event.id);
      found.set(item.key, (found.get(item.key) ?? new Map()).set(id, best.event.id));
    }
  }
  return found;
}

function fitOf({ type, typeAlso = [] }: GoldEvent, event: Event, anchor: Span): number {
  if (event.type !== type && !typeAlso.includes(event.type)) return 0;
  const meets = (s: Span) => s.start < anchor.end && anchor.start < s.end;
  return meets(event.trigger) ? 2 : event.evidence.some(meets) ? 1 : 0;
}

function mainRecord(key: string, found: Found, { stories }: Comparison): Happening | null {
  const told = found.get(key) ?? new Map();
  const records = stories.flatMap((s) => s.records);
  const votes = records.map((r) => r.mentions.filter((m) => told.get(m.report) === m.event).length);
  const most = Math.max(0, ...votes);
  return most === 0 ? null : records[votes.indexOf(most)]!;
}

const pairsOf = (groups: readonly (readonly string[])[]): Set<string> =>
  new Set(groups.flatMap((g) => g.flatMap((a) => g.flatMap((b) => (a < b ? [`${a} ${b}`] : [])))));

function scoreStories({ gold }: GoldSet, { stories }: Comparison, score: Score): void {
  const given = pairsOf(stories.map((s) => s.reports));
  const same = [gold.stories, ...(gold.storiesAlso ?? [])].some((g) => {
    const right = pairsOf(g);
    return right.size === given.size && [...right].every((p) => given.has(p));
  });
  score.check('stories', same, `${gold.id} ${stories.map((s) => s.reports.join('+')).join(' ')}`);
}

function scoreRecords({ gold }: GoldSet, found: Found, { stories }: Comparison, score: Score): void {
  const home = new Map(
    stories.flatMap((s) => s.records.flatMap((r) => r.mentions.map((m) => [`${m.report} ${m.event}`, r.id]))),
  );
  const items = gold.events
    .filter((e) => !e.optional)
    .flatMap(({ key, anchor }) => Object.keys(anchor).map((report) => ({ key, report })));
  const at = ({ key, report }: (typeof items)[number]) => home.get(`${report} ${found.get(key)?.get(report)}`);
  for (const [i, a] of items.entries())
    for (const b of items.slice(0, i)) {
      if (a.report === b.report) continue;
      const together = at(a) !== undefined && at(a) === at(b);
      if (a.key === b.key)
        score.check('one record', together, `${gold.id} ${a.key}: ${b.report} and ${a.report} apart`);
      else if (together) score.check('one record', false, `${gold.id} ${b.key} and ${a.key} together`);
    }
}

type Row<K extends 'verdicts' | 'independence'> = GoldSet['gold'][K][number];

function scoreVerdict({ gold }: GoldSet, row: Row<'verdicts'>, record: Happening | null, score: Score): void {
  const said = new Set((record?.verdicts ?? []).filter((v) => v.field === row.field).map((v) => v.verdict as string));
  const ok = said.size > 0 && [...said].every((v) => v === row.verdict || row.also?.includes(v));
  if (ok || !row.optional)
    score.check(
      'verdicts',
      ok,
      `${gold.id} ${row.event} ${row.field}: ${[...said].join() || 'none'}, not ${row.verdict}`,
    );
}

function scoreIndependence({ gold }: GoldSet, row: Row<'independence'>, record: Happening | null, score: Score): void {
  const claims = (record?.claims ?? []).filter((c) => {
    const { min, max, point } = c.value as { min?: number; max?: number; point?: number };
    return c.field === row.field && (row.value === null || [min, max, point].includes(row.value));
  });
  const share = ({ carriers }: (typeof claims)[number]) => {
    const reports = new Set(carriers.map((c) => c.report));
    const shared = row.reports.filter((r) => reports.has(r)).length;
    return shared / (reports.size + row.reports.length - shared);
  };
  const best = claims.sort((a, b) => share(b) - share(a))[0];
  const range = best && `${best.independent.min}..${best.independent.max}`;
  const right = `${row.min}..${row.max}`;
  score.check(
    'independence',
    range === right,
    `${gold.id} ${row.event} ${row.field} ${row.value}: ${range}, not ${right}`,
  );
}

function scoreLineages({ gold }: GoldSet, { stories }: Comparison, score: Score): void {
  const neutral = pairsOf(gold.lineages.filter((l) => l.note).map((l) => l.reports));
  const right = pairsOf(gold.lineages.filter((l) => !l.note).map((l) => l.reports));
  const given = pairsOf(stories.flatMap((s) => s.lineages.map((l) => l.reports)));
  for (const pair of new Set([...right, ...given]))
    if (!neutral.has(pair))
      score.check(
        'lineages',
        right.has(pair) && given.has(pair),
        `${gold.id} ${pair} ${right.has(pair) ? 'missing' : 'too much'}`,
      );
}
