import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const ROOT = process.getuid?.() === 0;

/** A PostgreSQL as Debian sets it up, on a socket in a folder of its own; undefined where there is none. */
export function startPostgres() {
  const bin = binaries();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gpr-pg-'));
  if (ROOT) chownSync(folder, idOf('-u'), idOf('-g'));
  const data = join(folder, 'data');
  run(bin, 'initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  appendFileSync(
    join(data, 'postgresql.conf'),
    `\nunix_socket_directories = '${folder}'\nlisten_addresses = ''\n`,
  );
  run(bin, 'pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), 'start']);
  return {
    url: `postgres://postgres@${encodeURIComponent(folder)}/postgres`,
    /** What psql prints, without headings. */
    psql: (sql) => run(bin, 'psql', ['-XqAt', '-h', folder, '-U', 'postgres', '-c', sql]),
    stop() {
      if (existsSync(join(data, 'postmaster.pid')))
        run(bin, 'pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((one) => join(DEBIAN, one, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((one) => ['initdb', 'pg_ctl', 'psql'].every((name) => existsSync(join(one, name))));
}

/** The server refuses to run as root. */
function run(bin, program, args) {
  const file = join(bin, program);
  const [command, words] = ROOT ? ['runuser', ['-u', 'postgres', '--', file, ...args]] : [file, args];
  // A server that goes on would hold a pipe open: what it says goes into its log.
  const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe';
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', stdio, cwd: '/' });
  if (status !== 0) throw new Error(`${program}: ${stderr ?? status}`);
  return (stdout ?? '').trim();
}

function idOf(flag) {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
}
