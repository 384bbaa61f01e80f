import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';
import { choose, see, told } from './person.ts';
import { linesUpTo, START, TRIAL, type TrialStep } from './trial.ts';

async function caseAt(office: Office, step: TrialStep, clock?: string): Promise<void> {
  const { code } = await office.run([...START, '--plain'], linesUpTo(step), clock ? { clock } : {});
  expect(code).toBe(75);
}

describe('the way it is called', () => {
  test('no terminal: a sentence that names both ways, and no hanging prompt', async () => {
    const { code, stderr } = await newOffice().run(START);
    expect(code).toBe(2);
    expect(stderr).toContain('--plain');
    expect(stderr).toContain('--answers');
  });

  test('an unknown platform: the nearest one, and all of them', async () => {
    const { code, stderr } = await newOffice().run(['hacked', '--platform', 'instagrm', '--plain']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/maksud Anda npx gpr-respond hacked --platform instagram/);
    expect(stderr).toMatch(/tersedia:.*instagram.*uji/);
  });

  test.for([
    ['a command', ['hackd']],
    ['an option', ['hacked', '--plattform', 'uji']],
    ['a value', ['hacked', '--platform']],
    ['a language', ['cases', '--lang', 'fr']],
  ] as const)('%s that is mistyped: exit 2 and where to look', async ([, args]) => {
    const { code, stdout, stderr } = await newOffice().run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Langkah berikutnya: (lihat npx gpr-respond|mungkin maksud Anda)/);
  });

  test('the same sentence in English', async () => {
    const { stderr } = await newOffice().run(['hacked', '--platform', 'instagrm', '--plain', '--lang', 'en']);
    expect(stderr).toMatch(/There is no hacked runbook[\s\S]*gpr-respond hacked --platform instagram\n/);
  });

  test('a workspace that cannot be written: exit 74 and another place to try', async () => {
    const office = newOffice();
    writeFileSync(join(office.folder, 'berkas'), '');
    const home = join(office.folder, 'berkas/kerja');
    const { code, stderr } = await office.run([
      'hacked',
      '--platform',
      'instagram',
      '--account',
      'a',
      '--plain',
      '--home',
      home,
    ]);
    expect(code).toBe(74);
    expect(stderr).toMatch(/Folder kerja .* tidak dapat ditulisi: .*\((?:ENOTDIR|EEXIST)\)/);
    expect(stderr).toContain('--home');
  });

  test('a broken profile is told, and does not stop the walk', async () => {
    const office = newOffice();
    writeFileSync(join(office.workspace, 'profile.yaml'), 'office: [');
    const terminal = office.sitDown(START);
    await see(terminal, 'Masih bisa masuk');
    expect(told(terminal)).toContain('Profil kantor tidak terbaca');
  });
});

