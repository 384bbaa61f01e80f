import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyFile, makeKey, officeKey, signWith } from '../../src/case/key.ts';
import { readRegister, withOffice } from '../../src/case/register.ts';
import { type SshKeygen, sshKeygen } from '../../src/case/sshkeygen.ts';
import { renderReport } from '../../src/report/edition.ts';
import { type Bench, judge } from '../../src/report/verify/judge.ts';
import { HIJACK, HIJACK_JOURNAL, inputOf, journal, opened } from './sample.ts';

const run = sshKeygen(process.env, false);
const none: SshKeygen = () => ({ ok: false, missing: true, stdout: '', stderr: '' });
const missing = run(['-?']).missing ? ' (skipped: ssh-keygen is not installed)' : '';

const EDITION = { type: 'awal', number: 1, issued: '2026-11-22T15:46:07.000Z' } as const;
const NAME = 'laporan-insiden_instagram_dinkes_rembang_20261122T224607+0700_awal.md';
const REPORT = Buffer.from(renderReport({ ...inputOf(HIJACK, HIJACK_JOURNAL), edition: EDITION }));

let office = '';
let folder = '';
let bench: Bench = { offices: [], run };
const inFolder = (name: string) => join(folder, name);
const put = (name: string, bytes: string | Uint8Array) => fs.writeFileSync(inFolder(name), bytes);
const verdicts = async (name: string, by = bench) =>
  (await judge(inFolder(name), name, by)).map(({ file, verdict, altered }) =>
    [file, verdict, ...altered.map(({ part }) => part)].join(' '),
  );
const verdict = async (name = NAME, by = bench) =>
  (await verdicts(name, by)).map((one) => one.slice(name.length + 1)).join();

function registerOf(short: string, root: string): Bench {
  const key = officeKey(root);
  if (!key) throw new Error('no key');
  return { offices: readRegister(withOffice('', short, 'Dinas Kesehatan', key)).offices, run };
}

