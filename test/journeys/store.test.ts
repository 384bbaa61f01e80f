import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from '../collect/folder.ts';
import { type Cluster, NO_POSTGRES, startCluster } from '../collect/store/cluster.ts';
import { officeYear } from '../collect/year.ts';

const BIN = new URL('../../bin/gpr-respond.js', import.meta.url).pathname;
/** More than one batch. */
const FILES = Object.fromEntries(
  officeYear(9, { incidents: 400 }).files.map(({ path, text }) => [path, text]),
);
/** Stops the second batch in the middle of its transaction. */
const SLOW = `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (SELECT count(*) FROM gpr_respond.files) > 500 THEN PERFORM pg_sleep(120); END IF; RETURN NULL; END $$;
  CREATE TRIGGER slow AFTER INSERT ON gpr_respond.files FOR EACH STATEMENT EXECUTE FUNCTION slow();`;
const FAST = 'DROP TRIGGER slow ON gpr_respond.files; DROP FUNCTION slow()';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe.skipIf(NO_POSTGRES)(`collect --store (${NO_POSTGRES ?? 'with a PostgreSQL of its own'})`, () => {
  let cluster: Cluster;
  const running = new Set<ChildProcess>();
  beforeAll(() => {
    cluster = startCluster();
  });
  afterAll(() => {
    for (const one of running) one.kill('SIGKILL');
    cluster?.remove();
  });

  function begin(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const home = folderWith({});
    const child = spawn(process.execPath, [BIN, 'collect', '--lang', 'en', ...args], {
      env: { ...process.env, GPR_RESPOND_HOME: home, PGPASSFILE: join(home, 'none'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (said.out += String(chunk)));
    child.stderr.on('data', (chunk) => (said.err += String(chunk)));
    const ended = new Promise<Ended>((resolve) =>
      child.on('close', (code) => {
        running.delete(child);
        resolve({ code, ...said });
      }),
    );
    return { child, ended };
  }
  const run = (args: readonly string[], env?: Readonly<Record<string, string>>) => begin(args, env).ended;

  /** All but the moment of the run and what is counted from it. */
  const recapIn = ({ out }: Ended) => {
    const { asOf: _, now, ...recap } = JSON.parse(out);
    return JSON.stringify({
      ...recap,
      now: now.map(({ age: _age, clocks: _clocks, ...one }: Record<string, unknown>) => one),
    });
  };
  const count = (database: string, table: string) =>
    Number(cluster.psql(database, `SELECT count(*) FROM gpr_respond.${table}`));
  async function until(holds: () => boolean): Promise<void> {
    for (const end = Date.now() + 60_000; !holds(); ) {
      if (Date.now() > end) throw new Error('it never came to that');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const SLEEPING = "FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
  const sleeps = (database: string) => cluster.psql(database, `SELECT count(*) ${SLEEPING}`) === '1';
  /** A database with tables, whose second batch takes for ever. */
  async function slowed(): Promise<string> {
    const database = cluster.database();
    await run([folderWith({}), '--json', '--store', cluster.url(database)]);
    cluster.psql(database, SLOW);
    return database;
  }

  test('two collectors at once, then the store alone: the recap of the files', async () => {
    const folder = folderWith(FILES);
    const url = cluster.url(cluster.database());
    const files = recapIn(await run([folder, '--json']));
    const both = await Promise.all([1, 2].map(() => run([folder, '--json', '--store', url])));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(recapIn(await run(['--json', '--store', url]))).toBe(files);
    expect(both.map(recapIn)).toContain(files);
    const again = await run([folder, '--json', '--store', url]);
    expect([recapIn(again), again.err]).toEqual([files, expect.stringMatching(/^0 reports new/)]);
    const some = ['--json', '--platform', 'youtube', '--since', '2026-06-01', '--kind', 'incident'];
    expect(recapIn(await run([...some, '--store', url]))).toBe(recapIn(await run([folder, ...some])));
  });

  test('a collector that is killed in the middle has stored whole batches, and the next run goes on', async () => {
    const folder = folderWith(FILES);
    const database = await slowed();
    const { child, ended } = begin([folder, '--store', cluster.url(database)]);
    await until(
      () =>
        cluster.psql(database, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") ===
          '1' && count(database, 'reports') > 0,
    );
    child.kill('SIGKILL');
    await ended;
    cluster.psql(database, `SELECT pg_terminate_backend(pid) ${SLEEPING}`);
    cluster.psql(database, FAST);
    const before = count(database, 'reports');
    expect(before).toBeGreaterThan(0);
    const halves =
      'SELECT count(*) FROM gpr_respond.reports r WHERE NOT EXISTS (SELECT FROM gpr_respond.files f WHERE f.office = r.office AND f.sha256 = r.sha256)';
    expect(cluster.psql(database, halves)).toBe('0');
    const whole = await run([folder, '--json', '--store', cluster.url(database)]);
    expect(count(database, 'reports')).toBeGreaterThan(before);
    expect(recapIn(whole)).toBe(recapIn(await run([folder, '--json'])));
  });

  test('a server that stops in the middle: said, nothing half stored, and the recap of the files is shown', async () => {
    const folder = folderWith(FILES);
    const database = await slowed();
    const { ended } = begin([folder, '--json', '--store', cluster.url(database)]);
    await until(() => sleeps(database));
    cluster.stop('immediate');
    const { code, err, ...more } = await ended;
    cluster.start();
    expect([code, err]).toEqual([
      74,
      expect.stringMatching(
        /recap below is of the named files alone[\s\S]*broke off[\s\S]*nothing is half done/,
      ),
    ]);
    expect(recapIn({ code, err, ...more })).toBe(recapIn(await run([folder, '--json'])));
    expect(count(database, 'reports')).toBeGreaterThan(0);
    cluster.psql(database, FAST);
    const again = await run([folder, '--json', '--store', cluster.url(database)]);
    expect(recapIn(again)).toBe(recapIn(await run([folder, '--json'])));
  });

  test('a full disk: said, and what was stored is whole', async () => {
    const folder = folderWith(FILES);
    const database = await slowed();
    cluster.psql(
      database,
      `${FAST}; ${SLOW.replace('PERFORM pg_sleep(120)', "RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'")}`,
    );
    const { code, err, out } = await run([folder, '--json', '--store', cluster.url(database)]);
    expect([code, err]).toEqual([74, expect.stringContaining('The disk of the database server is full')]);
    expect(JSON.parse(out).counts.reports).toBe(Object.keys(FILES).length);
    const stored = count(database, 'files');
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThanOrEqual(500);
  });

  describe('no way in', () => {
    const SECRET = 'rahasia-sekali-9';
    const FOLDER = () => folderWith({ 'x/a.md': Object.values(FILES)[0] ?? '' });
    const told = async (url: string, words: RegExp, env?: Readonly<Record<string, string>>) => {
      const alone = await run(['--store', url, '--debug'], env);
      expect([alone.code, alone.out]).toEqual([74, '']);
      expect(alone.err).toMatch(words);
      const { code, out, err } = await run([FOLDER(), '--json', '--store', url], env);
      expect([code, JSON.parse(out).counts.reports]).toEqual([74, 1]);
      for (const text of [alone.err, err, out]) expect(text).not.toContain(SECRET);
    };

    test('nobody there', () =>
      told(
        `postgres://ani:${SECRET}@127.0.0.1:1/x`,
        /No PostgreSQL answers at ani@127\.0\.0\.1:1\/x \(ECONNREFUSED\)/,
      ));
    test('no such database', () => told(cluster.url('tidak_ada'), /There is no database "tidak_ada"/));
    test('the wrong password, or none', async () => {
      cluster.psql('postgres', "CREATE ROLE rahasia LOGIN PASSWORD 'benar'");
      const url = cluster.url('postgres', 'rahasia');
      await told(url, /The password of rahasia was refused/, { PGPASSWORD: SECRET });
      await told(url.replace('rahasia@', `rahasia:${SECRET}@`), /The password of rahasia was refused/);
      await told(url, /asks for a password/, { PGPASSWORD: '' });
      const right = await run(['--store', url], { PGPASSWORD: 'benar' });
      expect([right.code, right.err]).toEqual([
        65,
        expect.stringContaining('no reports in this database yet'),
      ]);
    });
    test('the password of ~/.pgpass is used', async () => {
      const file = join(folderWith({ pgpass: '*:*:*:rahasia:benar\n' }), 'pgpass');
      fs.chmodSync(file, 0o600);
      const { code } = await run(['--store', cluster.url('postgres', 'rahasia')], { PGPASSFILE: file });
      expect(code).toBe(65);
    });
    test('an address that cannot be read, or that stands in the place of a folder, is not repeated', async () => {
      for (const args of [
        ['--store', `postgres://ani:1#${SECRET}@db/x`],
        [`postgres://ani:${SECRET}@db/x`],
        [`postgres://ani:${SECRET}@db/x`, '--store', 'postgres://db/x'],
      ]) {
        const { code, out, err } = await run([...args, '--debug']);
        expect([code, out]).toEqual([2, '']);
        expect(err).not.toContain(SECRET);
      }
    });
  });

  test('no password is kept in the workspace or in the database', async () => {
    const home = folderWith({});
    const database = cluster.database();
    cluster.psql(database, "CREATE ROLE pemilik LOGIN SUPERUSER PASSWORD 'x'");
    const url = cluster.url(database, 'pemilik').replace('pemilik@', 'pemilik:rahasia-sekali-9@');
    const { code } = await run([folderWith(FILES), '--store', url], { GPR_RESPOND_HOME: home });
    expect(code).toBe(0);
    const kept = fs.readdirSync(home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(kept.length).toBeGreaterThan(0);
    for (const { parentPath, name } of kept)
      expect(fs.readFileSync(join(parentPath, name), 'utf8')).not.toContain('rahasia-sekali-9');
    expect(
      cluster.psql(
        database,
        "SELECT count(*) FROM gpr_respond.reports r WHERE r::text LIKE '%rahasia-sekali-9%'",
      ),
    ).toBe('0');
  });
});
