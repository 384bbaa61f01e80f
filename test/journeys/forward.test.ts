import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';
import { START } from './trial.ts';

const ANSWERS = `office: Dinas Kominfo Kabupaten Rembang
officer: Sari Dewi
position: Kepala Bidang IKP
contact: 0295-000000
`;

/** An office that passes on: its own lines in a file, and a folder with what came by chat. */
function desk(): { readonly office: Office; readonly inbox: string; readonly answers: string } {
  const office = newOffice({ profile: false });
  const inbox = join(office.folder, 'diterima');
  fs.mkdirSync(inbox);
  const answers = join(office.folder, 'kantor.yaml');
  fs.writeFileSync(answers, ANSWERS);
  return { office, inbox, answers };
}

/** A first report of an account, with one file of evidence, as an office issued it. */
async function reported(account: string, into: string, evidence = false): Promise<string> {
  const office = newOffice();
  const file = join(office.folder, 'layar.png');
  fs.writeFileSync(file, `gambar ${account}`);
  const start = [...START.slice(0, -1), account];
  await office.run([...start, '--plain'], `2\n1\nkemarin 22.30\nAda iklan.\nbukti\n${file}\n`);
  const { stdout } = await office.run(['report', '--edition', 'awal']);
  const path = stdout.trim();
  const copy = join(into, path.slice(path.lastIndexOf('/') + 1));
  fs.copyFileSync(path, copy);
  if (evidence) fs.cpSync(office.inCase('evidence'), join(into, 'evidence'), { recursive: true });
  return copy;
}

const sha256 = (path: string) => createHash('sha256').update(fs.readFileSync(path)).digest('hex');
const only = (folder: string) => join(folder, fs.readdirSync(folder)[0] ?? '');

test('three reports of three offices go to the province in one letter, and from there to the ministry', async () => {
  const { office, inbox, answers } = desk();
  const reports = [
    await reported('dinkes', inbox),
    await reported('rsud', inbox),
    await reported('lasem', inbox),
  ];
  const sent = await office.run(['forward', ...reports, '--to', 'kominfo-province', '--answers', answers]);
  expect(sent.code).toBe(0);
  const first = only(office.out);
  const letter = fs.readFileSync(
    join(first, fs.readdirSync(first).find((name) => name.startsWith('surat')) ?? ''),
    'utf8',
  );
  for (const account of ['dinkes', 'rsud', 'lasem']) expect(letter).toContain(`${account} (Uji)`);
  expect(letter).toContain('belum ditandatangani');
  expect(letter).toContain('[diisi: nomor surat');
  for (const report of reports) {
    expect(fs.readFileSync(join(first, 'laporan', report.slice(report.lastIndexOf('/') + 1)))).toEqual(
      fs.readFileSync(report),
    );
  }
  execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: first });

  const next = newOffice();
  const on = await next.run(['teruskan', first, '--to', 'ministry', '--zip']);
  expect(on.code).toBe(0);
  const record = execFileSync('unzip', ['-p', only(next.out), '*penerusan.jsonl'], { encoding: 'utf8' });
  const links = record
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(links.map(({ to }) => to)).toEqual(['kominfo-province', 'ministry']);
  expect(links[0].received.map((one: { sha256: string }) => one.sha256)).toEqual(reports.map(sha256));
  const listing = execFileSync('unzip', ['-l', only(next.out)], { encoding: 'utf8' });
  expect(listing).toContain('surat-pengantar_1_');
  expect(listing).toContain('surat-pengantar_2_');
});

