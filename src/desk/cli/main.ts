import { Command, CommanderError } from 'commander';
import { version } from '../../version.js';
import { addReadCommand } from './commands/read.js';

/** Runs the command line; resolves to the exit code: 0 all read, 1 some input could not be read, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('twosource')
    .description('Reads news reports on political violence and diplomacy and keeps an auditable record of them.')
    .version(version)
    .exitOverride();
  const done = (exit: number) => {
    code = exit;
  };
  addReadCommand(program, done);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}
