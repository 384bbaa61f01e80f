// Runs the tests on other versions of Node, which npm brings: npm run test:nodes [-- 22 24 26] [-- vitest's arguments]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const wanted = given.filter((word) => /^\d+$/.test(word));
const passedOn = given.filter((word) => !/^\d+$/.test(word));
const versions = wanted.length > 0 ? wanted : ['22', '24', '26'];

const failed = versions.filter((version) => {
  console.log(`\nNode ${version}`);
  const on = (...command) =>
    spawnSync('npm', ['exec', '--yes', `--package=node@${version}`, '--', 'node', ...command], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }).status === 0;
  // As the build does when it runs on that Node.
  return !on('scripts/warm.js') || !on('node_modules/vitest/vitest.mjs', 'run', ...passedOn);
});
console.log(
  `\n${versions.length - failed.length} of ${versions.length} versions passed${failed.length ? `; not: ${failed.join(', ')}` : ''}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
