import { Command } from 'commander';
import { version } from '../../version.js';
import { addActorCommand } from './commands/actor.js';
import { addAddCommand } from './commands/add.js';
import { addCompareCommand } from './commands/compare.js';
import { addDeskCommand } from './commands/desk.js';
import { addExportCommand } from './commands/export.js';
import { addImportCommand } from './commands/import.js';
import { addJobsCommand } from './commands/jobs.js';
import { addJudgeCommand } from './commands/judge.js';
import { addReadCommand } from './commands/read.js';
import { addRegisterCommand } from './commands/register.js';
import { addUpkeepCommands } from './commands/upkeep.js';
import { addTokenCommand, addUserCommand } from './commands/user.js';
import { addWorkerCommand } from './commands/worker.js';

/** The command line as it is offered; `done` is told the exit code of the command that ran. */
export function buildProgram(done: (exit: number) => void): Command {
  const program = new Command('twosource')
    .description('Reads news reports on political violence and diplomacy and keeps an auditable record of them.')
    .version(version)
    .exitOverride();
  addReadCommand(program, done);
  addCompareCommand(program, done);
  addAddCommand(program, done);
  addDeskCommand(program, done);
  addWorkerCommand(program, done);
  addUpkeepCommands(program, done);
  addUserCommand(program, done);
  addTokenCommand(program, done);
  addJobsCommand(program, done);
  addExportCommand(program, done);
  addImportCommand(program, done);
  addActorCommand(program, done);
  addJudgeCommand(program, done);
  addRegisterCommand(program, done);
  return program;
}
