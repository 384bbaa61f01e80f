import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { line, milliseconds, paired, skipped } from './figures.js';
import { timeToExit } from './processes.js';
import { PROGRAM } from './program.js';
import { writeReports } from './reports.js';
import { templates } from './templates.js';

const SEED = 7;
/** Making signatures takes a process each. */
const MOST_REPORTS = 2000;
const MOST_ROUNDS = 5;

/** `collect` over reports that are all signed by a registered office against the same ones unsigned. */
export const signed = {
  name: 'signed',
  async measure({ node, rounds, made, folder, reports }) {
    const base = mkdtempSync(join(folder, 'gpr-respond-bench-signed-'));
    const remove = () => rmSync(base, { recursive: true, force: true });
    process.on('exit', remove);
    const key = join(base, 'key');
    if (spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]).error)
      return skipped('signed', 'no ssh-keygen here');
    const sign = (input) =>
      execFileSync('ssh-keygen', ['-Y', 'sign', '-f', key, '-n', 'gpr-respond'], { input, stdio: 'pipe' });
    const home = made.fresh();
    register(home, key);
    const count = Math.min(MOST_REPORTS, reports);
    const written = templates(PROGRAM, base);
    const taking = (name, share) => {
      const set = join(base, name);
      mkdirSync(set);
      writeReports(set, { reports: count, seed: SEED, templates: written, signed: { share, sign } });
      return [PROGRAM, 'collect', set, '--home', home, '--view', 'now'];
    };
    const both = [taking('signed', 100), taking('unsigned', 0)];
    agree(node, both);
    const timed = (args) => () => {
      rmSync(join(home, '.cache'), { recursive: true, force: true });
      return timeToExit(node, args);
    };
    const taken = await paired(...both.map(timed), Math.min(MOST_ROUNDS, rounds));
    line(`collect, ${count.toLocaleString('en')} signed reports : unsigned`, taken.ratio, {
      target: 2,
      remark: milliseconds(taken),
    });
    remove();
  },
};

function register(home, key) {
  const pub = `${key}.pub`;
  const [, print] = execFileSync('ssh-keygen', ['-l', '-f', pub], { encoding: 'utf8' }).split(' ');
  const office = ['--short', 'dinas-uji', '--name', 'Dinas Uji', '--fingerprint', print];
  execFileSync(process.execPath, [PROGRAM, 'register', 'add', pub, ...office, '--home', home], {
    stdio: 'pipe',
  });
}

/** What is fast and wrong is not measured: a signature changes what was told of nothing but who signed. */
function agree(node, [signedArgs, unsignedArgs]) {
  const told = (args) => {
    const json = execFileSync(node, [...args, '--json'], { encoding: 'utf8', maxBuffer: 2 ** 31 - 1 });
    return JSON.parse(json).cases.map(({ item }) => item.seal.verdict);
  };
  const expected = told(unsignedArgs).map((verdict) => (verdict === 'unsigned' ? 'genuine' : verdict));
  if (told(signedArgs).sort().join() !== expected.sort().join()) throw new Error('signatures were not known');
}
