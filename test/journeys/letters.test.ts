import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';

const CLOCK = '2026-11-22T15:40:00.000Z';

/** An incident in the middle of being handled, from an answers file. */
async function incident(office: Office, answers: string): Promise<void> {
  const file = join(office.folder, 'jawaban.yaml');
  writeFileSync(file, answers);
  await office.run(
    [
      'hacked',
      '--platform',
      'instagram',
      '--account',
      'dinkes_rembang',
      '--answers',
      file,
      '--out',
      office.out,
    ],
    '',
    { clock: CLOCK },
  );
}

const ANSWERS = `noticed: 2026-11-22T22:30:00+07:00
answers:
  access: locked-out
  seen: [scam, posts]
`;

const lastEntries = (office: Office) =>
  readFileSync(office.inCase('journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a letter and its excerpt are issued, journalled, summed and listed', async () => {
  const office = newOffice();
  await incident(office, ANSWERS);
  const { code, stdout, stderr } = await office.run([
    'report',
    '--for',
    'kominfo',
    '--yes',
    '--out',
    office.out,
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain('PRATINJAU');
  expect(stderr).toContain('Kontak Dinas Kominfo Kabupaten Rembang belum diisi');
  const paths = stdout.trim().split('\n');
  expect(paths).toHaveLength(2);
  for (const path of paths) expect(existsSync(path)).toBe(true);
  const issued = lastEntries(office).filter(({ type, to }) => type === 'issued' && to === 'kominfo');
  expect(issued.map(({ letter }) => letter)).toEqual([undefined, 'surat-dinas']);
  const sums = readFileSync(office.inCase('SHA256SUMS'), 'utf8');
  for (const { file, sha256 } of issued) expect(sums).toContain(`${sha256}  ${file}`);
  expect(readFileSync(paths[1] ?? '', 'utf8')).toContain(String(issued[0]?.sha256));
  const verified = await office.run(['verify', paths[0] ?? '']);
  expect(verified.stdout).not.toContain('BERUBAH');
  expect((await office.run(['cases'])).stdout).toContain('surat: kominfo');
  expect(await office.report()).toContain('Surat untuk');
});

test('the format chat asks for the short text, not for the letter', async () => {
  const office = newOffice();
  await incident(office, ANSWERS);
  const args = ['report', '--for', 'kominfo', '--format', 'chat', '--yes', '--out', office.out];
  const { code, stdout } = await office.run(args);
  expect(code).toBe(0);
  expect(stdout.trim()).toMatch(/chat_kominfo_[^\n]*\.txt$/);
});

test('a drill and a replay get no letter, and the case stays as it was', async () => {
  const office = newOffice();
  await incident(office, `replay: { story: Cerita, starts: 2026-11-22T22:00:00+07:00 }\n${ANSWERS}`);
  const before = readFileSync(office.inCase('journal.jsonl'), 'utf8');
  const { code, stdout, stderr } = await office.run([
    'report',
    office.cases()[0] ?? '',
    '--for',
    'meta',
    '--yes',
  ]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('pemutaran ulang');
  expect(readFileSync(office.inCase('journal.jsonl'), 'utf8')).toBe(before);
});

test('a recovery is not announced before it was declared', async () => {
  const office = newOffice();
  await incident(office, ANSWERS);
  const { code, stderr } = await office.run([
    'report',
    '--for',
    'public',
    '--letter',
    'pemberitahuan-pemulihan',
    '--yes',
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('belum dinyatakan pulih');
});

test('what the law wants is named, filled in on the spot as an answer of its step, or said in the letter', async () => {
  const office = newOffice();
  await incident(office, 'noticed: 2026-11-22T22:30:00+07:00\nanswers:\n  access: locked-out\n');
  const gap = await office.run(['report', '--for', 'kominfo', '--yes', '--out', office.out]);
  expect(gap.stderr).toContain('belum ada di kasus ini: dampak');
  const [, first = ''] = gap.stdout.trim().split('\n');
  expect(readFileSync(first, 'utf8')).toContain('belum tersedia: dampak');
  const more = join(office.folder, 'tambahan.yaml');
  writeFileSync(more, 'answers:\n  seen: [scam]\n');
  const filled = await office.run(['report', '--for', 'kominfo', '--answers', more, '--out', office.out]);
  expect(filled.code).toBe(0);
  expect(lastEntries(office).some(({ type, step }) => type === 'answered' && step === 'seen')).toBe(true);
  const second = filled.stdout.trim().split('\n').at(-1) ?? '';
  expect(readFileSync(second, 'utf8')).not.toContain('belum tersedia');
});

test('an old contact is said, and a broken override with its line', async () => {
  const office = newOffice();
  await incident(office, ANSWERS);
  const profile = join(office.workspace, 'profile.yaml');
  const whole = readFileSync(profile, 'utf8');
  writeFileSync(
    profile,
    whole.replace(/( +)name: Dinas Kominfo.*/, '$&\n$1contact: piket@contoh.example\n$1checked: 2026-01-02'),
  );
  const old = await office.run(['report', '--for', 'kominfo', '--yes', '--out', office.out], '', {
    clock: CLOCK,
  });
  expect(old.stderr).toMatch(/piket@contoh\.example\.\s+Terakhir\s+dicek\s+324\s+hari\s+lalu/);
  writeFileSync(profile, `${whole.trimEnd()}\n  komifo: { name: Salah }\n`);
  const wrong = await office.run(['report', '--for', 'kominfo', '--yes', '--out', office.out]);
  expect(wrong.stderr).toMatch(/profile\.yaml:\d+:3: unknown-addressee/);
  expect(wrong.code).toBe(0);
});

test('without a terminal, nothing is issued unless someone says so', async () => {
  const office = newOffice();
  await incident(office, ANSWERS);
  const { code, stderr } = await office.run(['report', '--for', 'kominfo']);
  expect(code).toBe(2);
  expect(stderr).toContain('--yes');
});

test('evidence that an addressee may see lies beside its letter, hashed again and recorded as copied', async () => {
  const office = newOffice();
  writeFileSync(join(office.folder, 'profil.png'), 'gambar');
  const withFile = `${ANSWERS}  capture-now: { files: [profil.png] }\n`;
  await incident(office, withFile);
  const args = (to: string) => ['report', '--for', to, '--yes', '--out', office.out];
  const { code, stdout } = await office.run(args('kominfo'));
  expect(code).toBe(0);
  const folder =
    stdout
      .trim()
      .split('\n')
      .find((path) => path.endsWith('_bukti')) ?? '';
  expect(readFileSync(join(folder, 'profil.png'), 'utf8')).toBe('gambar');
  expect(office.report()).toMatch(/Disalin .*untuk Dinas Kominfo Kabupaten Rembang, .*SHA-256 cocok/);
  const open = await office.run(args('public'));
  expect(open.stdout).not.toContain('_bukti');
  // The dinas passes it on, and the evidence is found where it lies.
  const excerpt =
    stdout
      .trim()
      .split('\n')
      .find((path) => path.includes('petikan')) ?? '';
  const sent = await office.run(['forward', excerpt, '--to', 'ministry', '--out', join(office.out, 'f')]);
  expect(sent.stderr).not.toContain('tidak ikut diterima');

  const before = lastEntries(office).length;
  const there = readdirSync(office.out).length;
  appendFileSync(office.inCase('evidence/profil.png'), 'x');
  const changed = await office.run(args('police'));
  expect(changed.code).toBe(65);
  expect(changed.stderr).toContain('profil.png');
  rmSync(office.inCase('evidence/profil.png'));
  expect((await office.run(args('police'))).code).toBe(74);
  expect(lastEntries(office)).toHaveLength(before);
  expect(readdirSync(office.out)).toHaveLength(there);
});
