import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recap } from '../../../src/collect/model/recap.ts';
import { byUrgency } from '../../../src/collect/urgent.ts';
import { recapHtml } from '../../../src/collect/views/html.ts';
import { accountWords, cautionList } from '../../../src/collect/views/words.ts';
import { CHROMIUM, openTab, type Tab } from '../../runbook/export/chromium.ts';
import { folderWith } from '../folder.ts';
import { hostileRecap, TITLES, yearRecap } from './made.ts';

const linkOf = (path: string) => `./masuk/${encodeURIComponent(path)}`;
const page = (recap: Recap, lang: 'id' | 'en' = 'id') => recapHtml(recap, { lang, titles: TITLES, linkOf });
const cells = (id: string) =>
  `[...document.querySelectorAll('#${id} tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`;

// A browser on a busy machine takes its time, and axe more.
describe.skipIf(!CHROMIUM)(
  'the page in a browser (skipped where no Chromium is)',
  { timeout: 60_000 },
  () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await openTab();
    }, 60_000);
    afterAll(() => tab?.close(), 60_000);

    const open = async (html: string, width = 1280) => {
      await tab.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 900,
        deviceScaleFactor: 1,
        mobile: width < 500,
      });
      const file = join(folderWith({}), 'rekap.html');
      writeFileSync(file, html);
      await tab.open(pathToFileURL(file).href);
    };

    test.each([
      ['id', 1280],
      ['id', 390],
      ['en', 1280],
      ['en', 390],
    ] as const)(
      'nothing stands in the way of anybody (axe, %s, %i px), nothing is too wide',
      async (lang, width) => {
        const recap = await yearRecap();
        await open(page(recap, lang), width);
        await tab.look(`document.querySelectorAll('details').forEach((one, at) => { one.open = at < 3; })`);
        // Injected past the policy of the page, as a browser's own tools are.
        await tab.look(`${axe.source};0`);
        const found = await tab.look(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]))`,
        );
        expect(found).toEqual([]);
        expect(await tab.look('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await tab.look('document.documentElement.lang')).toBe(lang);
      },
    );

    test('charts and tables say what the figures say', async () => {
      const recap = await yearRecap();
      await open(page(recap));
      const { figures, now, offices } = recap;
      const counts = (list: typeof figures.months) => list.map(({ name, count }) => [name, String(count)]);
      const plain = (id: string) =>
        tab.look<string[][]>(
          `[...document.querySelectorAll('#${id} tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`,
        );
      expect(await plain('months')).toEqual(counts(figures.months));
      expect((await plain('platforms')).map(([, count]) => Number(count))).toEqual(
        figures.platforms.map(({ count }) => count),
      );
      expect((await plain('steps')).map(([, ...rest]) => rest.map(Number))).toEqual(
        figures.steps.slice(0, 15).map(({ failed, skipped, of }) => [failed, skipped, of]),
      );
      expect((await plain('times')).map(([, count]) => Number(count))).toEqual([
        figures.minutes.notice.count,
        figures.minutes.protection.count,
        figures.minutes.report.count,
        figures.minutes.recovery.count,
      ]);
      // A bar is as long as its figure, beside the longest one.
      const lengths = (id: string, side: 'width' | 'height') =>
        tab.look<number[]>(
          `[...document.querySelectorAll('#${id} svg rect')].map((one) => Number(one.getAttribute('${side}')))`,
        );
      const inProportion = (sizes: readonly number[], values: readonly number[]) => {
        const most = Math.max(...values);
        expect(sizes.map((size) => Math.round((size / Math.max(...sizes)) * 100))).toEqual(
          values.map((value) => Math.round((value / most) * 100)),
        );
      };
      inProportion(
        await lengths('months', 'height'),
        figures.months.map(({ count }) => count),
      );
      inProportion(
        await lengths('steps', 'width'),
        figures.steps.flatMap(({ failed, skipped }) => [failed, skipped].filter((count) => count > 0)),
      );
      expect(await tab.look(`document.querySelector('#months desc').textContent`)).toContain(
        `${figures.months[0]?.name}: ${figures.months[0]?.count}`,
      );
      expect(await tab.look(`document.querySelectorAll('#now tbody').length`)).toBe(now.length);
      expect(await tab.look(`document.querySelectorAll('#offices tbody').length`)).toBe(offices.length);
      expect(
        await tab.look(`[...document.querySelectorAll('.tiles b')].map((one) => Number(one.textContent))`),
      ).toEqual([
        now.length,
        now.filter(({ asks }) => asks.some(({ to }) => to === 'kominfo')).length,
        0,
        recap.altered.length,
        5,
        5,
        0,
      ]);
    });

    test.each([
      ['en', 1024],
      ['id', 1280],
    ] as const)(
      'no word of a state or kind is broken, and no short name (%s, %i px)',
      async (lang, width) => {
        await open(page(await yearRecap(), lang), width);
        const broken = await tab.look<
          string[]
        >(`[...document.querySelectorAll('.grid td.w, #now tr:first-child > td:first-child')]
        .flatMap((cell) => [...cell.textContent.matchAll(/\\S+/g)].map(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(cell.firstChild, index);
          range.setEnd(cell.firstChild, index + word.length);
          return range.getClientRects().length > 1 ? word : '';
        })).filter(Boolean)`);
        expect(broken).toEqual([]);
      },
    );

    test('what to take care of stands in the row of the incident', async () => {
      const recap = await yearRecap();
      const [first, ...rest] = recap.now;
      if (!first) throw new Error('nothing is open');
      const now = [{ ...first, cautions: ['shared-id', 'future'] as const }, ...rest];
      await open(page({ ...recap, now }));
      const rows = (await tab.look<string[][]>(cells('now'))).filter(({ length }) => length > 1);
      const [row = []] = rows.filter((one) => one.at(-1) !== '');
      expect(row.at(-1)).toBe(cautionList({ cautions: ['shared-id', 'future'] }, 'id').join('; '));
      expect(rows.map(([account]) => account)).toEqual(
        byUrgency({ ...recap, now }).map((one) => accountWords(one)),
      );
      await open(page(recap));
      const columns = `document.querySelectorAll('#now th').length`;
      expect(await tab.look(columns)).toBe(row.length - 1);
    });

    test('the head that a long table repeats on each printed page is mere text', async () => {
      await open(page(await yearRecap()));
      await tab.send('Emulation.setEmulatedMedia', { media: 'print' });
      const shown = await tab.look<string[]>(
        `[...new Set([...document.querySelectorAll('.grid th button')].map((one) => getComputedStyle(one).display))]`,
      );
      await tab.send('Emulation.setEmulatedMedia', { media: '' });
      expect(shown).toEqual(['contents']);
    });

    test('tables are sorted, searched and paged from the keyboard; each row leads to its report', async () => {
      const recap = await yearRecap();
      await open(page(recap));
      const press = (at: number) =>
        tab.look(`document.querySelectorAll('#offices th button')[${at}].click()`);
      await press(6);
      const first = await tab.look<string[][]>(cells('offices'));
      const most = Math.max(...recap.offices.map(({ incidents }) => incidents));
      expect(first[0]?.[6]).toBe(String(most));
      expect(
        await tab.look(`document.querySelector('#offices th[aria-sort]').getAttribute('aria-sort')`),
      ).toBe('descending');
      await press(6);
      expect((await tab.look<string[][]>(cells('offices')))[0]?.[6]).toBe('0');
      await tab.look(
        `{ const one = document.querySelector('#offices input'); one.value = 'contoh 17 '; one.dispatchEvent(new Event('input')); }`,
      );
      expect(await tab.look(`document.querySelectorAll('#offices tbody').length`)).toBe(1);
      expect(await tab.look(`document.querySelector('#offices [role=status]').textContent`)).toBe(
        '1–1 dari 1',
      );
      expect(await tab.look(`document.querySelectorAll('#incidents tbody').length`)).toBe(50);
      await tab.look(`document.querySelectorAll('#incidents .pager button')[1].click()`);
      expect(await tab.look(`document.querySelectorAll('#incidents tbody').length`)).toBe(10);
      await tab.look(`document.querySelector('#now summary').click()`);
      expect(
        await tab.look(
          `new Promise((done) => setTimeout(() => done(document.querySelector('#now dl a').getAttribute('href')), 50))`,
        ),
      ).toBe(linkOf(recap.now[0]?.path ?? ''));
      expect(await tab.look(`document.querySelector('#now dl').textContent`)).toContain(
        'Bantu pulihkan akun',
      );
    });

    test('without a script the first rows, their details and links are there, and it is said', async () => {
      const recap = await yearRecap();
      await tab.send('Emulation.setScriptExecutionDisabled', { value: true });
      try {
        await open(page(recap), 390);
        expect(await tab.look(`document.querySelectorAll('#incidents tbody').length`)).toBe(25);
        expect(await tab.look(`document.querySelector('#incidents .rest').textContent`)).toContain(
          '25 dari 60',
        );
        expect(await tab.look(`document.querySelector('#now dl a').getAttribute('href')`)).toBe(
          linkOf(recap.now[0]?.path ?? ''),
        );
      } finally {
        await tab.send('Emulation.setScriptExecutionDisabled', { value: false });
      }
    });

    test('hostile words run nothing, fetch nothing, and stand there as text', async () => {
      await open(page(await hostileRecap()));
      expect(await tab.look('document.title')).toBe('Rekap laporan akun media sosial');
      expect(await tab.look(`performance.getEntriesByType('resource').length`)).toBe(0);
      expect(
        await tab.look(
          `document.querySelectorAll('img, iframe, script:not([type]), main b b, [onerror]').length`,
        ),
      ).toBe(1);
      expect(await tab.look(`document.querySelector('#now tbody').textContent`)).toContain(
        '<img src=x onerror=',
      );
      expect(await tab.look('document.body.textContent')).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e]/);
      await tab.look(
        `{ const one = document.createElement('script'); one.textContent = 'document.title = "owned"'; document.body.append(one); }`,
      );
      expect(await tab.look('document.title'), 'the policy lets no other script in').not.toBe('owned');
    });
  },
);

test('the data in the page ends no script', async () => {
  const html = page(await hostileRecap());
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html.match(/ style=/g)).toBeNull();
});
