import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { distinctPaths } from '../../src/commands/collect-paths.ts';
import { folderWith } from '../collect/folder.ts';

const FILES = {
  'a/x.md': '',
  'a/sub/y.md': '',
  'ab/x.md': '',
  'kasus/journal.jsonl': '',
  'kasus/evidence/z.md': '',
  'a/.simpanan/w.md': '',
};

test.each([
  ['a folder named twice', ['a', 'a/', './a', 'a/../a'], ['a']],
  ['a file named twice', ['a/x.md', './a/x.md'], ['a/x.md']],
  ['what lies in a folder that is named, before it or after', ['a/sub/y.md', 'a', 'a/sub'], ['a']],
  ['another folder whose name begins alike', ['a', 'ab', 'ab/x.md'], ['a', 'ab']],
  ['the order and the names of what stays', ['./ab', 'kasus', 'a//'], ['./ab', 'kasus', 'a//']],
  ['what a folder leaves alone', ['a', 'a/.simpanan'], ['a', 'a/.simpanan']],
  ['the evidence of a case', ['kasus', 'kasus/evidence'], ['kasus', 'kasus/evidence']],
  ['a path that is not there', ['a', 'a/tiada.md', 'tiada', 'tiada'], ['a', 'a/tiada.md', 'tiada']],
  ['nothing', [], []],
])('%s', (_, named, kept) => {
  expect(distinctPaths(named, folderWith(FILES))).toEqual(kept);
});

test.skipIf(process.platform === 'win32')('a link is the place that it leads to', () => {
  const folder = folderWith(FILES);
  symlinkSync(join(folder, 'a'), join(folder, 'tautan'));
  expect(distinctPaths(['tautan', 'a'], folder)).toEqual(['tautan']);
  expect(distinctPaths(['a', 'tautan/sub'], folder)).toEqual(['a']);
  // A link in a folder is not followed there.
  mkdirSync(join(folder, 'lain'));
  symlinkSync(join(folder, 'ab'), join(folder, 'lain/tautan'));
  expect(distinctPaths(['lain', 'lain/tautan'], folder)).toEqual(['lain', 'lain/tautan']);
});
