import { describe, expect, test } from 'vitest';
import { CHOICES, REVIEW, step } from './step.ts';
import { KEYS, openWindow } from './window.ts';

const { enter } = KEYS;

describe('a step that is asked again after going back: Enter keeps the old answer', () => {
  test('of a choice', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(
      step({ kind: 'choice', choices: CHOICES, previous: { outcome: 'done', value: 'no' } }),
    );
    await sees('Tadi      Tidak (dibatalkan)');
    await sees('❯ 2 Tidak');
    type(enter);
    expect(await asked).toEqual({ type: 'done', value: 'no' });
  });

  test('of several', async () => {
    const { asker, type, sees } = openWindow();
    const previous = { outcome: 'done', value: ['no'] } as const;
    const asked = asker.askStep(step({ kind: 'choices', choices: CHOICES, previous }));
    await sees('◉ Tidak');
    await sees('❯ 3 Selesai memilih');
    type(enter);
    expect(await asked).toEqual({ type: 'done', value: ['no'] });
  });

  test.each(['text', 'time'] as const)('of a %s', async (kind) => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(step({ kind, previous: { outcome: 'done', value: '22/11/2026 22.30' } }));
    await sees('❯ 22/11/2026 22.30');
    type(enter);
    expect(await asked).toEqual({ type: 'done', value: '22/11/2026 22.30' });
  });

  test.each(['action', 'text'] as const)('of an outcome with its reason: %s', async (kind) => {
    const { asker, type, sees } = openWindow();
    const previous = { outcome: 'later', reason: 'kantor tutup' } as const;
    const asked = asker.askStep(step({ kind, previous }));
    await sees('❯ 4 Nanti');
    type(enter);
    await sees('❯ kantor tutup');
    type(enter);
    expect(await asked).toEqual({ type: 'later', reason: 'kantor tutup' });
  });

  test('of what was sent', async () => {
    const { asker, type, sees } = openWindow();
    const previous = { outcome: 'done', sent: { how: 'kurir', receiver: 'Bu Sri', ticket: 'A-1' } } as const;
    const asked = asker.askStep(step({ kind: 'notify', previous }));
    for (const shown of ['❯ 1 Sudah dikirim', '❯ 6 Cara lain', '❯ kurir', '❯ Bu Sri', 'Kapan', '❯ A-1']) {
      await sees(shown);
      type(enter);
    }
    expect(await asked).toEqual({ type: 'sent', how: 'kurir', receiver: 'Bu Sri', ticket: 'A-1' });
  });
});

test.each([
  ['evidence without a file', step({ kind: 'evidence' }), '❯ 1 Tambah berkas'],
  ['evidence with a file', step({ kind: 'evidence', files: 1 }), '❯ 1 Selesai (1 berkas)'],
  ['something to send', step({ kind: 'notify' }), '❯ 1 Sudah dikirim'],
  ['something to do', step(), '❯ 1 Selesai'],
  ['something to read', step({ kind: 'info' }), '❯ 1 Selesai dibaca'],
])('%s: what comes next is the first line', async (_, view, first) => {
  const { asker, sees, stop } = openWindow();
  asker.askStep(view).catch(() => {});
  await sees(first);
  stop.abort();
});

test('the review: with nothing put off, closing is the first line', async () => {
  const { asker, sees, stop } = openWindow();
  asker.askReview({ ...REVIEW, deferred: [] }).catch(() => {});
  await sees('❯ 1 Tutup kasus');
  stop.abort();
});

describe('a contact without a number', () => {
  const view = step({ kind: 'text', expected: { kind: 'contact' } });
  test('is asked about once, stands there to be mended, and Enter keeps it', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(view);
    await sees('Jawaban Anda');
    type(`lewat Bu Sri${enter}`);
    await sees('Enter sekali lagi');
    await sees('❯ lewat Bu Sri');
    type(enter);
    expect(await asked).toEqual({ type: 'done', value: 'lewat Bu Sri' });
  });

  test('is mended', async () => {
    const { asker, type, sees } = openWindow();
    const asked = asker.askStep(view);
    await sees('Jawaban Anda');
    type(`Bu Sri${enter}`);
    await sees('❯ Bu Sri');
    type(` 0812${enter}`);
    expect(await asked).toEqual({ type: 'done', value: 'Bu Sri 0812' });
  });
});
