import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gatherFiles } from '../../src/case/gather.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gather-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function put(...path: string[]): string {
  const file = join(folder, ...path);
  fs.mkdirSync(join(file, '..'), { recursive: true });
  fs.writeFileSync(file, 'x');
  return file;
}

describe('a folder', () => {
  test('gives its files in order, also those below', () => {
    const files = [put('a', '2.png'), put('b.png'), put('c.png')];
    expect(gatherFiles(folder)).toEqual({ files, notices: [] });
  });

  test('does not follow links, and says so', () => {
    const file = put('a', '1.png');
    fs.symlinkSync('/etc', join(folder, 'a', 'etc'));
    fs.symlinkSync('/etc/hostname', join(folder, 'a', 'host'));
    fs.symlinkSync(folder, join(folder, 'a', 'lingkar'));
    const { files, notices } = gatherFiles(folder);
    expect(files).toEqual([file]);
    expect(notices.map((notice) => notice.id)).toEqual([expect.stringContaining('3 isi folder')]);
  });

  test('leaves out what file managers leave behind', () => {
    put('.DS_Store');
    put('Thumbs.db');
    put('._1.png');
    put('.gpr-respond-1-a.tmp');
    const { files, notices } = gatherFiles(folder);
    expect(files).toEqual([]);
    expect(notices.map((notice) => notice.id)).toEqual([expect.stringContaining('Tidak ada berkas')]);
  });

  test('is not followed deeper than eight levels', () => {
    const levels = ['2', '3', '4', '5', '6', '7', '8'];
    const file = put(...levels, 'a.png');
    put(...levels, '9', 'b.png');
    const { files, notices } = gatherFiles(folder);
    expect(files).toEqual([file]);
    expect(notices.map((notice) => notice.id)).toEqual([expect.stringContaining('1 isi folder')]);
  });

  test('gives a thousand files at most, and says that there were more', () => {
    for (let number = 0; number < 1000; number += 1) put(`${number}.png`);
    expect(gatherFiles(folder).notices).toEqual([]);
    put('satu-lagi.png');
    const gathered = gatherFiles(folder);
    expect(gathered.files).toHaveLength(1000);
    expect(gathered.notices.map((notice) => notice.id)).toEqual([expect.stringContaining('1000 yang')]);
  });
});

describe('anything else', () => {
  test.each(['profil.png', 'tidak-ada.png'])('%s is itself', (name) => {
    put('profil.png');
    const path = join(folder, name);
    expect(gatherFiles(path)).toEqual({ files: [path], notices: [] });
  });
});
