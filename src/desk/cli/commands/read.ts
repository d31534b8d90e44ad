import type { Command } from 'commander';
import { intake } from '../../../intake/intake.js';
import { openPipeline } from '../../../pipeline.js';

export function addReadCommand(program: Command, done: (exit: number) => void): void {
  program
    .command('read')
    .description('read reports: one Reading a report, in the order of input')
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('--format <format>', 'jsonl, text or conllu', 'jsonl')
    .action(async (paths: string[]) => {
      const pipeline = openPipeline();
      let failed = false;
      for await (const one of intake(paths)) {
        if (one.type === 'failure') {
          failed = true;
          process.stderr.write(`${one.path}: ${one.problem.message}\n`);
        } else process.stdout.write(`${JSON.stringify(pipeline.read(one))}\n`);
      }
      done(failed ? 1 : 0);
    });
}
