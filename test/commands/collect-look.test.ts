import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Recap } from '../../src/collect/model/recap.ts';
import { Looks } from '../../src/commands/collect-look.ts';
import { collected, folderWith } from '../collect/folder.ts';
import { base, reportText } from '../collect/year.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const report = (id: string) => reportText({ ...base(id, 'incident', OFFICE, 'instagram'), state: 'open' });

/** Watches a folder; a look finds what the test lets it find, and so many files that are still being written. */
async function watching(folder: string) {
  let time = 0;
  const next: { recap?: Recap; waiting: number } = { waiting: 0 };
  const looks = new Looks(
    {
      paths: [{ full: folder, name: 'masuk' }],
      settling: {
        isReady: () => true,
        next: () => {},
        get waiting() {
          return next.waiting;
        },
      },
      hints: { taken: () => true, close: () => {} },
      lang: 'id',
      now: () => new Date(time),
      look: async () => next.recap ?? collected(folder),
    },
    await collected(folder),
  );
  return {
    looks,
    async look({ waiting = 0, recap }: { readonly waiting?: number; readonly recap?: Recap } = {}) {
      time += 10_000;
      next.waiting = waiting;
      if (recap) next.recap = recap;
      else delete next.recap;
      return looks.refresh();
    },
  };
}

test('a file that gets another name is neither gone nor new, though it is not read at once', async () => {
  const folder = folderWith({ 'a.md': report('c1') });
  const { look, looks } = await watching(folder);
  renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
  expect(await look({ waiting: 1, recap: await collected(folderWith({})) })).toBeUndefined();
  expect(await look()).toBeUndefined();
  expect(looks.standing.total).toEqual({ arrived: 0, unreadable: 0, gone: 0 });
});

test('a file that is changed is told of once: the new one came, the old one is gone', async () => {
  const folder = folderWith({ 'a.md': report('c1') });
  const { look, looks } = await watching(folder);
  writeFileSync(join(folder, 'a.md'), report('c2'));
  expect(await look({ waiting: 1, recap: await collected(folderWith({})) })).toBeUndefined();
  expect((await look())?.news).toMatchObject({ arrived: [{ case: 'c2' }], gone: 1 });
  rmSync(join(folder, 'a.md'));
  expect((await look())?.news).toEqual({ arrived: [], unreadable: [], gone: 1 });
  expect(looks.standing.total).toEqual({ arrived: 1, unreadable: 0, gone: 2 });
});

test('a case stays in the view while its file is renamed or edited, until it is whole', async () => {
  const folder = folderWith({ 'a.md': report('c1'), 'b.md': report('c2') });
  const { look, looks } = await watching(folder);
  const cases = () => Array.from(looks.standing.recap.cases, ({ item }) => item.case).sort();
  const without = await collected(folderWith({ 'b.md': report('c2') }));
  await look({ waiting: 1, recap: without });
  expect([cases(), looks.standing.waiting]).toEqual([['c1', 'c2'], 1]);
  writeFileSync(join(folder, 'a.md'), report('c3'));
  await look();
  expect([cases(), looks.standing.waiting]).toEqual([['c2', 'c3'], 0]);
});

test('a file that is written for ever does not stop the view', async () => {
  const folder = folderWith({ 'a.md': report('c1') });
  const { look, looks } = await watching(folder);
  const other = await collected(folderWith({ 'b.md': report('c2') }));
  await look({ waiting: 1, recap: other });
  await look({ waiting: 1, recap: other });
  expect((await look({ waiting: 1, recap: other }))?.news).toMatchObject({
    arrived: [{ case: 'c2' }],
    gone: 0,
  });
  expect(Array.from(looks.standing.recap.cases, ({ item }) => item.case)).toEqual(['c2']);
});
