import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepFile, type Reason } from '../../src/case/evidence.ts';
import { Failure } from '../../src/language/failure.ts';
import { canFill, onSmallDisk, skipNote } from '../safety/fulldisk.ts';

let folder: string;
let evidence: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'evidence-'));
  evidence = join(folder, 'evidence');
  fs.mkdirSync(evidence);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const nothing = { known: [] };
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
function put(name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  fs.writeFileSync(path, data);
  return path;
}

describe('keeping a file', () => {
  test('copies its bytes and records what it was', async () => {
    const source = put('Cuplikan layar 1.png', 'gambar');
    fs.utimesSync(source, 1_700_000_000, 1_700_000_000);
    const kept = await keepFile(source, evidence, nothing);
    expect(kept).toEqual({
      kind: 'kept',
      file: 'evidence/Cuplikan_layar_1.png',
      sha256: sha256('gambar'),
      bytes: 6,
      name: 'Cuplikan layar 1.png',
      modified: '2023-11-14T22:13:20.000Z',
    });
    const copy = join(evidence, 'Cuplikan_layar_1.png');
    expect(fs.readFileSync(copy, 'utf8')).toBe('gambar');
    expect(fs.statSync(copy).mtimeMs).toBe(1_700_000_000_000);
    expect(fs.readFileSync(source, 'utf8')).toBe('gambar');
  });

  test('copies more than one buffer', async () => {
    const data = Buffer.alloc(2_500_001, 'abc');
    const kept = await keepFile(put('video.mp4', data), evidence, nothing);
    expect(kept).toMatchObject({ sha256: sha256(data), bytes: 2_500_001 });
    expect(fs.readFileSync(join(evidence, 'video.mp4')).equals(data)).toBe(true);
  });

  test('numbers a name that is taken, also in other letters', async () => {
    fs.writeFileSync(join(evidence, 'Profil.PNG'), 'satu');
    const kept = await keepFile(put('profil.png', 'dua'), evidence, nothing);
    const third = await keepFile(put('PROFIL.png', 'tiga'), evidence, nothing);
    expect([kept, third]).toMatchObject([
      { file: 'evidence/profil-2.png' },
      { file: 'evidence/PROFIL-3.png' },
    ]);
    expect(fs.readFileSync(join(evidence, 'Profil.PNG'), 'utf8')).toBe('satu');
  });

  test('a name that would leave the folder stays in it', async () => {
    const kept = await keepFile(put('..\\..\\a.png', 'x'), evidence, nothing);
    expect(kept).toMatchObject({ file: 'evidence/_.._a.png' });
  });

  test('recognises the same bytes under another name', async () => {
    const first = await keepFile(put('a.png', 'sama'), evidence, nothing);
    if (first.kind !== 'kept') throw new Error('not kept');
    const second = await keepFile(put('b.png', 'sama'), evidence, { known: [first] });
    expect(second).toEqual({ kind: 'duplicate', file: 'evidence/a.png', name: 'b.png' });
    expect(fs.readdirSync(evidence)).toEqual(['a.png']);
  });

  test('keeps it again when the stored one was deleted', async () => {
    const known = [{ sha256: sha256('sama'), file: 'evidence/hilang.png' }];
    expect(await keepFile(put('b.png', 'sama'), evidence, { known })).toMatchObject({
      file: 'evidence/b.png',
    });
  });

  test('follows a link that was named', async () => {
    fs.symlinkSync(put('asli.png', 'gambar'), join(folder, 'pintasan.png'));
    const kept = await keepFile(join(folder, 'pintasan.png'), evidence, nothing);
    expect(kept).toMatchObject({ file: 'evidence/pintasan.png', bytes: 6 });
    expect(fs.lstatSync(join(evidence, 'pintasan.png')).isFile()).toBe(true);
  });

  test('tells the progress of a large file, and only of a large one', async () => {
    const large = join(folder, 'rekaman.mp4');
    fs.writeFileSync(large, '');
    fs.truncateSync(large, 50_000_000);
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    await keepFile(put('kecil.png', 'x'), evidence, { ...nothing, onProgress });
    expect(shares).toEqual([]);
    await keepFile(large, evidence, { ...nothing, onProgress });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...new Set(shares)].sort((one, other) => one - other));
    expect(shares.length).toBeGreaterThan(20);
  });
});

