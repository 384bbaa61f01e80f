import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';

const missing =
  spawnSync('ssh-keygen', ['-?']).error === undefined ? '' : ' (skipped: ssh-keygen is not installed)';

const ANSWERS = `account: dinkes_uji
noticed: 2026-11-22T10:30:00+07:00
close: true
answers:
  capture-now: { files: [profil.png] }
`;

/** A case from its first answer to its end, with evidence. */
async function closedCase(office: Office): Promise<void> {
  const answers = join(office.folder, 'jawaban.yaml');
  writeFileSync(answers, ANSWERS);
  writeFileSync(join(office.folder, 'profil.png'), 'gambar profil');
  const { code } = await office.run(
    ['hacked', '--platform', 'instagram', '--answers', answers, '--out', office.out],
    '',
    { clock: '2026-11-22T03:40:00.000Z' },
  );
  expect(code).toBe(0);
}

/** What `verify --json` says, as `file verdict part…`, and the exit code. */
async function verified(
  office: Office,
  path: string,
): Promise<{ readonly said: readonly string[]; readonly code: number | null }> {
  const { stdout, code } = await office.run(['verify', '--json', path]);
  const judged: readonly { file: string; verdict: string; altered: readonly { part: string }[] }[] =
    JSON.parse(stdout);
  const said = judged.map(({ file, verdict, altered }) =>
    [file.replace(/^.*\/(?=.)/, ''), verdict, ...new Set(altered.map(({ part }) => part))].join(' '),
  );
  return { said, code };
}

function fingerprintOf(pub: string): string {
  return spawnSync('ssh-keygen', ['-l', '-f', pub], { encoding: 'utf8' }).stdout.split(' ')[1] ?? '';
}

