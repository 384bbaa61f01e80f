import type { Text } from '../text.ts';

/** What the walk says between the steps. */
export const walkMessages = {
  noPath: { id: 'Tidak ada nama berkas di baris itu.', en: 'There is no file name in that line.' },
  noteSaved: { id: 'Catatan tersimpan.', en: 'Note saved.' },
  dropped: {
    id: 'Tulisan itu dibuang. Tidak ada yang disimpan darinya.',
    en: 'That text was dropped. Nothing of it was kept.',
  },
  nothingToUndo: {
    id: 'Ini langkah pertama; belum ada jawaban untuk dibatalkan.',
    en: 'This is the first step; there is no answer to undo.',
  },
  undone: {
    id: 'Jawaban terakhir dibatalkan. Riwayatnya tetap tercatat di laporan.',
    en: 'The last answer was set aside. The report keeps its history.',
  },
  badTime: {
    id: 'Waktu itu tidak dikenali. Tulis misalnya 22.30, kemarin 22.30, atau 22/11/2026 22.30.',
    en: 'That time was not understood. Write for example 22.30, yesterday 22.30, or 22/11/2026 22.30.',
  },
  futureTime: {
    id: 'Waktu itu belum tiba. Periksa lagi tanggal dan jamnya.',
    en: 'That time has not come yet. Check the date and the clock.',
  },
  tooEarly: {
    id: 'Belum waktunya: langkah ini dapat selesai mulai {from}.',
    en: 'Too early: this step can be done from {from} on.',
  },
  stillLocked: { id: 'Langkah ini masih terkunci.', en: 'This step is still locked.' },
  clockBack: {
    id: 'Jam komputer ini mundur dibanding catatan terakhir ({last}). Periksa jam komputer. Urutan catatan tetap aman.',
    en: 'The clock of this computer is behind the last entry ({last}). Check the clock. The order of the entries is safe.',
  },
  tooLong: {
    id: 'Tulisan itu terlalu panjang; disimpan {count} karakter pertama. Simpan selengkapnya sebagai berkas, lalu tambahkan sebagai bukti.',
    en: 'That text is too long; the first {count} characters are kept. Save the whole as a file and add it as evidence.',
  },
  issuedDrill: {
    id: 'Laporan {edition} tersimpan di folder latihan; jangan dikirim: {file}',
    en: 'The {edition} report lies in the drill folder; do not send it: {file}',
  },
  issued: {
    id: 'Laporan {edition} siap dikirim: {file}',
    en: 'The {edition} report is ready to send: {file}',
  },
  notCopied: {
    id: 'Salinan ke {folder} tidak dapat ditulis: {cause}. Laporan tetap ada di folder kasus: {file}',
    en: 'The copy to {folder} could not be written: {cause}. The report is in the case folder: {file}',
  },
  awal: { id: 'awal', en: 'first' },
  perkembangan: { id: 'perkembangan', en: 'progress' },
  akhir: { id: 'akhir', en: 'final' },
} satisfies Record<string, Text>;
