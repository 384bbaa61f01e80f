import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../src/collect/store/address.ts';
import { connect } from '../../src/collect/store/connect.ts';
import { folderWith } from '../collect/folder.ts';
import { type Cluster, NO_POSTGRES, startCluster } from '../collect/store/cluster.ts';
import { officeYear } from '../collect/year.ts';
import { newOffice, type Office } from './office.ts';

const FILES = Object.fromEntries(
  officeYear(9, { incidents: 20 }).files.map(({ path, text }) => [path, text]),
);
const STOPPED = /Dihentikan\. Yang sudah dibaca tetap tersimpan/;
/** Every report takes so long to read back that a person gives up. */
const ENDLESS = `ALTER TABLE gpr_respond.files RENAME TO stored;
  CREATE VIEW gpr_respond.files AS SELECT s.* FROM gpr_respond.stored s, LATERAL (SELECT pg_sleep(60)) nap`;

test('a store is not watched, and nobody is asked for it', async () => {
  const kominfo = newOffice();
  for (const flag of ['--watch', '--pantau']) {
    const { code, stdout, stderr } = await kominfo.run([
      'rekap',
      kominfo.folder,
      flag,
      '--store',
      'postgres://ani:rahasia@127.0.0.1:1/x',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--pantau|--watch/);
    expect(stderr).not.toContain('rahasia');
  }
});

describe.skipIf(NO_POSTGRES)(`Ctrl+C with a store (${NO_POSTGRES ?? 'a PostgreSQL of its own'})`, () => {
  let cluster: Cluster;
  beforeAll(() => {
    cluster = startCluster();
  });
  afterAll(() => cluster?.remove());

  async function waits(database: string, on: 'Timeout' | 'Lock'): Promise<void> {
    const sql = `SELECT count(*) FROM pg_stat_activity WHERE datname = '${database}' AND wait_event_type = '${on}'`;
    for (const end = Date.now() + 30_000; cluster.psql('postgres', sql) !== '1'; ) {
      if (Date.now() > end) throw new Error(`nobody waits (${on})`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  /** The prompt is there again, and says why. */
  async function stops(terminal: ReturnType<Office['sitDown']>): Promise<void> {
    terminal.press('ctrl+c');
    await terminal.waitFor(STOPPED);
    expect(await terminal.exit).toEqual({ code: 75, signal: 0 });
    expect(terminal.cursorVisible()).toBe(true);
  }

  test('while reports are read back', async () => {
    const kominfo = newOffice();
    const database = cluster.database();
    const store = ['--store', cluster.url(database)];
    expect((await kominfo.run(['rekap', folderWith(FILES), ...store])).code).toBe(0);
    cluster.psql(database, ENDLESS);
    const terminal = kominfo.sitDown(['rekap', ...store]);
    await waits(database, 'Timeout');
    await stops(terminal);
    expect(terminal.history()).not.toContain('SEKARANG');
  });

  test('while they are stored and another holds the tables: the next run stores all of them', async () => {
    const kominfo = newOffice();
    const database = cluster.database();
    const store = ['--store', cluster.url(database)];
    const folder = folderWith(FILES);
    expect((await kominfo.run(['rekap', join(folder, 'salinan'), ...store])).code).toBe(0);
    const other = await connect(addressOf(cluster.url(database), {}, { login: 'postgres' }));
    await other.session.query('BEGIN');
    await other.session.query('LOCK TABLE gpr_respond.reports IN ACCESS EXCLUSIVE MODE');
    const terminal = kominfo.sitDown(['rekap', folder, ...store]);
    await waits(database, 'Lock');
    await stops(terminal);
    await other.session.end();
    expect((await kominfo.run(['rekap', folder, ...store])).code).toBe(0);
    const reports = new Set(Object.values(FILES)).size;
    expect(cluster.psql(database, 'SELECT count(*) FROM gpr_respond.reports')).toBe(String(reports));
  });
});
