import { describe, expect, test, vi } from 'vitest';
import { Stopped } from '../../src/walk/asker.ts';
import { CHOICES, REVIEW, step, TALL } from './step.ts';
import { KEYS, openWindow, pasted } from './window.ts';

const { enter, down, end, up } = KEYS;

describe('a step on the screen', () => {
  test('is erased once it is answered, and leaves one line only when the answer is saved', async () => {
    const { asker, type, sees, screen } = openWindow();
    const view = step({ kind: 'choice', choices: CHOICES, instruction: 'Masih bisa masuk?' });
    const asked = asker.askStep(view);
    await sees('❯ 1 Ya, masih bisa');
    type(down);
    await sees('❯ 2 Tidak');
    type(enter);
    const reply = await asked;
    expect(reply).toEqual({ type: 'done', value: 'no' });
    expect(screen()).not.toContain('—');
    asker.saved(view, reply);
    await sees('Masih bisa masuk? — Tidak');
    expect(screen()).toBe(' ✔ Masih bisa masuk? — Tidak · 22.47 WIB');
  });

  test.each([
    ['pause', 'j', { type: 'pause' }],
    ['back', 'b', { type: 'back' }],
  ])('%s by its key', async (_, key, reply) => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step());
    await sees('Hasilnya');
    type(key);
    expect(await asked).toEqual(reply);
  });

  test('letters where a line is to be chosen are held back, and that is said', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askOne('Daftarkan?', [
      { value: 'no', label: 'Jangan' },
      { value: 'yes', label: 'Daftarkan' },
    ]);
    await sees('Jangan');
    type(`jkjjk2${enter}`);
    await sees('dipilih, bukan diketik');
    await sees('❯ 1 Jangan');
    type(`${down}${enter}`);
    expect(await asked).toBe('yes');
  });

  test('several are ticked, then handed in', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step({ kind: 'choices', choices: CHOICES }));
    await sees('◯ Tidak');
    type(`${down}${down}${enter}`);
    await sees('Belum ada yang ditandai');
    type(`${up} `);
    await sees('◉ Tidak');
    type(`${down}${enter}`);
    expect(await asked).toEqual({ type: 'done', value: ['no'] });
  });

  test('a reason can be left by Esc and by an empty line', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step());
    for (const leave of [KEYS.escape, enter]) {
      await sees('Hasilnya');
      type(`2${enter}`);
      await sees('Mengapa tidak bisa?');
      type(leave);
    }
    await sees('Hasilnya');
    type(`2${enter}`);
    await sees('Mengapa tidak bisa?');
    type(`salah${'\u007f'.repeat(5)}tidak ada menu itu${enter}`);
    expect(await asked).toEqual({ type: 'not-possible', reason: 'tidak ada menu itu' });
  });

  test('a text is written at once; empty leads to the other outcomes', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step({ kind: 'text' }));
    await sees('Jawaban Anda');
    type(enter);
    await sees('Tulis jawaban');
    type(enter);
    await sees('Jawaban Anda');
    type(`b j ? 2${enter}`);
    expect(await asked).toEqual({ type: 'done', value: 'b j ? 2' });
  });

  test('help shows everything and comes back', async () => {
    const { asker, type, sees, scrolled } = openWindow();
    const asked = asker.askStep(TALL);
    await sees('? untuk keterangan lengkap');
    type('?');
    for (let page = 0; page < 12 && !scrolled().includes('kembali ke langkah ini'); page += 1) {
      await sees('? Enter untuk');
      type(enter);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    type(enter);
    expect(scrolled()).toContain('TEKS UNTUK DISALIN');
    expect(scrolled()).toContain('Meta (belum dipastikan), dicek 1 November 2026');
    expect(scrolled()).toContain('b         Kembali');
    await sees('Hasilnya');
    type(enter);
    expect(await asked).toEqual({ type: 'done' });
  });

  test('sent: how, to whom, when, number', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(
      step({ kind: 'notify', notify: { to: 'Dinkominfo', file: '/a/laporan.md' } }),
    );
    await sees('/a/laporan.md');
    type(enter);
    await sees('Dikirim lewat apa?');
    type(enter);
    await sees('Siapa yang menerima');
    type(`Bu Sri${enter}`);
    await sees('Kapan dikirim?');
    type(enter);
    await sees('Nomor tiket');
    type(`A-1${enter}`);
    expect(await asked).toEqual({ type: 'sent', how: 'WhatsApp', receiver: 'Bu Sri', ticket: 'A-1' });
  });

  test('a lock is set aside with a reason, which then stands on the screen', async () => {
    const { asker, type, sees } = openWindow();
    const lock = { needs: [{ step: 'a', instruction: 'Ambil gambar.' }], waivable: true };
    const asked = asker.askStep(step({ lock }));
    await sees('Terkunci  Kerjakan dulu: Ambil gambar.');
    type(`2${enter}`);
    await sees('Mengapa lanjut');
    type(`mendesak${enter}`);
    await sees('Dilewati  mendesak');
    type(enter);
    expect(await asked).toEqual({ type: 'done', waived: 'mendesak' });
  });
});

