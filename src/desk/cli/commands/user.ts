import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import { type Role, roles } from '../../../store/access/access.js';
import type { Store } from '../../../store/store.js';
import { hashPassword, hashSecret, newSecret, passwordFault } from '../../api/access/secrets.js';
import { print } from '../batch.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly role: Role;
}

type Done = (exit: number) => void;

const role = () =>
  new Option('--role <role>', 'reader looks, coder adds and judges, editor sees to the desk too')
    .choices([...roles])
    .default('reader');

/** Of the audit trail: whoever works at the machine itself. */
const HERE = 'command line';

export function addUserCommand(program: Command, done: Done): void {
  const user = program.command('user').description('Who may use the desk over a network.');
  withDatabase(user.command('add'))
    .description(
      'Adds a user, or gives one another password and role. The password is asked for, or read from standard input.',
    )
    .argument('<name>')
    .addOption(role())
    .action(async (name: string, options: Options) => {
      const password = await askPassword();
      const fault = name.trim() && name.length <= 200 ? passwordFault(password) : 'A name has 1 to 200 characters.';
      if (fault) process.stderr.write(`${fault}\n`);
      done(fault ? 2 : await inDatabase(options.database, (store) => addUser(store, name, options.role, password)));
    });
  withDatabase(user.command('list'))
    .description('Prints the users, one a line: name, role, since when.')
    .action(async ({ database }: Options) =>
      done(
        await inDatabase(database, async (store) => {
          for (const one of await store.access.users()) await print(`${one.name}\t${one.role}\t${one.addedAt}\n`);
          return 0;
        }),
      ),
    );
  withDatabase(user.command('remove'))
    .description('Removes a user with all tokens and sessions.')
    .argument('<name>')
    .action(async (name: string, { database }: Options) =>
      done(await inDatabase(database, (store) => removed(store, 'user', name, store.access.dropUser(name)))),
    );
}

export function addTokenCommand(program: Command, done: Done): void {
  const token = program.command('token').description('Secrets by which programs use the API over a network.');
  withDatabase(token.command('add'))
    .description('Makes a token and prints it: this once, only its hash is kept.')
    .argument('<user>', 'whose it is')
    .requiredOption('--about <text>', 'what it is for')
    .addOption(role())
    .action(async (user: string, options: Options & { about: string }) =>
      done(await inDatabase(options.database, (store) => addToken(store, user, options))),
    );
  withDatabase(token.command('list'))
    .description('Prints the tokens, one a line: id, user, role, what for, since when.')
    .action(async ({ database }: Options) =>
      done(
        await inDatabase(database, async (store) => {
          for (const t of await store.access.tokens()) {
            await print(`${[t.id, t.user, t.role, t.about.replace(/\s+/g, ' '), t.addedAt].join('\t')}\n`);
          }
          return 0;
        }),
      ),
    );
  withDatabase(token.command('remove'))
    .argument('<id>')
    .description('Makes a token worthless.')
    .action(async (id: string, { database }: Options) =>
      done(await inDatabase(database, (store) => removed(store, 'token', id, store.access.dropToken(id)))),
    );
}

async function addUser(store: Store, name: string, as: Role, password: string): Promise<number> {
  await store.access.putUser({ name, role: as, hash: await hashPassword(password) });
  await store.access.note(HERE, 'user-put', `${name} ${as}`);
  await print(`${name}\t${as}\n`);
  return 0;
}

async function addToken(store: Store, user: string, { about, role }: Options & { about: string }): Promise<number> {
  const owner = await store.access.user(user);
  if (!owner || roles.indexOf(role) > roles.indexOf(owner.role)) {
    process.stderr.write(
      owner ? `${user} is a ${owner.role}: a token may do no more.\n` : `There is no user ${user}.\n`,
    );
    return 1;
  }
  const secret = newSecret('tw_');
  const id = `token:${randomBytes(6).toString('hex')}`;
  await store.access.putToken({ id, user, about, role, hash: hashSecret(secret) });
  await store.access.note(HERE, 'token-put', `${id} ${user} ${role}`);
  await print(`${id}\t${secret}\n`);
  return 0;
}

async function removed(store: Store, what: string, id: string, work: Promise<boolean>): Promise<number> {
  const was = await work;
  if (was) await store.access.note(HERE, `${what}-removed`, id);
  else process.stderr.write(`There is no ${what} ${id}.\n`);
  return was ? 0 : 1;
}

/** Asked for without being shown where there is a terminal, else the first line of standard input. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (process.stdin.isTTY) process.stderr.write('\n');
  }
}
