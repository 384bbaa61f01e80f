import { describe, expect, test } from 'vitest';
import { reviewLines } from '../../src/terminal/overview.ts';
import { displayWidth } from '../../src/terminal/width.ts';
import { REVIEW } from './step.ts';

const LOOK = { width: 80, height: 14, unicode: true, lang: 'id' } as const;

describe('reviewLines', () => {
  test('lists everything that is open', () => {
    expect(reviewLines(REVIEW, LOOK)).toEqual([
      ' SEBELUM DITUTUP                                  23.10 WIB · 40 menit berjalan',
      ` ${'─'.repeat(78)}`,
      ' Periksa dulu yang masih terbuka.',
      ' Lewat target (1)',
      '   - Keluarkan semua perangkat (lewat 45 menit)',
      ' Ditunda (1)',
      '   - Hubungi operator seluler (kantor tutup)',
      ' Menunggu jawaban (1)',
      '   - Meta: mengembalikan akses',
      ' Tidak bisa dikerjakan (1)',
      '   - Atur ulang kata sandi (surel diganti)',
    ]);
  });

  test('says that nothing is open', () => {
    const clear = { ...REVIEW, deferred: [], asks: [], overdue: [], notPossible: [] };
    expect(reviewLines(clear, LOOK).join('\n')).toContain('Semua langkah sudah dijawab.');
  });

  test('fifty open steps still fit, and are counted', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      step: `s${index}`,
      instruction: 'x'.repeat(200),
    }));
    const lines = reviewLines({ ...REVIEW, deferred: many, drill: true }, LOOK);
    expect(lines.length).toBeLessThanOrEqual(14);
    expect(lines.join('\n')).toContain('Ditunda (50)');
    expect(lines.join('\n')).toContain('LATIHAN');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });
});
