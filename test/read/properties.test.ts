import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doc } from '../../src/model/doc.js';
import { report } from '../../src/model/report.js';
import { zoneKinds } from '../../src/model/zone.js';
import { loadReader } from '../../src/read/read.js';

const reader = await loadReader();
const read = (text: string, zones: Parameters<typeof report>[0]['zones'] = []): Promise<Doc> =>
  reader.read(report({ id: 'r', text, zones }));

/** What holds of every Doc, whatever the text. Gives what is broken, in words. */
function broken(doc: Doc): string[] {
  const wrong: string[] = [];
  const { text, tokens, sentences } = doc;
  let end = 0;
  tokens.forEach((t, i) => {
    if (t.index !== i) wrong.push(`token ${i} has index ${t.index}`);
    if (t.start < end || t.end <= t.start || t.end > text.length)
      wrong.push(`token ${i} stands at ${t.start}:${t.end}`);
    if (text.slice(t.start, t.end) !== t.text) wrong.push(`token ${i} is not its letters`);
    if (/[\ud800-\udbff]$/.test(t.text) && /^[\udc00-\udfff]/.test(text.slice(t.end)))
      wrong.push(`token ${i} halves a character`);
    end = t.end;
  });
  let next = 0;
  sentences.forEach((s, i) => {
    if (s.index !== i || s.tokens.from !== next || s.tokens.to <= next) wrong.push(`sentence ${i} does not follow`);
    next = s.tokens.to;
    const inside = tokens.slice(s.tokens.from, s.tokens.to);
    if (s.span.start !== inside[0]?.start || s.span.end !== inside.at(-1)?.end)
      wrong.push(`sentence ${i} has another span`);
    if (inside.some((t) => t.sentence !== i)) wrong.push(`a token of sentence ${i} thinks otherwise`);
    if (inside.filter((t) => t.head === -1).length !== 1) wrong.push(`sentence ${i} has not one root`);
    if (inside.some((t) => (t.head === -1) !== (t.deprel === 'root'))) wrong.push(`sentence ${i}: root is no root`);
    if (inside.some((t) => t.head !== -1 && (t.head < s.tokens.from || t.head >= s.tokens.to)))
      wrong.push(`sentence ${i}: a head lies outside`);
    if (!isTree(doc, s.tokens)) wrong.push(`sentence ${i} has a circle`);
  });
  if (next !== tokens.length) wrong.push('tokens without a sentence');
  let named = 0;
  for (const n of doc.names) {
    if (n.tokens.from < named || n.tokens.to <= n.tokens.from) wrong.push('names overlap');
    if (n.head < n.tokens.from || n.head >= n.tokens.to) wrong.push('a name has its head outside');
    if (n.span.start !== tokens[n.tokens.from]?.start || n.span.end !== tokens[n.tokens.to - 1]?.end)
      wrong.push('a name has another span');
    named = n.tokens.to;
  }
  for (const q of doc.quotes)
    if (q.inner.start < q.span.start || q.inner.end > q.span.end || q.inner.start > q.inner.end)
      wrong.push('a quotation lies outside its marks');
  for (const m of doc.multiWords)
    if (m.tokens.to - m.tokens.from < 2 || tokens[m.tokens.from]?.start !== m.span.start)
      wrong.push('a multi-word is none');
  if (letters(text) !== letters(tokens.map((t) => t.text).join(' '))) wrong.push('letters were lost');
  return wrong;
}

const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');

/** Every token reaches the root; tokens known to reach it are not walked again. */
function isTree({ tokens }: Doc, { from, to }: { from: number; to: number }): boolean {
  const good = new Set<number>([-1]);
  for (let i = from; i < to; i++) {
    const path: number[] = [];
    let at = i;
    while (!good.has(at)) {
      if (path.length > to - from) return false;
      path.push(at);
      at = tokens[at]!.head;
    }
    for (const p of path) good.add(p);
  }
  return true;
}

