import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, reportText } from '../collect/year.ts';
import { newOffice } from './office.ts';

const CSV = `Nama OPD;Medsos;Username;CP;Password
Dinas Kesehatan;Instagram;@dinkes;Rini 0812;rahasia
;YouTube;DinkesTV;;
Dinas Perhubungan;Facebook;dishub;;
Rusak;;tanpa-platform;;
`;
const DINKES = { short: 'dinas-kesehatan', name: 'Dinas Kesehatan' };
const report = (id: string, platform: string) =>
  reportText({ ...base(id, 'incident', DINKES, platform), state: 'open' });

describe('a coordinator', () => {
  test('imports offices from a spreadsheet, sees who is silent, and removes one again', async () => {
    const kominfo = newOffice();
    const csv = join(kominfo.folder, 'daftar.csv');
    writeFileSync(csv, CSV);
    const none = await kominfo.run(['register', 'import', csv]);
    expect([none.code, none.stderr.includes('--yes')]).toEqual([2, true]);
    const declined = await kominfo.run(['register', 'import', csv, '--plain'], '2\n');
    expect(declined.code).toBe(1);
    const { code, stdout, stderr } = await kominfo.run(['register', 'import', csv, '--plain'], '1\n');
    expect(code).toBe(1);
    expect(stderr).toContain('daftar.csv:5:2: platform: ');
    expect(stdout).toContain('Kantor baru: 2, dengan 3 akun.');
    expect(stdout).toContain('TIDAK DIBACA: kolom "Password"');
    const file = join(kominfo.workspace, 'offices.csv');
    const saved = readFileSync(file, 'utf8');
    expect(saved).not.toContain('rahasia');
    expect((await kominfo.run(['register', 'import', csv, '--yes'])).stdout).toContain(
      'Tidak ada yang perlu',
    );
    expect(readFileSync(file, 'utf8')).toBe(saved);

    const { offices } = JSON.parse((await kominfo.run(['register', 'list', '--json'])).stdout);
    expect(offices).toMatchObject([
      { short: 'dinas-kesehatan', keys: [], reach: 'unchecked', contact: 'Rini 0812' },
      { short: 'dinas-perhubungan', keys: [], reach: 'missing' },
    ]);
    const inbox = join(kominfo.folder, 'masuk');
    mkdirSync(inbox);
    writeFileSync(join(inbox, 'a.md'), report('c1', 'instagram').replaceAll('dinas_kesehatan', 'dinkes'));
    const recap = JSON.parse((await kominfo.run(['rekap', inbox, '--json'])).stdout);
    expect(recap.offices).toMatchObject([
      { key: 'dinas-kesehatan', silent: false, registered: true },
      { key: 'dinas-perhubungan', silent: true, unheard: 1 },
    ]);
    expect((await kominfo.run(['register', 'remove', 'dinas-perhubungan'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('Perhubungan');
  });

  test('sees in a terminal what a removal takes away, and is asked', async () => {
    const kominfo = newOffice();
    const csv = join(kominfo.folder, 'daftar.csv');
    writeFileSync(csv, CSV);
    await kominfo.run(['register', 'import', csv, '--yes']);
    const list = () => readFileSync(join(kominfo.workspace, 'offices.csv'), 'utf8');
    const remove = ['register', 'remove', 'dinas-kesehatan'];

    const kept = kominfo.sitDown(remove);
    await kept.waitFor(/❯ 1 Tidak, biarkan/);
    expect(kept.screen()).toContain('Dinas Kesehatan (dinas-kesehatan)');
    expect(kept.screen()).toContain('2 akun: Instagram @dinkes, YouTube @DinkesTV');
    expect(kept.screen()).toContain('Rini 0812');
    kept.type('yjkk\r\r');
    await kept.waitFor('Daftar kantor tidak diubah.');
    expect((await kept.exit).code).toBe(1);
    expect(list()).toContain('Kesehatan');

    const gone = kominfo.sitDown([...remove, '--lang', 'en']);
    await gone.waitFor('❯ 1 No, leave it');
    gone.press('down');
    await gone.waitFor('❯ 2 Yes, remove');
    gone.press('enter');
    await gone.waitFor('Removed from the register');
    expect(list()).not.toContain('Kesehatan');

    const unasked = kominfo.sitDown(['register', 'remove', 'dinas-perhubungan', '--yes']);
    await unasked.waitFor('Dihapus dari daftar kantor');
  });

  test('is told what is wrong with a list that holds nothing, or is none', async () => {
    const kominfo = newOffice();
    const empty = join(kominfo.folder, 'kosong.csv');
    writeFileSync(empty, '');
    const nothing = await kominfo.run(['register', 'import', empty, '--yes']);
    expect([nothing.code, nothing.stdout]).toEqual([65, '']);
    expect(nothing.stderr).toContain('kosong.csv');
    const typo = join(kominfo.folder, 'ejaan.csv');
    writeFileSync(typo, 'kantor;platform;akun\nDinas Z;Instgram;dinas_z\nDinas Y;IG;dinas_y\n');
    const strange = await kominfo.run(['register', 'import', typo, '--yes']);
    expect(strange.stdout).toMatch(/Platform yang tidak dikenal: "Instgram"\./);
    const folder = await kominfo.run(['register', 'import', kominfo.folder, '--yes']);
    expect([folder.code, folder.stdout]).toEqual([74, '']);
    expect(folder.stderr).toContain(kominfo.folder);
    expect(folder.stderr).not.toMatch(/jawaban|lanjut/);
  });

  test('reads what an import would do in a terminal, without a broken word', async () => {
    const kominfo = newOffice();
    writeFileSync(join(kominfo.out, 'daftar.csv'), CSV);
    const terminal = kominfo.sitDown(['register', 'import', 'daftar.csv'], { cols: 80, rows: 24 });
    await terminal.waitFor('Simpan ke daftar kantor?');
    const words = new Set(terminal.screen().split(/\s+/));
    for (const word of ['seperti', 'dapat', 'disimpan.', 'lain']) expect(words).toContain(word);
    terminal.type('\u0003');
    await terminal.exit;
  });

  test('watches a folder: reports that come in appear, half a file does not, and Ctrl+C leaves a clean terminal', async () => {
    const kominfo = newOffice();
    const inbox = join(kominfo.folder, 'masuk');
    mkdirSync(inbox);
    const terminal = kominfo.sitDown(['rekap', inbox, '--watch']);
    await terminal.waitFor('Belum ada yang baru');
    const text = report('c1', 'instagram');
    writeFileSync(join(inbox, 'unduhan.md.part'), text.slice(0, 2000));
    writeFileSync(join(inbox, 'lain.md'), report('c2', 'youtube'));
    await terminal.waitFor('1 laporan baru');
    appendFileSync(join(inbox, 'unduhan.md.part'), text.slice(2000));
    renameSync(join(inbox, 'unduhan.md.part'), join(inbox, 'unduhan.md'));
    await terminal.waitFor('2 laporan baru');
    await terminal.waitFor('2 insiden belum ditutup');
    expect(terminal.screen()).not.toMatch(/BERUBAH|tidak terbaca/);
    const before = terminal.output().length;
    renameSync(join(inbox, 'lain.md'), join(inbox, 'lain lagi.md'));
    await terminal.waitFor('masih ditulis');
    await terminal.waitFor((screen) => !screen.includes('masih ditulis'));
    expect(terminal.output().slice(before)).not.toContain('1 insiden belum ditutup');
    renameSync(inbox, `${inbox}-lama`);
    await terminal.waitFor('tidak ditemukan sejak');
    renameSync(`${inbox}-lama`, inbox);
    await terminal.waitFor((screen) => !screen.includes('tidak ditemukan'));
    terminal.type('2');
    await terminal.waitFor('KANTOR');
    terminal.type('\u0003');
    expect(await terminal.exit).toMatchObject({ code: 75 });
    expect(terminal.cursorVisible()).toBe(true);
    expect(terminal.screen()).not.toContain('Memantau');
  });

  test('watching is refused where it makes no sense', async () => {
    const kominfo = newOffice();
    for (const more of [['--csv'], ['--format', 'md'], []]) {
      const { code, stderr } = await kominfo.run(['rekap', kominfo.folder, '--watch', ...more]);
      expect([code, stderr.includes('--watch')]).toEqual([2, true]);
    }
    expect((await kominfo.run(['rekap', join(kominfo.folder, 'tidak-ada'), '--watch', '--plain'])).code).toBe(
      74,
    );
  });
});
