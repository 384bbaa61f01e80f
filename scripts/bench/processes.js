import { spawn as spawnPlain, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { spawn } from '@lydell/node-pty';

/**
 * Milliseconds from start to end of a process without a terminal.
 * @param {number} expected the exit code that it has to end with; any other is an error, not a figure
 */
export function timeToExit(node, args, expected = 0) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawnPlain(node, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      const took = performance.now() - started;
      if (code === expected) resolve(took);
      else reject(new Error(`${node} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** A process in a real terminal of 80×24, whose bytes can be waited for. */
export function inTerminal(node, args, env = {}) {
  const started = performance.now();
  const pty = spawn(node, args, {
    name: 'xterm-256color',
    cols: 80,
    rows: 24,
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
  });
  let bytes = '';
  let wanted;
  const exit = new Promise((resolve) => pty.onExit(resolve));
  pty.onData((chunk) => {
    const now = performance.now();
    bytes += chunk;
    if (!wanted || !bytes.includes(wanted.text)) return;
    const { resolve } = wanted;
    wanted = undefined;
    bytes = '';
    resolve(now);
  });
  pty.onExit(({ exitCode }) =>
    wanted?.reject(new Error(`ended with ${exitCode} before "${wanted.text}":\n${bytes}`)),
  );
  return {
    started,
    exit,
    /** When (`performance.now()`) the text came out; what came before is forgotten then. */
    painted: (text) =>
      new Promise((resolve, reject) => {
        wanted = { text, resolve, reject };
        setTimeout(() => reject(new Error(`"${text}" did not come:\n${bytes}`)), 60_000).unref();
      }),
    press: (keys) => pty.write(keys),
    /** The most memory that it ever held, MB; undefined where /proc is missing. */
    peakMemory: () => {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pty.pid}/status`, 'utf8'))?.[1];
        return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
      } catch {
        return undefined;
      }
    },
    end: async () => {
      pty.kill('SIGKILL');
      await exit;
    },
  };
}

/** Milliseconds until a text is on the terminal; the process is then ended. */
export async function timeToText(node, args, env, text) {
  const process = inTerminal(node, args, env);
  const at = await process.painted(text);
  await process.end();
  return at - process.started;
}

/**
 * The most memory that a process without a terminal ever held, MB; undefined where GNU time is missing.
 * @throws Error when it ends with another code than `expected`
 */
export function peakOf(node, args, expected = 0) {
  const { stderr, error, status } = spawnSync('/usr/bin/time', ['-f', '%M', node, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (error?.code === 'ENOENT') return undefined;
  if (error) throw error;
  if (status !== expected) throw new Error(`${node} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  const kilobytes = /(\d+)\s*$/.exec(stderr)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
