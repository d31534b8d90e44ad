import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.js';
import type { Intake } from '../../src/model/intake.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-intake-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function take(name: string, content: string | Buffer): Promise<Intake[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return all([path]);
}

async function all(paths: string[]): Promise<Intake[]> {
  const got: Intake[] = [];
  for await (const one of intake(paths)) got.push(one);
  return got;
}

const codes = (got: Intake[]) =>
  got.flatMap((o) => (o.type === 'failure' ? o.problem.code : o.problems.map((p) => p.code)));
const prose =
  'The ferry left the harbour of Valletta in the morning, the port authority said, and it was late by noon. ';

test('plain text is kept code unit by code unit', async () => {
  const text = `\ufeff  ${prose}\r\n\r\n\u00a0${prose}\t\u{1f4a5}\n`;
  const [one] = await take('kept.txt', text);
  expect(one).toMatchObject({ type: 'report', report: { text: text.slice(1), language: 'en' } });
});

test.each([
  ['empty.txt', '', 'file-empty'],
  ['blank.txt', ' \n\t\u00a0\n', 'file-empty'],
  ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file-binary'],
  ['long.txt', 'x'.repeat(6_000_000), 'line-too-long'],
  ['large.txt', `${'word '.repeat(20)}\n`.repeat(60_000), 'file-too-long'],
  [
    'menu.html',
    '<html><body><nav><a href="/">Home</a><a href="/news">News</a></nav></body></html>',
    'html-without-article',
  ],
  ['broken.json', '{"text": ', 'json-malformed'],
  ['number.json', '7', 'json-not-a-report'],
  ['wrong.json', '{"text": 7}', 'json-not-a-report'],
  ['notext.json', '{"id": "x", "title": "A title"}', 'json-without-text'],
  ['empty.jsonl', '', 'file-empty'],
])('%s is refused with a reason', async (name, content, code) => {
  expect(codes(await take(name, content))).toEqual([code]);
});

test('a missing file, and a folder without reports, are named', async () => {
  expect(codes(await all([join(folder, 'nowhere.txt')]))).toEqual(['file-missing']);
  await mkdir(join(folder, 'bare'), { recursive: true });
  expect(codes(await all([join(folder, 'bare')]))).toEqual(['file-empty']);
});

test('a bad line of JSON Lines costs the others nothing', async () => {
  const lines = [JSON.stringify({ id: 'a', text: prose }), '{', '', JSON.stringify({ id: 'b', text: prose })];
  const got = await take('mixed.jsonl', lines.join('\n'));
  expect(got.map((o) => (o.type === 'report' ? o.report.id : o.problem.code))).toEqual(['a', 'json-malformed', 'b']);
});

test('a given id is kept; a made one hangs on text and origin, not on the folder', async () => {
  const [given] = await take('id.json', JSON.stringify({ id: 42, text: prose }));
  expect(given).toMatchObject({ report: { id: '42' } });
  await mkdir(join(folder, 'deep'), { recursive: true });
  const [here] = await take('same.txt', prose);
  const [there] = await take(join('deep', 'same.txt'), prose);
  const [other] = await take('same.txt', `${prose}!`);
  const id = (one: Intake | undefined) => (one?.type === 'report' ? one.report.id : '');
  expect(id(here)).toBe(id(there));
  expect(id(other)).not.toBe(id(here));
});

test('another encoding is read, and named', async () => {
  const [one] = await take('latin.txt', Buffer.from(`${prose}Le préfet a été reçu à Orléans.`, 'latin1'));
  expect(one?.type).toBe('report');
  expect(codes([one!])).toEqual(['encoding-assumed']);
  expect(one?.type === 'report' && one.report.text).toContain('préfet');
});

test('another language is read, and said so', async () => {
  const text =
    'Die Polizei teilte am Montag in Berlin mit, dass bei dem Unfall auf der Autobahn niemand verletzt worden sei. Der Verkehr wurde für mehrere Stunden umgeleitet, und die Feuerwehr war mit vierzig Kräften im Einsatz, wie ein Sprecher sagte.';
  const [one] = await take('german.txt', text);
  expect(one).toMatchObject({ report: { language: 'de' } });
  expect(codes([one!])).toEqual(['language-other']);
});

test.each([
  ['2019-02-14', '2019-02-14', []],
  ['2016-07-13T12:10:00+03:00', '2016-07-13T12:10:00+03:00', []],
  ['Thu, 14 Feb 2019 23:30:00 GMT', '2019-02-14', []],
  ['February 14, 2019', '2019-02-14', []],
  ['0000-00-00T00:00:00', null, ['date-malformed']],
  ['2019-02-30', null, ['date-malformed']],
  ['soon', null, ['date-malformed']],
])('a stated date %s is %s', async (published, day, expected) => {
  const [one] = await take('dated.json', JSON.stringify({ text: prose, published }));
  expect(one).toMatchObject({ report: { published: { from: day, to: day } } });
  expect(codes([one!])).toEqual(expected);
});

test('a page gives its article, its metadata and its captions', async () => {
  const body = `<p>${prose.repeat(3)}</p><figure><img src="x.jpg"><figcaption>The harbour in May 2012, when 30 were hurt</figcaption></figure><p>${prose.repeat(4)}</p>`;
  const head =
    '<title>Ferry late - Courier</title><meta property="og:title" content="Ferry late"><meta property="og:site_name" content="Courier"><meta property="article:published_time" content="2019-05-14T10:00:00Z">';
  const [one] = await take(
    'page.html',
    `<html lang="en"><head>${head}</head><body><nav>Home</nav><article><h1>Ferry late</h1>${body}</article><script>var x = 1;</script></body></html>`,
  );
  expect(one?.type).toBe('report');
  if (one?.type !== 'report') return;
  expect(one.report).toMatchObject({
    title: 'Ferry late',
    outlet: 'Courier',
    published: { from: '2019-05-14T10:00:00Z' },
  });
  const caption = one.report.zones.find((z) => z.kind === 'caption');
  expect(caption && one.report.text.slice(caption.span.start, caption.span.end)).toBe(
    'The harbour in May 2012, when 30 were hurt',
  );
  expect(one.report.text).not.toContain('var x');
});

test('a page nested ten thousand deep ends with an answer', async () => {
  const deep = `${'<div>'.repeat(10_000)}${prose}${'</div>'.repeat(10_000)}`;
  expect(await take('deep.html', deep)).toHaveLength(1);
});
