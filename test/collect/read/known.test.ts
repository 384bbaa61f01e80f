import * as fs from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '../../../src/collect/read/block.ts';
import { gather } from '../../../src/collect/read/gather.ts';
import type { Bench } from '../../../src/collect/read/judged.ts';
import { INDEX_FORMAT, openKnown } from '../../../src/collect/read/known.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const BENCH: Bench = { offices: [], run: () => ({ ok: false, missing: true, stdout: '', stderr: '' }) };
const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const report = (id: string) => reportText(base(id, 'incident', OFFICE, 'instagram'));
const ids = ({ cases }: Awaited<ReturnType<typeof collected>>) =>
  cases.map(({ item }) => item.case).join(' ');

/** A folder with two reports, and its index after a first run in which the first case is called otherwise: it shows whether a file was read again. */
async function remembered() {
  const folder = folderWith({
    'a.md': report('aaa'),
    'c.md': '# bukan\n',
    'd.jpg': 'x',
  });
  const index = join(folderWith({}), 'cache/index');
  const file = `${index}-v1.index`;
  await collected(folder, { index });
  // Read by a later run, so it is in a block of its own.
  fs.writeFileSync(join(folder, 'b.md'), report('bbb'));
  const first = await collected(folder, { index });
  expect(ids(first)).toBe('aaa bbb');
  rewrite(file, (block) => block.replaceAll('"aaa"', '"AAA"'));
  return { folder, index, file, first };
}

/** Changes the blocks of an index, as the program would have written them. */
function rewrite(file: string, change: (block: string) => string): void {
  const blocks = fs.readFileSync(file, 'utf8').split(/\n@ \d+ [0-9a-f]{8}\n/);
  const written = blocks.slice(1).map((block) => {
    const bytes = Buffer.from(change(block));
    return `\n@ ${bytes.length} ${crc32(bytes).toString(16).padStart(8, '0')}\n${bytes}`;
  });
  fs.writeFileSync(file, written.join(''));
}

test('a second run reads only what is new', async () => {
  const { folder, index, file, first } = await remembered();
  const before = fs.readFileSync(file, 'utf8');
  const second = await collected(folder, { index });
  expect(ids(second)).toBe('AAA bbb');
  expect(second.unreadable).toEqual(first.unreadable);
  expect(fs.readFileSync(file, 'utf8')).toBe(before);
  fs.writeFileSync(join(folder, 'e.md'), report('eee'));
  expect(ids(await collected(folder, { index }))).toBe('AAA bbb eee');
  expect(fs.readFileSync(file, 'utf8').startsWith(before)).toBe(true);
});

test('from the index, a recap is the same to the letter', async () => {
  const { folder, index, file } = await remembered();
  fs.rmSync(file);
  const fresh = JSON.stringify(await collected(folder, { index }));
  expect(JSON.stringify(await collected(folder, { index }))).toBe(fresh);
  expect(JSON.stringify(await collected(folder))).toBe(fresh);
});

test('a file that was changed is read again, also when its time and size are as before', async () => {
  const { folder, index } = await remembered();
  const file = join(folder, 'a.md');
  const { atime, mtime } = fs.statSync(file);
  fs.writeFileSync(file, report('ccc'));
  fs.utimesSync(file, atime, mtime);
  expect(ids(await collected(folder, { index }))).toBe('bbb ccc');
});

test('a file that is read in the moment in which it was written is read again the next time', async () => {
  const folder = folderWith({ 'a.md': report('aaa') });
  const index = join(folderWith({}), 'index');
  const { ctime } = fs.statSync(join(folder, 'a.md'));
  const now = Date.now;
  Date.now = () => ctime.getTime() + 5;
  await collected(folder, { index });
  Date.now = now;
  rewrite(`${index}-v1.index`, (block) => block.replaceAll('"aaa"', '"AAA"'));
  expect(ids(await collected(folder, { index }))).toBe('aaa');
  rewrite(`${index}-v1.index`, (block) => block.replaceAll('"aaa"', '"AAA"'));
  expect(ids(await collected(folder, { index }))).toBe('AAA');
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

test('another register or version: all is read anew, and the old index goes', async () => {
  const { folder, index, file } = await remembered();
  expect(ids(await collected(folder, { index, basis: 'v2' }))).toBe('aaa bbb');
  expect(ids(await collected(folder, { index, basis: 'v2' }))).toBe('aaa bbb');
  expect(fs.existsSync(file)).toBe(false);
  expect(fs.readFileSync(`${index}-v2.index`, 'utf8')).not.toContain('AAA');
});

test.each([
  ['gone', (file: string) => fs.rmSync(file), 'aaa bbb'],
  ['empty', (file: string) => fs.writeFileSync(file, ''), 'aaa bbb'],
  ['no index', (file: string) => fs.writeFileSync(file, 'null\n@ []\n@ 5 00000000\n"x"\n'), 'aaa bbb'],
  ['cut off in the second block', (file: string) => cut(file, '"bbb"'), 'AAA bbb'],
  ['damaged in the first block', (file: string) => damage(file, '"AAA"'), 'aaa bbb'],
  ['written into by a run that was killed, and then by another', torn, 'AAA bbb'],
])('an index that is %s is no trouble', async (_, change, expected) => {
  const { folder, index, file } = await remembered();
  change(file);
  expect(ids(await collected(folder, { index }))).toBe(expected);
  // And is whole again afterwards: nothing has to be added.
  const mended = fs.readFileSync(file, 'utf8');
  expect(ids(await collected(folder, { index }))).toBe(expected);
  expect(fs.readFileSync(file, 'utf8')).toBe(mended);
});

function cut(file: string, at: string): void {
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.slice(0, text.indexOf(at)));
}

function damage(file: string, at: string): void {
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(at, at.toLowerCase()));
}

