import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bench } from '../../../src/collect/read/judged.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const report = (id: string) => reportText(base(id, 'incident', OFFICE, 'instagram'));
const ids = ({ cases }: Awaited<ReturnType<typeof collected>>) =>
  cases.map(({ item }) => item.case).join(' ');

/** A folder with two reports, and its index after a first run in which the first case is called otherwise: it shows whether a file was read again. */
async function remembered() {
  const folder = folderWith({
    'a.md': report('aaa'),
    'b.md': report('bbb'),
    'c.md': '# bukan\n',
    'd.jpg': 'x',
  });
  const index = join(folderWith({}), 'cache/index.jsonl');
  const first = await collected(folder, { index });
  expect(ids(first)).toBe('aaa bbb');
  fs.writeFileSync(index, fs.readFileSync(index, 'utf8').replaceAll('"aaa"', '"AAA"'));
  return { folder, index, first };
}

test('a second run reads only what is new', async () => {
  const { folder, index, first } = await remembered();
  const before = fs.readFileSync(index, 'utf8');
  const second = await collected(folder, { index });
  expect(ids(second)).toBe('AAA bbb');
  expect(second.unreadable).toEqual(first.unreadable);
  expect(fs.readFileSync(index, 'utf8')).toBe(before);
  fs.writeFileSync(join(folder, 'e.md'), report('eee'));
  expect(ids(await collected(folder, { index }))).toBe('AAA bbb eee');
  expect(fs.readFileSync(index, 'utf8').startsWith(before)).toBe(true);
});

test('a file that was changed is read again, also when its time and size are as before', async () => {
  const { folder, index } = await remembered();
  const file = join(folder, 'a.md');
  const { atime, mtime } = fs.statSync(file);
  fs.writeFileSync(file, report('ccc'));
  fs.utimesSync(file, atime, mtime);
  expect(ids(await collected(folder, { index }))).toBe('bbb ccc');
});

test('a signature that comes later is seen', async () => {
  const { folder, index } = await remembered();
  let asked = 0;
  const run: Bench['run'] = () => {
    asked += 1;
    return { ok: false, missing: false, stdout: '', stderr: '' };
  };
  fs.writeFileSync(join(folder, 'a.md.sig'), 'x');
  const bench = { offices: [], run };
  const { cases } = await collected(folder, { index, bench });
  expect(cases.map(({ item }) => [item.case, item.seal.verdict])).toEqual([
    ['aaa', 'altered'],
    ['bbb', 'unsigned'],
  ]);
  await collected(folder, { index, bench });
  expect(asked).toBe(1);
});

test('another register or version: all is read anew', async () => {
  const { folder, index } = await remembered();
  expect(ids(await collected(folder, { index, basis: 'v2' }))).toBe('aaa bbb');
  expect(ids(await collected(folder, { index, basis: 'v2' }))).toBe('aaa bbb');
  expect(fs.readFileSync(index, 'utf8')).not.toContain('AAA');
});

test.each([
  ['gone', (index: string) => fs.rmSync(index), 'aaa bbb'],
  ['empty', (index: string) => fs.writeFileSync(index, ''), 'aaa bbb'],
  ['no index', (index: string) => fs.writeFileSync(index, 'null\n[]\n"x"\n'), 'aaa bbb'],
  ['cut off in the second report', cutInSecond, 'AAA bbb'],
])('an index that is %s is no trouble', async (_, damage, expected) => {
  const { folder, index } = await remembered();
  sortLines(index);
  damage(index);
  expect(ids(await collected(folder, { index }))).toBe(expected);
  // And is whole again afterwards: nothing has to be added.
  const mended = fs.readFileSync(index, 'utf8');
  expect(ids(await collected(folder, { index }))).toBe(expected);
  expect(fs.readFileSync(index, 'utf8')).toBe(mended);
});

/** Files come in the order of the disk. */
function sortLines(index: string): void {
  const [head = '', ...lines] = fs.readFileSync(index, 'utf8').trimEnd().split('\n');
  fs.writeFileSync(index, `${[head, ...lines.sort()].join('\n')}\n`);
}

function cutInSecond(index: string): void {
  const text = fs.readFileSync(index, 'utf8');
  fs.writeFileSync(index, text.slice(0, text.indexOf('"bbb"')));
}

test('the index of a folder that was mostly cleared is made anew', async () => {
  const { folder, index } = await remembered();
  for (const name of ['b.md', 'c.md', 'd.jpg']) fs.rmSync(join(folder, name));
  expect(ids(await collected(folder, { index }))).toBe('AAA');
  expect(fs.existsSync(index)).toBe(false);
  expect(ids(await collected(folder, { index }))).toBe('aaa');
});
