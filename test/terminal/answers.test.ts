import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/terminal/answers.ts';
import { RUNBOOK } from './runbook.ts';

const there = (path: string) => !path.includes('hilang');
const read = (text: string) => readAnswers(text, 'kasus/jawaban.yaml', RUNBOOK, 'id', there);
const answers = (text: string) => read(`answers:\n  ${text.replaceAll('\n', '\n  ')}\n`);

describe('what is read', () => {
  test('the head of the file', () => {
    const { script, problems } = read(`
account: contoh_pemkot
profile: { office.name: Pemkot Contoh, reporter.contact: 0812345, incident.occurred: 2021-10-08T16:00:00+07:00 }
replay: { story: Pemkot Solo, starts: 2021-10-08T16:40:00+07:00 }
noticed: 2021-10-08T16:29:00+07:00
close: true
answers: {}
`);
    expect(problems).toEqual([]);
    expect(script).toEqual({
      file: 'kasus/jawaban.yaml',
      account: 'contoh_pemkot',
      facts: {
        'office.name': 'Pemkot Contoh',
        'reporter.contact': '0812345',
        'incident.occurred': '2021-10-08T09:00:00.000Z',
        'incident.noticed': '2021-10-08T09:29:00.000Z',
      },
      replay: { story: 'Pemkot Solo', starts: '2021-10-08T09:40:00.000Z' },
      close: true,
      answers: new Map(),
    });
  });

  const plain = { outcome: 'done', files: [], notSecret: false };
  test.each([
    ['access: locked-out', 'access', { ...plain, value: 'locked-out' }],
    ['access: no', 'access', { ...plain, value: 'no' }],
    ['changed: [name, mail]', 'changed', { ...plain, value: ['name', 'mail'] }],
    ['changed: mail', 'changed', { ...plain, value: ['mail'] }],
    ['contact: 0812', 'contact', { ...plain, value: '0812' }],
    ['contact: { value: true }', 'contact', { ...plain, value: 'true' }],
    ['revert-mail: done', 'revert-mail', plain],
    ['revert-mail: {}', 'revert-mail', plain],
    [
      'revert-mail: { outcome: not-possible, reason: diganti }',
      'revert-mail',
      { ...plain, outcome: 'not-possible', reason: 'diganti' },
    ],
    [
      'revert-mail: { waived: mendesak, note: catat, not-secret: true }',
      'revert-mail',
      { ...plain, waived: 'mendesak', note: 'catat', notSecret: true },
    ],
    [
      'capture-now: { files: [profil.png, sub/a b.png] }',
      'capture-now',
      { ...plain, files: [resolve('kasus/profil.png'), resolve('kasus/sub/a b.png')] },
    ],
    ['occurred: 2021-10-08T16:00:00+07:00', 'occurred', { ...plain, value: '2021-10-08T16:00:00+07:00' }],
    [
      'notify-first: { how: WA, receiver: Bu Sri, ticket: 12, when: 2021-10-08T16:00:00Z }',
      'notify-first',
      { ...plain, sent: { how: 'WA', receiver: 'Bu Sri', ticket: '12', when: '2021-10-08T16:00:00.000Z' } },
    ],
    [
      'notify-first: { outcome: later, reason: libur }',
      'notify-first',
      { ...plain, outcome: 'later', reason: 'libur' },
    ],
  ])('%s', (text, step, answer) => {
    const { script, problems } = answers(text);
    expect(problems).toEqual([]);
    expect(script?.answers.get(step)).toEqual(answer);
  });
});

