import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Globals, World } from '../../src/commands/world.ts';
import { writeCompiled } from '../../src/runbook/compiled.ts';
import { sampleRoot } from '../runbook/sample.ts';

/** An office with its own workspace, shipped runbooks of the test's choice, and streams that are kept. */
export interface Office {
  readonly world: World;
  readonly globals: Globals;
  readonly shipped: string;
  readonly home: string;
  out(): string;
  err(): string;
}

/** @param typed what the person types, a line each */
export function openOffice(files: Readonly<Record<string, string>>, typed: readonly string[] = []): Office {
  const shipped = sampleRoot(files);
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const compiled = join(home, 'compiled');
  writeCompiled(shipped, compiled);
  const [out, err] = [kept(), kept()];
  const stdin = new PassThrough();
  stdin.end(typed.map((line) => `${line}\n`).join(''));
  return {
    shipped,
    home,
    globals: { lang: 'id', plain: true, color: false, debug: false },
    out: out.text,
    err: err.text,
    world: {
      args: [],
      stdin: stdin as unknown as NodeJS.ReadStream,
      stdout: out.stream,
      stderr: err.stream,
      env: { GPR_RESPOND_HOME: home },
      platform: 'linux',
      cwd: dirname(shipped),
      now: () => new Date('2026-11-22T15:00:00Z'),
      version: '0.0.0',
      shipped: pathToFileURL(`${shipped}/`),
      compiled: pathToFileURL(`${compiled}/`),
      fonts: new URL('../../dist/fonts/', import.meta.url),
      signals: new EventEmitter(),
    },
  };
}

function kept(): { readonly stream: NodeJS.WriteStream; text(): string } {
  let all = '';
  const through = new PassThrough();
  through.write = (text: string) => {
    all += text;
    return true;
  };
  return { stream: through as unknown as NodeJS.WriteStream, text: () => all };
}
