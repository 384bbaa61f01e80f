import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isNews, NOTHING_SEEN, newsSince, seenIn } from '../../src/collect/news.ts';
import { newsText, watchFrame } from '../../src/terminal/recap-watch.ts';
import { displayWidth } from '../../src/terminal/width.ts';
import { collected, folderWith } from './folder.ts';
import { base, reportText } from './year.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const incident = reportText({ ...base('c1', 'incident', OFFICE, 'instagram'), state: 'open' });
const second = reportText({
  ...base('c1', 'incident', OFFICE, 'instagram'),
  state: 'closed',
  edition: { type: 'akhir', number: 2, issued: '2026-01-07T00:00:00.000Z' },
  journal: { entries: 20, head: 'cd'.repeat(32) },
});
const round = reportText(base('p1', 'preparation', OFFICE, 'youtube'));

test('what came is new once; copies, new names and what was there are not', async () => {
  const folder = folderWith({ 'a.md': incident });
  const first = await collected(folder);
  expect(newsSince(NOTHING_SEEN, first).arrived).toHaveLength(1);
  writeFileSync(join(folder, 'salinan.md'), incident);
  renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
  const same = await collected(folder);
  expect(isNews(newsSince(seenIn(first), same))).toBe(false);
  writeFileSync(join(folder, 'c.md'), round);
  writeFileSync(join(folder, 'd.md'), second);
  writeFileSync(join(folder, 'e.md'), '---\ngpr-respond: 1\n');
  const later = await collected(folder);
  const news = newsSince(seenIn(same), later);
  expect(news.arrived.map(({ path, kind, edition }) => [path, kind, edition?.number])).toEqual([
    ['d.md', 'incident', 2],
    ['c.md', 'preparation', 1],
  ]);
  expect([news.unreadable.map(({ path }) => path), news.gone]).toEqual([['e.md'], 0]);
  rmSync(join(folder, 'c.md'));
  expect(newsSince(seenIn(later), await collected(folder))).toEqual({ arrived: [], unreadable: [], gone: 1 });
});

test.each([
  [80, 24],
  [40, 12],
])('the screen is never wider or higher than the terminal: %i × %i', async (width, height) => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `${at}.md`,
      reportText({ ...base(`c${at}`, 'incident', OFFICE, 'instagram'), state: 'open' }),
    ]),
  );
  const recap = await collected(folderWith(files));
  const log = [{ at: recap.asOf, news: newsSince(NOTHING_SEEN, recap) }];
  const { lines } = watchFrame(
    {
      names: 'masuk',
      started: recap.asOf,
      recap,
      log,
      total: { arrived: 30, unreadable: 0, gone: 0 },
      trouble: 'Folder tidak ada.',
      waiting: 2,
      scroll: { view: 'all', page: 1 },
    },
    { width, height, unicode: true, lang: 'id' },
  );
  expect(lines.length).toBeLessThanOrEqual(height);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  expect(lines.join('\n')).toContain('30 laporan baru');
  expect(lines.join('\n')).toContain('2 berkas masih ditulis');
});

test('hostile names are inert in plain lines', async () => {
  const office = { short: 'x', name: 'Dinas \u001b[2J\u202e' };
  const recap = await collected(
    folderWith({ 'a.md': reportText(base('c', 'incident', office, 'instagram')) }),
  );
  const look = { width: 80, height: 99, unicode: false, lang: 'id' } as const;
  const text = newsText({ at: recap.asOf, news: newsSince(NOTHING_SEEN, recap) }, look);
  expect(text).not.toMatch(/[\u001b\u202e]/);
  expect(text).toContain('1 laporan baru');
});

test('that a report was altered stands where no line is cut', async () => {
  const recap = await collected(folderWith({ 'a.md': incident.replace('Isi laporan', 'Sudah aman') }));
  const dated = { at: recap.asOf, news: newsSince(NOTHING_SEEN, recap) };
  const text = newsText(dated, { width: 80, height: 24, unicode: true, lang: 'id' });
  expect(text).toContain('  ! BERUBAH, jangan dipercaya · diretas · Instagram');
});
