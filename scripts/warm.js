// Uses the freshly built program as people do, and keeps what V8 compiled for it (bin/bundle.js). The last step of the build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { keepCompiled, load } from '../bin/bundle.js';

const { start } = load(fileURLToPath(new URL('../dist/main.cjs', import.meta.url)));
const home = mkdtempSync(join(tmpdir(), 'gpr-respond-'));

/** Enough for the first questions, whatever they ask; then the way out. */
const KEYS = [...Array(40).fill('0812 3456 7890\r'), '\x03'];
const issue = (to, ...more) => ({ args: ['report', '--for', to, '--yes', ...more] });
/** A case and its papers; what has keys runs in a terminal. */
const RUNS = [
  { args: ['hacked', '--platform', 'instagram', '--account', 'dinas_uji'], keys: KEYS },
  { args: ['resume'], keys: KEYS },
  { args: ['cases'] },
  { args: ['report'] },
  ...['kominfo', 'ministry', 'meta', 'police', 'leadership'].map((to) => issue(to)),
  ...['html', 'docx', 'pdf', 'chat'].map((format) => ({ args: ['report', '--format', format] })),
  ...['docx', 'pdf'].map((format) => issue('kominfo', '--format', format)),
  { args: ['verify', home] },
  // The second time, from what the first one kept.
  { args: ['collect', home] },
  { args: ['collect', home] },
];

/** A process as the program sees it, on streams of its own. */
function processFor(args, isTTY) {
  const screen = () =>
    Object.assign(new PassThrough().resume(), {
      isTTY,
      columns: 80,
      rows: 24,
      getColorDepth: () => 8,
      hasColors: () => true,
    });
  const stdin = new PassThrough();
  return Object.assign(new PassThrough(), {
    argv: [process.execPath, 'gpr-respond', ...args, '--home', home, '--out', home],
    env: { TERM: 'xterm-256color', LANG: 'C.UTF-8', HOME: home, USERPROFILE: home },
    platform: process.platform,
    cwd: () => home,
    stdin: Object.assign(stdin, { isTTY, setRawMode: () => stdin }),
    stdout: screen(),
    stderr: screen(),
  });
}

try {
  for (const { args, keys = [] } of RUNS) {
    const user = processFor(args, keys.length > 0);
    let over = false;
    const ended = start(user).finally(() => {
      over = true;
    });
    for (const key of keys) {
      await pause(20);
      if (over) break;
      user.stdin.write(key);
    }
    await ended;
  }
} finally {
  rmSync(home, { recursive: true });
}
// V8 takes compiled code only under the flags that it was made with: those of a start, not the one that a walk sets later.
setFlagsFromString('--semi-space-growth-factor=2');
keepCompiled();
