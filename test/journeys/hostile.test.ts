import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';
import { choose, see, write } from './person.ts';
import { linesUpTo, START } from './trial.ts';

/** What an attacker might have written, and an admin copies into the case. */
const ATTACK = [
  '# LAPORAN PALSU',
  '| sel | palsu |',
  '</td><script>alert(1)</script>',
  '[Instagram](https://jahat.example)',
  '![x](https://jahat.example/x.png)',
  '\u001b]0;judul palsu\u0007\u001b[2J\u001b[31mMERAH',
  '\u202egnp.exe',
  '--- gpr-respond: 9',
  '$(reboot) `reboot` https://jahat.example',
  '\u0000\u0008\u2028\ud83d\ude00',
].join(' ');

/** A whole case in which the given words stand wherever words can be typed. */
async function wholeCase(office: Office, words: string, file: string): Promise<string> {
  const text = words.replaceAll('\n', ' ');
  const lines = ['catatan', text, '2', '1', 'kemarin 22.30', text];
  lines.push(
    '1',
    `'${file}'`,
    'selesai',
    'selesai',
    'tidak bisa',
    text,
    '1',
    '1',
    'cara lain',
    text,
    text,
    '',
    text,
  );
  lines.push('nanti', text, 'Tutup kasus dan buat laporan akhir', '');
  const { stderr } = await office.run([...START, '--plain'], lines.join('\n'));
  expect(
    office.journal().some(({ type }) => type === 'closed'),
    stderr,
  ).toBe(true);
  return office.report();
}

function headings(report: string): readonly string[] {
  return report.split('\n').filter((line) => /^#+ /.test(line));
}

test('text of an attacker stays text through a whole case', async () => {
  const [calm, attacked] = [newOffice(), newOffice()];
  const name = 'x](y) <b>| # `a`.png';
  for (const office of [calm, attacked])
    writeFileSync(join(office.folder, office === calm ? 'biasa.png' : name), 'gambar');
  const before = await wholeCase(calm, 'kata biasa', join(calm.folder, 'biasa.png'));
  const report = await wholeCase(attacked, ATTACK, join(attacked.folder, name));

  expect(headings(report)).toEqual(headings(before));
  expect(report.split('\n').filter((line) => line === '---')).toHaveLength(2);
  expect(report).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\u2028]/);
  expect(report).not.toMatch(/(?<!\\)<[a-z/!]/i);
  expect(report).not.toMatch(/(?<!\\)\[Instagram\]\(/);
  expect(report).toContain('LAPORAN PALSU');
  expect(attacked.journal().filter(({ type }) => type === 'evidence')).toHaveLength(1);
  // Nothing but plain letters in the names of files.
  for (const file of readdirSync(attacked.inCase('evidence'))) expect(file).toMatch(/^[\w.-]+$/);
  execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: attacked.inCase('') });
});

test('text of an attacker does not reach the terminal when a case goes on or is listed', async () => {
  const office = newOffice();
  await office.run([...START, '--plain'], `2\n1\n00.01\n${ATTACK}\n1\n`);
  await office.run(['hacked', '--platform', 'uji', '--account', ATTACK.slice(0, 60), '--plain'], '');
  const list = await office.run(['kasus']);
  expect(list.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
  const terminal = office.sitDown(['resume']);
  await see(terminal, 'Kasus yang mana?');
  expect(terminal.output()).not.toContain('judul palsu\u0007');
  expect(terminal.output()).not.toContain('\u202e');
});

test('a secret is refused before it reaches the disk, and can be written again without it', async () => {
  const office = newOffice();
  await office.run([...START, '--plain'], linesUpTo('cerita'));
  const terminal = office.sitDown(['resume']);
  await write(terminal, 'Apa yang terjadi?', 'kata sandinya: Rahasia#2026!');
  await choose(terminal, 'tampak memuat', 'Ubah teksnya');
  await see(terminal, 'Tulis ulang tanpa rahasia');
  for (let letter = 0; letter < 60; letter++) terminal.press('backspace');
  await write(terminal, 'Tulis ulang tanpa rahasia', 'Kata sandi sudah diganti pelaku.');
  await see(terminal, 'Simpan tangkapan layar');
  expect(office.report()).toContain('Kata sandi sudah diganti pelaku.');
  expect(everythingIn(office.workspace)).not.toContain('Rahasia#2026!');
});

test('what is no secret can be kept by saying so', async () => {
  const office = newOffice();
  await office.run([...START, '--plain'], linesUpTo('cerita'));
  const terminal = office.sitDown(['resume']);
  await write(terminal, 'Apa yang terjadi?', 'password: contoh#Palsu12');
  await choose(terminal, 'tampak memuat', 'Ini bukan rahasia');
  await see(terminal, 'Simpan tangkapan layar');
  expect(everythingIn(office.workspace)).toContain('contoh#Palsu12');
});

function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}
