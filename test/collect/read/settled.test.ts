import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/collect/read/find.ts';
import { createSettling, isUnfinished } from '../../../src/collect/read/settled.ts';

const NOW = 1_000_000;
const file = (size: number, changed: number, name = 'a.md'): Candidate => ({
  full: `/masuk/${name}`,
  name,
  size,
  modified: changed,
  changed,
  named: false,
});

test('a file that grows is read when it has stopped growing', () => {
  const settling = createSettling(() => NOW);
  expect(settling.isReady(file(10, NOW))).toBe(false);
  expect(settling.waiting).toBe(1);
  settling.next();
  expect(settling.isReady(file(20, NOW))).toBe(false);
  settling.next();
  expect(settling.isReady(file(20, NOW))).toBe(true);
  expect(settling.waiting).toBe(0);
});

test.each<[string, number, boolean]>([
  ['long ago', NOW - 2001, true],
  ['just now', NOW - 1999, false],
  ['by a clock that is ahead', NOW + 60_000, false],
])('at the first look a file that was changed %s', (_, changed, ready) => {
  expect(createSettling(() => NOW).isReady(file(10, changed))).toBe(ready);
});

test('with a clock that is ahead a file is read at the second look', () => {
  const settling = createSettling(() => NOW);
  settling.isReady(file(10, NOW + 60_000));
  settling.next();
  expect(settling.isReady(file(10, NOW + 60_000))).toBe(true);
});

test.each([
  ['laporan.md.part', true],
  ['laporan.md.crdownload', true],
  ['~$laporan.md', true],
  ['~syncthing~laporan.md.tmp', true],
  ['Unconfirmed 12345.crdownload', true],
  ['laporan.md', false],
  ['partai.md', false],
  ['paket.zip', false],
])('%s is unfinished: %s', (name, expected) => {
  expect(isUnfinished(name)).toBe(expected);
  expect(createSettling(() => NOW).isReady(file(1, 0, name))).toBe(!expected);
});
