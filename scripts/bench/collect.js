import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { line, milliseconds, paired, skipped } from './figures.js';
import { peakOf, timeToExit } from './processes.js';
import { PROGRAM } from './program.js';
import { writeReports } from './reports.js';
import { templates } from './templates.js';

const SEED = 7;
/** Reads every report as simply as can be. */
const SUMS = 'find "$1" -name "*.md" -print0 | xargs -0 sha256sum > /dev/null';
/** A set of this size takes seconds to be read, not milliseconds; more rounds would only take longer. */
const MOST_ROUNDS = 3;
/** Nothing but looking at every file: what a second run cannot do without. */
const FLOOR = fileURLToPath(new URL('./stats.js', import.meta.url));

/**
 * `collect` over many reports against `sha256sum` over the same files, from nothing and from the index, at sizes that grow
 * tenfold up to `--reports` (10,000; 100,000 is the full measurement and takes 3 GB and some minutes).
 */
export const collect = {
  name: 'collect',
  async measure({ node, rounds, made, folder, reports }) {
    const base = mkdtempSync(join(folder, 'gpr-respond-bench-collect-'));
    const remove = () => rmSync(base, { recursive: true, force: true });
    process.on('exit', remove);
    const written = templates(PROGRAM, base);
    const sizes = [reports / 100, reports / 10, reports].filter((size) => size >= 1000);
    let before;
    for (const size of sizes) {
      const set = join(base, String(size));
      mkdirSync(set);
      const truth = writeReports(set, { reports: size, seed: SEED, templates: written });
      const taken = await ofSize({
        node,
        home: made.fresh(),
        set,
        truth,
        rounds: Math.min(MOST_ROUNDS, rounds),
      });
      if (before) growth(before, taken, size);
      before = taken;
      rmSync(set, { recursive: true });
    }
    remove();
  },
};

async function ofSize({ node, home, set, truth, rounds }) {
  const args = [PROGRAM, 'collect', set, '--home', home, '--view', 'now'];
  const count = truth.reports.toLocaleString('en');
  const forget = () => rmSync(join(home, '.cache'), { recursive: true, force: true });
  const sums = () => timeToExit('sh', ['-c', SUMS, 'sums', set]);
  agrees(node, args, truth);
  const first = await paired(
    () => {
      forget();
      return timeToExit(node, args);
    },
    sums,
    rounds,
  );
  line(`collect, ${count} reports : sha256sum`, first.ratio, { target: 3, remark: milliseconds(first) });
  const second = await paired(() => timeToExit(node, args), sums, rounds);
  line(`again, from the index : sha256sum`, second.ratio, {
    target: 0.2,
    digits: 3,
    remark: milliseconds(second),
  });
  const floor = await paired(() => timeToExit(node, [FLOOR, set]), sums, rounds);
  line('nothing but looking at each file : sha256sum', floor.ratio, {
    digits: 3,
    remark: milliseconds(floor),
  });
  line('again : nothing but looking at each file', second.a / floor.a);
  line('again : the first time', second.a / first.a, { digits: 3 });
  forget();
  for (const when of ['first', 'again']) {
    const memory = peakOf(node, args);
    if (memory === undefined) skipped(`most memory, ${when}`, 'no /usr/bin/time here');
    else line(`most memory, ${when}`, memory, { target: 250, unit: 'MB', digits: 0 });
  }
  const index = readdirSync(join(home, '.cache')).length;
  if (index !== 1) throw new Error(`${index} indexes`);
  return { first: first.a, second: second.a };
}

/** What is fast and wrong is not measured. */
function agrees(node, args, truth) {
  const { counts, figures } = JSON.parse(
    execFileSync(node, [...args, '--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 31 - 1,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const told = [counts.reports, counts.copies, figures.incidents + figures.left.altered, counts.cases.drill];
  const made = [truth.reports, truth.copies, truth.cases.incident, truth.cases.drill];
  if (told.join() !== made.join()) throw new Error(`counted ${told}, made ${made}`);
}

function growth(before, now, size) {
  for (const [key, name] of [
    ['first', 'first time'],
    ['second', 'again'],
  ])
    line(`ten times as many, ${size.toLocaleString('en')}, ${name}, a report`, now[key] / before[key] / 10, {
      target: 1.2,
    });
}
