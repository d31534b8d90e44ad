/**
 * Tokens a second of each stage and of the whole way from report to Reading, on the project's own samples, with a peer
 * (wink-nlp: tokens and tags only) in the same run; start-up time and memory. Run: npm run bench
 */
import { createRequire } from 'node:module';
import { intake } from '../src/intake/intake.js';
import type { Intake } from '../src/model/intake.js';
import { openPipeline } from '../src/pipeline.js';

type ReportIntake = Extract<Intake, { type: 'report' }>;
const ROUNDS = 5;
const TARGET_TOKENS = 40_000;

const reports: ReportIntake[] = [];
for await (const one of intake(['samples'])) if (one.type === 'report') reports.push(one);

const opening = performance.now();
const pipeline = await openPipeline();
const first = reports[0];
if (!first) throw new Error('samples/ holds no report');
await pipeline.read(first);
const firstResult = performance.now() - opening;

let tokensOfRound = 0;
for (const one of reports) tokensOfRound += (await pipeline.doc(one)).tokens.length;
const repeats = Math.max(1, Math.round(TARGET_TOKENS / Math.max(1, tokensOfRound)));
const tokens = tokensOfRound * repeats;

/** Runs `work` over all reports and gives the tokens a second of the best round. */
async function best(work: (one: ReportIntake) => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) for (const one of reports) await work(one);
    least = Math.min(least, performance.now() - start);
  }
  return (tokens / least) * 1000;
}

const spent = new Map<string, number>();
let rounds = 0;
const whole = await best(async (one) => {
  rounds++;
  await pipeline.read(one, (stage, ms) => spent.set(stage, (spent.get(stage) ?? 0) + ms));
});
const tokensRead = (rounds / reports.length) * tokensOfRound;

const require = createRequire(import.meta.url);
const winkNLP = require('wink-nlp');
const wink = winkNLP(require('wink-eng-lite-web-model'));
const peer = await best(({ report }) => wink.readDoc(report.text).tokens().out(wink.its.pos));

const k = (perSecond: number) => `${(perSecond / 1000).toFixed(1)}k`.padStart(9);
console.log(`${tokens} tokens a round, ${ROUNDS} rounds; tokens a second`);
for (const [stage, ms] of spent) console.log(`  ${stage.padEnd(16)}${k((tokensRead / ms) * 1000)}`);
console.log(`  ${'whole (best)'.padEnd(16)}${k(whole)}`);
console.log(`  ${'wink-nlp tags'.padEnd(16)}${k(peer)}   whole / wink-nlp = ${(whole / peer).toFixed(3)}`);
console.log(
  `start to first result ${firstResult.toFixed(0)} ms (in process) · resident memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