test('a package is signed, its letter can be completed, and it is passed on and verified all the same', async () => {
  const { office, inbox, answers } = desk();
  await office.run(['init', '--key']);
  const report = await reported('dinkes', inbox);
  await office.run(['forward', report, '--to', 'ministry', '--answers', answers]);
  const folder = only(office.out);
  const letter = join(folder, fs.readdirSync(folder).find((name) => name.startsWith('surat')) ?? '');
  fs.writeFileSync(letter, fs.readFileSync(letter, 'utf8').replace(/\[diisi: [^\]]*\]/g, 'sudah diisi'));
  execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder });
  const input = fs.readFileSync(join(folder, 'SHA256SUMS'));
  const check = ['-Y', 'check-novalidate', '-n', 'gpr-respond', '-s', join(folder, 'SHA256SUMS.sig')];
  execFileSync('ssh-keygen', check, { input, stdio: ['pipe', 'ignore', 'ignore'] });
  const verified = await office.run(['verify', folder]);
  expect(verified.stdout).not.toMatch(/BERUBAH\.|TIDAK DAPAT DINILAI/);
  expect(verified.stdout).toContain('laporan/laporan-insiden');
  expect(verified.stdout).toContain('Surat pengantar memang tidak tercantum');
  fs.writeFileSync(join(folder, 'titipan.pdf'), 'x');
  expect((await office.run(['verify', folder])).stdout).toContain(
    'Tidak tercantum di SHA256SUMS: titipan.pdf',
  );
  fs.rmSync(join(folder, 'titipan.pdf'));
  const next = newOffice();
  expect((await next.run(['forward', folder, '--to', 'kominfo-province'])).code).toBe(0);
});

test('a mistyped addressee is refused, and the one that was meant is named', async () => {
  const { office, inbox, answers } = desk();
  const report = await reported('dinkes', inbox);
  const typo = await office.run(['forward', report, '--to', 'ministri', '--answers', answers]);
  expect(typo.code).toBe(2);
  expect(typo.stderr).toContain('ministry');
  expect(fs.readdirSync(office.out)).toEqual([]);
});

test('evidence beside a report comes along when it is what the report says; changed evidence stops the forwarding', async () => {
  const { office, inbox, answers } = desk();
  const report = await reported('dinkes', inbox, true);
  await office.run(['forward', report, '--to', 'ministry', '--answers', answers]);
  expect(fs.readdirSync(join(only(office.out), 'bukti'), { recursive: true }).join(' ')).toContain(
    'layar.png',
  );
  fs.rmSync(office.out, { recursive: true });
  fs.mkdirSync(office.out);
  fs.appendFileSync(join(inbox, 'evidence/layar.png'), 'x');
  const { code, stderr } = await office.run(['forward', report, '--to', 'ministry', '--answers', answers]);
  expect(code).toBe(65);
  expect(stderr).toContain('layar.png');
  expect(fs.readdirSync(office.out)).toEqual([]);
});

test('an altered report is refused; with a reason it goes on and the letter says so', async () => {
  const { office, inbox, answers } = desk();
  const report = await reported('dinkes', inbox);
  fs.writeFileSync(report, fs.readFileSync(report, 'utf8').replace('belum terkendali', 'sudah pulih'));
  const args = ['forward', report, '--to', 'ministry', '--answers', answers];
  const refused = await office.run(args);
  expect(refused.code).toBe(65);
  expect(refused.stderr).toContain('Isi laporan (atau segelnya) berubah');
  expect(fs.readdirSync(office.out)).toEqual([]);
  await office.run([...args, '--despite', 'Sudah dicocokkan lewat telepon']);
  const folder = only(office.out);
  const letter = fs.readFileSync(
    join(folder, fs.readdirSync(folder).find((name) => name.startsWith('surat')) ?? ''),
    'utf8',
  );
  expect(letter).toContain('BERUBAH');
  expect(letter).toContain('Sudah dicocokkan lewat telepon');
});

