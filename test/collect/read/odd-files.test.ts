import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openParcel } from '../../../src/case/parcel.ts';
import { type Candidate, findFiles } from '../../../src/collect/read/find.ts';
import type { Bench, Taken } from '../../../src/collect/read/judged.ts';
import { take } from '../../../src/collect/read/take.ts';
import { LARGEST_REPORT } from '../../../src/report/received.ts';
import { type Made, zipOf } from '../../case/zip-maker.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const GONE = 'Cannot be read: it is not there, or was moved or deleted a moment ago (ENOENT).';
const GOOD = reportText(base('baik', 'incident', OFFICE, 'instagram'));
const MISSING = { ok: false, missing: true, stdout: '', stderr: '' };
const BENCH: Bench = { offices: [], run: () => MISSING };
const DATA = Buffer.from(GOOD);

/** What becomes of a file that was found as `size` bytes, and is now as it is. */
function taken(folder: string, name: string, more: Partial<Candidate> = {}, bench = BENCH): Promise<Taken> {
  const found = { name, full: join(folder, name), size: DATA.length, modified: 1, changed: 1, named: false };
  return take({ ...found, ...more }, bench, Buffer.allocUnsafe(LARGEST_REPORT + 1));
}

/** What is said of the files of a folder, by their paths. */
async function told(folder: string): Promise<Record<string, string>> {
  const { unreadable } = await collected(folder);
  return Object.fromEntries(unreadable.map(({ path, reason }) => [path, reason.en]));
}

const zipped = (...files: readonly Made[]) => zipOf(files);

describe('packages', () => {
  test('one in another is told of and left closed; beside it, reports are read', async () => {
    const inner = zipped({ name: 'laporan.md', data: DATA });
    const folder = folderWith({
      'dua-kali.zip': zipped({ name: 'WhatsApp Chat/chat.ZIP', data: inner }),
      'campur.zip': zipped(
        { name: 'laporan.md', data: DATA },
        { name: 'lama.zip', data: inner },
        { name: 'evidence/unduhan.zip', data: inner },
        { name: 'foto.jpg' },
      ),
    });
    const closed = 'A package inside a package; not opened. Unpack the outer one, then collect the folder.';
    expect(await told(folder)).toEqual({
      'campur.zip/lama.zip': closed,
      'dua-kali.zip/WhatsApp Chat/chat.ZIP': closed,
    });
    expect((await collected(folder)).counts.reports).toBe(1);
  });

  test('names that people and telephones make up keep no package closed, as none of them is put on a disk', async () => {
    const folder = folderWith({
      'chat.zip': zipped(
        { name: 'Rapat 10:30 😀?.jpg' },
        { name: 'CON/laporan 10:30 "akhir" .md', data: DATA },
        { name: 'laporan.md', data: Buffer.from(reportText(base('lain', 'incident', OFFICE, 'x'))) },
      ),
    });
    const { cases, unreadable } = await collected(folder);
    expect([cases.map(({ item }) => item.path), unreadable]).toEqual([
      ['chat.zip/CON/laporan 10:30 "akhir" .md', 'chat.zip/laporan.md'],
      [],
    ]);
  });

  test('of one that is not opened it is said what to do', async () => {
    const whole = zipped({ name: 'laporan.md', data: DATA });
    const many = Array.from({ length: 5001 }, (_, at) => ({ name: `${at}.md` }));
    const unpack = /Unpack it yourself, then collect the folder\.$/;
    const plain = /Ask the sender to make it again with plain file names\.$/;
    const again = /^No whole zip package\. Ask for it to be sent again\.$/;
    const folder = folderWith({
      'sandi.zip': zipped({ name: 'laporan.md', flags: 1, method: 8 }),
      'banyak.zip': zipped(...many),
      'ganda.zip': zipped({ name: 'a.md' }, { name: 'A.md' }),
      'atas.zip': zipped({ name: '../../laporan.md' }),
      'akar.zip': zipped({ name: '/etc/laporan.md' }),
      'garis.zip': zipped({ name: 'a\\laporan.md' }),
      'nul.zip': zipped({ name: 'a\u0000.md' }),
      'raksasa.zip': zipped({ name: 'a.md', method: 8, size: 0xff_00_00_00 }),
      'tautan.zip': zipped({ name: 'a.md', mode: 0o120777 }),
      'putus.zip': whole.subarray(0, -30),
      'ekor.zip': Buffer.concat([whole, Buffer.alloc(70_000)]),
      'kosong.zip': '',
      'bukan.zip': GOOD,
    });
    expect(await told(folder)).toEqual({
      'sandi.zip': expect.stringMatching(unpack),
      'banyak.zip': expect.stringMatching(unpack),
      'ganda.zip': expect.stringMatching(unpack),
      'atas.zip': expect.stringMatching(plain),
      'akar.zip': expect.stringMatching(plain),
      'garis.zip': expect.stringMatching(plain),
      'nul.zip': expect.stringMatching(plain),
      'raksasa.zip': expect.stringMatching(/refused: .*too large.* Ask the sender to make it again\.$/),
      'tautan.zip': expect.stringMatching(/refused: .*link.* Ask the sender to make it again\.$/),
      'putus.zip': expect.stringMatching(again),
      'ekor.zip': expect.stringMatching(again),
      'kosong.zip': expect.stringMatching(again),
      'bukan.zip': expect.stringMatching(again),
    });
  });

  test('a file that unpacks to something else than is listed is damaged, and the others are read', async () => {
    const folder = folderWith({
      'a.zip': zipped(
        { name: 'rusak.md', data: DATA, packed: Buffer.from('tidak dimampatkan'), method: 8 },
        { name: 'bohong.md', packed: deflateRawSync(DATA), size: 5, method: 8 },
        { name: 'baik.md', data: DATA },
      ),
    });
    const damaged = 'Damaged inside its package. Ask for it to be sent again.';
    const recap = await collected(folder);
    expect(recap.unreadable.map(({ path, reason }) => [path, reason.en])).toEqual([
      ['a.zip/bohong.md', damaged],
      ['a.zip/rusak.md', damaged],
    ]);
    expect(recap.counts.reports).toBe(1);
  });

  test('one without its ending is known by its beginning, however large; a large picture is not told of', async () => {
    const folder = folderWith({
      ekspor: zipped({ name: 'video.mp4', data: Buffer.alloc(9_000_000) }, { name: 'l.md', data: DATA }),
      'laporan-lama': `${GOOD}${'x'.repeat(LARGEST_REPORT)}`,
      'film.mp4': Buffer.alloc(9_000_000),
    });
    expect(await told(folder)).toEqual({ 'laporan-lama': expect.stringMatching(/^Too large for a report/) });
    expect((await collected(folder)).cases[0]?.item.path).toBe('ekspor/l.md');
  });

  test('one that is cut off while it is read: what was read stays, of the rest it is said', async () => {
    const data = Buffer.from(reportText(base('kedua', 'incident', OFFICE, 'x')));
    const file = zipped({ name: 'a.md', data: DATA }, { name: 'a.md.sig' }, { name: 'b.md', data });
    const folder = folderWith({ 'x.zip': file });
    const run = () => {
      fs.truncateSync(join(folder, 'x.zip'), 100);
      return MISSING;
    };
    const { items, unread } = await taken(folder, 'x.zip', {}, { offices: [], run });
    expect(items.map(({ path }) => path)).toEqual(['x.zip/a.md']);
    expect(unread).toMatchObject([{ path: 'x.zip/b.md' }]);
    expect(unread[0]?.reason.en).toMatch(/^Damaged inside its package/);
  });
});

