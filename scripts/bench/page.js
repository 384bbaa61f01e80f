import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { line, percentile, skipped } from './figures.js';
import { PROGRAM } from './program.js';
import { writeReports } from './reports.js';
import { templates } from './templates.js';

const OFFICES = 514;
const ACCOUNTS = 33_000;
const SEED = 7;
/** From a press to the next picture. */
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))';

/**
 * The page of a whole country in a browser: `collect --format html` with a register of 514 offices and 33,000 accounts over
 * `--reports` reports, from opening it to its load event, to its first sorted table, to its first search.
 */
export const page = {
  name: 'page',
  async measure({ node, made, folder, reports }) {
    const base = mkdtempSync(join(folder, 'gpr-respond-bench-page-'));
    const remove = () => rmSync(base, { recursive: true, force: true });
    process.on('exit', remove);
    const browser = await driver(base);
    if (!browser.CHROMIUM) return skipped('the page of a country', 'no Chromium here');
    const set = join(base, 'set');
    mkdirSync(set);
    const truth = writeReports(set, { reports, seed: SEED, templates: templates(PROGRAM, base) });
    const home = made.fresh();
    writeFileSync(join(home, 'offices.csv'), register());
    const args = [PROGRAM, 'collect', set, '--format', 'html', '--home', home, '--out', join(base, 'out')];
    const file = execFileSync(node, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const size = statSync(file).size / 1e6;
    const cases = Object.values(truth.cases).reduce((sum, count) => sum + count, 0);
    line(`page, 33,000 accounts, ${cases.toLocaleString('en')} cases`, size, { unit: 'MB', digits: 1 });
    const times = { load: [], sort: [], search: [] };
    for (let round = 0; round < 5; round++) await opened(browser, file, times);
    for (const [what, values] of Object.entries(times))
      line(`page, time to ${what}, p50`, percentile(values, 50) / 1000, { target: 3, unit: 's' });
    remove();
  },
};

async function opened({ openTab }, file, times) {
  const tab = await openTab();
  try {
    const started = performance.now();
    await tab.open(pathToFileURL(file).href);
    times.load.push(performance.now() - started);
    const offices = await tab.look(`document.querySelector('#offices [role=status]').textContent`);
    if (!offices.includes(String(OFFICES))) throw new Error(`offices: ${offices}`);
    times.sort.push(await pressed(tab, `document.querySelectorAll('#offices th button')[6].click()`));
    const search = `one = document.querySelector('#incidents input'); one.value = 'instagram'; one.dispatchEvent(new Event('input'))`;
    times.search.push(await pressed(tab, `let ${search}`));
  } finally {
    await tab.close();
  }
}

/** Milliseconds from doing something until the page shows it. */
function pressed(tab, what) {
  return tab.look(
    `(async () => { const from = performance.now(); { ${what} } await ${PAINTED}; return performance.now() - from; })()`,
  );
}

/** The tests' own way to a browser. */
async function driver(base) {
  const outfile = join(base, 'chromium.mjs');
  const source = new URL('../../test/runbook/export/chromium.ts', import.meta.url).pathname;
  await build({ entryPoints: [source], bundle: true, platform: 'node', format: 'esm', outfile });
  return import(pathToFileURL(outfile).href);
}

function register() {
  const rows = Array.from({ length: ACCOUNTS }, (_, at) => {
    const office = String(at % OFFICES).padStart(5, '0');
    const account = `akun_${office}${'abc'[Math.floor(at / OFFICES)] ?? `_${at}`}`;
    return `dinas-${office};Dinas Nomor ${office} Kabupaten Contoh;instagram;${account};;`;
  });
  return `${['nama_pendek;nama_kantor;platform;akun;kontak;dicek', ...rows].join('\n')}\n`;
}
