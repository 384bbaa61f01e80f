import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { BOUNDS } from '../../src/case/item.ts';
import { openParcel } from '../../src/case/parcel.ts';
import { unpackInto } from '../../src/case/unpack.ts';
import { Failure } from '../../src/language/failure.ts';
import { type Made, zipOf } from './zip-maker.ts';

function room(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'parcel-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function why(files: readonly Made[], bounds = BOUNDS): Promise<string> {
  const folder = room();
  const path = join(folder, 'paket.zip');
  fs.writeFileSync(path, zipOf(files));
  try {
    const parcel = await openParcel(path, bounds);
    await unpackInto(parcel.items, join(folder, 'keluar')).finally(() => parcel.close());
    return 'taken';
  } catch (error) {
    expect(fs.readdirSync(folder)).toEqual(['paket.zip']);
    if (error instanceof Failure) return error.what.id;
    throw error;
  }
}

test.each([
  '../jahat.txt',
  'evidence/../../jahat.txt',
  '/etc/passwd',
  'C:/Windows/jahat.txt',
  'evidence\\..\\jahat.txt',
  'evidence/con',
  'evidence/NUL.png',
  'evidence/titik.',
  'evidence/spasi ',
  'evidence/gambar\u202egpj.exe',
  'evidence/a:b',
  'evidence//a.png',
  './a.png',
  `evidence/${'a'.repeat(300)}`,
])('the name %j is refused', async (name) => {
  expect(await why([{ name: 'journal.jsonl' }, { name }])).toContain('nama berkas di dalamnya berbahaya');
});

test.each([
  ['the same name', 'evidence/a.png', 'evidence/a.png'],
  ['only another case', 'evidence/a.png', 'evidence/A.PNG'],
  ['another form of an accent', 'evidence/é.png', 'evidence/e\u0301.png'],
  ['a file where a folder is', 'evidence/a', 'evidence/a/b.png'],
])('two files with %s are refused', async (_, one, other) => {
  expect(await why([{ name: one }, { name: other }])).toContain('bernama sama');
});

test('a link is refused', async () => {
  expect(await why([{ name: 'evidence/a.png', mode: 0o120777, data: Buffer.from('/etc/passwd') }])).toContain(
    'bukan berkas biasa',
  );
});

test('what an encrypted package holds is refused', async () => {
  expect(await why([{ name: 'evidence/a.png', flags: 1, method: 8 }])).toContain('berkata sandi');
});

test('an unknown compression is refused', async () => {
  expect(await why([{ name: 'evidence/a.png', method: 14 }])).toContain('pemampatannya tidak dikenal');
});

test('content that swells far beyond the package is refused before it is unpacked', async () => {
  const data = Buffer.alloc(120_000_000);
  expect(await why([{ name: 'evidence/a.png', data, packed: deflateRawSync(data), method: 8 }])).toContain(
    'membengkak',
  );
});

test('a file that unpacks to more than the list says is refused', async () => {
  const data = Buffer.alloc(100_000, 'x');
  const told = await why([
    { name: 'evidence/a.png', data, packed: deflateRawSync(data), method: 8, size: 10 },
  ]);
  expect(told).toContain('berkas di dalamnya rusak');
});

test('a file whose bytes were damaged on the way is refused', async () => {
  const packed = Buffer.concat([
    deflateRawSync(Buffer.alloc(5000, 'x')).subarray(0, 10),
    Buffer.alloc(20, 0xff),
  ]);
  expect(await why([{ name: 'evidence/a.png', packed, size: 5000, method: 8 }])).toContain('rusak');
});

test.each([
  ['too many files', { items: 2 }, 'terlalu banyak berkas'],
  ['folders that go too deep', { depth: 1 }, 'terlalu dalam'],
  ['a file that is too large', { each: 3 }, 'terlalu besar'],
  ['too much in all', { total: 8 }, 'isinya terlalu besar'],
])('%s are refused', async (_, bound, says) => {
  const files = ['evidence/a', 'evidence/b', 'evidence/c'].map((name) => ({
    name,
    data: Buffer.from('empat'),
  }));
  expect(await why(files, { ...BOUNDS, ...bound })).toContain(says);
});

test('what is no zip is said to be none', async () => {
  const folder = room();
  const path = join(folder, 'paket.zip');
  fs.writeFileSync(path, 'bukan zip');
  await expect(openParcel(path)).rejects.toThrow('no whole zip');
});

test('what file managers leave behind is passed over', async () => {
  expect(await why([{ name: '__MACOSX/._a' }, { name: 'kasus/.DS_Store' }, { name: 'kasus/a.md' }])).toBe(
    'taken',
  );
});

test('links in a folder are refused, files in it are only read', async () => {
  const folder = room();
  fs.mkdirSync(join(folder, 'kasus/evidence'), { recursive: true });
  fs.writeFileSync(join(folder, 'kasus/evidence/a.png'), 'a');
  const parcel = await openParcel(join(folder, 'kasus'));
  expect(parcel.items.map(({ name }) => name)).toEqual(['evidence/a.png']);
  fs.symlinkSync('/etc/passwd', join(folder, 'kasus/evidence/b.png'));
  await expect(openParcel(join(folder, 'kasus'))).rejects.toThrow('no ordinary file');
});

test('a package that does not fit on the disk is refused before it is unpacked', async () => {
  const folder = room();
  const path = join(folder, 'paket.zip');
  fs.writeFileSync(path, zipOf([{ name: 'a', data: Buffer.from('isi') }]));
  const parcel = await openParcel(path);
  await expect(unpackInto(parcel.items, join(folder, 'keluar'), { freeBytes: () => 1000 })).rejects.toThrow(
    'not enough room',
  );
  parcel.close();
  expect(fs.readdirSync(folder)).toEqual(['paket.zip']);
});
