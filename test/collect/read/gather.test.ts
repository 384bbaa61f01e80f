import { expect, test } from 'vitest';
import type { Filed } from '../../../src/collect/model/filed.ts';
import { BATCH } from '../../../src/collect/read/batch.ts';
import { gather, type Sink } from '../../../src/collect/read/gather.ts';
import { createPool } from '../../../src/collect/read/pool.ts';
import { folderWith } from '../folder.ts';
import { officeYear } from '../year.ts';

const BENCH = { offices: [], run: () => ({ ok: false, missing: true, stdout: '', stderr: '' }) };
const full = () => folderWith(Object.fromEntries(officeYear(7).files.map(({ path, text }) => [path, text])));
/** A worker that gives back a block of what it was asked for, with nothing in it. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const block = '{"names":[],"sizes":[],"modified":[],"changed":[],"signatures":{}}\\n{"reports":[],"unread":[],"texts":[]}';
    parentPort.on('message', () => parentPort.postMessage(Buffer.from(block)));
  `)}`,
);

test('whoever takes reports in is given one at a time, and the next when it has time', async () => {
  const items: Filed[] = [];
  let busy = 0;
  const sink: Sink = {
    async add(item) {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      items.push(item);
      busy -= 1;
    },
    miss: () => {},
  };
  const folder = full();
  await gather({ full: folder, name: 'masuk' }, sink, BENCH);
  const quick: Filed[] = [];
  await gather(
    { full: folder, name: 'masuk' },
    { add: (item) => void quick.push(item), miss: () => {} },
    BENCH,
  );
  expect(items).toEqual(quick);
  expect(items.length).toBeGreaterThan(100);
});

test('when it can take no more, the reading ends with its reason', async () => {
  const sink: Sink = { add: () => Promise.reject(new Error('full')), miss: () => {} };
  await expect(gather({ full: full(), name: 'masuk' }, sink, BENCH)).rejects.toThrow('full');
});

test('a worker is given no more than two batches ahead of what was taken in', async () => {
  let asked = 0;
  const files = (function* () {
    for (; asked < 10_000; asked += 1)
      yield { full: '/x', name: `${asked}`, size: 1, modified: 1, changed: 1, inode: 1 } as never;
  })();
  const pool = createPool(WORKER, { offices: [], env: {} }, 1);
  let taken = 0;
  let ahead = 0;
  const lost = await pool.read(files, async (_, count) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    taken += count;
    ahead = Math.max(ahead, asked - taken);
  });
  await pool.close();
  expect(lost).toEqual([]);
  expect(taken).toBe(10_000);
  expect(ahead).toBeLessThanOrEqual(2 * BATCH);
});
