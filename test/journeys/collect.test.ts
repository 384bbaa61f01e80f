import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { officeYear } from '../collect/year.ts';
import { newOffice, type Office } from './office.ts';

const SIGNATURE = '-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n';
const CLOCK = '2027-01-01T00:00:00.000Z';
/** Says on the standard error which threads of the program there were. */
const THREADS = `data:text/javascript,import { threadId } from 'node:worker_threads'; import { writeSync } from 'node:fs'; writeSync(2, 'thread ' + threadId + ';');`;

/** An inbox of more reports than one thread reads; checking a signature takes its time, so that there is one for a stop. */
function inboxOf(kominfo: Office): {
  readonly inbox: string;
  readonly files: number;
  readonly env: Record<string, string>;
} {
  const inbox = join(kominfo.folder, 'masuk');
  const { files } = officeYear(7, { incidents: 420 });
  for (const [at, { path, text }] of files.entries()) {
    mkdirSync(dirname(join(inbox, path)), { recursive: true });
    writeFileSync(join(inbox, path), text);
    if (at % 20 === 0) writeFileSync(join(inbox, `${path}.sig`), SIGNATURE);
  }
  const bin = join(kominfo.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'ssh-keygen'),
    `#!/bin/sh\nsleep 0.1\necho 'Good "gpr-respond" signature with ED25519 key SHA256:${'A'.repeat(43)}'\n`,
  );
  chmodSync(join(bin, 'ssh-keygen'), 0o755);
  return { inbox, files: files.length, env: { PATH: `${bin}:${process.env.PATH}` } };
}

test('many reports are read by workers, and a run that was stopped is gone on with', async () => {
  const kominfo = newOffice();
  const { inbox, files, env } = inboxOf(kominfo);
  const cache = join(kominfo.workspace, '.cache');
  const args = ['rekap', inbox, '--json'];
  const first = await kominfo.run(args, '', {
    clock: CLOCK,
    env: { ...env, NODE_OPTIONS: `--import "${THREADS}"` },
  });
  expect(first.stderr).toContain('thread 0;');
  expect(first.stderr).toContain('thread 1;');
  expect(JSON.parse(first.stdout).counts).toMatchObject({ reports: files, unreadable: 0 });
  const index = readdirSync(cache).find((name) => name.endsWith('.index')) ?? '';
  const whole = statSync(join(cache, index)).size;

  const again = await kominfo.run(args, '', {
    clock: CLOCK,
    env: { ...env, NODE_OPTIONS: `--import "${THREADS}"` },
  });
  expect(again.stderr).toBe('thread 0;');
  expect(again.stdout).toBe(first.stdout);

  rmSync(cache, { recursive: true });
  const terminal = kominfo.sitDown(['rekap', inbox, '--view', 'now'], { env });
  await terminal.waitFor(`dari ${files} berkas`);
  terminal.type('\u0003');
  expect(await terminal.exit).toMatchObject({ code: 75 });
  expect(terminal.screen()).toContain('jalankan lagi untuk melanjutkan');
  expect(terminal.screen()).not.toContain('Membaca');
  const kept = statSync(join(cache, index)).size;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(whole);
  const start = readFileSync(join(cache, index));
  const resumed = await kominfo.run(args, '', { clock: CLOCK, env });
  expect(resumed.stdout).toBe(first.stdout);
  expect(readFileSync(join(cache, index)).subarray(0, kept).equals(start)).toBe(true);

  rmSync(cache, { recursive: true });
  const plain = kominfo.sitDown([...args, '--plain'], { env });
  expect(await plain.exit).toMatchObject({ code: 0 });
  expect(plain.output()).not.toContain('Membaca');
  expect((await kominfo.run(args, '', { clock: CLOCK, env })).stdout).toBe(first.stdout);
});