describe.skipIf(missing)(`from the office’s key to the coordinator’s verdict${missing}`, () => {
  test('what an office signs, its coordinator calls genuine, with this program and without', async () => {
    const office = newOffice();
    const made = await office.run(['init', '--key']);
    expect(made.code).toBe(0);
    expect(made.stderr).toContain('tidak berkata sandi');
    const pub = join(office.workspace, 'key/office.pub');
    expect(statSync(join(office.workspace, 'key/office')).mode & 0o777).toBe(0o600);
    expect(made.stdout).toContain(fingerprintOf(pub));
    expect((await office.run(['init', '--key'])).code).toBe(2);
    await closedCase(office);
    const awal = office.issued().find((name) => name.endsWith('_awal.md')) ?? '';
    const file = join(office.out, awal);

    const kominfo = newOffice();
    expect(await verified(kominfo, file)).toEqual({ said: [`${awal} unknown-signer`], code: 1 });
    const add = ['register', 'add', pub, '--short', 'dinkes-rembang', '--name', 'Dinas Kesehatan Rembang'];
    const wrong = await kominfo.run([...add, '--fingerprint', `SHA256:${'a'.repeat(43)}`]);
    expect(wrong.code).toBe(1);
    const declined = await kominfo.run([...add, '--plain'], '\n');
    expect(declined.stderr).toContain('nomor yang sudah Anda kenal');
    expect(declined.code).toBe(1);
    expect((await kominfo.run(['register', 'list'])).stdout).toBe('');
    const heard = fingerprintOf(pub).slice(-4);
    expect((await kominfo.run([...add, '--plain'], `${heard}\n`)).code).toBe(0);
    expect((await kominfo.run([...add, '--fingerprint', fingerprintOf(pub)])).code).toBe(2);
    expect(JSON.parse((await kominfo.run(['register', 'list', '--json'])).stdout).offices).toMatchObject([
      { short: 'dinkes-rembang', keys: [{ fingerprint: fingerprintOf(pub) }] },
    ]);

    expect(await verified(kominfo, file)).toEqual({ said: [`${awal} genuine`], code: 0 });
    const told = await kominfo.run(['periksa', file]);
    expect(told.stdout).toContain('ASLI. Ditandatangani oleh Dinas Kesehatan Rembang (dinkes-rembang)');
    const signers = join(kominfo.workspace, 'allowed_signers');
    const plain = [
      '-Y',
      'verify',
      '-f',
      signers,
      '-I',
      'dinkes-rembang',
      '-n',
      'gpr-respond',
      '-s',
      `${file}.sig`,
    ];
    expect(spawnSync('ssh-keygen', plain, { input: readFileSync(file) }).status).toBe(0);

    expect((await kominfo.run(['register', 'remove', 'dinkes-rembang'])).code).toBe(0);
    expect(await verified(kominfo, file)).toEqual({ said: [`${awal} unknown-signer`], code: 1 });
  });

  test('letters and Enter at the comparison register no key; what was heard does', async () => {
    const office = newOffice();
    await office.run(['init', '--key']);
    const pub = join(office.workspace, 'key/office.pub');
    const kominfo = newOffice();
    const add = ['register', 'add', pub, '--short', 'dinkes', '--name', 'Dinas Kesehatan'];
    const terminal = kominfo.sitDown(add);
    await terminal.waitFor('Empat tanda terakhir yang dibacakan');
    expect(terminal.screen()).not.toContain(fingerprintOf(pub));
    terminal.type('kjkjjk\r');
    await terminal.waitFor('"kjkjjk" bukan akhir sidik jari');
    expect(existsSync(join(kominfo.workspace, 'allowed_signers'))).toBe(false);
    await terminal.waitFor(/❯ *$/m);
    terminal.type(`${fingerprintOf(pub).slice(-4)}\r`);
    await terminal.waitFor('Terdaftar: Dinas Kesehatan');
    expect((await terminal.exit).code).toBe(0);
  });

  test('a private key sent by mistake is refused, and said', async () => {
    const office = newOffice();
    await office.run(['init', '--key']);
    const { code, stderr } = await office.run([
      'register',
      'add',
      join(office.workspace, 'key/office'),
      '--plain',
    ]);
    expect(code).toBe(65);
    expect(stderr).toContain('kunci PRIBADI');
  });

  test('a key with a passphrase: an answers file waits for nobody, and the report goes out unsigned', async () => {
    const office = newOffice();
    const key = join(office.workspace, 'key/office');
    mkdirSync(join(office.workspace, 'key'));
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'rahasia dinas', '-f', key]);
    await closedCase(office);
    expect(office.issued().filter((name) => name.endsWith('.sig'))).toEqual([]);
    const { stderr } = await office.run(['report', '--edition', 'akhir', '--out', office.out]);
    expect(stderr).toContain('kata sandi kunci tidak diberikan');
  });

  test('a case folder: whatever byte is changed, verify names where', async () => {
    const office = newOffice();
    await office.run(['init', '--key']);
    await closedCase(office);
    const add = [
      'register',
      'add',
      join(office.workspace, 'key/office.pub'),
      '--short',
      'dinkes',
      '--name',
      'Dinkes',
    ];
    await office.run([...add, '--fingerprint', fingerprintOf(join(office.workspace, 'key/office.pub'))]);
    const [akhir = '', awal = '', perkembangan = ''] = readdirSync(office.inCase('issued'))
      .filter((name) => name.endsWith('.md'))
      .sort();
    const whole = await verified(office, office.inCase(''));
    expect(whole).toEqual({
      said: [
        expect.stringMatching(/\/ unsigned$/),
        'SHA256SUMS unsigned',
        'laporan.md unsigned',
        ...[akhir, awal, perkembangan].filter(Boolean).map((name) => `${name} genuine`),
      ],
      code: 0,
    });
    expect(spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: office.inCase('') }).status).toBe(
      0,
    );

    const last = (text: string) => text.trimEnd().split('\n').length;
    const changes: readonly [string, (text: string) => string, string][] = [
      ['evidence/profil.png', (text) => text.replace('profil', 'profiI'), 'evidence'],
      ['journal.jsonl', (text) => text.replace('dinkes_uji', 'dinkes_ujl'), 'journal'],
      [
        'journal.jsonl',
        (text) => replaceLine(text, last(text), (line) => line.replace(/"at":"2026/, '"at":"2025')),
        'journal',
      ],
      ['journal.jsonl', (text) => text.slice(0, -1), 'journal'],
      ['runbook.yaml', (text) => text.replace('e', 'E'), 'runbook'],
      ['laporan.md', (text) => text.replace('Ringkasan', 'Ringkosan'), 'body'],
      ['laporan.md', (text) => text.replace('state: "closed"', 'state: "open"'), 'data'],
      [`issued/${awal}`, (text) => text.replace('Ringkasan', 'Ringkosan'), 'body'],
      [`issued/${awal}`, (text) => text.replace('Ringkasan', 'Ringkosan'), 'edition'],
      [`issued/${awal}`, (text) => text.replace(/head: "./, 'head: "z'), 'data'],
      [`issued/${awal}.sig`, (text) => text.replace('U1NI', 'U1NJ'), 'signature'],
      ['SHA256SUMS', (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')), 'sums'],
      ['SHA256SUMS', (text) => text.replace('  ', ' '), 'sums'],
    ];
    for (const [file, change, part] of changes) {
      const copy = join(office.folder, 'salinan');
      cpSync(office.inCase(''), copy, { recursive: true });
      const before = readFileSync(join(copy, file), 'utf8');
      expect(change(before), file).not.toBe(before);
      writeFileSync(join(copy, file), change(before));
      const { said, code } = await verified(office, copy);
      expect(said.join('\n'), `${file}: ${said.join('; ')}`).toMatch(
        new RegExp(`altered.* ${part}\\b|altered ${part}\\b`),
      );
      expect(code).toBe(1);
      rmSync(copy, { recursive: true });
    }
  });
});

test('a letter to be completed is not signed; in its case folder it is judged by the journal', async () => {
  const office = newOffice();
  await office.run(['init', '--key']);
  await closedCase(office);
  const made = await office.run(['report', '--for', 'kominfo', '--yes', '--out', office.out]);
  expect(made.stderr).toContain('masih akan dilengkapi');
  const files = readdirSync(office.out);
  expect(files.some((name) => /^petikan-laporan.*\.sig$/.test(name))).toBe(true);
  expect(files.some((name) => /^surat-dinas.*\.sig$/.test(name))).toBe(false);
  const letter = readdirSync(office.inCase('issued')).find((name) => name.startsWith('surat-dinas')) ?? '';
  const verdict = async () =>
    (await verified(office, office.inCase(''))).said.filter((line) => line.startsWith(letter));
  expect(await verdict()).toEqual([`${letter} unsigned`]);
  const path = office.inCase(`issued/${letter}`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Terbatas', 'Biasa'));
  expect(await verdict()).toEqual([`${letter} altered edition`]);
  const told = await office.run(['verify', office.inCase('')]);
  expect(told.stdout).toContain(`Berkas berubah: issued/${letter}`);
});

function replaceLine(text: string, number: number, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line, index) => (index + 1 === number ? change(line) : line))
    .join('\n');
}

test('without a key everything works, and says that nothing is signed', async () => {
  const office = newOffice();
  await closedCase(office);
  expect(office.issued().filter((name) => name.endsWith('.sig'))).toEqual([]);
  const issued = await office.run(['report', '--edition', 'akhir', '--out', office.out]);
  expect(issued.stderr).toContain('Belum ditandatangani: kantor ini belum punya kunci');
  expect(issued.code).toBe(0);
  const [first = ''] = office.issued();
  const checked = await office.run(['verify', join(office.out, first)]);
  expect(checked.stdout).toContain('BELUM DITANDATANGANI');
  expect(checked.code).toBe(0);
});

test('a computer without ssh-keygen: files are made, and said to be unsigned or unchecked', async () => {
  const office = newOffice();
  const bare = { env: { PATH: join(office.folder, 'kosong') } };
  const made = await office.run(['init', '--key'], '', bare);
  expect(made.code).toBe(74);
  expect(made.stderr).toContain('Laporan tetap dapat dibuat');
  await closedCase(office);
  const [first = ''] = office.issued();
  writeFileSync(join(office.out, `${first}.sig`), '-----BEGIN SSH SIGNATURE-----\n');
  const checked = await office.run(['verify', join(office.out, first)], '', bare);
  expect(checked.stdout).toContain('BELUM DIPERIKSA');
  expect(checked.code).toBe(1);
});

test('verify without a file, and with a chat’s paste, whose text can still be read', async () => {
  const office = newOffice();
  expect((await office.run(['verify'])).code).toBe(2);
  const pasted = join(office.folder, 'dari-wa.md');
  writeFileSync(
    pasted,
    '—\ngpr-respond: 1\nkind: “incident”\n—\n\nLAPORAN INSIDEN AKUN MEDIA SOSIAL\n\n2. Ringkasan\n',
  );
  const { stdout, code } = await office.run(['verify', pasted, '--body']);
  expect(stdout).toContain('disalin lewat chat');
  expect(stdout).toContain('2. Ringkasan');
  expect(code).toBe(1);
});
