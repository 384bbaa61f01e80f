import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { line, milliseconds, paired, skipped } from './figures.js';
import { startPostgres } from './postgres.js';
import { peakOf, timeToExit } from './processes.js';
import { PROGRAM } from './program.js';
import { writeReports } from './reports.js';
import { templates } from './templates.js';

const SEED = 7;
const MOST_ROUNDS = 3;
/** From here on a run takes a minute: one of each is enough. */
const MANY = 50_000;
/** Every row with its place in the table: a row that is written again, even with the same in it, gets another. */
const ROWS = ['reports', 'files', 'unread']
  .map(
    (table) =>
      `(SELECT md5(string_agg(ctid::text || xmin::text, ',' ORDER BY ctid)) FROM gpr_respond.${table})`,
  )
  .join(', ');

/** `collect --store` into an empty PostgreSQL against `collect` of the same files without an index, and once more. */
export const store = {
  name: 'store',
  async measure({ node, rounds, made, folder, reports }) {
    const postgres = startPostgres();
    if (!postgres) return skipped('store', 'no PostgreSQL here');
    const base = mkdtempSync(join(folder, 'gpr-respond-bench-store-'));
    const remove = () => {
      rmSync(base, { recursive: true, force: true });
      postgres.stop();
    };
    process.on('exit', remove);
    try {
      const set = join(base, 'set');
      mkdirSync(set);
      writeReports(set, { reports, seed: SEED, templates: templates(PROGRAM, base) });
      await ofSet({
        node,
        home: made.fresh(),
        set,
        postgres,
        rounds: reports < MANY ? Math.min(MOST_ROUNDS, rounds) : 1,
        reports,
      });
    } finally {
      remove();
    }
  },
};

async function ofSet({ node, home, set, postgres, rounds, reports }) {
  const plain = [PROGRAM, 'collect', set, '--home', home, '--view', 'now'];
  const stored = [...plain, '--store', postgres.url];
  const forget = () => rmSync(join(home, '.cache'), { recursive: true, force: true });
  const empty = () => {
    forget();
    postgres.psql('DROP SCHEMA IF EXISTS gpr_respond CASCADE');
  };
  const files = () => {
    forget();
    return timeToExit(node, plain);
  };
  const first = await paired(
    () => {
      empty();
      return timeToExit(node, stored);
    },
    files,
    rounds,
    reports < MANY,
  );
  line(`stored, ${reports.toLocaleString('en')} reports : collected`, first.ratio, {
    target: 3,
    remark: milliseconds(first),
  });
  agrees(node, plain, stored);
  const before = postgres.psql(`SELECT ${ROWS}`);
  const again = await paired(() => timeToExit(node, stored), files, rounds, reports < MANY);
  line('stored again, nothing new : collected', again.ratio, { target: 3, remark: milliseconds(again) });
  if (postgres.psql(`SELECT ${ROWS}`) !== before) throw new Error('a repeated load changed rows');
  empty();
  const memory = peakOf(node, stored);
  if (memory === undefined) skipped('most memory, stored', 'no /usr/bin/time here');
  else line('most memory, stored', memory, { target: 250, unit: 'MB', digits: 0 });
}

/** What is fast and wrong is not measured. */
function agrees(node, plain, stored) {
  const figures = (args) => {
    const {
      asOf: _,
      now: __,
      ...rest
    } = JSON.parse(
      execFileSync(node, [...args, '--json'], {
        encoding: 'utf8',
        maxBuffer: 2 ** 31 - 1,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    return JSON.stringify(rest);
  };
  if (figures(plain) !== figures(stored)) throw new Error('files and store tell different things');
}
