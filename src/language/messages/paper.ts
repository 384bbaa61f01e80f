import type { Text } from '../text.ts';

/** What stands around a report or letter in the formats that have pages, and in the annex. */
export const paperMessages = {
  sifat: { id: 'Sifat: {sifat}', en: 'Classification: {sifat}' },
  drill: { id: 'LATIHAN', en: 'EXERCISE' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
  annex: { id: 'Lampiran: Bukti digital', en: 'Annex: Digital evidence' },
  annexIntro: {
    id: 'Gambar ditampilkan seperti yang diterima. SHA-256 adalah milik berkas asli di folder bukti.',
    en: 'Pictures are shown as received. The SHA-256 is that of the original file in the evidence folder.',
  },
  figure: { id: 'Gambar {number}. ', en: 'Figure {number}. ' },
  fileAndHash: { id: 'Berkas', en: 'File' },
  broken: {
    id: 'Gambar ini rusak sehingga tidak dapat ditampilkan. Buka berkas aslinya.',
    en: 'This picture is damaged and cannot be shown. Open the original file.',
  },
  'too-large': {
    id: 'Gambar ini terlalu besar untuk dokumen. Buka berkas aslinya.',
    en: 'This picture is too large for the document. Open the original file.',
  },
  unsupported: {
    id: 'Jenis gambar ini tidak dapat ditampilkan di dokumen. Buka berkas aslinya.',
    en: 'This kind of picture cannot be shown in the document. Open the original file.',
  },
  signature: {
    id: 'Ruang untuk tanda tangan elektronik (TTE) atau tanda tangan dan stempel',
    en: 'Space for an electronic signature, or signature and stamp',
  },
} satisfies Record<string, Text>;
