import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import beside itself. Data flows down this list; imports only go up it. */
const above = ['model', 'text', 'lexicon', 'register'];
const stage = above;
const all = [...above, 'intake', 'read', 'extract', 'resolve', 'story', 'record'];
const allowed: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  lexicon: ['model', 'text'],
  register: ['model', 'text', 'lexicon'],
  intake: stage,
  read: stage,
  extract: stage,
  resolve: stage,
  story: stage,
  record: stage,
  'version.ts': [],
  'pipeline.ts': [...all, 'version.ts'],
  store: ['model'],
  'index.ts': [...all, 'pipeline.ts', 'version.ts', 'store'],
  'desk/export': ['model', 'text', 'index.ts', 'store'],
  'desk/work': ['model', 'index.ts', 'store'],
  'desk/api': ['model', 'text', 'index.ts', 'store', 'desk/export', 'desk/work'],
  'desk/cli': [...all, 'pipeline.ts', 'version.ts', 'index.ts', 'store', 'desk/export', 'desk/api', 'desk/work'],
  'desk/web': ['model', 'text'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f))
  .map((f) => f.split(sep).join('/'));

/** The room of a file below src: "extract", "desk/cli", or the file itself where it stands at the top. */
const roomOf = (file: string): string => {
  const [first = '', second = ''] = file.split('/');
  return first === 'desk' ? `${first}/${second}` : first;
};

const imports = (file: string): string[] =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path))
      .split(sep)
      .join('/')
      .replace(/\.js$/, '.ts'),
  );

test('every room has its rule', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in allowed))).toEqual([]);
});

test.each(Object.keys(allowed))('%s imports only what stands above it', (room) => {
  const strangers = files
    .filter((f) => roomOf(f) === room)
    .flatMap((f) => imports(f).map((to) => ({ f, to, target: roomOf(to) })))
    .filter(({ target }) => target !== room && !allowed[room]!.includes(target) && !target.endsWith('.css'))
    .map(({ f, to }) => `${f} imports ${to}`);
  expect(strangers).toEqual([]);
});

test('only index.ts is a barrel', () => {
  expect(files.filter((f) => f.endsWith('/index.ts'))).toEqual([]);
});
