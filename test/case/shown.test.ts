import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { shownIn } from '../../src/case/shown.ts';

let folder: string;
/** Syncs that were begun, to be ended by the test. */
let begun: ((error: Error | null) => void)[];
const disk = {
  open: (_path: string, _flags: string, then: (error: null, file: number) => void) => then(null, 3),
  fsync: (_file: number, then: (error: Error | null) => void) => begun.push(then),
  close: (_file: number, then: () => void) => then(),
} as unknown as NonNullable<Parameters<typeof shownIn>[1]>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shown-'));
  begun = [];
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test('what is shown is there at once, before the disk was asked', () => {
  const view = shownIn(folder, disk);
  view.show('laporan.md', 'satu');
  expect(readFileSync(join(folder, 'laporan.md'), 'utf8')).toBe('satu');
  expect(begun).toHaveLength(0);
});

test('settling asks the disk once, and again for what was shown meanwhile', () => {
  const view = shownIn(folder, disk);
  view.show('laporan.md', 'satu');
  view.settle();
  view.show('laporan.md', 'dua');
  view.settle();
  expect(begun).toHaveLength(1);
  begun[0]?.(null);
  expect(begun).toHaveLength(2);
  begun[1]?.(null);
  view.settle();
  expect(begun).toHaveLength(2);
});

test('a disk that refuses is left until the next showing', () => {
  const view = shownIn(folder, disk);
  view.show('laporan.md', 'satu');
  view.settle();
  begun[0]?.(new Error('EIO'));
  expect(begun).toHaveLength(1);
  view.settle();
  expect(begun).toHaveLength(2);
});
