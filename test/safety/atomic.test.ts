import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, showAtomically, syncFolder, writeAtomically } from '../../src/safety/atomic.ts';
import { canFill, onSmallDisk, skipNote } from './fulldisk.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'atomic-'));
  path = join(folder, 'laporan.md');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};
const disk = (changes: Partial<Disk>): Disk => ({ ...fs, ...changes });

describe('a write that works', () => {
  test.each([
    ['text', 'Kronologi – selesai\n', Buffer.from('Kronologi – selesai\n')],
    ['bytes', new Uint8Array([0, 255, 10]), Buffer.from([0, 255, 10])],
    ['nothing', '', Buffer.alloc(0)],
  ])('%s', (_, data, expected) => {
    writeAtomically(path, data);
    expect(fs.readFileSync(path)).toEqual(expected);
    expect(fs.readdirSync(folder)).toEqual(['laporan.md']);
  });

  test('replaces the old file, which only its owner may read', () => {
    fs.writeFileSync(path, 'lama, dan lebih panjang');
    writeAtomically(path, 'baru');
    expect(fs.readFileSync(path, 'utf8')).toBe('baru');
    if (process.platform !== 'win32') expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  });

  test.each([
    [
      'a file that has to stay',
      writeAtomically,
      [
        'open file wx',
        'write',
        'sync file',
        'close file',
        'rename',
        'open folder r',
        'sync folder',
        'close folder',
      ],
    ],
    ['a view that can be made again', showAtomically, ['open file wx', 'write', 'close file', 'rename']],
  ])('does things in the order that survives a power cut: %s', (_, write, expected) => {
    const order: string[] = [];
    const names = new Map<number, string>();
    write(path, 'baru', {
      platform: 'linux',
      disk: {
        openSync: (file, flags, mode) => {
          const descriptor = fs.openSync(file, flags, mode);
          names.set(descriptor, file === folder ? 'folder' : 'file');
          order.push(`open ${names.get(descriptor)} ${flags}`);
          return descriptor;
        },
        writeFileSync: (file, data) => {
          order.push('write');
          fs.writeFileSync(file, data);
        },
        fsyncSync: (descriptor) => {
          order.push(`sync ${names.get(descriptor)}`);
          fs.fsyncSync(descriptor);
        },
        closeSync: (descriptor) => {
          order.push(`close ${names.get(descriptor)}`);
          fs.closeSync(descriptor);
        },
        renameSync: (from, to) => {
          order.push('rename');
          fs.renameSync(from, to);
        },
        unlinkSync: fs.unlinkSync,
      },
    });
    expect(order).toEqual(expected);
  });
});

describe('a write that fails', () => {
  test.each([
    ['opening', { openSync: failing('EROFS') }, 'EROFS'],
    ['writing', { writeFileSync: failing('ENOSPC') }, 'ENOSPC'],
    ['syncing', { fsyncSync: failing('EIO') }, 'EIO'],
    ['renaming', { renameSync: failing('EACCES') }, 'EACCES'],
  ])('%s: the old file is whole, nothing else is left', (_, changes, code) => {
    fs.writeFileSync(path, 'lama');
    expect(() => writeAtomically(path, 'baru', { disk: disk(changes), platform: 'linux' })).toThrow(code);
    expect(fs.readFileSync(path, 'utf8')).toBe('lama');
    expect(fs.readdirSync(folder)).toEqual(['laporan.md']);
  });

  test('a missing folder', () => {
    expect(() => writeAtomically(join(folder, 'tidak-ada', 'x'), 'x')).toThrow('ENOENT');
  });
});

describe('on Windows', () => {
  const held = (times: number, code: string) => {
    let left = times;
    return (from: fs.PathLike, to: fs.PathLike) => {
      left -= 1;
      if (left >= 0) failing(code)();
      fs.renameSync(from, to);
    };
  };

  test.each(['EPERM', 'EBUSY', 'EACCES'])('waits while a scanner holds the file (%s)', (code) => {
    writeAtomically(path, 'baru', { disk: disk({ renameSync: held(2, code) }), platform: 'win32' });
    expect(fs.readFileSync(path, 'utf8')).toBe('baru');
  });

  test('gives up in the end', () => {
    fs.writeFileSync(path, 'lama');
    const ground = { disk: disk({ renameSync: held(99, 'EPERM') }), platform: 'win32' as const };
    expect(() => writeAtomically(path, 'baru', ground)).toThrow('EPERM');
    expect(fs.readdirSync(folder)).toEqual(['laporan.md']);
  });

  test('folders are not synced', () => {
    expect(() =>
      syncFolder(folder, { disk: disk({ openSync: failing('EISDIR') }), platform: 'win32' }),
    ).not.toThrow();
  });
});

describe('syncing a folder', () => {
  test('a file system that cannot is let be', () => {
    expect(() =>
      syncFolder(folder, { disk: disk({ fsyncSync: failing('EINVAL') }), platform: 'linux' }),
    ).not.toThrow();
  });
  test('a disk that fails is told', () => {
    expect(() =>
      syncFolder(folder, { disk: disk({ fsyncSync: failing('EIO') }), platform: 'linux' }),
    ).toThrow('EIO');
  });
});

test.skipIf(!canFill)(`a disk that is really full${skipNote}`, () => {
  const result = onSmallDisk(`
    import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
    import { writeAtomically } from './src/safety/atomic.ts';
    import { systemCode } from './src/safety/code.ts';
    const old = 'lama'.repeat(1000);
    writeFileSync('/mnt/laporan.md', old);
    let code = '';
    try { writeAtomically('/mnt/laporan.md', 'x'.repeat(200_000)); } catch (error) { code = systemCode(error); }
    const whole = readFileSync('/mnt/laporan.md', 'utf8') === old;
    console.log(JSON.stringify({ code, whole, left: readdirSync('/mnt') }));`);
  expect(result).toEqual({ code: 'ENOSPC', whole: true, left: ['laporan.md'] });
});
