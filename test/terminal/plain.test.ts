import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { reviewMenu } from '../../src/terminal/items.ts';
import { leftLine } from '../../src/terminal/lines.ts';
import { createPlain } from '../../src/terminal/plain.ts';
import type { Reply } from '../../src/walk/asker.ts';
import type { StepView } from '../../src/walk/view.ts';
import { CHOICES, REVIEW, step } from './step.ts';

function open(typed: string, lang: 'id' | 'en' = 'id') {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const stop = new AbortController();
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  input.write(typed);
  const asker = createPlain({ input, output, signal: stop.signal, lang });
  return { input, stop, asker, shown: () => shown };
}

describe('a step in lines', () => {
  const choice = { kind: 'choice', choices: CHOICES } as const;
  const many = { kind: 'choices', choices: [...CHOICES, { value: 'x', label: 'Lain' }] } as const;
  const lock = { needs: [{ step: 'a', instruction: 'Ambil gambar.' }], waivable: true };
  test.each<[string, Partial<StepView>, string, Reply]>([
    ['a number', choice, '2\n', { type: 'done', value: 'no' }],
    ['a label', choice, 'Ya, masih bisa\n', { type: 'done', value: 'yes' }],
    ['a choice by its key', choice, 'NO\n', { type: 'done', value: 'no' }],
    ['after an unknown answer', choice, 'entah\n0\n9\n\n1\n', { type: 'done', value: 'yes' }],
    ['later with its reason', choice, 'nanti\nrapat\n', { type: 'later', reason: 'rapat' }],
    ['several numbers', many, '3, 1\n', { type: 'done', value: ['yes', 'x'] }],
    ['several, one of them wrong', many, '1,7\n2\n', { type: 'done', value: ['no'] }],
    ['an outcome beside boxes', many, '4\nbukan kami\n', { type: 'not-applicable', reason: 'bukan kami' }],
    ['done', {}, 'selesai\n', { type: 'done' }],
    ['a reason left empty comes back', {}, '2\n\n1\n', { type: 'done' }],
    ['back', {}, 'kembali\n', { type: 'back' }],
    ['pause', {}, 'jeda\n', { type: 'pause' }],
    ['a note', {}, 'catatan\npelaku mengunggah lagi\n', { type: 'note', text: 'pelaku mengunggah lagi' }],
    ['evidence', {}, "bukti\n'/tmp/a b.png'\n", { type: 'evidence', typed: "'/tmp/a b.png'" }],
    ['help, then done', {}, 'bantuan\n1\n', { type: 'done' }],
    [
      'a text',
      { kind: 'text' },
      'https://instagram.com/x\n',
      { type: 'done', value: 'https://instagram.com/x' },
    ],
    ['a text that is a number', { kind: 'text' }, '2\n', { type: 'done', value: '2' }],
    [
      'another outcome of a text',
      { kind: 'text' },
      'tidak bisa\ntidak tahu\n',
      { type: 'not-possible', reason: 'tidak tahu' },
    ],
    ['an empty text, then its menu', { kind: 'text' }, '\n1\nx\n', { type: 'done', value: 'x' }],
    ['a time', { kind: 'time' }, 'kemarin 22.30\n', { type: 'done', value: 'kemarin 22.30' }],
    ['sent', { kind: 'notify' }, '1\n1\nBu Sri\n\n\n', { type: 'sent', how: 'WhatsApp', receiver: 'Bu Sri' }],
    [
      'sent otherwise',
      { kind: 'notify' },
      '1\n6\nkurir\nBu Sri\n22.30\nA-1\n',
      { type: 'sent', how: 'kurir', receiver: 'Bu Sri', when: '22.30', ticket: 'A-1' },
    ],
    ['sending left', { kind: 'notify' }, '1\nkembali\njeda\n', { type: 'pause' }],
    ['the other step first', { lock }, '1\n', { type: 'go', step: 'a' }],
    ['past a lock', { lock }, '2\nmendesak\n1\n', { type: 'done', waived: 'mendesak' }],
    [
      'a text past a lock',
      { lock, kind: 'text' },
      '2\nmendesak\nx\n',
      { type: 'done', value: 'x', waived: 'mendesak' },
    ],
  ])('%s', async (_, change, typed, reply) => {
    expect(await open(typed).asker.askStep(step(change))).toEqual(reply);
  });

  test('answers that come all at once are kept for their questions', async () => {
    const { asker } = open('1\n2\nsatu\n1\n');
    expect(await asker.askStep(step())).toEqual({ type: 'done' });
    expect(await asker.askStep(step())).toEqual({ type: 'not-possible', reason: 'satu' });
    expect(await asker.askStep(step())).toEqual({ type: 'done' });
  });
});

test('answers that came before the end of input still count', async () => {
  const { asker, input } = open('1\n3\nbukan kami');
  input.end();
  expect(await asker.askStep(step())).toEqual({ type: 'done' });
  expect(await asker.askStep(step())).toEqual({ type: 'not-applicable', reason: 'bukan kami' });
});

