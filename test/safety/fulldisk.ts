import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const MOUNT = 'mount -t tmpfs -o size=64k none /mnt';

/** Whether this machine lets us mount a disk of 64 kB at /mnt that nobody else sees. */
export const canFill =
  process.platform === 'linux' && spawnSync('unshare', ['-Urm', 'sh', '-c', MOUNT]).status === 0;

/** For a test's name, so that a skipped one says why. */
export const skipNote = canFill ? '' : ' (skipped: this machine lets us mount no small disk)';

/**
 * Runs a module in a process of its own that has a disk of 64 kB at /mnt.
 * @param source TypeScript; imports are relative to the repository
 * @returns what it printed, as JSON
 */
export function onSmallDisk(source: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    const script = join(folder, 'script.mjs');
    const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
    buildSync({
      stdin: { contents: source, resolveDir, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      // CommonJS packages inside an ES module bundle need a `require` for Node's own modules.
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
      outfile: script,
    });
    const command = [`${MOUNT} && exec "$0" "$1"`, process.execPath, script];
    return JSON.parse(execFileSync('unshare', ['-Urm', 'sh', '-c', ...command], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
