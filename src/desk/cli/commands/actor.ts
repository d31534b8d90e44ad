import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { loadRegister } from '../../../register/load.js';
import { stateOfCode } from '../../../register/states.js';
import type { Store } from '../../../store/store.js';
import { isDay } from '../../../text/days.js';
import { answerActor, type DeskActors } from '../actor-answer.js';
import { actorText } from '../actor-text.js';
import { print } from '../batch.js';
import { inDatabase } from './database.js';

interface Options {
  readonly on?: string;
  readonly country?: string;
  readonly database?: string;
  readonly format: 'text' | 'json';
}

/** Longer than any name. */
const LONGEST = 200;

export function addActorCommand(program: Command, done: (exit: number) => void): void {
  program
    .command('actor')
    .description(
      'Says who a name is: kind, country, other names, offices and listings with their dates and sources, and why it matched. Where more than one fits, all are listed.',
    )
    .argument('<name...>', 'a name as it stands in a report, or an id (ac:…)')
    .option('--on <date>', 'a day (2019-02-14): says which offices and listings held then')
    .option('--country <code>', 'the country that is spoken of, as ISO alpha-3 (PAK)')
    .option('--database <url>', "look among a desk's own actors too")
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExit 0: found. 1: nobody is called so. 2: wrong usage.\n\nExamples:\n  $ twosource actor "Masood Azhar" --on 2019-02-14\n  $ twosource actor JeM\n  $ twosource actor "Foreign Ministry" --country PAK --on 2019-02-14\n  $ twosource actor Kyiv --format json',
    )
    .action(async (words: string[], options: Options) => {
      const name = words.join(' ');
      const wrong = misuse(name, options);
      if (wrong) process.stderr.write(`${wrong}\n`);
      done(wrong ? 2 : await answer(name, options));
    });
}

function misuse(name: string, { on, country, database }: Options): string | null {
  if (!name.trim()) return 'Give a name: twosource actor "Masood Azhar".';
  if (name.length > LONGEST) return `A name has at most ${LONGEST} characters; this one has ${name.length}.`;
  if (on !== undefined && (!isDay(on) || on.length !== 10))
    return `--on takes a day such as 2019-02-14, not ${JSON.stringify(on)}.`;
  if (country !== undefined && !stateOfCode(country))
    return `--country takes an ISO alpha-3 code such as PAK, not ${JSON.stringify(country)}.`;
  if (database !== undefined && !/^[a-z][a-z0-9+.-]+:/i.test(database) && !existsSync(database))
    return `There is no database ${database}: name one that is there (--database).`;
  return null;
}

async function answer(name: string, { on, country, database, format }: Options): Promise<number> {
  const actors: DeskActors['actors'][number][] = [];
  const read = async (store: Store): Promise<number> => {
    for await (const one of store.everyActor()) actors.push(one);
    return 0;
  };
  const failed = database === undefined ? 0 : await inDatabase(database, read);
  if (failed !== 0) return failed;
  const register = loadRegister();
  const found = answerActor(register, { name, on: on ?? null, country: country ?? null }, { actors });
  if (format === 'json') await print(`${JSON.stringify(found)}\n`);
  else if (found.matches.length > 0) await print(actorText(found, register));
  if (found.matches.length > 0) return 0;
  process.stderr.write(
    `Nobody in the register is called ${JSON.stringify(name)}. Try the full name, another spelling, or --country.\n`,
  );
  return 1;
}