test('a drill is refused, also when only its page says so', async () => {
  const { office, inbox, answers } = desk();
  const report = await reported('dinkes', inbox);
  const drill = fs.readFileSync(report, 'utf8').replace(/^# LAPORAN/m, '# LATIHAN · LAPORAN');
  fs.writeFileSync(report, drill);
  const { code, stderr } = await office.run([
    'forward',
    report,
    '--to',
    'ministry',
    '--answers',
    answers,
    '--despite',
    'ya',
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('LATIHAN');
  expect(fs.readdirSync(office.out)).toEqual([]);
});

test.each(['public', 'meta', 'platform', 'operator', 'mentri'])('no whole report goes to %s', async (to) => {
  const { office, inbox, answers } = desk();
  const report = await reported('dinkes', inbox);
  expect((await office.run(['forward', report, '--to', to, '--answers', answers])).code).toBe(2);
  expect(fs.readdirSync(office.out)).toEqual([]);
});

test('a received package whose record was changed is refused', async () => {
  const { office, inbox, answers } = desk();
  const report = await reported('dinkes', inbox);
  await office.run(['forward', report, '--to', 'kominfo-province', '--answers', answers]);
  const folder = only(office.out);
  const record = join(folder, 'penerusan.jsonl');
  fs.writeFileSync(record, fs.readFileSync(record, 'utf8').replace('Sari Dewi', 'Orang Lain'));
  const { code, stderr } = await newOffice().run(['forward', folder, '--to', 'ministry']);
  expect(code).toBe(65);
  expect(stderr).toContain('penerusan.jsonl');
});

/** What `report --for kominfo` put into a folder: an excerpt, its letter, and what else was asked for. */
async function excerpted(into: string, format: readonly string[] = []): Promise<string> {
  const office = newOffice();
  await office.run([...START.slice(0, -1), 'dinkes', '--plain'], '2\n1\nkemarin 22.30\nAda iklan.\njeda\n');
  const made = await office.run(['report', '--for', 'kominfo', '--yes', ...format, '--out', into]);
  expect(made.code).toBe(0);
  return join(into, fs.readdirSync(into).find((name) => /^petikan-laporan_.*\.md$/.test(name)) ?? '');
}

const letterIn = (folder: string, name = /^surat-pengantar_/) =>
  fs.readFileSync(join(folder, fs.readdirSync(folder).find((file) => name.test(file)) ?? ''), 'utf8');

test('an excerpt goes on with the letter that vouches for it, also from the next office', async () => {
  const { office, inbox, answers } = desk();
  const excerpt = await excerpted(inbox, ['--format', 'docx']);
  await office.run(['forward', excerpt, '--to', 'kominfo-province', '--answers', answers]);
  const first = only(office.out);
  const letters = fs.readdirSync(join(first, 'surat'));
  expect(letters.map((name) => name.replace(/_.*\./, '.'))).toEqual(['surat-dinas.docx', 'surat-dinas.md']);
  expect(letterIn(join(first, 'surat'), /\.md$/)).toContain(sha256(excerpt));
  expect(letterIn(first)).toContain('kami sertakan di folder surat');
  execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: first });
  const next = newOffice();
  await next.run(['forward', first, '--to', 'ministry']);
  expect(fs.readdirSync(join(only(next.out), 'surat'))).toEqual(letters);
});

test('an excerpt without its letter goes on too, and the covering letter says so', async () => {
  const { office, inbox, answers } = desk();
  const excerpt = await excerpted(inbox);
  for (const name of fs.readdirSync(inbox).filter((one) => one.startsWith('surat-dinas')))
    fs.rmSync(join(inbox, name));
  await office.run(['forward', excerpt, '--to', 'ministry', '--answers', answers]);
  const letter = letterIn(only(office.out));
  expect(letter).toContain('Tidak semua petikan kami terima');
  expect(letter).not.toContain('folder surat');
  expect(fs.existsSync(join(only(office.out), 'surat'))).toBe(false);
});

test('without --to a person chooses among those who may see a whole report, after reading what was checked', async () => {
  const { office, inbox } = desk();
  const report = await reported('dinkes', inbox);
  const lines = 'Dinas Kominfo Rembang\nSari Dewi\nKepala Bidang IKP\n0295-000000\n1\n';
  const { code, stdout, stderr } = await office.run(['forward', report, '--plain'], `3\n${lines}`);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /- dinkes \(Uji\), Dinas Kesehatan.*: laporan awal .*; segel utuh; belum ditandatangani/,
  );
  expect(stderr.indexOf('segel utuh')).toBeLessThan(stderr.indexOf('Diteruskan kepada siapa?'));
  expect(stderr).toContain('Kementerian Komunikasi dan Digital');
  expect(stderr).not.toMatch(/\d[.)]? (Meta|Warga)\b/);
  expect(stdout).toContain('penerusan_ministry_');
});

test('a report that says too much for its reader is named among several', async () => {
  const { office, inbox } = desk();
  const report = await reported('dinkes', inbox);
  const { code, stderr } = await office.run(['forward', report, '--to', 'meta', '--plain']);
  expect(code).toBe(2);
  expect(stderr).toContain(`Yang bukan petikan itu: ${report.slice(report.lastIndexOf('/') + 1)}`);
});
