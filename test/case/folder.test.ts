import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createCase, openCase } from '../../src/case/folder.ts';
import { opened, runbook, step } from './sample.ts';

const BOOK = runbook([step('a')]);
const now = () => new Date('2026-11-22T15:30:00Z');
let cases: string;

beforeEach(() => {
  cases = mkdtempSync(join(tmpdir(), 'cases-'));
  onTestFinished(() => rmSync(cases, { recursive: true }));
});

test('what a dead process was writing is swept when the case is opened; nothing else is', async () => {
  const yaml = 'id: x\n';
  const pinned = { runbook: BOOK, yaml, sha256: createHash('sha256').update(yaml).digest('hex') };
  const made = await createCase(cases, opened, pinned, now);
  made.release();
  const stray = ['evidence/.gpr-respond-1-abc.tmp', 'issued/.gpr-respond-2-abc.tmp', '.gpr-respond-3-a.tmp'];
  const kept = ['evidence/.catatan.tmp', 'evidence/a.png'];
  for (const name of [...stray, ...kept]) writeFileSync(join(made.folder, name), 'x');
  const open = await openCase(made.folder, async () => BOOK, now);
  open.release();
  expect(stray.filter((name) => existsSync(join(made.folder, name)))).toEqual([]);
  expect(kept.filter((name) => existsSync(join(made.folder, name)))).toEqual(kept);
});
