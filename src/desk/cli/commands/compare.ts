import { type Command, Option } from 'commander';
import type { Comparison } from '../../../model/comparison.js';
import type { Reading } from '../../../model/reading.js';
import { openPipeline } from '../../../pipeline.js';
import { comparisonHtml } from '../../export/comparison-html.js';
import { comparisonText } from '../../export/comparison-text.js';
import { eachReport, print, readOne, refuseUnbuilt } from '../batch.js';

const formats = {
  json: (comparison: Comparison) => `${JSON.stringify(comparison)}\n`,
  text: comparisonText,
  html: comparisonHtml,
} as const;
type Format = keyof typeof formats;

export function addCompareCommand(program: Command, done: (exit: number) => void): void {
  program
    .command('compare')
    .description('Lays all reports side by side: stories, records, claims, verdicts.')
    .argument('<path...>', 'files, folders (walked), or - for standard input')
    .addOption(new Option('--format <format>', 'how to print it').choices(Object.keys(formats)).default('json'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ twosource compare one.txt other.txt --format text\n  $ twosource compare reports.jsonl > comparison.json\n  $ twosource compare reports/ --format html > comparison.html',
    )
    .action(async (paths: string[], { format }: { format: Format }) => {
      if (refuseUnbuilt(paths)) return done(2);
      const pipeline = await openPipeline();
      const lost = { failed: 0 };
      const byId = new Map<string, Reading>();
      const tally = await eachReport(paths, async (one) => {
        const reading = await readOne(pipeline, one, lost);
        // The same id again is the next version of the report: the last one counts
        if (reading) byId.set(reading.report.id, reading);
      });
      await print(formats[format](pipeline.compare([...byId.values()])));
      done(tally.failed + lost.failed > 0 ? 1 : 0);
    });
}
