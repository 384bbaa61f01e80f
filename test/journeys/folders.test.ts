import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, reportText } from '../collect/year.ts';
import { newOffice, type Office } from './office.ts';

/** A report of a case that is still going on. */
function report(id: string): string {
  const office = { short: id, name: `Dinas ${id}` };
  return reportText({ ...base(id, 'incident', office, 'instagram'), state: 'open' });
}

/** The reports of two regencies under names relative to where the coordinator is. */
function put(kominfo: Office, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(kominfo.out, name)), { recursive: true });
    writeFileSync(join(kominfo.out, name), text);
  }
}

test('what is named twice is read once', async () => {
  const kominfo = newOffice();
  put(kominfo, { 'masuk/x.md': report('x'), 'masuk/y.md': report('y') });
  for (const paths of [
    ['masuk', 'masuk'],
    ['masuk', 'masuk/../masuk/x.md'],
    ['masuk/y.md', './masuk'],
  ]) {
    const { code, stdout } = await kominfo.run(['rekap', ...paths, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { reports: 2, copies: 0 }, copies: [] });
  }
});

describe('two folders with a report of the same name', () => {
  const FILES = {
    'A/laporan.md': report('a'),
    'B/laporan.md': report('b'),
    'B/sub/rusak.md': `${report('c').slice(0, 400)}\n`,
    'B.md': report('d'),
  };
  const PATHS = ['A', './B/', 'B.md'];

  test('each is named with its folder, as it was given', async () => {
    const kominfo = newOffice();
    put(kominfo, FILES);
    // A second time it comes from what was read before.
    for (let time = 0; time < 2; time += 1) {
      const { stdout } = await kominfo.run(['rekap', ...PATHS, '--json']);
      const { cases, unreadable } = JSON.parse(stdout);
      expect(cases.map(({ item }: { item: { path: string } }) => item.path)).toEqual([
        'A/laporan.md',
        './B/laporan.md',
        'B.md',
      ]);
      expect(unreadable).toMatchObject([{ path: './B/sub/rusak.md' }]);
    }
    const { stdout } = await kominfo.run(['rekap', ...PATHS]);
    for (const path of ['A/laporan.md', './B/laporan.md', 'B.md', './B/sub/rusak.md:10'])
      expect(stdout).toMatch(new RegExp(`^ *${path.replaceAll('.', '\\.')}$`, 'm'));
    const alone = await kominfo.run(['rekap', 'A', '--json']);
    expect(JSON.parse(alone.stdout).cases[0].item.path).toBe('laporan.md');
  });

  test('the page leads to the right one', async () => {
    const kominfo = newOffice();
    put(kominfo, FILES);
    const { stdout } = await kominfo.run(['rekap', ...PATHS, '--format', 'html', '--out', 'halaman']);
    const page = readFileSync(resolve(kominfo.out, stdout.trim()), 'utf8');
    const links = [...page.matchAll(/href="(\.[^"]*\.md)"/g)].map(([, way]) => way ?? '');
    expect(new Set(links)).toEqual(new Set(['../A/laporan.md', '../B/laporan.md', '../B.md']));
    for (const [way, id] of [
      ['../A/laporan.md', 'a'],
      ['../B/laporan.md', 'b'],
      ['../B.md', 'd'],
    ]) {
      const rows = page.split(/<tr\b/).filter((row) => row.includes(`href="${way}"`));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(new RegExp(`(?:Dinas |@)${id}<`));
    }
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a folder that cannot be opened is told of as it was given',
    async () => {
      const kominfo = newOffice();
      put(kominfo, FILES);
      chmodSync(join(kominfo.out, 'A'), 0);
      const { stdout } = await kominfo.run(['rekap', ...PATHS, '--json']);
      chmodSync(join(kominfo.out, 'A'), 0o755);
      expect(JSON.parse(stdout).unreadable.map(({ path }: { path: string }) => path)).toContain('A');
    },
  );
});

test('watching, one step back from the end is seen, however often the space bar was pressed', async () => {
  const kominfo = newOffice();
  put(
    kominfo,
    Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`masuk/${at}.md`, report(`k${at}`)])),
  );
  const terminal = kominfo.sitDown(['rekap', 'masuk', '--watch', '--view', 'now']);
  await terminal.waitFor('selesai · 1–');
  for (let times = 0; times < 12; times += 1) terminal.type(' ');
  const place = (screen: string) => /selesai · (\d+)–(\d+) dari (\d+)/.exec(screen)?.slice(1) ?? [];
  await terminal.waitFor((screen) => place(screen)[1] === place(screen)[2]);
  const [last = ''] = place(terminal.screen());
  terminal.type('b');
  await terminal.waitFor((screen) => Number(place(screen)[1]) === Number(last) - 1);
  terminal.type('q');
  expect(await terminal.exit).toMatchObject({ code: 0 });
});
