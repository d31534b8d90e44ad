import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/desk/cli/main.js';
import { readUserList, userListFile } from '../../src/register/listings/user-list.js';
import { listingsOn } from '../../src/register/listings/with-list.js';
import { loadRegister } from '../../src/register/load.js';

const entry = (reference: string, name: string, more = '') => `<INDIVIDUAL><DATAID>1</DATAID>
  <FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER>
  <LISTED_ON>2027-01-02</LISTED_ON>${more}<SHOE_SIZE>44</SHOE_SIZE><SORT_KEY/></INDIVIDUAL>`;
const list = (entries: string, day = '2027-02-01') =>
  `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS>${entries}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`;
const newer = list(entry('QDi.998', 'ORLAN VETCHKIN') + entry('QDi.422', 'MOHAMMED MASOOD AZHAR ALVI'));

let folder = '';
let said = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  vi.stubEnv('TWOSOURCE_DATA', join(folder, 'data'));
  said = '';
  const keep = (text: unknown, ...more: unknown[]) => {
    said += String(text);
    const done = more.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(keep as typeof process.stderr.write);
  vi.spyOn(process.stdout, 'write').mockImplementation(keep as typeof process.stdout.write);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function file(text: string | Buffer): string {
  const path = join(folder, 'list.xml');
  writeFileSync(path, text);
  return path;
}
const update = (text: string | Buffer, ...more: string[]) => main(['register', 'update', '--un', file(text), ...more]);

describe('register update', () => {
  it('keeps a list as it came, and later runs use it', async () => {
    expect(await update(newer, '--fewer')).toBe(0);
    expect(readFileSync(userListFile(), 'utf8')).toBe(newer);
    const register = loadRegister();
    const [fresh] = register.findActors('Orlan Vetchkin');
    expect(fresh?.actor.listings).toEqual([{ list: 'un-1267', reference: 'QDi.998', from: '2027-01-02', to: null }]);
    expect(listingsOn(fresh!.actor, '2027-01-01')).toEqual([]);
    expect(listingsOn(fresh!.actor, '2027-01-02')).toHaveLength(1);
  });

  it('ends what the newer list has not any more, and changes dates that it states otherwise', async () => {
    await update(newer, '--fewer');
    const register = loadRegister();
    const gone = register.findActors('Jaish-e-Mohammed')[0]!.actor;
    expect(gone.listings[0]).toMatchObject({ from: '2001-10-17', to: '2027-02-01' });
    expect(register.findActors('Masood Azhar')[0]!.actor.listings[0]).toMatchObject({ from: '2027-01-02', to: null });
  });

  it('gives a renamed entry its new name, and keeps the old one as a weak name', async () => {
    await update(list(entry('QDi.422', 'TEVLIN ORMASTEAD')), '--fewer');
    const register = loadRegister();
    const [fresh] = register.findActors('Tevlin Ormastead', { kind: 'person' });
    expect(fresh).toMatchObject({ score: 1, actor: { name: 'Tevlin Ormastead' } });
    const [old] = register.findActors('Mohammed Masood Azhar Alvi', { kind: 'person' });
    expect(old!.actor.id).toBe(fresh!.actor.id);
    expect(old!.score).toBeLessThan(0.9);
  });

  it('asks before it takes a list that has lost many entries', async () => {
    expect(await update(newer)).toBe(1);
    expect(said).toContain('--fewer');
    expect(existsSync(userListFile())).toBe(false);
  });

  const broken: readonly (readonly [string, string | Buffer, string])[] = [
    ['cut in half', newer.slice(0, newer.length / 2), 'cut off'],
    ['empty', '', 'no XML'],
    ['no XML', 'name,date\nA,2020-01-01\n', 'no XML'],
    ['another XML', '<html><body/></html>', 'no Consolidated List'],
    ['crossed elements', newer.replace('</INDIVIDUALS>', ''), 'broken at'],
    ['no reference', list(entry('', 'A')), 'REFERENCE_NUMBER'],
    ['one reference twice', list(entry('QDi.998', 'A') + entry('QDi.998', 'B')), 'one reference'],
    ['without entries', list(''), 'no entries'],
    ['without a date', newer.replace(/dateGenerated="[^"]*"/, ''), 'no date'],
    ['with entities of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${newer}`, 'document type'],
    ['bytes', Buffer.from([0, 255, 254, 60, 0]), 'no XML'],
  ];
  it.each(broken)('%s: changes nothing and says so', async (_, text, what) => {
    await update(newer, '--fewer');
    said = '';
    expect(await update(text, '--fewer')).toBe(1);
    expect(said).toContain(what);
    expect(said).toContain('Nothing was changed');
    expect(readUserList()?.persons).toHaveLength(2);
    expect(readdirSync(join(folder, 'data'))).toEqual(['un-consolidated.xml']);
  });

  it('says that there is no such file', async () => {
    expect(await main(['register', 'update', '--un', join(folder, 'none.xml')])).toBe(1);
    expect(said).toContain('There is no file');
  });

  it('shows date and counts, on any day', async () => {
    expect(await main(['register', 'status'])).toBe(0);
    expect(said).toMatch(/ships\ndate\t2026-02-27\nlisted\t1003\n/);
    said = '';
    expect(await main(['register', 'status', '--on', '2001-01-01'])).toBe(0);
    expect(Number(/listed on 2001-01-01\t(\d+)/.exec(said)?.[1])).toBeLessThan(300);
    expect(await main(['register', 'status', '--on', 'yesterday'])).toBe(2);
  });
});
