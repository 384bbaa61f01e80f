import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MODEL, rehearse, type Trainee } from '../../src/drill/rehearse.ts';
import { roomPage } from '../../src/drill/results/page.ts';
import { type RoomResult, readSheet, sheetFiles, withoutDoubles } from '../../src/drill/results/read.ts';
import { roomOf } from '../../src/drill/results/room.ts';
import { renderSheet } from '../../src/drill/sheet/document.ts';
import { sheetOf } from '../../src/drill/sheet/view.ts';
import { toHtml } from '../../src/report/formats/html.ts';
import { CHROMIUM, openTab } from '../runbook/export/chromium.ts';
import { shipped } from './sample.ts';
import { PANICKER, SLEEPER } from './trainees.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'room-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** Sheets of a room, `<script>` among the names. */
async function sheets(count: number): Promise<string> {
  const { scenario, runbook } = await shipped('surel-hak-cipta');
  const path = folder();
  const trainees: readonly Trainee[] = [MODEL, SLEEPER, PANICKER];
  const texts = trainees.map((trainee) => {
    const run = rehearse(runbook, scenario, trainee, {
      seed: 1,
      starts: '2026-01-05T01:00:00.000Z',
      team: ['<script>alert(1)</script>'],
      name: 'CASE-NAME',
    });
    const journal = { entries: run.journal.length, head: run.head };
    return renderSheet(sheetOf({ scenario, runbook, state: run.state }, journal));
  });
  for (let index = 0; index < count; index++)
    writeFileSync(
      join(path, `LATIHAN_evaluasi_${index}.md`),
      (texts[index % 3] ?? '').replaceAll('CASE-NAME', `case-${index}`),
    );
  return path;
}

function read(path: string): readonly RoomResult[] {
  return withoutDoubles(
    sheetFiles([path]).flatMap((file) => {
      const result = readSheet(file);
      return typeof result === 'string' ? [] : [result];
    }),
  );
}

test('500 sheets are one room: everyone in it, the best first, the most missed on top', async () => {
  const room = roomOf(read(await sheets(500)));
  expect(room.rows).toHaveLength(500);
  expect(room.rows[0]?.total).toBe(100);
  expect(room.spread.reduce((sum, { count }) => sum + count, 0)).toBe(500);
  expect(room.missed[0]?.count).toBeGreaterThan(0);
  const shares = room.missed.map(({ count, of }) => count / of);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
});

test('what is no sheet of a drill is not counted: reports, broken files, another kind', async () => {
  const path = await sheets(3);
  writeFileSync(join(path, 'catatan.md'), '# Catatan\n');
  writeFileSync(join(path, 'rusak.md'), '---\nkind: [\n---\n');
  writeFileSync(join(path, 'insiden.md'), '---\ngpr-respond: 1\nkind: incident\n---\n');
  expect(read(path)).toHaveLength(3);
});

test('a sheet that was copied counts once', async () => {
  const path = await sheets(3);
  expect(withoutDoubles([...read(path), ...read(path)])).toHaveLength(3);
});

describe.skipIf(!CHROMIUM)('the page of a room, in a browser', () => {
  test('says that it is a drill, runs nothing, and fits a phone', async () => {
    const path = await sheets(30);
    const root = roomPage(roomOf(read(path)), 'id');
    const file = join(path, 'page.html');
    writeFileSync(
      file,
      toHtml({
        root,
        title: 'LATIHAN hasil',
        lang: 'id',
        issued: '2026-01-05T01:00:00.000Z',
        header: { drill: true },
        annex: [],
      }),
    );
    const tab = await openTab();
    try {
      await tab.send('Emulation.setDeviceMetricsOverride', {
        width: 360,
        height: 740,
        deviceScaleFactor: 1,
        mobile: true,
      });
      await tab.open(pathToFileURL(file).href);
      expect(await tab.look('document.title')).toContain('LATIHAN');
      expect(await tab.look('document.scripts.length')).toBe(0);
      expect(await tab.look('document.querySelectorAll("table").length')).toBe(4);
      expect(
        await tab.look(
          '[...document.querySelectorAll("h1,h2")].every((one) => one.textContent.includes("LATIHAN"))',
        ),
      ).toBe(true);
      expect(await tab.look('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await tab.look('document.body.textContent.includes("<script>")')).toBe(true);
    } finally {
      await tab.close();
    }
  });
});
