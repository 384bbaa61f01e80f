import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOffice } from './office.ts';
import { act, answerSomehow, choose, current, see, tick, write } from './person.ts';
import type { Terminal } from './terminal.ts';
import { START } from './trial.ts';

/** Walks the trial up to its review: every kind of step once. */
async function walkToReview(terminal: Terminal, screenshot: string): Promise<void> {
  await choose(terminal, 'Masih bisa masuk', 'Tidak');
  await tick(terminal, 'Apa yang tampak berubah?', ['Ada unggahan asing', 'Nama berubah']);
  await write(terminal, 'Kapan pertama kali', 'kemarin 22.30');
  await write(terminal, 'Apa yang terjadi?', 'Akun mengunggah iklan kripto.');
  await choose(terminal, 'Simpan tangkapan layar', 'Tambah berkas');
  await write(terminal, 'Letak berkas bukti', screenshot);
  await choose(terminal, 'Simpan tangkapan layar', 'Selesai (1 berkas)');
  await choose(terminal, 'Ganti kata sandi surel', 'Selesai');
  await choose(terminal, 'Hapus unggahan pelaku', 'Tidak bisa');
  await write(terminal, 'Mengapa tidak bisa?', 'Kami sudah tidak bisa masuk.');
  await choose(terminal, 'Pelaku sering kembali', 'Selesai dibaca');
  await choose(terminal, 'Kirim laporan awal', 'Sudah dikirim');
  await choose(terminal, 'Dikirim lewat apa?', 'WhatsApp');
  await write(terminal, 'Siapa yang menerima', 'Budi Santoso, Kabid APTIKA');
  await see(terminal, 'Kapan dikirim?');
  terminal.press('enter');
  await see(terminal, 'Nomor tiket');
  terminal.press('enter');
  await choose(terminal, 'Pastikan akun sudah kembali', 'Nanti');
  await write(terminal, 'Mengapa nanti?', 'Menunggu jawaban Meta.');
}

test('a whole case with keys alone, from the start to the final report', async () => {
  const office = newOffice();
  const screenshot = join(office.folder, 'tangkapan layar.png');
  writeFileSync(screenshot, 'not really a picture');
  const terminal = office.sitDown(START);

  await walkToReview(terminal, `'${screenshot}'`);
  await see(terminal, 'SEBELUM DITUTUP');
  await terminal.waitFor('Menunggu jawaban Meta.');
  await choose(terminal, 'SEBELUM DITUTUP', 'Kerjakan: Pastikan akun sudah kembali');
  await choose(terminal, 'Pastikan akun sudah kembali', 'Selesai');
  await choose(terminal, 'SEBELUM DITUTUP', 'Tutup kasus');

  expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
  expect(terminal.cursorVisible()).toBe(true);
  const types = office.journal().map(({ type }) => type);
  expect(types.at(0)).toBe('opened');
  expect(types).toContain('closed');
  const report = office.report();
  expect(report).not.toContain('BELUM SELESAI');
  expect(report).toContain('Akun mengunggah iklan kripto.');
  expect(report).toContain('Budi Santoso, Kabid APTIKA');
  expect(office.issued().filter((name) => name.endsWith('_awal.md'))).toHaveLength(1);
  expect(office.issued().filter((name) => name.endsWith('_akhir.md'))).toHaveLength(1);
  const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: office.inCase(''), encoding: 'utf8' });
  expect(sums).toContain('journal.jsonl: OK');
  expect(sums).toContain(
    'tangkapan_layar.png: OK'.replace('_', sums.includes('tangkapan-layar') ? '-' : '_'),
  );
  expect(readFileSync(screenshot, 'utf8')).toBe('not really a picture');
});

test('the first protective action after at most three key presses, with a profile', async () => {
  const office = newOffice();
  const terminal = office.sitDown(['hacked', '--platform', 'instagram', '--account', 'dinkes_rembang']);
  await terminal.waitFor('langkah 1 dari');
  for (let presses = 0; presses < 3; presses++) {
    const before = current(terminal.screen()).split('\n')[0];
    if (protects(terminal.screen())) break;
    terminal.press('enter');
    await terminal.waitFor((screen) => /^ ❯/m.test(screen) && current(screen).split('\n')[0] !== before);
  }
  expect(protects(terminal.screen())).toBe(true);
});

/** The screen asks for something to be done, not answered. */
function protects(screen: string): boolean {
  return /Selesai/.test(current(screen)) && !/Tulis jawaban|Pilih satu|Selesai memilih/.test(current(screen));
}

test('going back sets the answer aside and asks again; the journal keeps both', async () => {
  const office = newOffice();
  const terminal = office.sitDown(START);
  await choose(terminal, 'Masih bisa masuk', 'Ya, masih bisa');
  await act(terminal, 'Apa yang tampak berubah?', 'b');
  await choose(terminal, 'Masih bisa masuk', 'Tidak');
  await see(terminal, 'Apa yang tampak berubah?');
  const answers = office.journal().filter((entry) => entry.type === 'answered' || entry.type === 'undone');
  expect(answers.map((entry) => ('value' in entry ? entry.value : entry.type))).toEqual([
    'ya',
    'undone',
    'tidak',
  ]);
});