describe('what is printed', () => {
  test('ASCII of at most 80 columns, without colour or cursor moves', async () => {
    const { asker, shown } = open('bantuan\n2\nalasan\n');
    const view = step({ why: 'Sesi lama … “tetap” terbuka '.repeat(8), target: { minutes: 30, left: -3 } });
    asker.saved(view, await asker.askStep(view));
    expect(shown()).toMatch(/^[\n\x20-\x7e]+$/);
    for (const line of shown().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(shown()).toContain('Perintah: kembali, catatan, bukti, jeda, bantuan');
    expect(shown()).toContain('- Tidak bisa: alasan');
  });

  test('an unknown answer gets a sentence', async () => {
    const { asker, shown } = open('entah\u001b[2J\n1\n');
    await asker.askStep(step());
    expect(shown()).toContain('tidak dikenal. Ketik angka 1 sampai 4');
    expect(shown()).not.toContain('\u001b');
  });

  test('a drill says so', async () => {
    const { asker, shown } = open('1\n');
    const view = step({ drill: true });
    asker.saved(view, await asker.askStep(view));
    expect(shown().match(/LATIHAN/g)?.length).toBe(3);
    expect(shown()).toContain('jangan kirim apa pun');
  });
});

describe('the other questions', () => {
  test('one line', async () => {
    expect(await open('\ndinkes\n').asker.askLine('Akun?')).toBe('dinkes');
    expect(await open('\n').asker.askLine('Akun?', { optional: true })).toBe('');
    expect(await open('\n').asker.askLine('Akun?', { initial: 'dinkes' })).toBe('dinkes');
  });

  test('one of several', async () => {
    const choices = [
      { value: 'ig', label: 'Instagram' },
      { value: 'fb', label: 'Facebook' },
    ];
    expect(await open('3\n2\n').asker.askOne('Platform?', choices)).toBe('fb');
  });

  test.each([
    ['1\nbersih\n', { text: 'bersih' }],
    ['1\n\n3\n', { keep: true }],
    ['2\n', { drop: true }],
  ])('a secret: %j', async (typed, reply) => {
    const { asker, shown } = open(typed);
    const doubt = { looksLike: 'kode OTP', masked: 'kode ******', typed: 'kode 123456' };
    expect(await asker.askSecret(doubt)).toEqual(reply);
    expect(shown()).toContain('kode OTP');
    expect(shown()).not.toContain('123456');
  });

  test.each([
    ['1\n', { type: 'go', step: 'operator' }],
    ['3\n', { type: 'close' }],
    ['4\n', { type: 'pause' }],
    ['5\n', { type: 'back' }],
  ])('the review: %j', async (typed, reply) => {
    expect(await open(typed).asker.askReview(REVIEW)).toEqual(reply);
  });
});

describe('the end', () => {
  test('of input', async () => {
    const { asker, input } = open('2\n');
    input.end();
    await expect(asker.askStep(step())).rejects.toMatchObject({ name: 'Stopped', reason: 'input-ended' });
  });

  test('by a signal', async () => {
    const { asker, stop } = open('');
    const asked = asker.askStep(step());
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'Stopped', reason: 'interrupted' });
  });
});

test('what stands alone is told of, and asked again', async () => {
  const choices = [...CHOICES, { value: 'nothing', label: 'Tidak ada', alone: true as const }];
  const { asker, shown } = open('1,3\n3\n');
  expect(await asker.askStep(step({ kind: 'choices', choices }))).toEqual({
    type: 'done',
    value: ['nothing'],
  });
  expect(shown().replace(/\s+/g, ' ')).toContain('Pilihan "Tidak ada" tidak dapat digabung');
});

test('a step whose time has not come can be left waiting, or called impossible, but not done', async () => {
  const { asker, shown } = open('selesai\ntunggu\n');
  expect(await asker.askStep(step({ wait: 'pukul 02.40 WIB' }))).toEqual({ type: 'wait' });
  expect(shown()).toContain('Belum waktunya. Kerjakan mulai pukul 02.40 WIB.');
  const never = open('tidak bisa\ndiambil lagi\n').asker;
  expect(await never.askStep(step({ wait: 'pukul 02.40 WIB', kind: 'text' }))).toEqual({
    type: 'not-possible',
    reason: 'diambil lagi',
  });
});

test('when only waiting steps are left, the first choice is to pause until then', async () => {
  const early = { step: 'look', instruction: 'Periksa lagi.', from: 'pukul 02.40 WIB' };
  const waiting = { steps: [early], behind: 2, first: early.from };
  const only = { ...REVIEW, waiting, deferred: [], asks: [], overdue: [], notPossible: [] };
  const { asker, shown } = open('1\n2\n3\n');
  expect(await asker.askReview(only)).toEqual({ type: 'pause' });
  expect(shown()).toContain('mulai pukul 02.40 WIB (dan 2 langkah sesudahnya): Periksa lagi.');
  expect(shown()).toContain('1. Jeda; lanjutkan setelah pukul 02.40 WIB');
  expect(reviewMenu(only, 'id').initial).toBe(0);
  expect(await asker.askReview(only)).toEqual({ type: 'go', step: 'look' });
  expect(await asker.askReview(only)).toEqual({ type: 'close' });
});

test('a target counts from the opening as long as nobody said when it was noticed', async () => {
  const { asker, shown } = open('selesai\n');
  await asker.askStep(step({ target: { minutes: 30, left: 10, fromOpening: true } }));
  expect(shown()).toContain('30 menit sejak kasus dibuka');
});

test('a menu and the line that stays of a step show no marks of emphasis', () => {
  const instruction = 'Masih ada yang masuk? Bila tidak, pilih *Tidak bisa*.';
  const menu = reviewMenu(
    { ...REVIEW, deferred: [{ step: 'others', instruction, reason: 'Menunggu.' }] },
    'id',
  );
  expect(menu.items.map(({ label }) => label)).toContainEqual(expect.stringContaining('pilih Tidak bisa.'));
  const left = leftLine(
    { instruction, answer: 'Selesai', clock: '22.47 WIB', drill: false },
    { width: 80, height: 24, unicode: true, lang: 'id' },
  );
  expect(left).toContain('pilih Tidak bisa.');
});
