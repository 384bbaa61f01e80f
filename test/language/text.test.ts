import { expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';

const both = (en: string) => ({ id: en, en });

test.each([
  ['{files} files, {entries} entries.', { files: 1, entries: 1 }, '1 file, 1 entry.'],
  ['{files} files, {entries} entries.', { files: 0, entries: 11 }, '0 files, 11 entries.'],
  // What people typed is no count.
  ['{name} reports', { name: '1' }, '1 reports'],
  ['{days} days and {gap} days', { days: 1 }, '1 day and {gap} days'],
  ['{count} filesystems', { count: 1 }, '1 filesystems'],
  ['{one}', { one: '{two}', two: 'x' }, '{two}'],
])('%s with %j', (text, values, expected) => {
  expect(say(both(text), 'en', values)).toBe(expected);
});
