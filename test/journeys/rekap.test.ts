import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chatExport } from '../collect/chat.ts';
import { base, reportText } from '../collect/year.ts';
import { newOffice } from './office.ts';

const { files, truth } = chatExport();
const hasUnzip = ['unzip'].every((name) => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** A coordinator who has the chat export in a folder. */
function coordinator() {
  const kominfo = newOffice();
  const inbox = join(kominfo.folder, 'masuk');
  mkdirSync(inbox);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(inbox, name), text);
  const before = digestOf(inbox);
  return { ...kominfo, inbox, untouched: () => digestOf(inbox) === before };
}

function digestOf(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((name) => `${name}\0${readFileSync(join(folder, name), 'utf8')}`)
    .join('\0');
}

const unzipped = (file: string, part: string) =>
  execFileSync('unzip', ['-p', file, part], { encoding: 'utf8' });

describe('a coordinator with sixty files from a chat', () => {
  let program: ReturnType<typeof coordinator>;
  let json: { counts: { cases: { incident: number; drill: number }; copies: number; unreadable: number } };
  const CLOCK = { clock: '2026-11-30T03:00:00.000Z' };
  const run = (...args: string[]) => program.run(['rekap', program.inbox, ...args], '', CLOCK);
  const madeBy = async (...args: string[]) => {
    const { stdout, stderr } = await run(...args, '--out', program.out);
    expect(stderr).not.toContain('Error');
    return stdout.trim();
  };

  beforeAll(() => {
    expect(Object.keys(files).length).toBeGreaterThan(60);
  });

  test('every form tells the same: what came, what is altered, what is broken', async () => {
    program = coordinator();
    const { code, stdout } = await run('--json');
    json = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(json.counts.cases).toMatchObject({ incident: truth.incidents, drill: truth.drills });
    expect([json.counts.copies, json.counts.unreadable]).toEqual([truth.copies, truth.unreadable]);

    const md = (await run('--format', 'md')).stdout;
    const html = readFileSync(await madeBy('--format', 'html'), 'utf8');
    const csv = (await run('--csv')).stdout;
    const screen = (await run()).stdout;
    for (const text of [md, html, screen, csv]) expect(text).toContain('laporan-dinkes-diedit.md');
    for (const text of [md, html, screen]) {
      expect(text).toContain('terpotong.md');
      expect(text).toContain('catatan rapat.md');
      expect(text).toMatch(/BERUBAH, jangan dipercaya/);
    }
    for (const text of [screen, md])
      expect(text.replace(/\s+/g, ' ')).toContain(`${truth.altered} kasus dengan laporan yang berubah`);
    expect(md).toMatch(/\| \d{1,2} Januari 2026 \|/);
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    expect(csv.trim().split('\n')).toHaveLength(
      1 + Object.values(json.counts.cases).reduce((sum, count) => sum + count, 0),
    );
    const english = (await run('--format', 'md', '--lang', 'en')).stdout;
    expect(english).toContain('ALTERED, do not trust it');
    expect(program.untouched()).toBe(true);
  });

  test.skipIf(!hasUnzip)(
    'the workbook and the document open and hold it (skipped without unzip)',
    async () => {
      program = coordinator();
      const docx = await madeBy('--format', 'docx');
      expect(unzipped(docx, 'word/document.xml')).toContain('laporan-dinkes-diedit.md');
      const xlsx = await madeBy('--format', 'xlsx');
      expect(execFileSync('unzip', ['-tqq', xlsx], { encoding: 'utf8' })).not.toContain('error');
      const sheet = unzipped(xlsx, 'xl/worksheets/sheet1.xml');
      expect(sheet).toContain('fitToPage="1"');
      expect(sheet).toContain('<autoFilter');
      expect(sheet).not.toContain('<f>');
      expect(unzipped(xlsx, 'xl/sharedStrings.xml')).toContain('laporan-dinkes-diedit.md');
    },
  );

  test('the month goes to the ministry as a letter, without what it must not see', async () => {
    program = coordinator();
    const unasked = await run('--for', 'ministry', '--month', '2026-11');
    expect([unasked.code, unasked.stdout]).toEqual([2, '']);
    const letter = ['--for', 'Kementerian', '--month', '2026-11', '--yes'];
    const { code, stdout, stderr } = await run(...letter, '--format', 'md', '--out', program.out);
    expect(code).toBe(0);
    expect(stderr).toContain('PRATINJAU');
    const text = readFileSync(stdout.trim(), 'utf8');
    expect(text).toContain('bulan November 2026');
    expect(text).toContain('@dinas_kesehatan');
    expect(text).toContain('TLP:AMBER');
    expect(text).not.toMatch(/\.md\b|open_dinkes|Mengoordinasikan pemulihan akun dengan/);
    for (const format of ['docx', 'pdf', 'html'])
      expect(readFileSync(await madeBy(...letter, '--format', format)).length).toBeGreaterThan(2000);
    const declined = await program.run(
      ['rekap', program.inbox, '--for', 'ministry', '--plain', '--out', program.out],
      '1\n2\n',
      CLOCK,
    );
    expect(declined.code).toBe(75);
    expect(declined.stderr).toContain('Surat tidak diterbitkan');
    expect(program.untouched()).toBe(true);
  });

  test.each([
    [['--for', 'police', '--yes'], 'kominfo-province'],
    [['--for', 'minisrty', '--yes'], 'ministry'],
    [['--for', 'kementrian', '--yes'], 'ministry (kementerian'],
    [['--for', 'ministry', '--platform', 'instagram', '--yes'], '--platform'],
    [['--for', 'ministry', '--format', 'xlsx', '--yes'], 'xlsx'],
    [['--format', 'pdf'], '--for'],
    [['--month', '2026-13'], '2026-11'],
    [['--month', 'november'], '2026-11'],
    [['--month', '2026-11', '--since', '2026-11-02'], '--month'],
    [['--month', '2026-11', '--until', '2026-11-02'], '--month'],
    [['--since', '2026-11-02', '--until', '2026-11-01'], '--since'],
  ])('%j is refused with a way out', async (args, words) => {
    const { run: start, folder } = newOffice();
    const { code, stdout, stderr } = await start(['rekap', folder, ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

test('what the screens call things can be typed, and so can what people call platforms', async () => {
  const program = coordinator();
  const counted = async (...args: string[]) => {
    const { stdout } = await program.run(['rekap', program.inbox, '--json', ...args]);
    return JSON.parse(stdout).cases.length;
  };
  for (const [word, name] of [
    [
      ['--state', 'belum-terkendali'],
      ['--state', 'open'],
    ],
    [
      ['--kind', 'latihan'],
      ['--kind', 'drill'],
    ],
    [
      ['--platform', 'IG'],
      ['--platform', 'instagram'],
    ],
  ] as const) {
    const count = await counted(...name);
    expect(count).toBeGreaterThan(0);
    expect(await counted(...word)).toBe(count);
  }
  const offices = await program.run(['rekap', program.inbox, '--bagian', 'kantor']);
  expect(offices.stdout).toContain('KANTOR');
  expect(offices.stdout).not.toContain('SEKARANG');
});

test('a document that cannot be written names the folder, and no case to go on with', async () => {
  const program = coordinator();
  const taken = join(program.folder, 'bukan-folder');
  writeFileSync(taken, '');
  for (const args of [
    ['--format', 'html'],
    ['--for', 'ministry', '--yes'],
  ]) {
    const { code, stdout, stderr } = await program.run(['rekap', program.inbox, ...args, '--out', taken]);
    expect([code, stdout]).toEqual([74, '']);
    expect(stderr).toContain(`Berkas tidak dapat ditulis ke ${taken}`);
    expect(stderr).toContain('--out');
    expect(stderr).not.toContain('lanjut');
  }
});

test('a recap that is taller than the screen says where the urgent is; a part says nothing', async () => {
  const program = coordinator();
  const ends = async (...args: string[]) => {
    const terminal = program.sitDown(['rekap', program.inbox, ...args]);
    await terminal.exit;
    return terminal.screen().replace(/\s+/g, ' ');
  };
  expect(await ends()).toContain('yang mendesak ada di atas');
  for (const args of [['--bagian', 'angka'], ['--csv']])
    expect(await ends(...args)).not.toContain('yang mendesak ada di atas');
});

test('a folder that is not there is no quiet day; one of several is listed', async () => {
  const program = coordinator();
  const gone = join(program.folder, 'salah-ketik');
  const alone = await program.run(['rekap', gone]);
  expect([alone.code, alone.stdout]).toEqual([74, '']);
  expect(alone.stderr).toContain('salah-ketik tidak ada');
  const beside = await program.run(['rekap', gone, program.inbox]);
  expect(beside.code).toBe(1);
  expect(beside.stdout.slice(beside.stdout.indexOf('TIDAK TERBACA')).replace(/\s+/g, '')).toContain(gone);
});

test('a month begins and ends at midnight where the office is', async () => {
  const kominfo = newOffice();
  const inbox = join(kominfo.folder, 'masuk');
  mkdirSync(inbox);
  const noticed = {
    before: '2026-10-31T16:59:59.000Z',
    first: '2026-10-31T17:00:00.000Z',
    last: '2026-11-30T16:59:59.000Z',
    after: '2026-11-30T17:00:00.000Z',
    newyear: '2026-12-31T17:00:00.000Z',
  };
  const office = { short: 'dinkes', name: 'Dinkes' };
  const put = (id: string, at: string, timezone = 'Asia/Jakarta') => {
    const data = base(id, 'incident', office, 'instagram');
    const text = reportText({ ...data, office: { ...office, timezone }, times: { opened: at, noticed: at } });
    writeFileSync(join(inbox, `${id}.md`), text);
  };
  for (const [id, at] of Object.entries(noticed)) put(id, at);
  // 31 October in Jakarta, 1 November in Jayapura.
  put('wit', '2026-10-31T15:00:00.000Z', 'Asia/Jayapura');
  const casesIn = async (month: string) => {
    const { stdout } = await kominfo.run(['rekap', inbox, '--month', month, '--json']);
    const { cases, figures } = JSON.parse(stdout);
    expect(figures.months).toEqual([{ name: month, count: cases.length }]);
    return cases.map((one: { item: { case: string } }) => one.item.case).sort();
  };
  expect(await casesIn('2026-11')).toEqual(['first', 'last', 'wit']);
  expect(await casesIn('2026-12')).toEqual(['after']);
  expect(await casesIn('2027-01')).toEqual(['newyear']);
});
