import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ActorRow } from '../actor-table.js';
import { readActor } from '../actor-table.js';
import { checkUnList } from './check-un-list.js';
import { actorCells, type Draft } from './draft.js';
import { ListError } from './list-error.js';
import { readUnList } from './un-list.js';

/** A newer list of the UN than the one that ships. */
export interface NewerList {
  /** ISO day on which the UN made it. */
  readonly date: string;
  readonly persons: readonly ActorRow[];
  readonly groups: readonly ActorRow[];
}

/** Where a user's own data lies: TWOSOURCE_DATA, else the folder of the XDG standard. */
export const dataFolder = (): string =>
  process.env.TWOSOURCE_DATA || join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'twosource');

export const userListFile = (): string => join(dataFolder(), 'un-consolidated.xml');

const largest = 64 * 1024 * 1024;

/** Reads a file as the UN's list; throws a ListError where it is not the whole of one. */
export function readListFile(file: string): NewerList & { readonly bytes: Buffer } {
  if (!existsSync(file)) throw new ListError(`There is no file ${JSON.stringify(file)}. Nothing was changed.`);
  if (!statSync(file).isFile()) throw new ListError(`${JSON.stringify(file)} is no file. Nothing was changed.`);
  if (statSync(file).size > largest) throw new ListError('The file is larger than 64 MiB. Nothing was changed.');
  const bytes = readFileSync(file);
  const xml = bytes.toString('utf8');
  checkUnList(xml);
  const { date, persons, groups } = readUnList(xml);
  const references = [...persons, ...groups].map((d) => d.id);
  if (new Set(references).size < references.length) {
    const twice = references.find((id, at) => references.indexOf(id) < at);
    throw new ListError(`Two entries bear one reference (${twice}). Nothing was changed.`);
  }
  return { date, persons: rowsOf(persons), groups: rowsOf(groups), bytes };
}

const rowsOf = (drafts: readonly Draft[]): ActorRow[] =>
  drafts.map((d) => readActor(actorCells(d).map((cell) => cell.replace(/[\t\r\n]+/g, ' ').trim())));

/** The user's own list; null where there is none. */
export function readUserList(): NewerList | null {
  return existsSync(userListFile()) ? readListFile(userListFile()) : null;
}

/** Day of the user's own list, for the register's version: what is read with another list is another reading. */
export function userListDate(): string | null {
  if (!existsSync(userListFile())) return null;
  const head = readFileSync(userListFile()).subarray(0, 2000).toString('utf8');
  return /dateGenerated="(\d{4}-\d{2}-\d{2})/.exec(head)?.[1] ?? null;
}

/** Keeps a list as it came, with all that is not read of it; whoever reads meanwhile has the old one or the new, whole. */
export function keepList({ bytes }: { readonly bytes: Buffer }): string {
  const file = userListFile();
  const made = `${file}.${process.pid}.new`;
  mkdirSync(dataFolder(), { recursive: true });
  try {
    writeFileSync(made, bytes, { flush: true });
    renameSync(made, file);
  } finally {
    rmSync(made, { force: true });
  }
  return file;
}