describe('what is wrong, and where', () => {
  test.each([
    [
      'acces: no',
      '2:3',
      'Tidak ada langkah "acces" dalam panduan hacked-instagram. Mungkin maksudnya "access".',
    ],
    ['access: locked-ot', '2:11', 'Mungkin maksudnya "locked-out". Yang ada: still-in, locked-out, no.'],
    ['changed: [name, nam]', '2:19', 'Pilihan "nam" tidak ada pada langkah "changed"'],
    ['changed: []', '2:3', 'memerlukan jawaban'],
    ['access:', '2:', 'memerlukan jawaban'],
    ['access: { outcome: done }', '2:3', 'memerlukan jawaban'],
    ['revert-mail: { outcome: undone }', '2:27', 'Hasil "undone" tidak dikenal. Mungkin maksudnya "done".'],
    ['revert-mail: not-possible', '2:16', 'memerlukan alasan'],
    ['revert-mail: { outcome: later }', '2:27', 'memerlukan alasan'],
    ['revert-mail: { reason: x }', '2:18', 'Alasan (reason) hanya untuk'],
    ['revert-mail: { outcom: done }', '2:18', 'Nama "outcom" tidak dikenal. Mungkin maksudnya "outcome".'],
    ['revert-mail: { value: x }', '2:18', 'Nama "value" tidak dikenal.'],
    ['revert-mail: { not-secret: ya }', '2:30', 'true atau false'],
    ['revert-mail: { note: "" }', '2:24', 'teks yang tidak kosong'],
    ['revert-mail: { at: 2021-10-08T16:00:00Z }', '2:18', '"at" hanya berlaku bersama replay'],
    ['occurred: besok', '2:13', 'Waktu "besok" tidak dapat dibaca'],
    ['notify-first: done', '2:17', 'memerlukan how dan receiver'],
    ['notify-first: { how: WA }', '2:3', 'memerlukan how dan receiver'],
    ['capture-now: { files: [../rahasia.png] }', '2:26', 'harus berada di folder berkas jawaban'],
    ['capture-now: { files: [/etc/passwd] }', '2:26', 'harus berada di folder berkas jawaban'],
    ['capture-now: { files: [C:\\a.png] }', '2:26', 'harus berada di folder berkas jawaban'],
    ['capture-now: { files: [a/../../b.png] }', '2:26', 'harus berada di folder berkas jawaban'],
    ['capture-now: { files: [] }', '2:', 'daftar nama berkas'],
    ['capture-now: { files: [ada.png, hilang.png] }', '2:35', 'Berkas bukti "hilang.png" tidak ditemukan'],
    ['contact: "kata sandinya: Rahasia#2026!"', '2:12', 'tampak tertulis kata sandi: kata sandinya: ******'],
    ['revert-mail: { note: kode OTP 482913 masuk }', '2:24', 'tampak tertulis kode OTP'],
  ])('%s', (text, place, words) => {
    const { script, problems } = answers(text);
    expect(script).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`kasus/jawaban.yaml:${place}`);
    expect(problems[0]).toContain(words);
  });

  test.each([
    ['answers: {}\nnotice: x', '2:1', 'Mungkin maksudnya "noticed"'],
    ['answers: {}\nnoticed: 2021-02-31T10:00:00Z', '2:10', 'Waktu'],
    ['answers: {}\nnoticed: 2021-02-03', '2:10', 'Waktu'],
    ['answers: {}\naccount: "kata sandi: Rahasia#2026!"', '2:10', 'tampak tertulis kata sandi'],
    ['answers: {}\nprofile:\n  reporter.contact: kode OTP 482913', '3:21', 'tampak tertulis kode OTP'],
    ['answers: {}\nprofile: { office.nam: x }', '2:12', 'office.name'],
    ['answers: {}\nreplay: { story: x }', '2:1', 'teks'],
    ['account: x', '1:', 'Tidak ada "answers"'],
    ['- a', '1:', 'pasangan nama dan isi'],
    ['', '1:', 'pasangan nama dan isi'],
    ['answers: {access: no, access: no}', '1:', ''],
    ['answers: [', '1:', ''],
    [`a: ${'['.repeat(2000)}`, '1:', ''],
    [`# ${'x'.repeat(1_100_000)}`, '1:', ''],
    [`a: &a [x,x]\nb: &b [${'*a,'.repeat(99)}*a]\nanswers: {}`, '2:', ''],
  ])('%.40s', (text, place, words) => {
    const { script, problems } = read(text);
    expect(script).toBeUndefined();
    expect(problems.join('\n')).toContain(`kasus/jawaban.yaml:${place}`);
    expect(problems.join('\n')).toContain(words);
  });

  test.each([
    ['reporter.contact: lewat Bu Sri', '2:30', 'tidak memuat nomor telepon atau surel'],
    ['account.url: https://www.tiktok.com/@dinkes', '2:25', 'alamat akun di instagram.com'],
  ])('a warning does not stop anything: %s', (text, place, words) => {
    const { script, problems, warnings } = read(`answers: {}\nprofile: { ${text} }`);
    expect(script).toBeDefined();
    expect(problems).toEqual([]);
    expect(warnings.join()).toContain(`kasus/jawaban.yaml:${place}`);
    expect(warnings.join()).toContain(words);
  });

  test('every missing file is named, with its line', () => {
    const { problems } = answers(
      'capture-now:\n  files:\n    - hilang-1.png\n    - ada.png\n    - hilang-2.png',
    );
    expect(problems.map((one) => one.split(' ')[0])).toEqual([
      'kasus/jawaban.yaml:4:9:',
      'kasus/jawaban.yaml:6:9:',
    ]);
  });

  test('a secret is not shown with its line, and the word that it is none is taken', () => {
    const [problem = ''] = answers('contact: kode OTP 482913').problems;
    expect(problem).not.toContain('482913');
    expect(answers('contact: { value: kode OTP 482913, not-secret: true }').problems).toEqual([]);
    expect(read('account: kode OTP 482913\nnot-secret: true\nanswers: {}').problems).toEqual([]);
  });

  test('everything at once', () => {
    expect(answers('acces: no\naccess: x\nrevert-mail: later').problems).toHaveLength(3);
  });
});

test('what stands alone cannot be given with others: the line is named', () => {
  expect(answers('changed: [unknown]').problems).toEqual([]);
  const [problem] = answers('changed: [mail, unknown]').problems;
  expect(problem).toMatch(/jawaban\.yaml:2:\d+: .*"unknown" pada langkah "changed" tidak dapat digabung/);
});