describe.skipIf(missing)(`signed with a real key${missing}`, () => {
  beforeAll(() => {
    office = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-key-'));
    const made = makeKey(office, 'Dinas Kesehatan', run, { alone: true });
    expect(made).toMatchObject({ locked: false });
    expect(fs.statSync(keyFile(office)).mode & 0o777).toBe(0o600);
    bench = registerOf('dinkes', office);
  });
  beforeEach(() => {
    folder = fs.mkdtempSync(join(office, 'f-'));
    put(NAME, REPORT);
    expect(signWith(office, run)(inFolder(NAME))).toBeUndefined();
  });
  afterAll(() => fs.rmSync(office, { recursive: true, force: true }));

  test('genuine, and by whom', async () => {
    const [judged] = await judge(inFolder(NAME), NAME, bench);
    expect(judged).toMatchObject({
      verdict: 'genuine',
      by: { short: 'dinkes', name: 'Dinas Kesehatan' },
      altered: [],
      notes: [],
    });
    expect(await verdict(`${NAME}.sig`)).not.toContain('altered');
  });

  test('unknown signer, a removed office, no signature, no program', async () => {
    expect(await verdict(NAME, { offices: [], run })).toBe('unknown-signer');
    expect(await verdict(NAME, { ...bench, run: none })).toBe('unchecked');
    fs.rmSync(inFolder(`${NAME}.sig`));
    expect(await verdict()).toBe('unsigned');
  });

  test('two keys of one office are both good; another office’s key is not', async () => {
    const second = fs.mkdtempSync(join(office, 'second-'));
    makeKey(second, 'Dinas Kesehatan', run, { alone: true });
    signWith(second, run)(inFolder(NAME));
    expect(await verdict()).toBe('unknown-signer');
    const both = { offices: [...bench.offices, ...registerOf('dinkes', second).offices], run };
    expect(await verdict(NAME, both)).toBe('genuine');
  });

  test('a signature for another purpose is none', async () => {
    const words = ['-Y', 'sign', '-f', keyFile(office), '-n', 'git'];
    put(`${NAME}.sig`, spawnSync('ssh-keygen', words, { input: REPORT }).stdout);
    expect(await verdict()).toBe('altered signature');
  });

  test('another file’s signature, a broken one, an empty one, and a folder in its place', async () => {
    put('x.md', 'x');
    signWith(office, run)(inFolder('x.md'));
    fs.copyFileSync(inFolder('x.md.sig'), inFolder(`${NAME}.sig`));
    expect(await verdict()).toBe('altered signature');
    for (const text of ['-----BEGIN SSH SIGNATURE-----\nAAAA\n', '', 'x'.repeat(100_000)]) {
      put(`${NAME}.sig`, text);
      expect(await verdict()).toBe('altered signature');
    }
    fs.rmSync(inFolder(`${NAME}.sig`));
    fs.mkdirSync(inFolder(`${NAME}.sig`));
    expect(await verdict()).toBe('altered signature');
  });

  test.each<[string, (text: string) => string, string]>([
    ['the body', (text) => text.replace('Bu Sari', 'Bu Sani'), 'altered body signature'],
    ['the data', (text) => text.replace('answer: "no"', 'answer: "yes"'), 'altered data signature'],
    [
      'the data and its form',
      (text) => text.replace('kind: "incident"', 'kind: incident'),
      'altered data data signature',
    ],
    ['the seal', (text) => text.replace(/^seal: .*\n/m, ''), 'altered seal signature'],
    [
      'the seal’s figures',
      (text) => text.replace(/(seal: .*data: "..)./, '$1g'),
      'altered data seal signature',
    ],
    ['the line ends', (text) => text.replaceAll('\n', '\r\n'), 'altered carriage signature'],
    ['a BOM', (text) => `\ufeff${text}`, 'altered carriage signature'],
    ['the end', (text) => text.slice(0, -200), 'altered body body signature'],
    ['a pasted chat', (text) => text.replaceAll('"', '”'), 'altered data seal signature'],
  ])('%s changed: said', async (_, change, expected) => {
    put(NAME, change(REPORT.toString()));
    expect(await verdict()).toBe(expected);
  });

  test('a new seal over a changed report does not make it genuine', async () => {
    const journalled = inputOf(HIJACK, journal(opened()));
    put(NAME, renderReport({ ...journalled, edition: EDITION }));
    expect(await verdict()).toBe('altered signature');
    fs.rmSync(inFolder(`${NAME}.sig`));
    expect(await verdict()).toBe('unsigned');
  });

  test('a signed report that does not fit its own seal is not genuine', async () => {
    put(NAME, REPORT.toString().replace('Bu Sari', 'Bu Sani'));
    signWith(office, run)(inFolder(NAME));
    expect(await verdict()).toBe('altered body');
  });

  test('nothing altered passes as genuine: any byte flipped, put in or cut off', async () => {
    const change = fc.record({
      file: fc.constantFrom(NAME, `${NAME}.sig`),
      at: fc.nat(REPORT.length),
      kind: fc.constantFrom('flip', 'insert', 'cut'),
      bit: fc.integer({ min: 1, max: 255 }),
    });
    const signature = fs.readFileSync(inFolder(`${NAME}.sig`));
    await fc.assert(
      fc.asyncProperty(change, async ({ file, at, kind, bit }) => {
        put(NAME, REPORT);
        put(`${NAME}.sig`, signature);
        const bytes = file === NAME ? REPORT : signature;
        const spot = at % bytes.length;
        const [before, after] = [bytes.subarray(0, spot), bytes.subarray(spot)];
        const changed = {
          flip: () => Buffer.concat([before, Buffer.from([(bytes[spot] ?? 0) ^ bit]), after.subarray(1)]),
          insert: () => Buffer.concat([before, Buffer.from([bit]), after]),
          cut: () => before,
        }[kind]();
        put(file, changed);
        const said = await verdict();
        // White space between the lines of a signature's armour is not part of it.
        if (said === 'genuine') expect(meaning(changed)).toBe(meaning(bytes));
        else expect(said).toMatch(/^(?:altered|unreadable)/);
        if (file === NAME) expect(said).not.toBe('genuine');
      }),
      {
        numRuns: 250,
        // ssh-keygen does not look at what stands behind the armour.
        examples: [[{ file: `${NAME}.sig`, at: signature.length - 1, kind: 'flip', bit: 4 }]],
      },
    );
  });

  test('a drill is a drill, signed or not', async () => {
    const drill = inputOf(HIJACK, journal(opened({ kind: 'drill' })));
    put(NAME, renderReport({ ...drill, edition: EDITION }));
    signWith(office, run)(inFolder(NAME));
    const [judged] = await judge(inFolder(NAME), NAME, bench);
    expect(judged?.verdict).toBe('drill');
    expect(judged?.notes.join()).not.toBe('');
  });

  test('a renamed report is judged by its content, and the name is said', async () => {
    for (const name of ['laporan.txt', 'surat.pdf']) {
      put(name, REPORT);
      signWith(office, run)(inFolder(name));
      const [judged] = await judge(inFolder(name), name, bench);
      expect(judged?.verdict).toBe('genuine');
      expect(judged?.notes[0]?.id).toContain(NAME);
    }
    put('laporan-insiden_instagram_dinkes_rembang_20261122T224607+0700_awal (1).md', REPORT);
    const [copy] = await judge(
      inFolder('laporan-insiden_instagram_dinkes_rembang_20261122T224607+0700_awal (1).md'),
      'x/laporan-insiden_instagram_dinkes_rembang_20261122T224607+0700_awal (1).md',
      bench,
    );
    expect(copy?.notes).toEqual([]);
  });

  test('a package: each file is held against the signed list', async () => {
    put('surat.docx', 'isi surat');
    const line = (name: string) =>
      `${createHash('sha256')
        .update(fs.readFileSync(inFolder(name)))
        .digest('hex')}  ${name}\n`;
    put('SHA256SUMS', line('surat.docx') + line(NAME) + line(`${NAME}.sig`));
    signWith(office, run)(inFolder('SHA256SUMS'));
    expect(await verdict('surat.docx')).toBe('genuine');
    expect(await verdicts('.')).toEqual(['./SHA256SUMS genuine', `./${NAME} genuine`]);
    put('surat.docx', 'isi lain');
    expect(await verdict('surat.docx')).toBe('altered sums');
    expect((await verdicts('.'))[0]).toBe('./SHA256SUMS altered sums');
    fs.rmSync(inFolder('surat.docx'));
    expect((await verdicts('.'))[0]).toBe('./SHA256SUMS altered sums');
  });

  test('a list of check sums leads nowhere outside its folder', async () => {
    for (const name of ['../x', '/etc/passwd', 'a/../../x', 'C:\\x', '..\\x']) {
      put('SHA256SUMS', `${'0'.repeat(64)}  ${name}\n`);
      const [judged] = await judge(inFolder('SHA256SUMS'), 'SHA256SUMS', bench);
      expect(judged?.altered[0]?.sentence.id).toMatch(/di luar foldernya|rusak/);
    }
    fs.symlinkSync('/dev/zero', inFolder('nol'));
    put('SHA256SUMS', `${'0'.repeat(64)}  nol\n`);
    expect(await verdict('SHA256SUMS')).toBe('altered sums');
  });

  test('a key with a passphrase is never waited for', () => {
    const locked = fs.mkdtempSync(join(office, 'locked-'));
    fs.mkdirSync(join(locked, 'key'));
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'rahasia dinas', '-f', keyFile(locked)]);
    expect(signWith(locked, run)(inFolder(NAME))).toBe('locked');
  });

  test('a key is taken as a copy, one that is there is kept, others are refused', () => {
    const other = fs.mkdtempSync(join(office, 'other-'));
    const taken = makeKey(other, '', run, { from: keyFile(office), alone: true });
    expect(taken).toMatchObject({ key: { fingerprint: officeKey(office)?.fingerprint } });
    expect(fs.statSync(keyFile(other)).mode & 0o777).toBe(0o600);
    expect(makeKey(other, '', run, { alone: true })).toBe('exists');
    const rsa = join(office, 'rsa');
    spawnSync('ssh-keygen', ['-q', '-t', 'rsa', '-b', '2048', '-N', '', '-f', rsa]);
    const empty = fs.mkdtempSync(join(office, 'empty-'));
    expect(makeKey(empty, '', run, { from: rsa, alone: true })).toBe('not-ed25519');
    expect(makeKey(empty, '', run, { from: join(folder, NAME), alone: true })).toBe('failed');
    expect(makeKey(empty, '', none, { alone: true })).toBe('no-program');
    expect(fs.readdirSync(join(empty, 'key'))).toEqual([]);
  });
});

