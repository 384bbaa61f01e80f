import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../src/collect/store/address.ts';
import { connect } from '../../../src/collect/store/connect.ts';
import { migrate, mustBeReady } from '../../../src/collect/store/migrate.ts';
import { MIGRATIONS } from '../../../src/collect/store/schema.ts';
import { folderWith, itemsOfFolder } from '../folder.ts';
import { base, reportText } from '../year.ts';
import { NO_POSTGRES } from './cluster.ts';
import { clusterForTests, itemsIn, stored } from './opened.ts';

const NEXT = [
  ...MIGRATIONS,
  {
    version: MIGRATIONS.length + 1,
    sql: 'ALTER TABLE gpr_respond.reports ADD COLUMN province text; CREATE TABLE gpr_respond.more (office text PRIMARY KEY);',
  },
];
const BROKEN = [
  ...NEXT,
  { version: NEXT.length + 1, sql: 'CREATE TABLE gpr_respond.half (office text); SELECT 1 / 0;' },
];

describe.skipIf(NO_POSTGRES)(`the tables (${NO_POSTGRES ?? 'in a PostgreSQL of their own'})`, () => {
  const { cluster, open } = clusterForTests();
  const items = () =>
    itemsOfFolder(
      folderWith({ 'a.md': reportText(base('a', 'incident', { short: 'x', name: 'X' }, 'instagram')) }),
    );
  const psql = (database: string, sql: string) => cluster().psql(database, sql);
  const versions = (database: string) =>
    psql(database, 'SELECT version FROM gpr_respond.migrations ORDER BY 1').split('\n').map(Number);

  test('every key and every reference holds the office', async () => {
    const database = cluster().database();
    await migrate(await open(database), '1.0.0');
    const keys = psql(
      database,
      `SELECT c.conrelid::regclass::text || ' ' || c.contype::text || ' ' || string_agg(a.attname, ',' ORDER BY a.attnum)
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.connamespace = 'gpr_respond'::regnamespace AND c.contype IN ('p', 'u', 'f', 'x')
       GROUP BY c.oid, c.conrelid, c.contype ORDER BY 1`,
    ).split('\n');
    // The note of migrations is one small table for all, on the coordinator alone.
    expect(keys).toEqual([
      'gpr_respond.files f office,sha256',
      'gpr_respond.files p office,sha256,id',
      'gpr_respond.migrations p version',
      'gpr_respond.reports p office,sha256',
      'gpr_respond.unread p office,source,id',
    ]);
    const unique = `SELECT count(*) FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      WHERE t.relnamespace = 'gpr_respond'::regnamespace AND i.indisunique AND NOT EXISTS
        (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;
    expect(psql(database, unique)).toBe('0');
    const shared = `SELECT count(*) FROM pg_class WHERE relnamespace = 'gpr_respond'::regnamespace AND relkind = 'S'
      UNION ALL SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'gpr_respond'::regnamespace AND NOT t.tgisinternal`;
    expect(psql(database, shared)).toBe('0\n0');
  });

  test('every table, view and column says what it is', async () => {
    const database = cluster().database();
    await migrate(await open(database), '1.0.0');
    const silent = `SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      WHERE c.relnamespace = 'gpr_respond'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname <> 'migrations'
      AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid, 'pg_class') IS NULL)`;
    expect(psql(database, silent)).toBe('');
  });

  test('go from one version to the next with all that is in them', async () => {
    const database = cluster().database();
    const session = await open(database);
    const before = await items();
    await stored(session, before);
    await migrate(session, '1.1.0', NEXT);
    expect(versions(database)).toEqual(NEXT.map(({ version }) => version));
    expect(await itemsIn(session)).toEqual(before);
    await expect(migrate(session, '1.0.0')).rejects.toMatchObject({
      exit: 65,
      what: {
        en: expect.stringContaining(
          `version ${NEXT.length}; this program knows them up to version ${MIGRATIONS.length}`,
        ),
      },
    });
    await expect(mustBeReady(session)).rejects.toMatchObject({ exit: 65 });
  });

  test('tell of access since version 2: views keep their rights, and what was stored before is read anew', async () => {
    const database = cluster().database();
    const session = await open(database);
    const all = await itemsOfFolder(
      folderWith({
        'a.md': reportText({
          ...base('a', 'incident', { short: 'x', name: 'X' }, 'instagram'),
          steps: [{ id: 'access', outcome: 'done', answer: 'locked-out' }],
        }),
      }),
    );
    const first = MIGRATIONS.slice(0, 1);
    await migrate(session, '1.0.0', first);
    // As version 1 has it.
    psql(
      database,
      `INSERT INTO gpr_respond.reports (office, sha256, case_id, case_key, kind, entries, cut, timezone, platform, handle,
         runbook, incident, state, steps_done, steps_not_possible, steps_not_applicable, steps_later, steps_not_reached,
         bytes, document, program)
       VALUES ('x', '${all[0]?.sha256}', 'a', 'k', 'incident', 1, false, 'Asia/Jakarta', 'instagram', 'x', 'hacked-instagram',
         'hacked', 'open', '{}', '{}', '{}', '{}', '{}', 1, '{}', '1.0.0');
       CREATE ROLE analis; GRANT USAGE ON SCHEMA gpr_respond TO analis; GRANT SELECT ON gpr_respond.cases TO analis`,
    );
    const columns = (view: string) =>
      psql(
        database,
        `SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'gpr_respond.${view}'::regclass AND attnum > 0`,
      );
    const before = { cases: columns('cases'), editions: columns('editions') };
    expect(await stored(session, all)).toBe(1);
    expect(columns('cases')).toBe(`${before.cases} access`);
    expect(columns('editions')).toBe(`${before.editions} access`);
    expect(psql(database, 'SET ROLE analis; SELECT access FROM gpr_respond.cases').split('\n').at(-1)).toBe(
      'locked-out',
    );
    expect(await stored(session, all)).toBe(0);
  });

  test('stay as they were when a step breaks off', async () => {
    const database = cluster().database();
    const session = await open(database);
    await migrate(session, '1.0.0');
    await expect(migrate(session, '1.1.0', BROKEN)).rejects.toMatchObject({ exit: 74 });
    expect(versions(database)).toEqual(MIGRATIONS.map(({ version }) => version));
    expect(
      psql(
        database,
        "SELECT to_regclass('gpr_respond.half') IS NULL AND to_regclass('gpr_respond.more') IS NULL",
      ),
    ).toBe('t');
    await migrate(session, '1.1.0', NEXT);
    expect(versions(database)).toEqual(NEXT.map(({ version }) => version));
  });

  test('are made once when several begin at once', async () => {
    const database = cluster().database();
    const sessions = await Promise.all(Array.from({ length: 6 }, () => open(database)));
    await Promise.all(sessions.map((session) => migrate(session, '1.1.0', NEXT)));
    expect(versions(database)).toEqual(NEXT.map(({ version }) => version));
  });

  test('are looked at, never made, by who only reads', async () => {
    const database = cluster().database();
    const session = await open(database);
    await expect(mustBeReady(session)).rejects.toMatchObject({
      exit: 65,
      what: { en: expect.stringContaining('no reports') },
    });
    await migrate(session, '1.0.0');
    await mustBeReady(session);
    await expect(mustBeReady(session, NEXT)).rejects.toMatchObject({
      exit: 65,
      what: {
        en: expect.stringContaining(
          `of version ${MIGRATIONS.length}; this program uses version ${NEXT.length}`,
        ),
      },
    });
  });

  test('a role that may only read does so, and is told when it would write', async () => {
    const database = cluster().database();
    const all = await items();
    await stored(await open(database), all);
    psql(
      database,
      'CREATE ROLE pembaca LOGIN; GRANT USAGE ON SCHEMA gpr_respond TO pembaca; GRANT SELECT ON ALL TABLES IN SCHEMA gpr_respond TO pembaca',
    );
    const reader = await open(database, 'pembaca');
    await mustBeReady(reader);
    expect(await itemsIn(reader)).toEqual(all);
    await expect(stored(reader, all)).rejects.toMatchObject({
      exit: 74,
      what: { en: expect.stringMatching(/^pembaca has no right/) },
    });
  });

  test('a role that may write and nothing else needs no right to make tables once they are there', async () => {
    const database = cluster().database();
    await migrate(await open(database), '1.0.0');
    psql(
      database,
      'CREATE ROLE penulis LOGIN; GRANT USAGE ON SCHEMA gpr_respond TO penulis; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA gpr_respond TO penulis',
    );
    expect(await stored(await open(database, 'penulis'), await items())).toBe(1);
  });

  test('a database that cannot hold every name is refused', async () => {
    const database = cluster().database("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    const address = addressOf(cluster().url(database), {}, { login: 'x' });
    await expect(connect(address)).rejects.toMatchObject({
      exit: 65,
      what: { en: expect.stringContaining('LATIN1') },
    });
  });
});
