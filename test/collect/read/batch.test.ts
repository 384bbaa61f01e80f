import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBatch } from '../../../src/collect/read/batch.ts';
import { filesIn, heldFrom, unpacked } from '../../../src/collect/read/block.ts';
import { type Candidate, findFiles } from '../../../src/collect/read/find.ts';
import type { Bench } from '../../../src/collect/read/judged.ts';
import { LARGEST_REPORT } from '../../../src/report/received.ts';
import { zipOf } from '../../case/zip-maker.ts';
import { folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const BENCH: Bench = { offices: [], run: () => ({ ok: false, missing: true, stdout: '', stderr: '' }) };
const report = (id: string) => reportText(base(id, 'incident', { short: 'dinkes', name: 'Dinkes' }, 'x'));

/** Files that were written long ago. */
function candidates(folder: string): Candidate[] {
  const files = [...findFiles([{ full: folder, name: '' }])];
  return files.flatMap((find) => ('reason' in find ? [] : [{ ...find, changed: 1 }]));
}

async function blocks(files: readonly Candidate[]) {
  const found = [];
  for await (const one of readBatch(files, BENCH, Buffer.alloc(LARGEST_REPORT + 1))) found.push(one);
  return found;
}

const changes = (block: Uint8Array) => filesIn(block.subarray(0, heldFrom(block))).changed;

test('packages with many reports make several blocks, and no file stands in two', async () => {
  const packed = Array.from({ length: 3 }, (_, zip) =>
    zipOf(
      Array.from({ length: 600 }, (_, at) => ({
        name: `${at}.md`,
        data: Buffer.from(report(`${zip} ${at}`)),
      })),
    ),
  );
  const folder = folderWith({ 'a.zip': packed[0] ?? '', 'b.zip': packed[1] ?? '', 'c.zip': packed[2] ?? '' });
  const read = await blocks(candidates(folder));
  expect(read.map(({ count }) => count)).toEqual([2, 1]);
  expect(read.map(({ block }) => unpacked(block).reports.length)).toEqual([1200, 600]);
});

test('what the system refuses is asked for again the next time, what a file is wrong in is not', async () => {
  const folder = folderWith({ 'baik.md': report('a'), 'bukan.md': '---\nrusak' });
  const gone = { ...candidates(folder)[0], full: join(folder, 'hilang.md'), name: 'hilang.md' } as Candidate;
  const closed = { ...gone, full: join(folder, 'tertutup.zip'), name: 'tertutup.zip' };
  const [read] = await blocks([...candidates(folder), gone, closed]);
  expect(unpacked(read?.block ?? new Uint8Array()).unread.map(({ path }) => path)).toEqual([
    'bukan.md',
    'hilang.md',
    'tertutup.zip',
  ]);
  expect(changes(read?.block ?? new Uint8Array())).toEqual([1, 1, -1, -1]);
});

test('a file just written may change once more within the same moment, unseen', async () => {
  const folder = folderWith({ 'a.md': report('a') });
  const [file] = candidates(folder);
  if (!file) throw new Error('no file');
  const { ctimeMs } = statSync(file.full);
  const [fresh] = await blocks([{ ...file, changed: Math.trunc(ctimeMs) + 60_000 }]);
  expect(changes(fresh?.block ?? new Uint8Array())).toEqual([-1]);
});

test('a name so long that no signature can lie beside it is no trouble', () => {
  const long = `${'p'.repeat(250)}.md`;
  const folder = folderWith({ [long]: report('a') });
  expect([...findFiles([{ full: join(folder, long), name: long }])]).toMatchObject([{ name: long }]);
});