describe('pasting', () => {
  const files = '/tmp/a b.png\n/tmp/c.png';
  test.each([
    ['with marks', pasted(files) + enter],
    ['with marks, and a line break at its end', pasted(`${files}\n`) + enter],
    ['without marks', `${files.replace('\n', '\r')}\r`],
    ['with line breaks of Windows', `${files.replace('\n', '\r\n')}\r\n`],
  ])('several paths %s', async (_, keys) => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step({ kind: 'evidence' }));
    await sees('Tambah berkas');
    type(enter);
    await sees('Letak berkas bukti');
    type(keys);
    expect(await asked).toEqual({ type: 'evidence', typed: files });
  });

  test('a marked paste that comes in pieces is not handed in at a line break', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step());
    await sees('Hasilnya');
    type('c');
    await sees('Catatan untuk langkah ini');
    type('\u001b[200~satu\r');
    await sees('   satu');
    type(`dua\u001b[201~${enter}`);
    expect(await asked).toEqual({ type: 'note', text: 'satu\ndua' });
  });

  test('backspace goes back into the line before', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step());
    await sees('Hasilnya');
    type('c');
    await sees('Catatan untuk langkah ini');
    type(pasted('satu\ndua\n'));
    await sees('   dua');
    type('\u007f');
    await sees('❯ dua');
    type(`!${enter}`);
    expect(await asked).toEqual({ type: 'note', text: 'satu\ndua!' });
  });
});

describe('keys in one breath', () => {
  test('choose once; what comes after them is not an answer to the next step', async () => {
    const { asker, type, sees } = openWindow();
    const first = asker.askStep(step());
    await sees('Hasilnya');
    type(`${enter}${enter}${enter}`);
    expect(await first).toEqual({ type: 'done' });
    const second = asker.askStep(step({ instruction: 'Langkah kedua.' }));
    await sees('Langkah kedua.');
    type('j');
    expect(await second).toEqual({ type: 'pause' });
  });
});

describe('the other questions', () => {
  test('a line that must not be empty', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askLine('Akun yang diretas?');
    await sees('Akun yang diretas?');
    type(KEYS.escape);
    type(enter);
    await sees('Belum diisi.');
    type(`dinkes${enter}`);
    expect(await asked).toBe('dinkes');
  });

  test('a line with a text to begin with', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askLine('Nama?', { initial: 'Admin A' });
    await sees('❯ Admin A');
    type(`1${enter}`);
    expect(await asked).toBe('Admin A1');
  });

  test('a secret is mended, from the text as it was typed', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askSecret({ looksLike: 'kode OTP', masked: 'kode ******', typed: 'kode 123456' });
    await sees('kode OTP');
    type(enter);
    await sees('❯ kode 123456');
    type(`${'\u007f'.repeat(7)}${enter}`);
    expect(await asked).toEqual({ text: 'kode' });
  });

  test('a secret can be dropped', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askSecret({ looksLike: 'kode OTP', masked: 'kode ******', typed: 'kode 123456' });
    await sees('2 Buang tulisan ini');
    type(`2${enter}`);
    expect(await asked).toEqual({ drop: true });
  });

  test('the review: closing is not the first choice while something is put off', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askReview(REVIEW);
    await sees('❯ 1 Kerjakan: Hubungi operator seluler');
    type(`${end}${up}${enter}`);
    expect(await asked).toEqual({ type: 'pause' });
    const clear = asker.askReview({ ...REVIEW, deferred: [], overdue: [], notPossible: [] });
    await sees('❯ 1 Tutup kasus');
    type(enter);
    expect(await clear).toEqual({ type: 'close' });
  });

  test('notices and progress', async () => {
    const { asker, sees, screen } = openWindow();
    asker.tell({ tone: 'warning', text: 'Disk penuh\u001b[2J\nbaris dua' });
    asker.progress('video.mp4', 0.5);
    asker.progress('video.mp4', 1);
    await sees('100 %');
    expect(screen()).toContain('! Disk penuh');
    expect(screen()).toContain('   baris dua');
    expect(screen()).not.toContain(' 50 %');
  });
});

