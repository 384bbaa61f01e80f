// Tries every place where the disk can fail or the program can be ended, where the tests try some: npm run faults
// Takes about a quarter of an hour.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'journeys',
  'test/journeys/faults.test.ts',
];
const env = { ...process.env, FAULTS: 'all' };
const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
