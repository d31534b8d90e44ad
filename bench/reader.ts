/**
 * The reader by itself: tokens a second from raw text to Doc and of its stages, on the project's own samples, with a peer
 * (wink-nlp: sentences, tokens, tags) in the same run; load time; and hostile texts at two sizes, whose time must grow
 * with the size and no faster. All times are the processor's. Run: npx tsx bench/reader.ts
 */
import { createRequire } from 'node:module';
import { intake } from '../src/intake/intake.js';
import { type Report, report } from '../src/model/report.js';
import { loadReader } from '../src/read/read.js';
import { sentencesOf } from '../src/read/sentences.js';

const ROUNDS = 5;
const TARGET_TOKENS = 30_000;

const reports: Report[] = [];
for await (const one of intake(['samples'])) if (one.type === 'report') reports.push(one.report);

const opening = performance.now();
const reader = await loadReader();
const loaded = performance.now() - opening;

let once = 0;
for (const one of reports) once += (await reader.read(one)).tokens.length;
const repeats = Math.max(1, Math.ceil(TARGET_TOKENS / Math.max(1, once)));

/** Milliseconds of processor time of this process so far: a busy machine does not change what is measured. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tokens a second of processor time, of the best round. */
async function best(work: (one: Report) => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = cpu();
    for (let i = 0; i < repeats; i++) for (const one of reports) await work(one);
    least = Math.min(least, cpu() - start);
  }
  return (once * repeats * 1000) / least;
}

const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
const k = (perSecond: number) => `${(perSecond / 1000).toFixed(1)}k tokens/s`.padStart(18);
const cut = await best((one) => sentencesOf(one.text, one.zones));
const whole = await best((one) => reader.read(one));
const peer = await best(({ text }) => wink.readDoc(text).tokens().out(wink.its.pos));
console.log(`${once} tokens, ${repeats} times, best of ${ROUNDS} rounds`);
console.log(`sentences, tokens ${k(cut)}`);
console.log(`raw text to Doc   ${k(whole)}`);
console.log(`wink-nlp, tags    ${k(peer)}   (ours / wink-nlp = ${(whole / peer).toFixed(2)})`);
console.log(`load ${loaded.toFixed(0)} ms · resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

const hostile: Record<string, string> = {
  'letters without a space': 'a',
  'quotation marks': '"',
  'quoted words': '"He left." ',
  'brackets that open': '( ',
  'brackets that close': '(a) ',
  'hyphens between words': 'Jaish-e-',
  initials: 'A.B. ',
  apostrophes: "x's' ",
  'half an address': 'a.b@c-',
  'lines of a word': 'Said\n',
  'speech without an end': 'He said that ',
  'names without a verb': 'Army Council of ',
};
console.log('\nhostile texts, ms at 10,000 repeats and at 40,000');
for (const [name, piece] of Object.entries(hostile)) {
  const times: number[] = [];
  for (const n of [10_000, 40_000]) {
    const one = report({ id: 'r', text: piece.repeat(n) });
    const start = cpu();
    await reader.read(one);
    times.push(cpu() - start);
  }
  const [small = 0, large = 0] = times;
  console.log(
    `  ${name.padEnd(26)}${small.toFixed(0).padStart(7)}${large.toFixed(0).padStart(7)}   x${(large / small).toFixed(1)}`,
  );
}
