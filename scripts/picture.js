// Draws a picture of a real session, .github/session.svg, which the README shows: npm run picture
// The built program runs in a terminal of 80×24 with its clock stopped, so the picture changes only when the program does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { svgOf } from './picture/svg.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = join(root, '.github/session.svg');
/** Half-way through, with everything that a step can show: throwing the attacker out. */
const STEP = /Keluarkan semua perangkat/;
// The name of the folder may be read in the picture: one that every computer can have.
const home = mkdtempSync('/tmp/gpr-respond-');

const { module: terminals } = await runnerImport(join(root, 'test/journeys/terminal.ts'));
const { module: person } = await runnerImport(join(root, 'test/journeys/person.ts'));

try {
  const workspace = join(home, 'gpr-respond');
  const evidence = join(home, 'tangkapan.png');
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'profile.yaml'), profile());

  const first = start(workspace, '22:30', [
    'hacked',
    '--platform',
    'instagram',
    '--account',
    'dinkes_rembang',
  ]);
  await first.waitFor(/❯ 1 /);
  for (let step = 1; !STEP.test(person.current(first.screen())); step++) {
    // Another file each time: one that is in the case already is not taken again.
    writeFileSync(evidence, `gambar ${step}`);
    if (!(await person.answerSomehow(first, evidence)))
      throw new Error('the step for the picture was not reached');
  }
  first.kill('SIGTERM');
  await first.exit;

  const terminal = start(workspace, '22:47', ['resume']);
  await terminal.waitFor(STEP);
  await terminal.waitFor('Tersimpan');
  mkdirSync(join(root, '.github'), { recursive: true });
  writeFileSync(picture, svgOf(terminal.emulator, 'gpr-respond: satu langkah di layar terminal'));
  console.log(`${terminal.screen()}\n\n${picture}`);
  terminal.kill('SIGTERM');
  await terminal.exit;
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** @param time of day in Jakarta at which the program's clock stands */
function start(workspace, time, args) {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    GPR_RESPOND_HOME: workspace,
    CLOCK: `2026-11-22T${time}:00.000+07:00`,
  };
  const clock = join(root, 'test/journeys/preload/clock.js');
  const words = ['--import', clock, join(root, 'bin/gpr-respond.js'), ...args];
  return terminals.openTerminal({ command: process.execPath, args: words, env, cwd: home });
}

function profile() {
  return `office:
  name: Dinas Kesehatan Kabupaten Rembang
  short: dinkes-rembang
  timezone: Asia/Jakarta
operator:
  name: Rini Astuti
  position: Pranata Humas
  contact: 0812-0000-0000
addressees:
  kominfo:
    name: Dinas Kominfo Kabupaten Rembang
`;
}
