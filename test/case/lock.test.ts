import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockCase } from '../../src/case/lock.ts';

const now = new Date().toISOString();
const wita = () => 'Asia/Makassar' as const;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a second writer is told who holds the case', () => {
  const lock = lockCase(folder, now, wita);
  expect(() => lockCase(folder, now, wita)).toThrow(new RegExp(`process ${process.pid}`));
  lock.release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('the lock of a dead process does not block', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(folder, 'lock'), JSON.stringify({ host: hostname(), pid, since: now, token: 'dead' }));
  lockCase(folder, now, wita).release();
});

test('a process number that was used again is not mistaken for the holder', {
  skip: process.platform !== 'linux',
}, () => {
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ host: hostname(), pid: process.pid, started: '1', since: now, token: 'earlier' }),
  );
  lockCase(folder, now, wita).release();
});

test('a torn lock file does not block', () => {
  writeFileSync(join(folder, 'lock'), '{"host":');
  lockCase(folder, now, wita).release();
});

test('since when is told in local time', () => {
  const since = '2026-11-22T15:30:00.000Z';
  const path = join(folder, 'lock');
  writeFileSync(path, JSON.stringify({ host: 'laptop-lain', pid: 1, since, token: 'far' }));
  expect(() => lockCase(folder, now, wita)).toThrow('since 22 November 2026, at 23.30 WITA');
  writeFileSync(path, JSON.stringify({ host: 'laptop-lain', pid: 1, since: 'kemarin', token: 'far' }));
  expect(() => lockCase(folder, now, wita)).toThrow('since ?');
});

test("another computer's lock is respected, and the message names the file to delete", () => {
  const path = join(folder, 'lock');
  writeFileSync(path, JSON.stringify({ host: 'laptop-lain', pid: 1, since: now, token: 'far' }));
  expect(() => lockCase(folder, now, wita)).toThrow(/laptop-lain/);
  expect(readFileSync(path, 'utf8')).toContain('far');
});

test('releasing never removes a lock that is not ours any more', () => {
  const lock = lockCase(folder, now, wita);
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ host: hostname(), pid: 1, since: now, token: 'theirs' }),
  );
  lock.release();
  expect(existsSync(join(folder, 'lock'))).toBe(true);
});
