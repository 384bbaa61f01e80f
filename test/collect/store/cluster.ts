import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = process.getuid?.() === 0;
/** Debian keeps the server's programs out of the PATH. */
const BIN = binaries();
/** Why the tests of the store cannot run here; a reason to skip them. */
export const NO_POSTGRES = BIN === undefined ? 'needs PostgreSQL (Debian: postgresql)' : undefined;

/** A PostgreSQL of one test file: in a folder of its own, on a socket in it, gone at the end. */
export interface Cluster {
  readonly folder: string;
  /** A new, empty database. */
  database(options?: string): string;
  url(database: string, user?: string): string;
  /** What psql prints, without headings and padding. */
  psql(database: string, sql: string): string;
  start(): void;
  stop(mode?: 'fast' | 'immediate'): void;
  remove(): void;
}

/** @param settings further lines of postgresql.conf */
export function startCluster(settings: readonly string[] = []): Cluster {
  const folder = fs.mkdtempSync(join(tmpdir(), 'gpr-pg-'));
  if (ROOT) fs.chownSync(folder, Number(ids('-u')), Number(ids('-g')));
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  // One role has to show a password.
  const hba = join(data, 'pg_hba.conf');
  fs.writeFileSync(hba, `local all rahasia scram-sha-256\n${fs.readFileSync(hba, 'utf8')}`);
  const lines = [
    `unix_socket_directories = '${folder}'`,
    "listen_addresses = ''",
    'fsync = off',
    ...settings,
  ];
  fs.appendFileSync(join(data, 'postgresql.conf'), `\n${lines.join('\n')}\n`);
  let made = 0;
  const cluster: Cluster = {
    folder,
    database(options = '') {
      made += 1;
      cluster.psql('postgres', `CREATE DATABASE d${made} ${options}`);
      return `d${made}`;
    },
    url: (database, user = 'postgres') => `postgres://${user}@${encodeURIComponent(folder)}/${database}`,
    psql: (database, sql) =>
      run(
        'psql',
        [
          '-X',
          '-q',
          '-A',
          '-t',
          '-v',
          'ON_ERROR_STOP=1',
          '-h',
          folder,
          '-U',
          'postgres',
          '-d',
          database,
          '-f',
          '-',
        ],
        sql,
      ),
    start: () => void run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), 'start']),
    stop: (mode = 'fast') => void run('pg_ctl', ['-D', data, '-w', '-m', mode, 'stop']),
    remove() {
      if (fs.existsSync(join(data, 'postmaster.pid'))) cluster.stop('immediate');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  cluster.start();
  return cluster;
}

/** The server refuses to run as root. */
function run(program: string, args: readonly string[], input = ''): string {
  const file = join(BIN ?? '', program);
  const [command, words] = ROOT ? ['runuser', ['-u', 'postgres', '--', file, ...args]] : [file, [...args]];
  // A server that goes on would hold a pipe open: what it says goes into its log.
  const stdio = program === 'pg_ctl' ? ('ignore' as const) : ('pipe' as const);
  const result = spawnSync(command, words, { input, encoding: 'utf8', stdio, cwd: '/' });
  if (result.status !== 0) throw new Error(`${program}: ${result.stderr ?? result.error ?? result.status}`);
  return (result.stdout ?? '').trimEnd();
}

function ids(flag: string): string {
  return execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim();
}

function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((one) => join(debian, one, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((one) => ['initdb', 'pg_ctl', 'psql'].every((name) => fs.existsSync(join(one, name))));
}
