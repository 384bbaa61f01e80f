import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/collect/model/item.ts';
import { migrate } from '../../../src/collect/store/migrate.ts';
import { createMisses, storeUnread } from '../../../src/collect/store/unread.ts';
import { collected, folderWith, itemsOfFolder } from '../folder.ts';
import { base, officeYear, reportText } from '../year.ts';
import { NO_POSTGRES } from './cluster.ts';
import { anyItem } from './items.ts';
import { clusterForTests, itemsIn, recapOf, stored } from './opened.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const FOREIGN = { short: 'penipu', name: 'Dinas Lain' };
const DATA = base('kasus-1', 'incident', OFFICE, 'instagram');

describe.skipIf(NO_POSTGRES)(`a store in PostgreSQL (${NO_POSTGRES ?? 'one of its own'})`, () => {
  const { cluster, open } = clusterForTests();
  const fresh = () => open(cluster().database());
  const read = (files: Readonly<Record<string, string>>) => itemsOfFolder(folderWith(files));
  const keyOf = ({ sha256, path }: Item) => `${sha256} ${path}`;
  const sorted = (items: readonly Item[]) => [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

  test('a year gives the same recap from files, from the index and from the store, byte for byte', async () => {
    const { truth, files } = officeYear(7);
    const folder = folderWith(Object.fromEntries(files.map(({ path, text }) => [path, text])));
    const view = { known: truth.offices };
    const fromFiles = JSON.stringify(await collected(folder, { view }));
    const index = join(folderWith({}), 'index.jsonl');
    await collected(folder, { view, index });
    expect(JSON.stringify(await collected(folder, { view, index }))).toBe(fromFiles);
    const session = await fresh();
    await stored(session, await itemsOfFolder(folder));
    expect(JSON.stringify(await recapOf(session, truth.offices))).toBe(fromFiles);
  });

  test('any item comes back as it was', async () => {
    const session = await fresh();
    const all = fc.sample(anyItem, { numRuns: 700, seed: 5 });
    await stored(session, all);
    expect(sorted(await itemsIn(session))).toEqual(sorted(all));
  });

  test('a repeated load changes nothing, not even a row’s version', async () => {
    const session = await fresh();
    const items = await read(Object.fromEntries(officeYear(3).files.map(({ path, text }) => [path, text])));
    const rows = async () => {
      const sql = (table: string) =>
        `SELECT ctid::text, xmin::text, stored_at, updated_at FROM gpr_respond.${table} ORDER BY ctid`;
      return [(await session.query(sql('reports'))).rows, (await session.query(sql('files'))).rows];
    };
    const distinct = new Set(items.map(({ sha256 }) => sha256)).size;
    expect(await stored(session, items)).toBe(distinct);
    const before = await rows();
    expect(await stored(session, [...items].reverse())).toBe(0);
    expect(await rows()).toEqual(before);
  });

  test('two collectors at once: nothing double, nothing lost', async () => {
    const items = await read(
      Object.fromEntries(officeYear(4, { incidents: 900 }).files.map(({ path, text }) => [path, text])),
    );
    const database = cluster().database();
    const sessions = await Promise.all([open(database), open(database), open(database)]);
    const orders = [items, [...items].reverse(), items.filter((_, at) => at % 2 === 0)];
    await Promise.all(
      sessions.map((session, at) => stored(session, orders[at] ?? [], { collector: `c${at}` })),
    );
    expect(sorted(await itemsIn(sessions[0] as (typeof sessions)[0]))).toEqual(sorted(items));
  });

  describe('identity', () => {
    test('two different reports for one edition are both kept, and it is said', async () => {
      const session = await fresh();
      await stored(
        session,
        await read({ 'a.md': reportText(DATA), 'b.md': reportText({ ...DATA, state: 'open' }) }),
      );
      const { cases } = await recapOf(session);
      expect(cases).toHaveLength(1);
      expect(cases[0]).toMatchObject({ cautions: ['two-for-one-edition'], history: [{}, {}] });
    });

    test('nobody hides or overwrites a case by sending a report with its id, also under its office’s name', async () => {
      const session = await fresh();
      const own = await read({ 'a.md': reportText({ ...DATA, state: 'open' }) });
      await stored(session, own);
      const forged = {
        ...base('kasus-1', 'incident', FOREIGN, 'x'),
        journal: { ...DATA.journal, entries: 999 },
      };
      const posing = { ...forged, office: DATA.office, account: { platform: 'x', handle: 'lain' } };
      const evil = await read({ 'a.md': reportText(forged), 'b.md': reportText(posing as typeof forged) });
      await stored(session, evil, { collector: 'b' });
      const items = await itemsIn(session);
      expect(sorted(items)).toEqual(sorted([...own, ...evil]));
      const { cases, now } = await recapOf(session);
      expect(cases.map(({ cautions }) => cautions)).toEqual(Array(3).fill(['shared-id']));
      expect(now).toHaveLength(1);
    });

    test('one content in several files is one report with several files; the same file from two collectors is one', async () => {
      const session = await fresh();
      const items = await read({ 'a.md': reportText(DATA), 'salinan/b.md': reportText(DATA) });
      await stored(session, items);
      await stored(session, items, { collector: 'b' });
      const count = async (table: string) =>
        (await session.query(`SELECT 1 FROM gpr_respond.${table}`)).rows.length;
      expect([await count('reports'), await count('files')]).toEqual([1, 4]);
      expect((await recapOf(session)).counts).toMatchObject({ reports: 2, copies: 1 });
    });

    test('a name that two folders of one run share is counted twice, also when it is read again', async () => {
      const session = await fresh();
      const items = await read({ 'a.md': reportText(DATA) });
      for (const _ of [1, 2]) await stored(session, [...items, ...items], { several: true });
      expect((await recapOf(session)).counts).toMatchObject({ reports: 2, copies: 1 });
    });
  });

  describe('verdicts', () => {
    const judged = async (verdict: Item['seal']['verdict']) => {
      const [item] = await read({ 'a.md': reportText(DATA) });
      return [{ ...item, seal: { verdict } } as Item];
    };
    const verdicts = async (session: Awaited<ReturnType<typeof fresh>>) =>
      (await itemsIn(session)).map(({ seal }) => seal.verdict);

    test('a newer program’s is taken over, an older one’s never', async () => {
      const session = await fresh();
      await stored(session, await judged('unsigned'), { program: '0.9.0' });
      await stored(session, await judged('altered'), { program: '0.10.0' });
      expect(await verdicts(session)).toEqual(['altered']);
      await stored(session, await judged('unsigned'), { program: '0.9.0' });
      await stored(session, await judged('unsigned'), { program: '0.9.0', collector: 'b' });
      expect(await verdicts(session)).toEqual(['altered']);
    });

    test('what a newer program reads out of a report is taken over, an older one’s never', async () => {
      const session = await fresh();
      const [item] = (await judged('unsigned')) as [Item];
      const states = async () => (await itemsIn(session)).map(({ incident }) => incident);
      await stored(session, [{ ...item, incident: 'lama' }], { program: '0.9.0' });
      expect(await stored(session, [{ ...item, incident: 'baru' }], { program: '0.10.0' })).toBe(1);
      expect(await stored(session, [{ ...item, incident: 'lama' }], { program: '0.9.0' })).toBe(0);
      expect(await states()).toEqual(['baru']);
      expect((await session.query('SELECT incident FROM gpr_respond.reports')).rows).toEqual([
        { incident: 'baru' },
      ]);
    });

    test('a collector’s own changes with its register, also for the worse; another’s stands beside it', async () => {
      const session = await fresh();
      await stored(session, await judged('genuine'));
      await stored(session, await judged('unknown-signer'), { collector: 'b' });
      expect(await verdicts(session)).toEqual(['genuine']);
      await stored(session, await judged('unknown-signer'));
      expect(await verdicts(session)).toEqual(['unknown-signer']);
    });
  });

  describe('what could not be read', () => {
    const reason = { id: 'Rusak\0.', en: 'Broken.' };
    const unread = async (session: Awaited<ReturnType<typeof fresh>>) => {
      const { counts, unreadable } = await recapOf(session);
      return [counts.unreadable, unreadable.map(({ path }) => path)];
    };

    test('is kept by folder, and goes when the folder is read again without it', async () => {
      const session = await fresh();
      await migrate(session, '1.0.0');
      const list = [
        { path: 'b.md', reason },
        { path: 'a.md', reason, line: 3 },
      ];
      await storeUnread(session, { id: 's1', name: 'masuk' }, list, 2);
      await storeUnread(session, { id: 's2', name: 'usb' }, [{ path: 'c.md', reason }], 1);
      expect((await recapOf(session)).unreadable).toEqual([
        { path: 'a.md', reason, line: 3 },
        { path: 'b.md', reason },
        { path: 'c.md', reason },
      ]);
      await storeUnread(session, { id: 's1', name: 'masuk' }, list.slice(0, 1), 1);
      expect(await unread(session)).toEqual([2, ['b.md', 'c.md']]);
      await storeUnread(session, { id: 's1', name: 'masuk' }, [], 0);
      expect(await unread(session)).toEqual([1, ['c.md']]);
    });

    test('is counted beyond what is listed, and nothing is touched when it is the same', async () => {
      const session = await fresh();
      await migrate(session, '1.0.0');
      const misses = createMisses();
      for (let at = 0; at < 1500; at += 1) misses.miss({ path: `${at}.md`, reason });
      const versions = async () =>
        (await session.query('SELECT xmin::text, id FROM gpr_respond.unread ORDER BY id')).rows;
      await storeUnread(session, { id: 's', name: 'x' }, misses.list, misses.total());
      const before = await versions();
      await storeUnread(session, { id: 's', name: 'x' }, misses.list, misses.total());
      expect(await versions()).toEqual(before);
      const { counts, unreadable } = await recapOf(session);
      expect([counts.unreadable, unreadable.length]).toEqual([1500, 1000]);
    });
  });
});
