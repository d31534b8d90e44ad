// Tokens a second of reading statements on read Docs, trees made anew each time: npx tsx bench/statements.ts [PATH ...]
import { extractAbsences } from '../src/extract/statements/absences.js';
import { extractStatements } from '../src/extract/statements/statements.js';
import { intake } from '../src/intake/intake.js';
import { openPipeline } from '../src/pipeline.js';

/** Tokens of a round, and rounds; the best one counts. */
const enough = 60_000;
const rounds = 6;
const paths = process.argv.length > 2 ? process.argv.slice(2) : ['samples'];

const pipeline = await openPipeline();
const read: { doc: Awaited<ReturnType<typeof pipeline.doc>>; report: Parameters<typeof extractStatements>[1] }[] = [];
for await (const input of intake(paths))
  if (input.type === 'report') read.push({ doc: await pipeline.doc(input), report: input.report });

const tokens = read.reduce((sum, { doc }) => sum + doc.tokens.length, 0);

/** Processor time, in seconds: other work on the machine must not count. */
function seconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const once = () => {
  for (const { doc, report } of read) {
    const fresh = { ...doc };
    extractStatements(fresh, report);
    extractAbsences(fresh);
  }
};
const repeats = Math.ceil(enough / tokens);
let least = Number.POSITIVE_INFINITY;
for (let round = 0; round < rounds; round++)
  least = Math.min(
    least,
    seconds(() => {
      for (let i = 0; i < repeats; i++) once();
    }),
  );
const rate = Math.round((tokens * repeats) / least);
process.stdout.write(`statements\t${read.length} reports\t${tokens} tokens\t${rate} tokens/s\n`);
