import { EXIT, Failure, filled } from '../../language/failure.ts';
import { storeMessages as m } from '../../language/messages/store.ts';
import { MIGRATIONS, type Migration } from './schema.ts';
import { type Session, transaction } from './session.ts';

/** Any number that nothing else in the database is likely to take: collectors that begin at once go one after the other. */
const LOCK = 7_301_846_205;

/**
 * Brings the tables to the newest version, in one transaction. Does nothing, and needs no right to, when they are there.
 * @param program version of the program, noted beside what it did
 * @throws Failure 65 when they are of a newer version than this program knows
 */
export async function migrate(
  session: Session,
  program: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const latest = latestOf(migrations);
  if (known(await versionOf(session), latest) === latest) return;
  await transaction(session, async () => {
    await session.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const version = known(await versionOf(session), latest);
    if (version === undefined) await begin(session);
    for (const step of migrations.filter((one) => one.version > (version ?? 0))) {
      await session.query(step.sql);
      const note = 'INSERT INTO gpr_respond.migrations (version, program) VALUES ($1, $2)';
      await session.query(note, [step.version, program]);
    }
  });
}

/**
 * For who only reads.
 * @throws Failure 65 when there are no tables, or they are of another version
 */
export async function mustBeReady(
  session: Session,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const latest = latestOf(migrations);
  const version = known(await versionOf(session), latest);
  if (version === undefined) throw new Failure(EXIT.badData, m.noStore, m.noStoreNext);
  if (version < latest)
    throw new Failure(EXIT.badData, filled(m.olderStore, { version, latest }), m.olderStoreNext);
}

/** The version of the tables; undefined when there are none. */
async function versionOf(session: Session): Promise<number | undefined> {
  // Asked of the catalogue as a table: to_regclass may still answer from before another collector made it.
  const found = await session.query<{ there: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'gpr_respond' AND c.relname = 'migrations'
     ) AS there`,
  );
  if (found.rows[0]?.there !== true) return undefined;
  const sql = 'SELECT coalesce(max(version), 0)::integer AS version FROM gpr_respond.migrations';
  return (await session.query<{ version: number }>(sql)).rows[0]?.version;
}

function known(version: number | undefined, latest: number): number | undefined {
  if (version !== undefined && version > latest)
    throw new Failure(EXIT.badData, filled(m.newerStore, { version, latest }), m.newerStoreNext);
  return version;
}

async function begin(session: Session): Promise<void> {
  // Only asked for where it is missing: the right to make a schema is wanted even for one that is there.
  const sql = "SELECT 1 FROM pg_namespace WHERE nspname = 'gpr_respond'";
  if ((await session.query(sql)).rows.length === 0) await session.query('CREATE SCHEMA gpr_respond');
  await session.query(`
    CREATE TABLE gpr_respond.migrations (
      version integer PRIMARY KEY,
      program text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE gpr_respond.migrations IS
      'Versi tabel-tabel ini / Version of these tables. Tidak didistribusikan / not to be distributed';
  `);
}

function latestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
