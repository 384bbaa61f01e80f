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

test.each([
  ['EACCES', 'id', 'Gagal: Anda tidak punya izin untuk itu (EACCES).'],
  ['EMFILE', 'en', 'Gagal: too many files are open on this computer (EMFILE).'],
  ['EWEIRD', 'id', 'Gagal: sistem komputer menolaknya (EWEIRD).'],
  ['constructor', 'en', 'Gagal: the computer refused (constructor).'],
  ['?', 'en', 'Gagal: the computer refused.'],
] as const)('the code %s of the system is said in words: %s', (code, lang, expected) => {
  expect(say(both('Gagal: {cause}.'), lang, { code })).toBe(expected);
});