describe('runbooks and answers from elsewhere', () => {
  test('an alias bomb in an own runbook is refused at once', async () => {
    const office = newOffice();
    const rows = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`,
    );
    writeFileSync(
      join(office.workspace, 'runbooks/post-incident/hacked/bom.yaml'),
      `a0: &a0 x\n${rows.join('\n')}\n`,
    );
    const { code, stderr } = await office.run(['hacked', '--platform', 'bom', '--account', 'a', '--plain']);
    expect([2, 65]).toContain(code);
    expect(stderr).toContain('bom.yaml');
    expect(office.cases()).toEqual([]);
  });

  test('a broken own runbook: all problems with their places, and no case', async () => {
    const office = newOffice();
    const broken = TRIAL.replace('kind: choices', 'kind: pilihan').replace(
      'requires: [tangkapan]',
      'requires: [entah]',
    );
    const file = join(office.workspace, 'runbooks/post-incident/hacked/uji.yaml');
    writeFileSync(file, broken);
    const { code, stdout } = await office.run(['runbook', 'check', file]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/uji\.yaml:\d+:\d+: schema/);
    const tried = await office.run([...START, '--plain']);
    expect(tried.code).toBe(65);
    expect(office.cases()).toEqual([]);
  });

  test.for([
    ['an unknown step', 'masih-masuk: ya\n  entah: ya', 'entah'],
    ['an unknown choice', 'masih-masuk: mungkin', 'mungkin'],
  ] as const)('an answers file with %s: its line, exit 65, and no case', async ([, answers, named]) => {
    const office = newOffice();
    const file = join(office.folder, 'jawaban.yaml');
    writeFileSync(file, `account: dinkes_uji\nanswers:\n  ${answers}\n`);
    const { code, stderr } = await office.run(['hacked', '--platform', 'uji', '--answers', file]);
    expect(code).toBe(65);
    expect(stderr).toMatch(/jawaban\.yaml:\d+/);
    expect(stderr).toContain(named);
    expect(office.cases()).toEqual([]);
  });
});

test('an answers file with a file that is missing: its line and name, exit 65, and no case is opened', async () => {
  const office = newOffice();
  const file = join(office.folder, 'jawaban.yaml');
  writeFileSync(
    file,
    'account: dinkes_uji\nanswers:\n  masih-masuk: ya\n  tangkapan: { files: [tidak-ada.png] }\n',
  );
  const { code, stderr } = await office.run(['hacked', '--platform', 'uji', '--answers', file]);
  expect(code).toBe(65);
  expect(stderr).toMatch(/jawaban\.yaml:4:\d+: .*tidak-ada\.png/);
  expect(office.cases()).toEqual([]);
});

describe('a case that is not as it was left', () => {
  test('a torn last line is cut and told, and the walk goes on', async () => {
    const office = newOffice();
    await caseAt(office, 'kapan');
    appendFileSync(office.inCase('journal.jsonl'), '{"seq":4,"at":"2026-');
    const terminal = office.sitDown(['resume']);
    await see(terminal, 'Kapan pertama kali');
    expect(told(terminal)).toMatch(/Program terhenti saat menulis baris terakhir/);
    expect(office.journal().at(-1)).toMatchObject({ type: 'resumed' });
  });

  test('a damaged line stops with its number; what is whole can be read; nothing is changed', async () => {
    const office = newOffice();
    await caseAt(office, 'cerita');
    const path = office.inCase('journal.jsonl');
    const damaged = readFileSync(path, 'utf8').replace('"value":"tidak"', '"value":"ya"');
    writeFileSync(path, damaged);
    const { code, stderr } = await office.run(['resume', '--plain']);
    expect(code).toBe(65);
    expect(stderr).toContain('rusak pada baris 3');
    expect(stderr).toContain('--utuh');
    const whole = await office.run(['laporan', office.cases()[0] ?? '', '--utuh']);
    expect(whole.code).toBe(65);
    expect(whole.stdout).toContain('Masih bisa masuk ke akun?');
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    expect((await office.run(['kasus'])).stdout).toMatch(/RUSAK/);
  });

  test('a case of a newer version is not touched', async () => {
    const office = newOffice();
    await office.run([...START, '--plain']);
    const path = office.inCase('journal.jsonl');
    const [first = ''] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${first.replace('"format":1', '"format":99')}\n`);
    const before = readFileSync(path, 'utf8');
    const { code, stderr } = await office.run(['resume', '--plain']);
    expect(code).toBe(65);
    expect(stderr).toContain('lebih baru');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(existsSync(office.inCase('laporan.md'))).toBe(true);
  });

  test('a runbook that was changed inside the case is refused', async () => {
    const office = newOffice();
    await caseAt(office, 'kapan');
    appendFileSync(office.inCase('runbook.yaml'), '# diubah\n');
    const { code, stderr } = await office.run(['resume', '--plain']);
    expect(code).toBe(65);
    expect(stderr).toContain('runbook.yaml');
  });

  test('a newer runbook: the case goes on with its copy and says which steps differ', async () => {
    const office = newOffice();
    await caseAt(office, 'surel');
    const file = join(office.workspace, 'runbooks/post-incident/hacked/uji.yaml');
    writeFileSync(file, TRIAL.replace('Hapus unggahan pelaku.', 'Hapus semua unggahan pelaku.'));
    const terminal = office.sitDown(['resume']);
    await choose(terminal, 'Ganti kata sandi surel', 'Selesai');
    await see(terminal, 'Hapus unggahan pelaku.');
    expect(told(terminal)).toMatch(/Langkah yang berbeda: hapus/);
    expect(office.journal()).toContainEqual(expect.objectContaining({ type: 'resumed', changed: ['hapus'] }));
  });

  test('a clock that went back is told, and the order stays', async () => {
    const office = newOffice();
    await caseAt(office, 'kapan', '2026-11-22T15:30:00.000Z');
    const terminal = office.sitDown(['resume'], { clock: '2026-11-22T14:00:00.000Z' });
    await see(terminal, 'Kapan pertama kali');
    expect(told(terminal)).toContain('Jam komputer ini mundur');
    expect(office.journal().map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
    terminal.press('ctrl+c');
    expect((await terminal.exit).code).toBe(75);
    expect((await office.run(['laporan'])).code).toBe(0);
  });
});