describe('the end', () => {
  const ways = [
    ['Ctrl+C', 'interrupted', ({ type }) => type(KEYS.ctrlC)],
    ['Ctrl+D', 'input-ended', ({ type }) => type(KEYS.ctrlD)],
    ['end of input', 'input-ended', ({ input }) => input.end()],
    ['a broken input', 'hung-up', ({ input }) => input.destroy(new Error('EIO'))],
    ['a signal', 'hung-up', ({ stop }) => stop.abort(new Stopped('hung-up'))],
    ['a signal without a reason', 'interrupted', ({ stop }) => stop.abort()],
  ] as const satisfies [string, string, (window: ReturnType<typeof openWindow>) => unknown][];
  const prompts = [
    ['a menu', '', 'Hasilnya'],
    ['a reason', `2${enter}`, 'Mengapa tidak bisa?'],
    ['help', '?', 'kembali ke langkah ini'],
  ] as const;

  for (const [way, reason, act] of ways) {
    test.each(prompts)(`${way} at %s`, async (_, keys, text) => {
      const window = openWindow();
      const asked = window.asker.askStep(step());
      await window.sees('Hasilnya');
      if (keys) window.type(keys);
      await window.sees(text);
      act(window);
      await expect(asked).rejects.toMatchObject({ name: 'Stopped', reason });
      // The cursor is back, and pastes are unmarked again.
      await vi.waitFor(() => {
        const last = (code: string) => window.raw().lastIndexOf(`\u001b[?${code}`);
        expect(last('25h')).toBeGreaterThan(last('25l'));
        expect(last('2004l')).toBeGreaterThanOrEqual(last('2004h'));
      });
      await expect(window.asker.askStep(step())).rejects.toMatchObject({ name: 'Stopped' });
    });
  }

  test('a broken output between two steps is a stop, not a crash', async () => {
    const { asker, output } = openWindow();
    output.emit('error', new Error('EIO'));
    await expect(asker.askStep(step())).rejects.toMatchObject({ reason: 'hung-up' });
  });
});

describe('80×24', () => {
  test.each([
    ['colour and Unicode', { colour: true }],
    ['no colour', {}],
    ['no Unicode', { unicode: false }],
    ['English', { lang: 'en' }],
    ['a small window', { columns: 60, rows: 18 }],
  ] as const)('the tallest step is on one screen: %s', async (_, options) => {
    const { asker, sees, screen, stop, scrolled } = openWindow(options);
    const asked = asker.askStep({ ...TALL, drill: true });
    await sees('lang' in options ? 'send nothing' : 'jangan kirim apa pun');
    expect(screen()).toContain('LATIHAN');
    expect(screen()).toContain('1 ');
    // Nothing has scrolled away.
    expect(scrolled().split('\n').length).toBeLessThanOrEqual('rows' in options ? options.rows : 24);
    if ('unicode' in options) expect(screen()).toMatch(/^[\n\x20-\x7e]*$/);
    stop.abort();
    await expect(asked).rejects.toThrow();
  });
});
