// Measures what people wait for and prints each figure beside its target. Takes minutes.
//   npm run bench -- [--only NAME]… [--node PATH]… [--rounds N] [--folder DIR] [--reports N]
// Figures of two things are taken by turns in one run and given as a ratio, so that they compare across machines.
// A figure over its target is told, not failed; a program that does not do what is measured ends this with 1.
import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collect } from './bench/collect.js';
import { failed } from './bench/figures.js';
import { formats } from './bench/formats.js';
import { long } from './bench/long.js';
import { page } from './bench/page.js';
import { PROGRAM } from './bench/program.js';
import { signed } from './bench/signed.js';
import { question, start } from './bench/start.js';
import { store } from './bench/store.js';
import { walk } from './bench/walk.js';
import { workspaces } from './bench/workspace.js';

/**
 * All measurements in the order in which they are taken. Each is called by its name (`--only NAME`) and prints its own
 * lines; one that is `onEachNode` is taken again on every Node that was named.
 */
const MEASUREMENTS = [start, question, walk, long, formats, collect, signed, store, page];
const WARM = fileURLToPath(new URL('./warm.js', import.meta.url));
const MEMORY_FILE_SYSTEMS = [0x01021994, 0x858458f6];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    node: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '15' },
    folder: { type: 'string', default: tmpdir() },
    reports: { type: 'string', default: '10000' },
  },
});
const unknown = values.only.find((name) => !MEASUREMENTS.some((one) => one.name === name));
if (unknown !== undefined) {
  console.error(
    `"${unknown}" is no measurement. There are: ${MEASUREMENTS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const wanted = MEASUREMENTS.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
const rounds = Number(values.rounds);
const made = workspaces(values.folder, PROGRAM);
process.on('exit', made.remove);
// On the way out everything that was started is ended, and what was made is removed.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => process.exit(code));

console.log(`load ${loadavg()[0].toFixed(2)} before; ${rounds} rounds; on ${values.folder}`);
if (MEMORY_FILE_SYSTEMS.includes(statfsSync(values.folder).type)) {
  console.log('That folder lies in memory, where saving costs nothing: name one on a disk with --folder.');
}
for (const node of [process.execPath, ...values.node]) {
  // As the build does when it runs on that Node.
  if (node !== process.execPath) execFileSync(node, [WARM]);
  console.log(`\nNode ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  for (const { name, onEachNode = false, measure } of wanted) {
    if (node !== process.execPath && !onEachNode) continue;
    try {
      await measure({ node, rounds, made, folder: values.folder, reports: Number(values.reports) });
    } catch (error) {
      failed(name, error.message);
    }
  }
}
