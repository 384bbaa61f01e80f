import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { freePath, type Part, pack } from '../../src/case/pack.ts';
import { openParcel } from '../../src/case/parcel.ts';
import { unpackInto } from '../../src/case/unpack.ts';
import { Failure } from '../../src/language/failure.ts';
import { canFill, onSmallDisk, skipNote } from '../safety/fulldisk.ts';

const AT = '2026-11-22T15:31:00.000Z';
const LATER = '2026-11-22T16:00:00.000Z';

function room(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function stored(folder: string, name: string, text: string): Part {
  const path = join(folder, name);
  fs.writeFileSync(path, text);
  return { name: `evidence/${name}`, from: { path, sha256: sha256(text) }, modified: AT };
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.catch((one: unknown) => one);
  if (!(error instanceof Failure)) throw new Error(`expected a Failure, got ${String(error)}`);
  return error;
}

test.each(['', '.zip'] as const)(
  'what goes into a package%s comes out of it, byte for byte',
  async (extension) => {
    const folder = room();
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9äñ][a-z0-9._ -]{0,11}[a-z0-9]$/), {
      maxLength: 6,
      selector: (name) => name.normalize('NFC').toLowerCase(),
    });
    const files = names.chain((list) =>
      fc.tuple(
        ...list.map((name) => fc.tuple(fc.constant(`evidence/${name}`), fc.uint8Array({ maxLength: 3000 }))),
      ),
    );
    await fc.assert(
      fc.asyncProperty(files, async (made) => {
        const parts = made.map(([name, bytes]): Part => ({ name, text: Buffer.from(bytes), modified: AT }));
        const path = freePath(folder, 'paket', extension);
        (await pack(parts, path, 'kasus')).publish();
        const parcel = await openParcel(path);
        const out = freePath(folder, 'keluar', '');
        const hashes = await unpackInto(parcel.items, out).finally(() => parcel.close());
        const prefix = extension === '.zip' ? 'kasus/' : '';
        for (const [name, bytes] of made) {
          expect(fs.readFileSync(join(out, prefix + name))).toEqual(Buffer.from(bytes));
          expect(hashes.get(prefix + name)).toBe(sha256(bytes));
        }
        expect(hashes.size).toBe(made.length + 1);
      }),
      { numRuns: 25 },
    );
  },
);

test.each(['', '.zip'] as const)('sha256sum -c finds every file of a package%s', async (extension) => {
  const folder = room();
  const path = join(folder, `paket${extension}`);
  const parts = [stored(folder, 'a.png', 'gambar'), { name: 'journal.jsonl', text: '{}\n', modified: LATER }];
  (await pack(parts, path, 'kasus')).publish();
  let inside = path;
  if (extension) {
    const parcel = await openParcel(path);
    await unpackInto(parcel.items, join(folder, 'keluar'));
    parcel.close();
    inside = join(folder, 'keluar/kasus');
  }
  const told = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: inside, encoding: 'utf8' });
  expect(told.trim().split('\n')).toEqual(['evidence/a.png: OK', 'journal.jsonl: OK']);
});

test('the same files give the same zip', async () => {
  const folder = room();
  const parts = [stored(folder, 'a.png', 'gambar'), { name: 'laporan.md', text: 'isi', modified: LATER }];
  for (const name of ['satu.zip', 'dua.zip']) (await pack(parts, join(folder, name), 'kasus')).publish();
  const [one, two] = ['satu.zip', 'dua.zip'].map((name) => fs.readFileSync(join(folder, name)));
  expect(one).toEqual(two);
});

const WRONG: readonly (readonly [string, (path: string) => void, string])[] = [
  ['changed', (path) => fs.writeFileSync(path, 'lain'), 'tidak sama dengan yang tercatat'],
  ['gone', (path) => fs.rmSync(path), '(ENOENT)'],
  ['a link', (path) => fs.renameSync(path, `${path}.x`), 'bukan berkas biasa'],
  ['a folder', (path) => fs.rmSync(path), 'bukan berkas biasa'],
];

test.each(
  WRONG.flatMap(([what, spoil, says]) => [
    [what, '', spoil, says] as const,
    [what, '.zip', spoil, says] as const,
  ]),
)('one file that is %s stops the package%s and leaves nothing', async (what, extension, spoil, says) => {
  const folder = room();
  const parts = ['a.png', 'b.png', 'c.png'].map((name) => stored(folder, name, name));
  const bad = join(folder, 'b.png');
  spoil(bad);
  if (what === 'a link') fs.symlinkSync(`${bad}.x`, bad);
  if (what === 'a folder') fs.mkdirSync(bad);
  const before = fs.readdirSync(folder).sort();
  const failure = await failureOf(pack(parts, join(folder, `paket${extension}`), 'kasus'));
  expect(failure.what.id).toContain(says);
  expect(failure.what.id).toContain('b.png');
  expect(fs.readdirSync(folder).sort()).toEqual(before);
});

test('nothing has the name before it is published, and nothing is left after it is discarded', async () => {
  const folder = room();
  const packed = await pack([{ name: 'a', text: 'a', modified: AT }], join(folder, 'paket'), 'kasus');
  expect(fs.existsSync(packed.path)).toBe(false);
  packed.discard();
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a stop while packing leaves nothing', async () => {
  const folder = room();
  const controller = new AbortController();
  const parts = ['a.png', 'b.png'].map((name) => stored(folder, name, 'x'.repeat(4_000_000)));
  const onProgress = () => controller.abort(new Error('stop'));
  await expect(
    pack(parts, join(folder, 'paket.zip'), 'kasus', { signal: controller.signal, onProgress }),
  ).rejects.toThrow('stop');
  expect(fs.readdirSync(folder).sort()).toEqual(['a.png', 'b.png']);
});

test.runIf(canFill).each(['', '.zip'])(
  `a full disk stops the package%s and leaves nothing${skipNote}`,
  (extension) => {
    const told = onSmallDisk(`
    import { pack } from './src/case/pack.ts';
    import { randomBytes } from 'node:crypto';
    import { readdirSync } from 'node:fs';
    const parts = [1, 2, 3].map((n) => ({ name: 'evidence/' + n, text: randomBytes(40000), modified: '${AT}' }));
    const error = await pack(parts, '/mnt/paket${extension}', 'kasus').catch((one) => one);
    console.log(JSON.stringify({ exit: error.exit, says: error.what?.id ?? String(error), left: readdirSync('/mnt') }));
  `);
    expect(told).toEqual({ exit: 74, says: expect.stringContaining('penyimpanan penuh'), left: [] });
  },
);

test('a package that was killed while it was made is swept away by the next one', async () => {
  const folder = room();
  const parts = [{ name: 'a.txt', text: 'x', modified: AT }];
  await pack(parts, join(folder, 'satu'), 'satu');
  const [draft = ''] = fs.readdirSync(folder);
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  // As a process that has ended would have left it.
  fs.renameSync(join(folder, draft), join(folder, draft.replace(`-${process.pid}-`, `-${pid}-`)));
  const packed = await pack(parts, join(folder, 'dua'), 'dua');
  packed.publish();
  expect(fs.readdirSync(folder)).toEqual(['dua']);
});
