import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeName, slug } from '../../src/safety/name.ts';

describe('safe file name', () => {
  test.each([
    ['profil.png', 'profil.png'],
    ['Cuplikan Layar 2026-11-22 pukul 22.31.04.png', 'Cuplikan_Layar_2026-11-22_pukul_22.31.04.png'],
    ['Screenshot 10.31\u202fPM (2).png', 'Screenshot_10.31_PM_2_.png'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Users\\a.png', 'C_Users_a.png'],
    ['gambar\u202egpj.exe', 'gambargpj.exe'],
    ['a\nb\u001b[2J.txt', 'ab_2J.txt'],
    ['.bashrc', 'bashrc'],
    ['-rf', 'rf'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['console.log', 'console.log'],
    ['akhir.', 'akhir'],
    ['akhir .. ', 'akhir'],
    ['bukti<script>|x.html', 'bukti_script_x.html'],
    ['laporan "final".pdf', 'laporan_final_.pdf'],
    ['cafe\u0301.png', 'café.png'],
    ['בדיקה.png', 'בדיקה.png'],
    ['\ud800.png', '_.png'],
    ['...', 'berkas'],
    ['', 'berkas'],
    ['\u200b\u202e', 'berkas'],
  ])('%j → %s', (name, expected) => expect(safeName(name)).toBe(expected));

  test('a long name keeps its extension', () => {
    const name = safeName(`${'é'.repeat(300)}.jpeg`);
    expect(name).toMatch(/^é+\.jpeg$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
  });

  test('a long extension is cut', () => expect(Buffer.byteLength(safeName(`a.${'x'.repeat(300)}`))).toBe(99));

  test('whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (name) => {
        const safe = safeName(name);
        expect(safe).toMatch(/^[\p{L}\p{N}_+@][\p{L}\p{M}\p{N}._+@-]*$/u);
        expect(safe).not.toMatch(/[. ]$/);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(100);
        expect(safeName(safe)).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });
});

describe('slug', () => {
  test.each([
    ['dinkes_rembang', 'dinkes-rembang'],
    ['Dinas Kesehatan Kabupaten Rembang', 'dinas-kesehatan-kabupaten-rembang'],
    ['  @KPU_Bali!  ', 'kpu-bali'],
    ['Café Nüsantara', 'cafe-nusantara'],
    ['../../etc', 'etc'],
    ['con', 'x-con'],
    ['com1', 'x-com1'],
    ['日本', 'tanpa-nama'],
    ['', 'tanpa-nama'],
    [`${'a'.repeat(39)} bcd`, 'a'.repeat(39)],
  ])('%j → %s', (text, expected) => expect(slug(text)).toBe(expected));

  test('whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slug(text)).toMatch(/^(?=.{1,42}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