test('a note, help and evidence at a step that asks for something else come back to that step', async () => {
  const office = newOffice();
  const file = join(office.folder, 'bukti.txt');
  writeFileSync(file, 'bukti');
  const terminal = office.sitDown(START);
  await act(terminal, 'Masih bisa masuk', 'c');
  await write(terminal, 'Catatan untuk langkah ini', 'Kata rekan: sejak siang.');
  await act(terminal, 'Masih bisa masuk', 't');
  await write(terminal, 'Letak berkas bukti', file);
  await act(terminal, 'Masih bisa masuk', '?');
  await terminal.waitFor('Enter untuk kembali');
  terminal.press('enter');
  await choose(terminal, 'Masih bisa masuk', 'Tidak');
  await see(terminal, 'Apa yang tampak berubah?');
  expect(office.journal().map(({ type }) => type)).toEqual(['opened', 'noted', 'evidence', 'answered']);
  expect(office.report()).toContain('Kata rekan: sejak siang.');
});

test('a pause ends with the way to go on, and resume goes on there', async () => {
  const office = newOffice();
  const terminal = office.sitDown(START);
  await choose(terminal, 'Masih bisa masuk', 'Tidak');
  await act(terminal, 'Apa yang tampak berubah?', 'j');
  expect(await terminal.exit).toEqual({ code: 75, signal: 0 });
  expect(terminal.history()).toContain(`gpr-respond lanjut ${office.cases()[0]}`);

  const again = office.sitDown(['lanjut']);
  await see(again, 'Apa yang tampak berubah?');
  expect(again.history()).toContain('1 jawaban tersimpan');
});

test('a locked step says what unlocks it and leads there', async () => {
  const office = newOffice();
  const terminal = office.sitDown(START);
  await choose(terminal, 'Masih bisa masuk', 'Tidak');
  await tick(terminal, 'Apa yang tampak berubah?', ['Bio berubah']);
  await write(terminal, 'Kapan pertama kali', '00.01');
  await write(terminal, 'Apa yang terjadi?', 'Bio berubah.');
  await choose(terminal, 'Simpan tangkapan layar', 'Nanti');
  await write(terminal, 'Mengapa nanti?', 'Ponsel tertinggal.');
  await choose(terminal, 'Ganti kata sandi surel', 'Selesai');
  await see(terminal, 'Langkah ini masih terkunci');
  await choose(terminal, 'Hapus unggahan pelaku', 'Kerjakan dulu: Simpan tangkapan layar');
  await see(terminal, 'Ponsel tertinggal.');
  await choose(terminal, 'Simpan tangkapan layar', 'Tidak berlaku');
  await write(terminal, 'Mengapa tidak berlaku?', 'Sudah ada dari rekan.');
  await choose(terminal, 'Hapus unggahan pelaku', 'Selesai');
  await see(terminal, 'Pelaku sering kembali');
});

test('without a profile only what the first minutes need is asked', async () => {
  const office = newOffice({ profile: false });
  const terminal = office.sitDown(['hacked', '--platform', 'uji']);
  await write(terminal, 'Nama akun', '@Dinkes_Uji');
  await see(terminal, 'Masih bisa masuk');
  // Written while the first question is being read.
  await expect.poll(() => existsSync(office.inCase('laporan.md'))).toBe(true);
  expect(office.journal()[0]).toMatchObject({ account: { platform: 'uji', handle: 'Dinkes_Uji' } });
});

/** A step from its header, above the last rule, to its pointer. A screen is drawn in pieces: until then it is not whole. */
function wholeStep(screen: string): boolean {
  const rows = screen.split('\n');
  const rule = rows.findLastIndex((row) => /^ ─{20,}$/.test(row));
  return (
    /[A-Z]{3}.* \d\d\.\d\d WIB|SEBELUM DITUTUP/.test(rows[rule - 1] ?? '') &&
    /^ ❯/m.test(rows.slice(rule).join('\n'))
  );
}

test.for([
  ['80×24', 80, 24],
  ['a small window', 60, 16],
  ['a large window', 160, 50],
] as const)('every step of the shipped runbook fits %s', async ([, cols, rows]) => {
  const office = newOffice();
  const terminal = office.sitDown(['hacked', '--platform', 'instagram', '--account', 'dinkes_rembang'], {
    cols,
    rows,
  });
  await terminal.waitFor(/ 1 Ya, masih/);
  let screens = 0;
  do {
    // The step's header is still there: nothing of the step was pushed out of the window.
    await terminal.waitFor(wholeStep, 'the step with its header');
    screens += 1;
  } while (await answerSomehow(terminal));
  expect(screens).toBeGreaterThan(15);
});

test('without colour and without Unicode everything is still there', async () => {
  const office = newOffice();
  const terminal = office.sitDown(START, { env: { NO_COLOR: '1', LANG: 'C', LC_ALL: 'C' } });
  await terminal.waitFor('Masih bisa masuk');
  await terminal.waitFor('Tambah bukti');
  expect(terminal.output()).not.toMatch(/\u001b\[[\d;]*[1-9]\d*m/);
});

test('official addresses are clickable and printed', async () => {
  const office = newOffice();
  const terminal = office.sitDown(['hacked', '--platform', 'instagram', '--account', 'dinkes_rembang'], {
    env: { TERM_PROGRAM: 'WezTerm', VTE_VERSION: '7600', WT_SESSION: '1' },
  });
  await terminal.waitFor(/ 1 Ya, masih/);
  while (!terminal.output().includes('\u001b]8;') && (await answerSomehow(terminal)));
  const address = /\u001b\]8;[^;]*;(https:\/\/[^\u0007\u001b]+)/.exec(terminal.output())?.[1] ?? 'no address';
  expect(terminal.history().replace(/\s+/g, '')).toContain(address.replace(/\s+/g, ''));
});
