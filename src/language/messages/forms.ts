import type { Text } from '../text.ts';

/** Sentences for values of the wrong form, by the error name that the schema gives. */
export const formMessages: Readonly<Record<string, Text>> = {
  'id-format': {
    id: '"{value}" tidak bisa menjadi id. Pakai huruf kecil, angka, dan tanda hubung; paling panjang 64.',
    en: '"{value}" cannot be an id. Use small letters, digits and hyphens; at most 64.',
  },
  'choice-format': {
    id: '"{value}" tidak bisa menjadi kunci pilihan. Pakai huruf, angka, dan - / _; paling panjang 64.',
    en: '"{value}" cannot be the key of a choice. Use letters, digits and - / _; at most 64.',
  },
  'version-format': { id: 'Versi ditulis seperti 1.0.0.', en: 'A version is written like 1.0.0.' },
  'date-format': { id: 'Tanggal ditulis seperti 2026-11-22.', en: 'A date is written like 2026-11-22.' },
  'duration-format': {
    id: 'Jangka waktu ditulis seperti 15m, 2h, atau 1d.',
    en: 'A span of time is written like 15m, 2h or 1d.',
  },
  'url-format': {
    id: 'Alamat harus ditulis lengkap, seperti https://www.instagram.com/hacked/.',
    en: 'An address has to be complete, like https://www.instagram.com/hacked/.',
  },
  'host-format': {
    id: '"{value}" bukan nama host seperti instagram.com.',
    en: '"{value}" is not a host name such as instagram.com.',
  },
  'seen-format': {
    id: '"{value}" bukan isian seperti office.name atau section.kronologi.',
    en: '"{value}" is not a field such as office.name or section.kronologi.',
  },
  'clock-format': { id: 'Jam ditulis seperti "22:30".', en: 'A time of day is written like "22:30".' },
  'empty-text': { id: 'Teks ini kosong.', en: 'This text is empty.' },
};

/** Sentences for the parser's most frequent errors, by its code; the others are told in the parser's own words. */
export const yamlMessages: Readonly<Record<string, Text>> = {
  MISSING_CHAR: {
    id: 'Ada tanda yang belum lengkap: kutip penutup, titik dua, koma, atau kurung.',
    en: 'A sign is missing: a closing quote, a colon, a comma or a bracket.',
  },
  BAD_INDENT: {
    id: 'Jarak baris ini dari tepi kiri (spasi di awal baris) tidak sama dengan baris sekitarnya. Samakan jumlah spasinya.',
    en: 'The spaces at the start of this line are not as many as those of the lines around it. Make them the same.',
  },
  TAB_AS_INDENT: {
    id: 'Jarak dari tepi kiri dibuat dengan tombol Tab. Ganti dengan spasi.',
    en: 'This line begins with a tab. Use spaces.',
  },
  MULTILINE_IMPLICIT_KEY: {
    id: 'Kunci harus di satu baris. Mungkin titik dua atau tanda kutip belum ada.',
    en: 'A key has to be on one line. A colon or a quote may be missing.',
  },
  UNEXPECTED_TOKEN: { id: 'Ada tanda yang tidak pada tempatnya.', en: 'A sign is out of place.' },
  BLOCK_AS_IMPLICIT_KEY: {
    id: 'Titik dua di sini membuat kunci baru. Beri tanda kutip pada teksnya.',
    en: 'The colon here makes a new key. Put the text in quotes.',
  },
  TAG_RESOLVE_FAILED: {
    id: 'Penanda jenis (!) tidak dipakai di sini.',
    en: 'Type tags (!) are not used here.',
  },
};
