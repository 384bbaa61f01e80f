import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';
import { START } from './trial.ts';

const GIVE = ['handover', '--from', 'Rini Astuti', '--to', 'Bagus Prakoso', '--note', 'Meta belum menjawab'];

/** An office whose admin answered the first questions and put away one file of evidence. */
async function begun(): Promise<Office> {
  const office = newOffice();
  const file = join(office.out, 'layar.png');
  fs.writeFileSync(file, 'bukan gambar sungguhan');
  const lines = ['2', '1', 'kemarin 22.30', 'Ada iklan kripto.', 'bukti', file, '1'];
  await office.run([...START, '--plain'], `${lines.join('\n')}\n`);
  fs.rmSync(file);
  return office;
}

function packages(office: Office): readonly string[] {
  const names = fs
    .readdirSync(office.out)
    .filter((name) => name.startsWith('serah-terima_') && !name.endsWith('.md'));
  return names.map((name) => join(office.out, name));
}

async function given(office: Office, ...more: readonly string[]): Promise<string> {
  const { code, stderr } = await office.run([...GIVE, ...more]);
  expect(stderr).toContain('Paket siap');
  expect(code).toBe(0);
  const [path = ''] = packages(office);
  return path;
}

function everything(folder: string): readonly string[] {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => `${path} ${fs.readFileSync(path).toString('base64')}`);
}

const types = (office: Office) => office.journal().map(({ type }) => type);

test.each([[[]], [['--zip']]])('a case goes on at another laptop %j', async (more) => {
  const office = await begun();
  const path = await given(office, ...more);
  const other = newOffice();
  const before = fs.statSync(path).isDirectory() ? everything(path) : fs.readFileSync(path);
  const rest = [
    'Bagus Prakoso',
    'selesai',
    'selesai',
    '1',
    '1',
    'WhatsApp',
    'Bu Sari',
    '',
    '',
    'selesai',
    '1',
  ];
  const { code, stderr } = await other.run(['resume', path, '--plain'], `${rest.join('\n')}\n`);
  expect(stderr).toContain('Paket utuh');
  expect(stderr).toContain('1 berkas bukti cocok');
  expect(code).toBe(0);
  expect(types(other).at(-2)).toBe('closed');
  expect(fs.statSync(path).isDirectory() ? everything(path) : fs.readFileSync(path)).toEqual(before);

  const report = other.report();
  expect(report).toContain('oleh Rini Astuti kepada Bagus Prakoso');
  expect(report).toContain('Penanganan dilanjutkan oleh Bagus Prakoso');
  execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: other.inCase('.') });
  // What both have in common is the same, byte for byte.
  const shared = fs.readFileSync(office.inCase('journal.jsonl'));
  expect(fs.readFileSync(other.inCase('journal.jsonl')).subarray(0, shared.length)).toEqual(shared);
});

test('the brief says where we stand, what must not be done, and what comes next', async () => {
  const office = await begun();
  const { stdout } = await office.run([...GIVE, '--zip']);
  expect(stdout).toContain('- **Dari:** Rini Astuti');
  expect(stdout).toContain('Meta belum menjawab');
  expect(stdout).toContain('Jangan melanjutkan kasus ini di dua komputer');
  expect(stdout).toContain('Ganti kata sandi surel kantor');
  expect(stdout.split('\n').length).toBeLessThan(70);
  const name = fs.readdirSync(office.inCase('issued')).find((one) => one.startsWith('serah-terima_')) ?? '';
  expect(fs.readFileSync(office.inCase(`issued/${name}`), 'utf8')).toBe(stdout);
  expect(fs.readFileSync(join(office.out, name), 'utf8')).toBe(stdout);
});

test('the laptop that gave the case away asks before it goes on, and leaves it when told to', async () => {
  const office = await begun();
  await given(office, '--zip');
  const before = everything(office.inCase('.'));
  const { code, stderr } = await office.run(['resume', '--plain'], '1\n');
  expect(stderr).toContain('sudah diserahkan kepada Bagus Prakoso');
  expect(code).toBe(0);
  expect(everything(office.inCase('.'))).toEqual(before);

  await office.run(['resume', '--plain'], '2\nRini Astuti\n');
  expect(office.journal().some((entry) => 'by' in entry && entry.by === 'Rini Astuti')).toBe(true);
});

