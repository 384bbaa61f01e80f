import type { Text } from '../text.ts';

/** `collect --watch`. */
export const watchMessages = {
  flag: {
    id: 'terus memantau: tampilan diperbarui saat laporan masuk',
    en: 'keep watching: the view follows as reports come in',
  },
  oneOutput: {
    id: '--watch menampilkan rekap di terminal, atau satu baris JSON per perubahan dengan --json; tidak dengan --csv atau --format.',
    en: '--watch shows the recap on the terminal, or one line of JSON a change with --json; not with --csv or --format.',
  },
  needsTerminal: {
    id: '--watch memerlukan terminal. Tanpa terminal, pakai --plain (baris teks) atau --json (satu baris per perubahan).',
    en: '--watch needs a terminal. Without one use --plain (lines of text) or --json (one line a change).',
  },
  noPath: { id: '{path} tidak ada.', en: 'There is no {path}.' },
  noPathNext: { id: 'Periksa nama foldernya.', en: 'Check the name of the folder.' },
  watching: { id: 'Memantau {paths}', en: 'Watching {paths}' },
  since: { id: 'sejak {time}', en: 'since {time}' },
  nothingNew: { id: 'Belum ada yang baru', en: 'Nothing new' },
  arrived: { id: '{count} laporan baru', en: '{count} reports came in' },
  unreadable: { id: '{count} tidak terbaca', en: '{count} unreadable' },
  gone: { id: '{count} tidak ada lagi', en: '{count} no longer there' },
  follows: {
    id: 'Pemantauan berjalan; yang baru ditulis di bawah ini. Ctrl+C untuk selesai.',
    en: 'Watching; what is new is written below. Ctrl+C to end.',
  },
  edition: { id: 'edisi {number}', en: 'edition {number}' },
  more: { id: '… dan {count} lagi', en: '… and {count} more' },
  settling: {
    id: '{count} berkas masih ditulis; dibaca sebentar lagi.',
    en: '{count} files are still being written; read in a moment.',
  },
  vanished: {
    id: '{path} tidak ditemukan sejak {time}. Tampilan ini keadaan sebelumnya; pemantauan menunggu.',
    en: '{path} is not there since {time}. This is how it was before; watching waits for it.',
  },
  back: { id: 'Pemantauan berjalan lagi.', en: 'Watching goes on.' },
  keys: {
    id: '1 sekarang · 2 kantor · 3 angka · spasi/b gulir · q selesai',
    en: '1 now · 2 offices · 3 figures · space/b scroll · q done',
  },
  lines: { id: '{from}–{to} dari {all}', en: 'lines {from}–{to} of {all}' },
  ended: { id: 'Pemantauan selesai. Tidak ada yang diubah.', en: 'Done watching. Nothing was changed.' },
} satisfies Record<string, Text>;

export const kindWords = {
  incident: { id: 'insiden', en: 'incident' },
  preparation: { id: 'kesiapan', en: 'preparation' },
  patrol: { id: 'patroli', en: 'patrol' },
  drill: { id: 'latihan', en: 'drill' },
} satisfies Record<string, Text>;
