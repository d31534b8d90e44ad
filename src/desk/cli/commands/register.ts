import type { Command } from 'commander';
import { loadActorRows } from '../../../register/actor-rows.js';
import { ListError } from '../../../register/listings/list-error.js';
import { keepList, readListFile, readUserList, userListFile } from '../../../register/listings/user-list.js';
import { listingsOn } from '../../../register/listings/with-list.js';
import { print } from '../batch.js';

interface Update {
  readonly un: string;
  readonly fewer?: boolean;
}

const where =
  "\nThe list is kept as it came in the user's data folder: $TWOSOURCE_DATA, else $XDG_DATA_HOME/twosource, else ~/.local/share/twosource. Remove un-consolidated.xml there to go back to the list that ships.";

export function addRegisterCommand(program: Command, done: (exit: number) => void): void {
  const register = program.command('register').description('Shows and renews what is known of who is on which list.');
  register
    .command('status')
    .description('Prints which list of the UN is in use, its date, and how many are on it.')
    .option('--on <date>', 'how many were on it on a day, YYYY-MM-DD')
    .addHelpText('after', where)
    .action(async ({ on }: { on?: string }) => done(await guarded(() => status(on))));
  register
    .command('update')
    .description('Reads a newer Consolidated List of the UN Security Council; later runs use it.')
    .requiredOption('--un <file>', "the list as XML, from the UN's site")
    .option('--fewer', 'take it though it is older or has lost a fifth of the entries')
    .addHelpText('after', `${where} A file that is broken or cut off changes nothing.`)
    .action(async (options: Update) => done(await guarded(() => update(options))));
}

/** What is wrong with a list is one line on stderr. */
async function guarded(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const coded = error as NodeJS.ErrnoException;
    if (!(error instanceof ListError) && !coded.code) throw error;
    process.stderr.write(`${coded.message}\n`);
    return 1;
  }
}

const sourceOf = /UN Consolidated List (\d{4}-\d{2}-\d{2})/;

interface State {
  readonly date: string;
  readonly listed: number;
}

function state(on?: string): State {
  const listed = loadActorRows().filter(({ actor }) => actor.listings.length > 0);
  const dates = listed.map(({ actor }) => sourceOf.exec(actor.source)?.[1] ?? '').sort();
  const references = listed.flatMap(({ actor }) => listingsOn(actor, on ?? '9999-12-31').map((l) => l.reference));
  return { date: dates.at(-1) ?? '', listed: new Set(references).size };
}

async function status(on?: string): Promise<number> {
  if (on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(on)) {
    process.stderr.write(`${JSON.stringify(on)} is no day: write it as 2019-02-14.\n`);
    return 2;
  }
  const own = readUserList() ? userListFile() : 'the one that ships';
  const { date, listed } = state(on);
  await print(`list\t${own}\ndate\t${date}\nlisted${on ? ` on ${on}` : ''}\t${listed}\n`);
  return 0;
}

async function update({ un, fewer }: Update): Promise<number> {
  const newer = readListFile(un);
  const before = state();
  const entries = newer.persons.length + newer.groups.length;
  if (!fewer && (newer.date < before.date || entries < before.listed * 0.8)) {
    throw new ListError(
      `The list of ${newer.date} has ${entries} entries, that in use (${before.date}) ${before.listed}. Nothing was changed. If it is right all the same, add --fewer.`,
    );
  }
  const file = keepList(newer);
  await print(
    `date\t${newer.date}\npersons\t${newer.persons.length}\ngroups and firms\t${newer.groups.length}\nkept\t${file}\n`,
  );
  return 0;
}