/** What a signature's armour holds. */
function meaning(armour: Buffer): string {
  return armour.toString('latin1').replaceAll(/\s/g, '');
}

test('without a key or a program, files are left as they are, and why is told', () => {
  const empty = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-key-'));
  fs.writeFileSync(join(empty, 'x.md'), 'x');
  expect(signWith(empty, none)(join(empty, 'x.md'))).toBe('no-key');
  fs.mkdirSync(join(empty, 'key'));
  fs.writeFileSync(keyFile(empty), 'x');
  expect(signWith(empty, none)(join(empty, 'x.md'))).toBe('no-program');
  expect(
    signWith(empty, () => ({ ok: true, missing: false, stdout: 'x', stderr: '' }))(join(empty, 'x.md')),
  ).toBe('not-signed');
  expect(fs.existsSync(join(empty, 'x.md.sig'))).toBe(false);
  fs.rmSync(empty, { recursive: true });
});

test('what is no report, no folder, not there', async () => {
  const empty = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-verify-'));
  fs.writeFileSync(join(empty, 'a.txt'), 'Selamat pagi');
  fs.writeFileSync(join(empty, 'b.bin'), 'x');
  for (const name of ['a.txt', 'b.bin', 'tidak-ada', '.']) {
    const [judged] = await judge(join(empty, name), name, { offices: [], run: none });
    expect([judged?.file, judged?.verdict]).toEqual([name, 'unreadable']);
  }
  fs.rmSync(empty, { recursive: true });
});

test('a letter that came with a report is judged by itself in a package', async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-verify-'));
  try {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    fs.mkdirSync(inFolder('paket/surat'), { recursive: true });
    put('paket/penerusan.jsonl', '');
    put('paket/surat/surat-dinas.md', 'Dengan hormat');
    put('paket/surat/lain.md', 'Tidak terdaftar');
    put('paket/SHA256SUMS', `${sha256('Dengan hormat')}  surat/surat-dinas.md\n`);
    const letters = async () => (await verdicts('paket')).filter((line) => line.includes('surat/'));
    expect(await letters()).toEqual([
      'paket/surat/lain.md unreadable',
      'paket/surat/surat-dinas.md unsigned',
    ]);
    put('paket/surat/surat-dinas.md', 'Dengan hormat!');
    expect(await letters()).toContain('paket/surat/surat-dinas.md altered sums');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