test('handed back, the first laptop is brought up to date after asking; its own folder goes on', async () => {
  const office = await begun();
  const path = await given(office, '--zip');
  const other = newOffice();
  const file = join(other.out, 'daftar perangkat.png');
  fs.writeFileSync(file, 'perangkat');
  await other.run(['resume', path, '--plain'], `Bagus Prakoso\nbukti\n${file}\n1\n`);
  fs.rmSync(file);
  const { stderr: made } = await other.run(['handover', '--from', 'Bagus Prakoso', '--to', 'Rini Astuti']);
  expect(made).toContain('2 berkas');
  const [back = ''] = packages(other);
  const refused = await office.run(['resume', back, '--plain'], '2\n');
  expect(refused.stderr).toContain('Perbarui yang ada di sini?');
  expect(types(office).at(-1)).toBe('handed-over');

  await office.run(['resume', back, '--plain'], '1\nRini Astuti\n');
  expect(types(office)).toContain('resumed');
  expect(fs.readFileSync(office.inCase('evidence/daftar_perangkat.png'), 'utf8')).toBe('perangkat');
  expect(office.cases()).toHaveLength(1);
  expect(fs.readdirSync(join(office.workspace, 'cases'))).toHaveLength(1);
});

test('a case that went on in both places is said to have split, and nothing is touched', async () => {
  const office = await begun();
  const path = await given(office, '--zip');
  const other = newOffice();
  await other.run(['resume', path, '--plain'], 'Bagus Prakoso\n1\n');
  await other.run(['handover', '--from', 'Bagus', '--to', 'Rini', '--zip']);
  await office.run(['resume', '--plain'], '2\nRini Astuti\n1\n');
  const before = everything(office.inCase('.'));
  const [back = ''] = packages(other);
  const { code, stderr } = await office.run(['resume', back, '--plain'], '1\nRini\n');
  expect(stderr).toContain('catatannya bercabang');
  expect(code).toBe(65);
  expect(everything(office.inCase('.'))).toEqual(before);
});

test.each([
  ['evidence', (folder: string) => fs.appendFileSync(join(folder, 'evidence/layar.png'), 'x'), 'layar.png'],
  ['a journal line', (folder: string) => change(join(folder, 'journal.jsonl'), 'kripto', 'obat'), 'baris'],
  ['the end of the journal', (folder: string) => cutLine(join(folder, 'journal.jsonl')), 'journal.jsonl'],
  ['the runbook', (folder: string) => change(join(folder, 'runbook.yaml'), 'uji', 'coba'), ''],
  ['missing evidence', (folder: string) => fs.rmSync(join(folder, 'evidence/layar.png')), 'layar.png'],
])('a package with changed %s is refused, by name, and leaves nothing', async (_, spoil, name) => {
  const office = await begun();
  const path = await given(office);
  spoil(path);
  const other = newOffice();
  const { code, stderr } = await other.run(['resume', path, '--plain'], 'Bagus\n');
  expect(code).toBe(65);
  expect(stderr).toContain(name);
  expect(fs.readdirSync(join(other.workspace, 'cases'))).toEqual([]);
});

test('evidence that changed since it was taken stops the hand-over, and nothing is recorded', async () => {
  const office = await begun();
  const before = office.journal();
  fs.appendFileSync(office.inCase('evidence/layar.png'), 'x');
  for (const more of [[], ['--zip']]) {
    const { code, stderr } = await office.run([...GIVE, ...more]);
    expect(code).toBe(65);
    expect(stderr).toContain('evidence/layar.png');
  }
  expect(office.journal()).toEqual(before);
  expect(fs.readdirSync(office.out)).toEqual([]);
});

test('killed at any moment of a hand-over, the journal is whole and the next one makes the package', async () => {
  const office = await begun();
  let finished = false;
  for (let at = 1; at < 60 && !finished; at += 4) {
    const { code } = await office.run([...GIVE, '--zip'], '', { fault: { what: 'kill', at } });
    finished = code === 0;
    const names = fs.readdirSync(office.out).filter((name) => !name.startsWith('.'));
    for (const zip of names.filter((name) => name.endsWith('.zip'))) {
      execFileSync('unzip', ['-tq', join(office.out, zip)]);
    }
  }
  const { code } = await office.run([...GIVE, '--zip']);
  expect(code).toBe(0);
  expect(types(office).filter((type) => type === 'handed-over')).toHaveLength(1);
});

test('a secret in the message is refused before anything is recorded', async () => {
  const office = await begun();
  const before = office.journal();
  const { code } = await office.run([
    'handover',
    '--from',
    'Rini',
    '--to',
    'B',
    '--note',
    'sandinya: Rembang#2026!',
  ]);
  expect(code).toBe(2);
  expect(office.journal()).toEqual(before);
});

function change(path: string, from: string, to: string): void {
  fs.writeFileSync(path, fs.readFileSync(path, 'utf8').replace(from, to));
}

function cutLine(path: string): void {
  const text = fs.readFileSync(path, 'utf8');
  fs.writeFileSync(path, text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1));
}
