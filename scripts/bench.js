// Measures what people wait for and prints each figure beside its target. Takes a few minutes and never fails.
//   npm run bench -- [--node PATH]… [--rounds N] [--folder DIR]
// Figures of two things are taken by turns in one run and given as a ratio, so that they compare across machines.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { line, paired, percentile, skipped } from './bench/figures.js';
import { inTerminal, peakOf, timeToExit, timeToText } from './bench/processes.js';
import { lengthen, makeRunbook, questionOf, workspaces } from './bench/workspace.js';

const PROGRAM = fileURLToPath(new URL('../bin/gpr-respond.js', import.meta.url));
const BARE = fileURLToPath(new URL('./bench/bare.js', import.meta.url));
/** Inquirer's pointer: painted with the first question, and never before it. */
const QUESTION = '❯';
const MEMORY_FILE_SYSTEMS = [0x01021994, 0x858458f6];

const { values } = parseArgs({
  options: {
    node: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '15' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const rounds = Number(values.rounds);
const made = workspaces(values.folder, PROGRAM);
process.on('exit', made.remove);
process.on('SIGINT', () => process.exit(130));

for (const node of [process.execPath, ...values.node]) {
  console.log(`\nNode ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}, ${rounds} pairs`);
  await measured('start-up', () => startUp(node));
  await measured('first question', () => firstQuestion(node));
}
console.log(`\nNode ${process.version}, on ${values.folder}`);
if (MEMORY_FILE_SYSTEMS.includes(statfsSync(values.folder).type)) {
  console.log('That folder lies in memory, where saving costs nothing: name one on a disk with --folder.');
}
await measured('Enter to next question', nextQuestion);
await measured('long case', longCase);
await measured('formats', formats);

/** A figure that cannot be had is said, and the others are still taken. */
async function measured(what, measure) {
  try {
    await measure();
  } catch (error) {
    skipped(what, error.message);
  }
}

/** `--version` and `--help` against a Node that does nothing. */
async function startUp(node) {
  for (const flag of ['--version', '--help']) {
    const figure = await paired(
      () => timeToExit(node, [PROGRAM, flag]),
      () => timeToExit(node, ['-e', '0']),
      rounds,
    );
    line(`${flag} : node -e 0`, figure.ratio, { target: 1.2, remark: milliseconds(figure) });
  }
}

/** The first question of a new case against a bare select. */
async function firstQuestion(node) {
  // Used once before and left properly: what Node compiles is then kept, where it can.
  const before = inTerminal(node, hacked('instagram', made.fresh()));
  await before.painted(QUESTION);
  before.press('\x03');
  await before.exit;
  const figure = await paired(
    () => timeToText(node, hacked('instagram', made.fresh()), {}, QUESTION),
    () => timeToText(node, [BARE], {}, QUESTION),
    rounds,
  );
  line('first question : a bare select', figure.ratio, { target: 1, remark: milliseconds(figure) });
}

/** Enter until the next question is painted, through a walk of 200 questions, with the most memory it took. */
async function nextQuestion() {
  const times = [];
  let memory = 0;
  for (let walk = 0; walk < 3; walk++) {
    const home = made.fresh({ uji: makeRunbook('uji', 200) });
    // Opened once before: an own runbook is parsed then, as a shipped one was by the build.
    await timeToText(process.execPath, hacked('uji', home), {}, questionOf(1));
    const program = inTerminal(process.execPath, [PROGRAM, 'resume', '--home', home, '--out', home]);
    await program.painted(questionOf(1));
    for (let number = 2; number <= 200; number++) {
      await pause(15);
      const painted = program.painted(questionOf(number));
      const pressed = performance.now();
      program.press('\r');
      times.push((await painted) - pressed);
    }
    memory = Math.max(memory, program.peakMemory() ?? Number.NaN);
    await program.end();
  }
  line('Enter to next question, 200 steps, p50', percentile(times, 50), { unit: 'ms', digits: 1 });
  line('Enter to next question, 200 steps, p99', percentile(times, 99), {
    target: 16,
    unit: 'ms',
    digits: 1,
  });
  if (Number.isNaN(memory)) skipped('most memory, 200 steps', 'no /proc here');
  else line('most memory, 200 steps', memory, { target: 90, unit: 'MB', digits: 0 });
}

/** A case of 10,000 entries on a runbook of 1,000 steps: resuming it against the first question of a new case. */
async function longCase() {
  const steps = 1000;
  const home = made.fresh({ uji: makeRunbook('uji', steps) });
  await timeToText(process.execPath, hacked('uji', home), {}, questionOf(1));
  const [name] = readdirSync(join(home, 'cases'));
  const journal = join(home, 'cases', name, 'journal.jsonl');
  writeFileSync(journal, lengthen(readFileSync(journal, 'utf8'), 10_000, steps));
  const figure = await paired(
    () =>
      timeToText(
        process.execPath,
        [PROGRAM, 'resume', '--home', made.copyOf(home)],
        {},
        questionOf(steps / 2 + 1),
      ),
    () => timeToText(process.execPath, hacked('instagram', made.fresh()), {}, QUESTION),
    rounds,
  );
  line('resume, 1,000 steps, 10,000 entries : first question', figure.ratio, {
    target: 2,
    remark: milliseconds(figure),
  });
  const fresh = await paired(
    () =>
      timeToText(
        process.execPath,
        hacked('uji', made.fresh({ uji: makeRunbook('uji', steps) })),
        {},
        questionOf(1),
      ),
    () => timeToText(process.execPath, hacked('instagram', made.fresh()), {}, QUESTION),
    rounds,
  );
  line('new case, own runbook of 1,000 steps : first question', fresh.ratio, { remark: milliseconds(fresh) });
}

/** A report in md against a Node that does nothing; a report of some 40 pages and 30 pictures in the other formats. */
async function formats() {
  const { home, out } = made.withPictures(30, 400);
  const printed = (format) => [PROGRAM, 'report', '--format', format, '--home', home, '--out', out];
  const small = made.fresh();
  await timeToText(process.execPath, hacked('instagram', small), {}, QUESTION);
  const figure = await paired(
    () => timeToExit(process.execPath, [PROGRAM, 'report', '--home', small]),
    () => timeToExit(process.execPath, ['-e', '0']),
    rounds,
  );
  line('report in md : node -e 0', figure.ratio, { target: 2.5, remark: milliseconds(figure) });
  for (const format of ['html', 'docx', 'pdf']) {
    const times = [];
    for (let round = 0; round < 5; round++) times.push(await timeToExit(process.execPath, printed(format)));
    line(`report in ${format}, 30 pictures, p50`, percentile(times, 50) / 1000, { target: 3, unit: 's' });
    const memory = peakOf(process.execPath, printed(format));
    if (memory === undefined) skipped(`most memory, ${format}`, 'no /usr/bin/time here');
    else line(`most memory, ${format}, 30 pictures`, memory, { target: 400, unit: 'MB', digits: 0 });
  }
}

function hacked(platform, home) {
  return [PROGRAM, 'hacked', '--platform', platform, '--account', 'dinas_uji', '--home', home, '--out', home];
}

function milliseconds({ a, b }) {
  return `${a.toFixed(0)} : ${b.toFixed(0)} ms`;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