describe('refusing', () => {
  const refusal = async (source: string, options = {}) => {
    const result = await keepFile(source, evidence, { ...nothing, ...options });
    expect(fs.readdirSync(evidence)).toEqual([]);
    if (result.kind !== 'refused') throw new Error(result.kind);
    expect(result.why.id).not.toMatch(/\{[a-z]/);
    expect(result.why.en).toContain(source);
    return result.reason;
  };
  const sparse = (bytes: number) => {
    const path = put('besar.bin', '');
    fs.truncateSync(path, bytes);
    return path;
  };

  test.each<[Reason, () => string]>([
    ['missing', () => join(folder, 'tidak-ada.png')],
    ['missing', () => join(put('berkas', 'x'), 'di-dalam.png')],
    ['missing', () => join(folder, 'a'.repeat(5000))],
    ['notRegular', () => folder],
    ['notRegular', () => '/dev/null'],
    ['empty', () => put('kosong.png', '')],
    ['tooLarge', () => sparse(2 * 1024 ** 3 + 1)],
  ])('%s', async (reason, source) => expect(await refusal(source())).toBe(reason));

  test('a zero byte in the name', async () => {
    expect(await keepFile('a\0b', evidence, nothing)).toMatchObject({ reason: 'missing' });
  });

  test('a pipe, without waiting for a writer', async () => {
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    expect(await refusal(join(folder, 'pipa'))).toBe('notRegular');
  });

  test('a link that goes in circles', async () => {
    fs.symlinkSync('lingkar', join(folder, 'lingkar'));
    expect(await refusal(join(folder, 'lingkar'))).toBe('missing');
  });

  test.skipIf(process.getuid?.() === 0)('what may not be read (skipped for root, who may)', async () => {
    const source = put('tertutup.png', 'x');
    fs.chmodSync(source, 0);
    expect(await refusal(source)).toBe('unreadable');
  });

  test('no room, known beforehand', async () => {
    expect(await refusal(put('a.png', 'x'), { freeBytes: () => 1000 })).toBe('noRoom');
  });

  test('room is left for the journal', async () => {
    const source = sparse(10_000_000);
    expect(await refusal(source, { freeBytes: () => 10_000_001 })).toBe('noRoom');
  });

  test('a file that grows while it is copied', async () => {
    const source = sparse(60_000_000);
    const onProgress = () => fs.appendFileSync(source, 'lagi');
    expect(await refusal(source, { onProgress })).toBe('changed');
  });

  test('a file that shrinks while it is copied', async () => {
    const source = sparse(60_000_000);
    expect(await refusal(source, { onProgress: () => fs.truncateSync(source, 1000) })).toBe('changed');
  });

  test('a name that plays tricks is shown inert', async () => {
    const result = await keepFile(join(folder, 'a\u001b[2J\u202e.png'), evidence, nothing);
    expect(result.kind === 'refused' && result.why.id).toContain('a⟨U+001B⟩[2J⟨U+202E⟩.png');
  });
});

describe('ending early', () => {
  test('told to stop: rejects with the reason, leaves nothing', async () => {
    const source = put('rekaman.mp4', '');
    fs.truncateSync(source, 60_000_000);
    const stop = new AbortController();
    const copying = keepFile(source, evidence, {
      ...nothing,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('berhenti')),
    });
    await expect(copying).rejects.toThrow('berhenti');
    expect(fs.readdirSync(evidence)).toEqual([]);
  });

  test('told to stop before it began', async () => {
    const signal = AbortSignal.abort(new Error('berhenti'));
    await expect(keepFile(put('a.png', 'x'), evidence, { ...nothing, signal })).rejects.toThrow('berhenti');
  });

  test('an evidence folder that is gone is a failure with both sentences', async () => {
    const error = await keepFile(put('a.png', 'x'), join(folder, 'tidak-ada'), nothing).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ exit: 74, what: { id: expect.stringContaining('ENOENT') } });
  });

  test.skipIf(!canFill)(`a disk that fills up while copying${skipNote}`, () => {
    const result = onSmallDisk(`
      import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
      import { keepFile } from './src/case/evidence.ts';
      mkdirSync('/mnt/evidence');
      const full = await keepFile(process.execPath, '/mnt/evidence', { known: [], freeBytes: () => Infinity });
      const known = await keepFile(process.execPath, '/mnt/evidence', { known: [] });
      const left = readdirSync('/mnt/evidence');
      console.log(JSON.stringify({ full: full.reason, known: known.reason, left }));`);
    expect(result).toEqual({ full: 'noRoom', known: 'noRoom', left: [] });
  });
});
