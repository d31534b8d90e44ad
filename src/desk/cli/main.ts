import { CommanderError } from 'commander';
import { buildProgram } from './program.js';

/** Runs the command line; resolves to the exit code: 0 all read, 1 some input could not be read, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = buildProgram((exit) => {
    code = exit;
  });
  // A reader of our output that has seen enough ("| head") is no error
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(code);
    throw error;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}
