import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Filed } from '../../../src/collect/model/filed.ts';
import { BATCH } from '../../../src/collect/read/batch.ts';
import { gather, type Sink } from '../../../src/collect/read/gather.ts';
import { openKnown } from '../../../src/collect/read/known.ts';
import { createPool } from '../../../src/collect/read/pool.ts';
import { walkBeside, walkHere } from '../../../src/collect/read/walk.ts';
import { folderWith } from '../folder.ts';
import { officeYear } from '../year.ts';

const BENCH = { offices: [], run: () => ({ ok: false, missing: true, stdout: '', stderr: '' }) };
const WALKER = new URL('../../../dist/reader/walker.js', import.meta.url);
const full = () => folderWith(Object.fromEntries(officeYear(7).files.map(({ path, text }) => [path, text])));
/** A worker that gives back a block of what it was asked for, with nothing in it. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const block = '{"names":[],"sizes":[],"modified":[],"changed":[],"signatures":{}}\\n{"reports":[],"unread":[],"texts":[]}';
    parentPort.on('message', ({ length }) => parentPort.postMessage({ block: Buffer.from(block), count: length }));
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
  const files = {
    take(most: number) {
      const count = Math.min(most, 10_000 - asked);
      asked += count;
      return Array<never>(count).fill({ full: '/x', name: 'x', size: 1, modified: 1, changed: 1 } as never);
    },
  };
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

test('a folder is gone through in a thread of its own as it is in this one', async () => {
  const folder = full();
  for (let count = 0; count < 2500; count += 1) writeFileSync(join(folder, `${count}.jpg`), '');
  symlinkSync(folder, join(folder, 'lain'));
  const place = { full: folder, name: 'masuk' };
  const beside = [];
  for await (const part of walkBeside(place, WALKER)) beside.push(part);
  expect(beside).toEqual([...walkHere(place)]);
  expect(beside.length).toBeGreaterThan(2);
});

test('a thread that cannot go on ends the reading with its reason', async () => {
  const broken = new URL('data:text/javascript,throw new Error("no thread")');
  const parts = walkBeside({ full: full(), name: 'masuk' }, broken);
  await expect(parts.next()).rejects.toThrow('no thread');
});

test('a worker that dies while its block is still taken in loses none of the files that follow', async () => {
  const dying = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.once('message', ({ length }) => {
        parentPort.postMessage({ block: new Uint8Array(), count: length });
        setTimeout(() => process.exit(1), 20);
      });
    `)}`,
  );
  let left = 1000;
  const files = {
    take(most: number) {
      const count = Math.min(most, left);
      left -= count;
      return Array<never>(count).fill({ full: '/x', name: 'x', size: 1, modified: 1, changed: 1 } as never);
    },
  };
  let taken = 0;
  const pool = createPool(dying, { offices: [], env: {} }, 1);
  const lost = await pool.read(files, async (_, count) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    taken += count;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(taken + lost.length + left).toBe(1000);
  // Nor does a next reading wait for it.
  expect(await pool.read(files, async () => {})).toEqual([]);
  await pool.close();
});

test('a stop is heard while nothing but looking at files goes on', async () => {
  const folder = folderWith({});
  for (let count = 0; count < 3500; count += 1) writeFileSync(join(folder, `${count}.jpg`), '');
  const stop = new AbortController();
  setImmediate(() => stop.abort(new Error('stopped')));
  let parts = 0;
  const walk = function* (place: Parameters<typeof walkHere>[0]) {
    for (const part of walkHere(place)) {
      parts += 1;
      yield part;
    }
  };
  const none: Sink = { add: () => {}, miss: () => {} };
  const index = openKnown(join(folderWith({}), 'index'), 'v1');
  const known = { ...index, size: 1e9 };
  const gathering = gather({ full: folder, name: 'masuk', known }, none, BENCH, {
    walk,
    signal: stop.signal,
  });
  await expect(gathering).rejects.toThrow('stopped');
  expect(parts).toBeLessThan(3);
  index.close();
});

test('it is told when all files are found, since what is left to do is not known before', async () => {
  const folder = folderWith({});
  for (let count = 0; count < 1500; count += 1) writeFileSync(join(folder, `${count}.jpg`), '');
  await new Promise((resolve) => setTimeout(resolve, 30));
  const index = join(folderWith({}), 'index');
  const none: Sink = { add: () => {}, miss: () => {} };
  const told: (readonly [done: number, found: number, isAll: boolean])[] = [];
  for (const progress of [undefined, (...one: (typeof told)[number]) => void told.push(one)]) {
    const known = openKnown(index, 'v1');
    await gather({ full: folder, name: '', known }, none, BENCH, progress ? { progress } : {});
    known.close();
    writeFileSync(join(folder, 'baru.jpg'), '');
  }
  // From the index, what the first thousand held is there before the rest is found.
  expect(told[0]).toEqual([BATCH, 1000, false]);
  expect(told.at(-1)).toEqual([1501, 1501, true]);
});
