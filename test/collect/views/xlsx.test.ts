import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Recap } from '../../../src/collect/model/recap.ts';
import { byUrgency } from '../../../src/collect/urgent.ts';
import { toCsv } from '../../../src/collect/views/csv.ts';
import { recapXlsx } from '../../../src/collect/views/xlsx.ts';
import { folderWith } from '../folder.ts';
import { EVIL, hostileRecap, TITLES, yearRecap } from './made.ts';

/** LibreOffice's spreadsheet program, which can be missing where its text program is there. */
const CALC = existsSync('/usr/lib/libreoffice/program/libsclo.so');
/** Separated by commas, UTF-8; then by tabs, UTF-8, values as they are stored; the last figure asks for every sheet. */
const COMMAS = 'CSV:44,34,76,1';
const FILTER = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1';

/** Every sheet of a file as LibreOffice reads it, by name. */
function sheets(name: string, bytes: Uint8Array | string): Record<string, string[][]> {
  const folder = folderWith({ [name]: bytes });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  // Into a folder of its own: it does not write over what it reads.
  const out = join(folder, 'read');
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', FILTER, '--outdir', out];
  const given = name.endsWith('.csv') ? [`--infilter=${COMMAS}`] : [];
  execFileSync('soffice', [...args, ...given, join(folder, name)], { stdio: 'ignore', timeout: 90_000 });
  const files = readdirSync(out);
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/^.*-|\.csv$/g, ''),
      readFileSync(join(out, file), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t').map(unquoted)),
    ]),
  );
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

const wib = (utc: string) => new Date(Date.parse(utc) + 7 * 3_600_000).toISOString().slice(0, 10);

describe.skipIf(!CALC)('the workbook as LibreOffice reads it (skipped where that is missing)', () => {
  test('sheets, figures as figures, times as times', async () => {
    const recap: Recap = await yearRecap();
    const read = sheets('rekap.xlsx', await recapXlsx(recap, 'id', TITLES));
    expect(Object.keys(read).sort()).toEqual(['Angka', 'Kantor', 'Kasus', 'Sekarang']);
    expect(read.Sekarang?.slice(1).map((row) => [row[0], Number(row[6]), row[13]])).toEqual(
      byUrgency(recap).map(({ handle, age, path }) => [`YouTube @${handle}`, age, path]),
    );
    expect(
      read.Kantor?.slice(1).map((row) => [
        row[0],
        Number(row[1]),
        row[2] === '' ? undefined : Number(row[2]),
        Number(row[6]),
      ]),
    ).toEqual(
      recap.offices.map(({ name, accounts, readiness, incidents }) => [
        name,
        accounts.length,
        readiness,
        incidents,
      ]),
    );
    expect(read.Kasus).toHaveLength(recap.cases.length + 1);
    const days = read.Sekarang?.slice(1).map((row) => row[5]?.slice(0, 10));
    expect(days).toEqual(byUrgency(recap).map(({ since }) => wib(since)));
    const median = read.Angka?.find((row) => row[1] === 'diketahui sampai pulih')?.[3];
    expect(Number(median)).toBe(recap.figures.minutes.recovery.median);
  }, 120_000);

  test('what looks like a formula stays text, in the workbook and in CSV', async () => {
    const recap = await hostileRecap();
    const read = sheets('rekap.xlsx', await recapXlsx(recap, 'id', TITLES));
    expect(read.Kasus?.[1]?.[0]).toMatch(/^=HYPERLINK\("http/);
    expect(read.Kasus?.[1]?.[0]).not.toMatch(/\u001b|\u202e/);
    expect(JSON.stringify(read)).not.toMatch(/#NAME|Err:|#VALUE/);
    expect(EVIL.startsWith('=')).toBe(true);
    const [csv] = Object.values(sheets('rekap.csv', toCsv(recap)));
    expect(csv?.[1]?.[0]).toMatch(/^'=HYPERLINK\("http/);
    expect(csv).toHaveLength(recap.cases.length + 1);
  }, 200_000);
});

test('a text that looks like a formula is written as a text cell, heads are frozen and can be filtered', async () => {
  const folder = folderWith({});
  writeFileSync(join(folder, 'a.xlsx'), await recapXlsx(await hostileRecap(), 'en', TITLES));
  const xml = execFileSync('unzip', ['-p', join(folder, 'a.xlsx'), 'xl/worksheets/sheet4.xml'], {
    encoding: 'utf8',
  });
  expect(xml).not.toContain('<f>');
  expect(xml).toContain('<autoFilter ref="A1:S2"/>');
  expect(xml).toContain('state="frozen"');
});

test('on paper: landscape, as wide as a page, the head on every page, without ids and file names', async () => {
  const folder = folderWith({});
  const file = join(folder, 'a.xlsx');
  writeFileSync(file, await recapXlsx(await yearRecap(), 'id', TITLES));
  const part = (name: string) => execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' });
  const book = part('xl/workbook.xml');
  expect(book.match(/<definedNames/g)).toHaveLength(1);
  for (const [at, sheet] of ['Sekarang', 'Kantor', 'Angka', 'Kasus'].entries())
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sheet}'!$1:$1</definedName>`,
    );
  expect(book).toMatch(/Print_Area" localSheetId="0">'Sekarang'!\$A\$1:\$M\$\d+</);
  expect(book).toMatch(/Print_Area" localSheetId="3">'Kasus'!\$B\$1:\$M\$\d+</);
  // A head or a text that goes on in the next line has room for it.
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<row r="1"[^>]* ht="(?:30|45)"/);
  expect(part('xl/worksheets/sheet4.xml')).toMatch(/<row r="2"[^>]* ht="30"/);
  for (const at of [1, 2, 3, 4]) {
    const xml = part(`xl/worksheets/sheet${at}.xml`);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(xml).toContain('fitToPage="1"');
    const widths = Array.from(xml.matchAll(/<col [^>]*width="([\d.]+)"/g), ([, width]) => Number(width));
    const shown = at === 1 ? widths.slice(0, 13) : at === 4 ? widths.slice(1, 13) : widths;
    // What goes on an A4 page in letters that can still be read.
    expect(shown.reduce((sum, one) => sum + one, 0)).toBeLessThan(240);
  }
});