describe('what is another thing by the time it is read', () => {
  test('gone', async () => {
    const folder = folderWith({});
    for (const name of ['a.md', 'a.zip', 'a'])
      expect((await taken(folder, name)).unread).toMatchObject([{ path: name, reason: { en: GONE } }]);
  });

  test('a pipe that nobody writes to is not waited for, as a package neither', async () => {
    const folder = folderWith({});
    const names = ['a.md', 'a.zip', 'a'];
    execFileSync(
      'mkfifo',
      names.map((name) => join(folder, name)),
    );
    for (const name of names) expect((await taken(folder, name)).unread).toHaveLength(1);
    await expect(openParcel(join(folder, 'a.zip'))).rejects.toThrow('no ordinary file');
  });

  test('folders and files that go while others are gone through', () => {
    const folder = folderWith({ 'a/1.md': GOOD, 'b/2.md': GOOD, 'c/3.md': GOOD, 'x.md': GOOD });
    const names: string[] = [];
    for (const find of findFiles([{ full: folder, name: '' }])) {
      names.push('reason' in find ? `${find.name}: ${find.reason.en}` : find.name);
      fs.rmSync(join(folder, 'a'), { recursive: true, force: true });
      fs.rmSync(join(folder, 'b/2.md'), { force: true });
    }
    expect(names.sort()).toEqual([`a: ${GONE}`, 'c/3.md', 'x.md']);
  });

  test('10 GB', async () => {
    const folder = folderWith({ 'a.md': '', 'a.zip': '', a: '---\ngpr-respond: 1\n' });
    for (const name of ['a.md', 'a.zip', 'a']) {
      fs.truncateSync(join(folder, name), 10 * 1024 ** 3);
      const { items, unread } = await taken(folder, name);
      expect([items, unread.length]).toEqual([[], 1]);
    }
  });

  test('shorter and longer: altered, as they are on the disk', async () => {
    const folder = folderWith({ 'a.md': GOOD.slice(0, -200), 'b.md': `${GOOD}lagi\n` });
    for (const name of ['a.md', 'b.md'])
      expect((await taken(folder, name)).items).toMatchObject([{ seal: { verdict: 'altered' } }]);
  });
});

describe('a signature that cannot be read', () => {
  const good = { ok: true, missing: false, stderr: '' };
  const stdout = `Good "gpr-respond" signature with ED25519 key SHA256:${'a'.repeat(43)}\n`;

  test('since it went while it was checked: not checked, and nothing breaks', async () => {
    const folder = folderWith({ 'a.md': GOOD, 'a.md.sig': 'x' });
    const run = () => {
      fs.rmSync(join(folder, 'a.md.sig'));
      return { ...good, stdout };
    };
    const { items } = await taken(folder, 'a.md', { signature: '1-1-1' }, { offices: [], run });
    expect(items).toMatchObject([{ seal: { verdict: 'unchecked' } }]);
  });

  test.skipIf(process.getuid?.() === 0)(
    'since this person may not: not checked, and not altered',
    async () => {
      const folder = folderWith({ 'a.md': GOOD, 'a.md.sig': 'x' });
      fs.chmodSync(join(folder, 'a.md.sig'), 0);
      const run = () => ({ ...good, ok: false, stdout: '', stderr: "Couldn't read signature file" });
      const { items } = await taken(folder, 'a.md', { signature: '1-1-1' }, { offices: [], run });
      expect(items).toMatchObject([{ seal: { verdict: 'unchecked' } }]);
    },
  );
});
