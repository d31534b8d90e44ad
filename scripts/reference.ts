import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { buildProgram } from '../src/desk/cli/program.js';
import { JsonReport } from '../src/intake/json.js';
import { Comparison } from '../src/model/comparison.js';
import { Judgement } from '../src/model/judgement.js';
import { problems } from '../src/model/problem.js';
import { Reading } from '../src/model/reading.js';

/** The pages of docs/reference, by name: made from the code, and held against it by test/docs.test.ts. */
export function referencePages(): Record<string, string> {
  return {
    'reading.schema.json': schema(Reading),
    'comparison.schema.json': schema(Comparison),
    'judgement.schema.json': schema(Judgement),
    'report-input.schema.json': schema(JsonReport),
    'cli.md': cliPage(),
    'problems.md': problemsPage(),
  };
}

const schema = (noun: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(noun), null, 2)}\n`;

function cliPage(): string {
  const program = buildProgram(() => {});
  const parts = withSubcommands(program).map(
    (command) => `## ${nameOf(command)}\n\n\`\`\`\n${helpOf(command)}\`\`\`\n`,
  );
  return `# Command line\n\nExit 0: all was read. 1: some input could not be read; each is named on standard error, and the rest was done. 2: wrong usage.\n\n${parts.join('\n')}`;
}

const withSubcommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withSubcommands)];

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => 100,
  });
  command.outputHelp();
  return help;
}

function problemsPage(): string {
  const rows = Object.entries(problems).map(
    ([code, { fatal, about }]) => `| \`${code}\` | ${fatal ? 'no reading' : 'read'} | ${about} |`,
  );
  return `# Problems\n\nOdd input is data: a code, a message, and the span it concerns.\n\n| code | then | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

if (process.argv[1]?.endsWith('reference.ts')) {
  for (const [name, text] of Object.entries(referencePages())) {
    const path = join('docs', 'reference', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
