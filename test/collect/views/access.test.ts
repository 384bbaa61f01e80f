import { expect, test } from 'vitest';
import { toCsv } from '../../../src/collect/views/csv.ts';
import { recapHtml } from '../../../src/collect/views/html.ts';
import { recapMarkdown } from '../../../src/collect/views/markdown.ts';
import { sheetsOf } from '../../../src/collect/views/sheets.ts';
import { NO_TITLES } from '../../../src/collect/views/words.ts';
import type { ReportData } from '../../../src/report/data.ts';
import { collected, folderWith } from '../folder.ts';
import { base, reportText } from '../year.ts';

const OFFICE = { short: 'dinkes', name: 'Dinas Kesehatan' };
const report = (id: string, more: Partial<ReportData> = {}, platform = 'instagram') =>
  reportText({ ...base(id, 'incident', OFFICE, platform), state: 'open', ...more });

async function desk() {
  return collected(
    folderWith({
      'a.md': report('a', { steps: [{ id: 'access', outcome: 'done', answer: 'locked-out' }] }),
      'b.md': report('b', {}, 'facebook'),
      'c.md': report(
        'c',
        { runbook: { id: 'suspicious-all', version: '1.0.0', sha256: 'ab'.repeat(32) } },
        'x',
      ),
      'd.md': report('d', { state: 'closed' }, 'youtube'),
      'e.md': reportText(base('e', 'preparation', OFFICE, 'tiktok')),
    }),
  );
}

const LOCKED = 'kantor tidak bisa masuk';
const UNTOLD = 'akses belum dilaporkan';

test('documents tell whether the office gets in, or that nobody told', async () => {
  const text = recapMarkdown(await desk(), 'id', NO_TITLES);
  expect(text).toContain(`diretas, ${LOCKED}, belum terkendali`);
  expect(text).toContain(`diretas, ${UNTOLD}, belum terkendali`);
  expect(text).toContain('mencurigakan, belum terkendali');
});

test('the workbook has a column for it, now and by case; a closed case has no question open', async () => {
  const [now, , , cases] = sheetsOf(await desk(), 'id', NO_TITLES);
  const column = (sheet: typeof now) => {
    const at = sheet?.head.indexOf('Akses') ?? -1;
    return Object.fromEntries((sheet?.rows ?? []).map((row) => [row.at(-1), row[at]]));
  };
  const open = { 'a.md': LOCKED, 'b.md': UNTOLD, 'c.md': '' };
  expect(column(now)).toEqual(open);
  expect(column(cases)).toEqual({ ...open, 'd.md': '', 'e.md': undefined });
});

test('CSV has what the data says, and nothing else', async () => {
  const [head = '', ...lines] = toCsv(await desk())
    .replaceAll('"', '')
    .trim()
    .split('\r\n');
  const at = head.split(',').indexOf('access');
  expect(lines.map((line) => line.split(',')[at])).toEqual(['locked-out', '', '', '', '']);
});

test('the page tells it in its first table and with each incident', async () => {
  const page = recapHtml(await desk(), { lang: 'id', titles: NO_TITLES, linkOf: () => undefined });
  expect(page).toContain(`<td role="cell" data-label="Akses" class="w">${LOCKED}</td>`);
  const details = page.split(`<dt>Akses</dt><dd>${LOCKED}</dd>`).length - 1;
  // Of what is open now, and of all incidents.
  expect(details).toBe(2);
});
