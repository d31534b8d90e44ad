import type { Command } from 'commander';
import type { Judgement } from '../../../model/judgement.js';
import { openPipeline } from '../../../pipeline.js';
import { loadRegister } from '../../../register/load.js';
import type { Store } from '../../../store/store.js';
import { inForce } from '../../../text/in-force.js';
import { renewStories } from '../../work/renew-stories.js';
import { print } from '../batch.js';
import { type Decision, judgementOf, misuse, noDatabase, unknownIn } from '../judge-actor.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly by: string;
  readonly why: string;
}

type Done = (exit: number) => void;

export function addJudgeCommand(program: Command, done: Done): void {
  const judge = program
    .command('judge')
    .description(
      "Keeps a person's decision on actors: these are one, these are two, it is called so. A decision is added and never overwritten, and replayed whenever reports are read again; another takes it back.",
    )
    .addHelpText(
      'after',
      '\nExit 0: kept. 1: the database has no such actor, report or judgement. 2: wrong usage.\n\nExamples:\n  $ twosource judge merge ac:5f0c ac:91ab --by "A. Analyst" --why "same statement, two spellings"\n  $ twosource judge split ac:5f0c --report r2 --name "Tim Bo (the mayor)" --by "A. Analyst" --why "another man of that name"\n  $ twosource judge rename ac:5f0c "Union of Quarrymen" --by "A. Analyst" --why "its own name"\n  $ twosource judge undo j:0c1d --by "A. Analyst" --why "they are two after all"\n  $ twosource judge list',
    );
  const asked = (name: string) =>
    withDatabase(judge.command(name))
      .requiredOption('--by <name>', 'who decides')
      .requiredOption('--why <reason>', 'why');
  asked('merge')
    .description('These actors are one: the first id stays.')
    .argument('<actor>', 'id of the actor that stays')
    .argument('<others...>', 'ids of those that it is too')
    .action(async (subject: string, actors: string[], options: Options) =>
      done(await keep({ kind: 'merge', subject, value: { actors } }, options)),
    );
  asked('split')
    .description('An actor is not these others; or it is somebody else in some reports.')
    .argument('<actor>', 'id of the actor')
    .option('--apart <ids...>', 'ids of actors that it is not')
    .option('--report <ids...>', 'reports in which somebody else bears its name')
    .option('--name <name>', 'what that one is called')
    .action(async (subject: string, options: Options & { apart?: string[]; report?: string[]; name?: string }) =>
      done(await keep({ kind: 'split', subject, value: splitValue(options) }, options)),
    );
  asked('rename')
    .description('An actor is called so; its other names stay aliases.')
    .argument('<actor>', 'id of the actor')
    .argument('<name>', 'the name')
    .action(async (subject: string, name: string, options: Options) =>
      done(await keep({ kind: 'rename', subject, value: { name } }, options)),
    );
  asked('undo')
    .description('Takes a judgement back: by another one, which can be taken back too.')
    .argument('<judgement>', 'id of the judgement (j:…)')
    .action(async (subject: string, options: Options) =>
      done(await keep({ kind: 'undo', subject, value: null }, options)),
    );
  withDatabase(judge.command('list'))
    .description(
      'All judgements in the order in which they were made, one a line: id, when, who, what, whether in force.',
    )
    .action(async ({ database }: Options) => {
      const missing = noDatabase(database);
      if (missing) process.stderr.write(`${missing}\n`);
      done(missing ? 2 : await inDatabase(database, list));
    });
}

const splitValue = ({ apart, report, name }: { apart?: string[]; report?: string[]; name?: string }): unknown => ({
  ...(apart && { actors: apart }),
  ...(report && { reports: report, name: name ?? null }),
});

async function keep(decision: Decision, { database, by, why }: Options): Promise<number> {
  const wrong = misuse({ ...decision, value: decision.value ?? {} }, { by, why }, database);
  if (wrong) {
    process.stderr.write(`${wrong}\n`);
    return 2;
  }
  return inDatabase(database, async (store) => {
    // Who is there is known when all that was added has been compared
    await renew(store);
    const unknown = await unknownIn(store, { ...decision, value: decision.value ?? {} }, loadRegister());
    if (unknown) {
      process.stderr.write(`${unknown}\n`);
      return 1;
    }
    const judgement = judgementOf(decision, { by, why, at: new Date().toISOString() });
    await store.judge(judgement);
    await renew(store);
    await print(`${judgement.kind}\t${judgement.id}\t${judgement.subject}\n`);
    return 0;
  });
}

/** Models take a second to open: only where there is something to compare. */
async function renew(store: Store): Promise<void> {
  if (await store.stale()) await renewStories({ store, pipeline: await openPipeline() });
}

async function list(store: Store): Promise<number> {
  const all = await store.judgements();
  const standing = new Set(inForce(all).map((j) => j.id));
  const takenBack = new Set(all.filter((j) => j.kind !== 'undo' && !standing.has(j.id)).map((j) => j.id));
  for (const one of all) await print(`${line(one, takenBack.has(one.id))}\n`);
  return 0;
}

const line = ({ id, at, by, kind, subject, value, why }: Judgement, takenBack: boolean): string =>
  [id, at, by, kind, subject, JSON.stringify(value ?? null), why, takenBack ? 'taken back' : 'in force']
    .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
    .join('\t');