const pieces = fc.constantFrom(
  'The',
  'army',
  'said',
  'Gen.',
  'U.S.',
  'Jan.',
  'Ms',
  "don't",
  'cannot',
  "victims'",
  'Pakistan’s',
  'al-Shabaab',
  'Jaish-e-Mohammed',
  'well-known',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '(',
  ')',
  '.',
  '?',
  '!',
  '…',
  '...',
  ',',
  ' – ',
  '--',
  '45',
  '1,267',
  '10:30',
  '$3.5bn',
  '#India',
  'https://example.org/a?b=c.',
  'a@example.org',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '😀',
  '👩‍👩‍👧',
  '\ud83d',
  '\udc00',
  'Zażółć',
  '北京',
  'مرحبا',
  '\t',
  ' ',
);
const newsLike = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', '')), { maxLength: 60 })
  .map((a) => a.flat().join(''));

test('any text gives a sound Doc', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })),
      async (text) => broken(await read(text)).join() === '',
    ),
    { numRuns: 400 },
  );
});

test('the same text gives the same Doc', async () => {
  await fc.assert(
    fc.asyncProperty(newsLike, async (text) => {
      expect(await read(text)).toEqual(await read(text));
    }),
    { numRuns: 50 },
  );
});

test('every zone begins and ends a sentence, which knows its zone', async () => {
  const cuts = fc.array(fc.nat(200), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(newsLike, cuts, fc.constantFrom(...zoneKinds), async (text, at, kind) => {
      const ends = [...new Set(at.map((a) => Math.min(a, text.length)))].sort((a, b) => a - b);
      const zones = ends.flatMap((end, i) => (i % 2 ? [{ kind, span: { start: ends[i - 1]!, end } }] : []));
      const doc = await read(text, zones);
      const inZone = (i: number) => zones.find((z) => z.span.start <= i && i < z.span.end)?.kind ?? null;
      for (const s of doc.sentences) {
        const crossed = zones.some((z) => [z.span.start, z.span.end].some((e) => s.span.start < e && e < s.span.end));
        if (crossed || s.zone !== inZone(s.span.start)) return false;
      }
      return true;
    }),
    { numRuns: 200 },
  );
});

/** Milliseconds of the processor that work takes: other processes of the machine do not count. */
async function cpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const hostile: [string, string][] = [
  ['nothing', ''],
  ['spaces alone', ' \u00a0\u200b\n\r\n\t'],
  ['a million letters without a space', 'a'.repeat(1_000_000)],
  ['ten thousand quotation marks', '"'.repeat(10_000)],
  ['ten thousand quoted words', '"a" '.repeat(10_000)],
  ['ten thousand opening brackets', '('.repeat(10_000)],
  ['ten thousand hyphens between words', 'a-'.repeat(10_000)],
  ['ten thousand initials', 'A.'.repeat(10_000)],
  ['ten thousand apostrophes', "x's'".repeat(10_000)],
  ['half an address, ten thousand times', 'a.b@c-'.repeat(10_000)],
  ['ten thousand lines', 'A line.\n'.repeat(10_000)],
  ['ten thousand capitals', 'NAME '.repeat(10_000)],
  ['ten thousand unpaired surrogates', '\ud800 '.repeat(10_000)],
  ['a number of a hundred thousand digits', '1'.repeat(100_000)],
  ['ten thousand thousands', '1,000'.repeat(10_000)],
  ['ten thousand emoji', '😀👍🏽'.repeat(10_000)],
];

test.each(hostile)('%s: sound, and in time', { timeout: 120_000 }, async (_, text) => {
  let doc: Doc | undefined;
  const time = await cpu(async () => {
    doc = await read(text);
  });
  expect(time).toBeLessThan(6_000);
  expect(broken(doc!)).toEqual([]);
});

test('many zones in a long text stay linear', { timeout: 120_000 }, async () => {
  const line = 'The army said so.\n\n';
  const zones = Array.from({ length: 3_000 }, (_, i) => ({
    kind: 'caption' as const,
    span: { start: i * line.length, end: i * line.length + 8 },
  }));
  let doc: Doc | undefined;
  const time = await cpu(async () => {
    doc = await read(line.repeat(3_000), zones);
  });
  expect(time).toBeLessThan(15_000);
  expect(broken(doc!)).toEqual([]);
});
