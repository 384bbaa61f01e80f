import { closeSync } from 'node:fs';
import { run } from './commands/table.ts';
import { told } from './commands/told.ts';
import type { World } from './commands/world.ts';

declare const __VERSION__: string;

/**
 * Starts the program on a process and sets its exit code; everything else is the command table's.
 */
export async function start(process: NodeJS.Process): Promise<void> {
  const terminal = keepStanding(process);
  const world: World = {
    args: process.argv.slice(2),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    platform: process.platform,
    cwd: process.cwd(),
    now: () => new Date(),
    version: __VERSION__,
    shipped: new URL('../runbooks/', import.meta.url),
    compiled: new URL('./runbooks/', import.meta.url),
    fonts: new URL('./fonts/', import.meta.url),
    reader: new URL('./reader/', import.meta.url),
    signals: process,
  };
  // A prompt can end the process without our code running (end of input): that must never look like success.
  process.exitCode = 75;
  process.exitCode = await run(world);
  // Node aborts at exit when it cannot restore a terminal that is gone; a closed descriptor it leaves alone.
  if (terminal.gone) {
    for (const fd of [0, 1, 2]) closeSync(fd);
    process.exit();
  }
}

/**
 * A reader that went away (`| head`) or a terminal that was closed is no reason to fall over: what had to be kept
 * is on disk. Anything else that nobody caught is told in two sentences instead of a stack trace.
 */
function keepStanding(process: NodeJS.Process): { readonly gone: boolean } {
  const terminal = { gone: false };
  process.on('SIGHUP', () => {
    terminal.gone = true;
  });
  for (const stream of [process.stdin, process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if ('code' in error && error.code === 'EIO') terminal.gone = true;
    });
  }
  process.on('uncaughtException', (error) => {
    process.exit(told(error, { ...process, args: process.argv.slice(2) }));
  });
  return terminal;
}
