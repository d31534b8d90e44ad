import type { Hono } from 'hono';
import { seeded } from '../../../bench/made-readings.js';

/** Strings that programs stumble over. */
const odd = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '"',
  "'",
  "' or 1=1 --",
  '%',
  '%00',
  '\u0000',
  'a\u0000b',
  '\u202e',
  '\ufeff',
  '👩‍🚒',
  '한글',
  'ß',
  'İ',
  '../../etc/passwd',
  '/',
  '\\',
  '(',
  '((((',
  '"unclosed',
  '-word',
  'a OR',
  'NOT',
  '*',
  'a*',
  '2019-02-30',
  '2019-02-14',
  '9999-99-99',
  'x'.repeat(3_000),
  '=1+1',
  '<script>',
  '__proto__',
  'constructor',
  'W10',
  'WyJhIl0',
  'WzFd',
  'WzEsImEiXQ',
];

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema?: { readonly enum?: readonly string[] };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: unknown;
}

/** Asks every described route `each` times with odd values; gives the requests that were answered with a fault of the server. */
export async function fuzz(
  app: Hono,
  { paths }: { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> },
  {
    each,
    seed,
    known = ['wire', 'ac:brigade'],
  }: { readonly each: number; readonly seed: number; readonly known?: readonly string[] },
): Promise<{ requests: number; faults: string[] }> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const value = (p: Parameter) =>
    p.schema?.enum && random() < 0.4 ? pick(p.schema.enum) : random() < 0.2 ? pick(known) : pick(odd);
  const faults: string[] = [];
  let requests = 0;
  for (const [path, methods] of Object.entries(paths)) {
    if (path === '/api/changes') continue;
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      for (let i = 0; i < each; i++) {
        const address = path.replace(/\{(\w+)\}/g, () =>
          encodeURIComponent(random() < 0.4 ? pick(known) : pick(odd) || 'x'),
        );
        const query = new URLSearchParams();
        for (const p of parameters) if (p.in === 'query' && random() < 0.4) query.append(p.name, value(p));
        if (random() < 0.05) query.append(pick(odd), pick(odd));
        const url = `${address}${query.size > 0 ? `?${query}` : ''}`;
        const body = requestBody ? bodyOf(random, pick) : undefined;
        const response = await app.request(url, {
          method: method.toUpperCase(),
          ...(body !== undefined && { body, headers: { 'Content-Type': 'application/json' } }),
        });
        requests++;
        await response.arrayBuffer();
        if (response.status >= 500)
          faults.push(`${response.status} ${method} ${url.slice(0, 200)} ${body?.slice(0, 200) ?? ''}`);
      }
    }
  }
  return { requests, faults };
}

function bodyOf(random: () => number, pick: <T>(list: readonly T[]) => T): string {
  const leaf = (): unknown => (random() < 0.7 ? pick(odd) : pick([null, 0, -1, 1.5, true, [], {}, ['a'], { a: 1 }]));
  const fields = [
    'kind',
    'subject',
    'value',
    'by',
    'why',
    'reason',
    'text',
    'html',
    'title',
    'outlet',
    'id',
    'url',
    'published',
    'language',
  ];
  const thing = (): unknown => Object.fromEntries(fields.filter(() => random() < 0.5).map((f) => [f, leaf()]));
  if (random() < 0.1) return pick(odd);
  return JSON.stringify(random() < 0.5 ? thing() : { reports: random() < 0.2 ? leaf() : [thing(), thing()] });
}
