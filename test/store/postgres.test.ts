import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { withoutPassword } from '../../src/store/postgres.js';
import { readings } from '../desk/story-fixture.js';
import { type PostgresServer, postgresPrograms, startPostgres } from '../postgres.js';

const wire = readings[0]!;

const errorOf = (work: Promise<unknown>): Promise<{ code?: string; message: string }> =>
  work.then(
    () => ({ message: 'no error' }),
    (error) => error,
  );

test('a server that is not there, a password that nobody may see', async () => {
  const error = await errorOf(openStore('postgres://ann:secret@127.0.0.1:1/desk', { wait: 500 }));
  expect(error.code).toBe('database-unreachable');
  expect(error.message).not.toContain('secret');
  expect(withoutPassword('postgres://ann:secret@host/desk?password=x')).toBe('postgres://ann@host/desk');
});

describe.skipIf(postgresPrograms() === null)('a server that fails', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test('a database that nobody has created', async () => {
    const url = (await server.database()).replace(/\w+$/, 'nobody');
    expect((await errorOf(openStore(url))).code).toBe('database-unreachable');
  });

  test('says so while it is down, and goes on when it is back', async () => {
    const store = await openStore(await server.database(), { wait: 500 });
    await store.add(wire);
    await server.kill();
    expect((await errorOf(store.add(readings[1]!))).code).toBe('database-unreachable');
    await server.restart();
    expect((await store.add(wire)).arrival).toBe('same');
    expect((await store.add(readings[1]!)).arrival).toBe('new');
    await store.close();
  });
});
