import { type Command, Option } from 'commander';
import { openPipeline, type Pipeline } from '../../../pipeline.js';
import { docToConllu } from '../../export/conllu.js';
import { readingText } from '../../export/reading-text.js';
import { eachReport, print, type ReportIntake, readOne, refuseUnbuilt } from '../batch.js';

export const readFormats = ['jsonl', 'text', 'conllu'] as const;
type Format = (typeof readFormats)[number];

export function addReadCommand(program: Command, done: (exit: number) => void): void {
  program
    .command('read')
    .description('Reads reports: one Reading a report, in the order of input.')
    .argument('<path...>', 'files, folders (walked), or - for standard input')
    .addOption(new Option('--format <format>', 'how to print a Reading').choices([...readFormats]).default('jsonl'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ twosource read story.txt --format text\n  $ twosource read reports.jsonl > readings.jsonl\n  $ pbpaste | twosource read -',
    )
    .action(async (paths: string[], { format }: { format: Format }) => {
      if (refuseUnbuilt(paths)) return done(2);
      const pipeline = await openPipeline();
      const lost = { failed: 0 };
      const tally = await eachReport(paths, async (one) => {
        const text = await render(pipeline, one, format, lost);
        if (text) await print(text);
      });
      done(tally.failed + lost.failed > 0 ? 1 : 0);
    });
}

async function render(
  pipeline: Pipeline,
  one: ReportIntake,
  format: Format,
  lost: { failed: number },
): Promise<string | null> {
  if (format === 'conllu') return docToConllu(await pipeline.doc(one), one.report.id);
  const reading = await readOne(pipeline, one, lost);
  if (!reading) return null;
  return format === 'text' ? readingText(reading) : `${JSON.stringify(reading)}\n`;
}
