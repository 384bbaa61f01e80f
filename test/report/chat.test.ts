import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/case/fold.ts';
import { chatText } from '../../src/report/chat.ts';
import { hostile } from './hostile.ts';
import { HIJACK, HIJACK_JOURNAL, journal, opened } from './sample.ts';

test('says what, which account, since when, how it stands, what is needed, whom to ask, and that a file follows', () => {
  expect(chatText(HIJACK, fold(HIJACK, HIJACK_JOURNAL))).toBe(`*Akun Instagram diretas*
Akun: Instagram @dinkes_rembang
Pemilik: Dinas Kesehatan Kabupaten Rembang
Diketahui: 22 November 2026, pukul 22.30 WIB
Keadaan: belum terkendali; penanganan sedang berjalan
Yang diperlukan: Meta: Kembalikan alamat surel @dinkes_rembang ke alamat instansi.
Narahubung: Rina, Pranata Humas, 0812-0000-0000
Berkas laporan (.md) menyusul setelah pesan ini.`);
});

test('a drill says so first and last, and that nobody is to be called', () => {
  const lines = chatText(HIJACK, fold(HIJACK, journal(opened({ kind: 'drill' }))))
    .trim()
    .split('\n');
  expect(lines[0]).toMatch(/LATIHAN.*JANGAN DITERUSKAN/);
  expect(lines.at(-1)).toMatch(/LATIHAN/);
  expect(lines.join()).toContain('jangan hubungi: latihan');
});

test('a message from a damaged journal says so first', () => {
  const [first] = chatText(HIJACK, fold(HIJACK, HIJACK_JOURNAL), 24).split('\n');
  expect(first).toBe('*TERPOTONG: catatan kasus rusak pada baris 24; pesan ini belum lengkap.*');
});

test('nobody can make bold, struck or typewritten words, links, or more than 1,500 characters', () => {
  const of = (words: string) =>
    chatText(
      HIJACK,
      fold(
        HIJACK,
        journal(
          opened({
            account: { platform: 'instagram', handle: words },
            facts: {
              'office.name': words,
              'reporter.name': words.repeat(50),
              'account.owner': words,
              'reporter.contact': words,
            },
          }),
        ),
      ),
    );
  const lines = of('x').split('\n').length;
  fc.assert(
    fc.property(hostile, (words) => {
      const chat = of(words);
      expect(chat.length).toBeLessThan(1500);
      expect(chat.split('\n')).toHaveLength(lines);
      expect(chat.replaceAll('*Akun Instagram diretas*', '')).not.toMatch(
        /[*~`\u202e\u200b]|:\/\/|\bwww\.\w|(^|[^A-Za-z0-9])_\S/im,
      );
    }),
  );
});
