import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { ModelFileError, modelOf, type ReaderFile, readChecked } from '../../src/read/model-file.js';
import { loadReader } from '../../src/read/read.js';

const folder = mkdtempSync(join(tmpdir(), 'models-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'a.bin.gz');
const bytes = gzipSync(Buffer.from('hello'));
writeFileSync(path, bytes);
const sha256 = createHash('sha256').update(bytes).digest('hex');

test('a file with the hash it should have is read', () => {
  expect(gunzipSync(readChecked(path, sha256).bytes).toString()).toBe('hello');
});

test.each([
  ['damaged', path, '00ff', /damaged/],
  ['missing', join(folder, 'b.bin.gz'), sha256, /missing/],
  ['without a hash', path, undefined, /damaged/],
])('%s: one error that names the file and how to get it back', (_, file, hash, why) => {
  const attempt = () => readChecked(file, hash);
  expect(attempt).toThrow(ModelFileError);
  expect(attempt).toThrow(why);
  expect(attempt).toThrow(file);
  expect(attempt).toThrow(/git checkout models/);
});

test('a model of another format is refused, not misread', () => {
  const other = { format: 99 } as unknown as ReaderFile;
  expect(() => modelOf(other, 'x')).toThrow(/another version/);
});

test('the reader says which models it reads with, and each is the one in the folder', async () => {
  const { models } = await loadReader();
  const hashes = JSON.parse(readFileSync('models/sha256.json', 'utf8')) as Record<string, string>;
  expect(Object.values(models).sort()).toEqual(
    Object.values(hashes)
      .map((h) => `sha256:${h}`)
      .sort(),
  );
});
