import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRegister } from '../../../src/case/register.ts';
import { forged, OURS, publicLine, STRANGER } from '../../case/sshsig-forge.ts';
import { zipOf } from '../../case/zip-maker.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const { offices } = readRegister(`dinkes ${publicLine(OURS.raw)} Dinas Kesehatan\n`);
const ONE = reportText(base('satu', 'incident', { short: 'dinkes', name: 'Dinas Kesehatan' }, 'instagram'));
const TWO = ONE.replaceAll('satu', 'dua');
const bytes = Buffer.from(ONE);

/** Verdicts of what lies in a folder, who signed, and how often `ssh-keygen` was asked; it finds nothing good. */
async function judged(files: Readonly<Record<string, string | Buffer>>): Promise<readonly unknown[]> {
  let asked = 0;
  const run = () => {
    asked += 1;
    return { ok: false, missing: false, stdout: '', stderr: '' };
  };
  const { cases } = await collected(folderWith(files), { bench: { offices, run } });
  return [...cases.map(({ item }) => [item.seal.verdict, item.seal.by]), asked];
}

test('for a registered office’s signature no ssh-keygen is started, beside a report or in a package', async () => {
  const signature = forged(OURS, bytes);
  const genuine = [['genuine', 'dinkes'], 0];
  expect(await judged({ 'a.md': ONE, 'a.md.sig': signature })).toEqual(genuine);
  const zip = zipOf([
    { name: 'a.md', data: bytes },
    { name: 'a.md.sig', data: signature },
  ]);
  expect(await judged({ 'a.zip': zip })).toEqual(genuine);
});

test('every other signature is for ssh-keygen, which decides', async () => {
  const altered = [['altered', undefined], 1];
  for (const signature of [
    forged(STRANGER, bytes),
    forged(OURS, Buffer.from(TWO)),
    forged(OURS, bytes, { namespace: 'git' }),
    Buffer.from('x'),
  ]) {
    expect(await judged({ 'a.md': ONE, 'a.md.sig': signature })).toEqual(altered);
    const packed = [
      { name: 'a.md', data: bytes },
      { name: 'a.md.sig', data: signature },
    ];
    expect(await judged({ 'a.zip': zipOf(packed) })).toEqual(altered);
  }
});

test('a report that changed after it was signed is altered, whatever its own seal says', async () => {
  const files = { 'a.md': TWO, 'a.md.sig': forged(OURS, bytes) };
  expect(await judged(files)).toEqual([['altered', undefined], 1]);
});

test('a link in the place of a signature is none', async () => {
  const folder = folderWith({ 'a.md': ONE, 'benar.txt': forged(OURS, bytes) });
  fs.symlinkSync(join(folder, 'benar.txt'), join(folder, 'a.md.sig'));
  const run = () => ({ ok: false, missing: true, stdout: '', stderr: '' });
  const { cases } = await collected(folder, { bench: { offices, run } });
  expect(cases.map(({ item }) => item.seal.verdict)).toEqual(['altered']);
});