function torn(file: string): void {
  const text = fs.readFileSync(file, 'utf8');
  const second = text.lastIndexOf('\n@ ');
  const part = text.slice(second, second + 60);
  fs.writeFileSync(file, text.slice(0, second) + part + text.slice(second));
}

test.each([
  ['first', (block: string) => block.replace(/"/, '')],
  ['second', (block: string) => block.replace(/\n\{"/, '\n{')],
  ['second', (block: string) => block.replace(/\n.*$/, '\n{}')],
])(
  'a block that is whole and yet none of ours, in its %s line: its files are read again',
  async (_, change) => {
    const { folder, index, file } = await remembered();
    rewrite(file, change);
    expect(ids(await collected(folder, { index }))).toBe('aaa bbb');
  },
);

test('what a block looks like is told by the number of its format', () => {
  const [files, held] = Buffer.from(packed([])).toString().split('\n');
  const keys = (line = '') => Object.keys(JSON.parse(line)).join(' ');
  // Whoever changes one of the two lines raises the number: an older index would be taken for one of today.
  expect([INDEX_FORMAT, keys(files), keys(held)]).toEqual([
    6,
    'names sizes modified changed signatures',
    'file path bytes modified sha256 case type number issued excerpt entries state verdict by about facts steps open times unread words',
  ]);
});

test('two runs at once write into one index, and nothing is lost', async () => {
  const { folder, index, file } = await remembered();
  const blocks = fs
    .readFileSync(file, 'utf8')
    .split(/\n@ \d+ [0-9a-f]{8}\n/)
    .slice(1);
  fs.rmSync(file);
  const [one, other] = [openKnown(index, 'v1'), openKnown(index, 'v1')];
  one.remember(Buffer.from(blocks[0] ?? ''), 3);
  other.remember(Buffer.from(blocks[1] ?? ''), 1);
  one.close();
  other.close();
  expect(ids(await collected(folder, { index }))).toBe('AAA bbb');
});

test('the index of a folder that was mostly cleared is made anew', async () => {
  const { folder, index, file } = await remembered();
  for (const name of ['b.md', 'c.md', 'd.jpg']) fs.rmSync(join(folder, name));
  expect(ids(await collected(folder, { index }))).toBe('AAA');
  expect(fs.existsSync(file)).toBe(false);
  expect(ids(await collected(folder, { index }))).toBe('aaa');
});

test('a second run that is stopped keeps the index, also when it had only begun', async () => {
  const { folder, index, file } = await remembered();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const before = fs.readFileSync(file, 'utf8');
  const known = openKnown(index, 'v1');
  const signal = AbortSignal.abort(new Error('stopped'));
  const sink = { add: () => {}, miss: () => {} };
  await expect(gather({ full: folder, name: '', known }, sink, BENCH, { signal })).rejects.toThrow('stopped');
  known.close();
  expect(fs.readFileSync(file, 'utf8')).toBe(before);
});

test('an index that cannot be taken away is no trouble', async () => {
  const { folder, index, file } = await remembered();
  for (const name of ['b.md', 'c.md', 'd.jpg']) fs.rmSync(join(folder, name));
  const known = openKnown(index, 'v1');
  await gather({ full: folder, name: '', known }, { add: () => {}, miss: () => {} }, BENCH);
  fs.rmSync(file);
  fs.mkdirSync(join(file, 'penuh'), { recursive: true });
  expect(() => known.close()).not.toThrow();
});

test('a drill whose signature could not be checked is looked at again', async () => {
  const folder = folderWith({ 'a.md': reportText(base('d', 'drill', OFFICE, 'x')), 'a.md.sig': 'x' });
  const index = join(folderWith({}), 'index');
  const run: Bench['run'] = () => ({ ok: false, missing: false, stdout: '', stderr: '' });
  expect((await collected(folder, { index })).cases[0]?.item.seal.verdict).toBe('drill');
  const { cases } = await collected(folder, { index, bench: { offices: [], run } });
  expect(cases[0]?.item.seal.verdict).toBe('altered');
});

test('an index that cannot be written is no trouble', async () => {
  const folder = folderWith({ 'a.md': report('aaa') });
  const index = join(folderWith({ berkas: 'x' }), 'berkas/index');
  expect(ids(await collected(folder, { index }))).toBe('aaa');
});
