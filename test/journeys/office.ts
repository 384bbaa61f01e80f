import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AnyEntry } from '../../src/case/entry.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { TRIAL } from './trial.ts';

const ROOT = join(import.meta.dirname, '../..');
export const PROGRAM = join(ROOT, 'bin/gpr-respond.js');
const PRELOAD = join(import.meta.dirname, 'preload');

/** What an office would have filled in with `init`. */
const PROFILE = `office:
  name: Dinas Kesehatan Kabupaten Rembang
  short: dinkes-rembang
  timezone: Asia/Jakarta
operator:
  name: Rini Astuti
  position: Pranata Humas
  contact: 0812-0000-0000
spokesperson: Kepala Dinas Kesehatan
addressees:
  kominfo:
    name: Dinas Kominfo Kabupaten Rembang
`;

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  /** Stops the program's clock at this time, UTC. */
  readonly clock?: string;
  /** What goes wrong on the disk: see `preload/faults.js`. */
  readonly fault?: {
    readonly what: string;
    readonly at?: number;
    readonly ever?: boolean;
    readonly count?: string;
  };
  /** A command that starts the program, such as `strace …`. */
  readonly under?: readonly string[];
  readonly cols?: number;
  readonly rows?: number;
}

/** An office with a computer of its own: a temporary workspace that goes when the test ends. */
export interface Office {
  /** The person's home folder; everything below is in it. */
  readonly folder: string;
  readonly workspace: string;
  /** Where finished reports are put (`--out`). */
  readonly out: string;
  /** Starts the program in a terminal. */
  sitDown(args: readonly string[], circumstances?: Circumstances): Terminal;
  /** Runs the program without a terminal, with `input` as its standard input, and waits for its end. */
  run(args: readonly string[], input?: string, circumstances?: Circumstances): Promise<Finished>;
  cases(): readonly string[];
  /** Full path inside the only case, or inside the given one. */
  inCase(file: string, name?: string): string;
  journal(name?: string): readonly AnyEntry[];
  report(name?: string): string;
  issued(): readonly string[];
}

/** @param options.profile whether `init` was done beforehand; true unless said otherwise */
export function newOffice(options: { readonly profile?: boolean; readonly folder?: string } = {}): Office {
  const folder = mkdtempSync(join(options.folder ?? tmpdir(), 'gpr-respond-journey-'));
  const workspace = join(folder, 'gpr-respond');
  const out = join(folder, 'out');
  mkdirSync(out);
  const runbooks = join(workspace, 'runbooks/post-incident/hacked');
  mkdirSync(runbooks, { recursive: true });
  writeFileSync(join(runbooks, 'uji.yaml'), TRIAL);
  if (options.profile !== false) writeFileSync(join(workspace, 'profile.yaml'), PROFILE);
  const terminals: Terminal[] = [];
  onTestFinished(async () => {
    for (const terminal of terminals) await leave(terminal);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  const inCase = (file: string, name = only(cases())) => join(workspace, 'cases', name, file);
  const cases = () => listed(join(workspace, 'cases')).filter((name) => !name.startsWith('.'));
  return {
    folder,
    workspace,
    out,
    sitDown(args, circumstances = {}) {
      const { command, words, env } = commandFor(args, folder, circumstances);
      const { cols = 80, rows = 24 } = circumstances;
      const terminal = openTerminal({
        command,
        args: words,
        env: { TERM: 'xterm-256color', ...env },
        cwd: out,
        cols,
        rows,
      });
      terminals.push(terminal);
      return terminal;
    },
    run: (args, input = '', circumstances = {}) =>
      finished(commandFor(args, folder, circumstances), out, input),
    cases,
    inCase,
    journal: (name) => readLines(inCase('journal.jsonl', name)),
    report: (name) => readFileSync(inCase('laporan.md', name), 'utf8'),
    issued: () => listed(out).filter((name) => name.endsWith('.md')),
  };
}

interface Command {
  readonly command: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

function commandFor(args: readonly string[], home: string, circumstances: Circumstances): Command {
  const { clock, fault, under = [] } = circumstances;
  const preloads = [...(clock ? ['clock.js'] : []), ...(fault ? ['faults.js'] : [])];
  const words = [
    ...under,
    process.execPath,
    ...preloads.flatMap((file) => ['--import', join(PRELOAD, file)]),
    PROGRAM,
    ...args,
  ];
  const [command = process.execPath, ...rest] = words;
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    USERPROFILE: home,
    LANG: 'C.UTF-8',
    ...(clock ? { CLOCK: clock } : {}),
    ...(fault ? { FAULT: fault.what, FAULT_AT: String(fault.at ?? 0) } : {}),
    ...(fault?.ever ? { FAULT_EVER: '1' } : {}),
    ...(fault?.count ? { FAULT_COUNT: fault.count } : {}),
    ...circumstances.env,
  };
  return { command, words: rest, env };
}

function finished({ command, words, env }: Command, cwd: string, input: string): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...words], { cwd, env: { ...env }, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    // A program that ends before it has read everything is the test's business, not an error of the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

async function leave(terminal: Terminal): Promise<void> {
  try {
    terminal.kill('SIGKILL');
  } catch {
    // It has left already.
  }
  await terminal.exit;
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function only(names: readonly string[]): string {
  const [name] = names;
  if (name === undefined || names.length > 1) throw new Error(`expected one case, found ${names.length}`);
  return name;
}

/** What stands behind the last line feed was never acknowledged. */
function readLines(path: string): readonly AnyEntry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line): AnyEntry => JSON.parse(line));
}
