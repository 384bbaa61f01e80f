import type { Text } from '../text.ts';

/** What `collect` says of filters, and of a recap in which nothing is found. */
export const recapFilterMessages = {
  since: { id: 'diketahui sejak {date}', en: 'noticed on {date} or later' },
  until: { id: 'diketahui sampai {date}', en: 'noticed on {date} or earlier' },
  office: { id: 'kantor "{office}"', en: 'office "{office}"' },
  state: { id: 'keadaan {state}', en: 'state {state}' },
  kind: { id: 'jenis {kind}', en: 'kind {kind}' },
  mine: { id: 'meminta sesuatu dari {to}', en: 'asks something of {to}' },

  noReports: {
    id: 'Tidak ada satu laporan pun di sini, jadi keadaan kantor belum diketahui. Periksa foldernya.',
    en: 'There is no report here, so how the offices stand is not known. Check the folder.',
  },
  noneMatches: {
    id: 'Tidak ada kasus yang cocok dengan saringan. Periksa ejaannya, atau jalankan tanpa saringan.',
    en: 'No case matches the filter. Check how it is spelled, or run it without.',
  },
  noneOpenMatches: {
    id: 'Tidak ada insiden berjalan yang cocok dengan saringan.',
    en: 'No incident that is going on matches the filter.',
  },

  noPaths: { id: '{path} tidak ada.', en: 'There is no {path}.' },
  noPathsNext: {
    id: 'Periksa nama folder atau berkasnya, dan apakah diska USB-nya terpasang.',
    en: 'Check the name of the folder or file, and whether the USB stick is plugged in.',
  },
  backwards: { id: '--until lebih awal daripada --since.', en: '--until is earlier than --since.' },
  backwardsNext: { id: 'Tukar kedua tanggalnya.', en: 'Swap the two dates.' },

  notWritten: {
    id: 'Berkas tidak dapat ditulis ke {folder}: {cause}.',
    en: 'The file cannot be written to {folder}: {cause}.',
  },
  notWrittenNext: {
    id: 'Pilih folder lain dengan --out, atau periksa izin dan sisa ruangnya.',
    en: 'Choose another folder with --out, or check its rights and the room that is left.',
  },

  tall: {
    id: 'Lebih panjang daripada layar ini; yang mendesak ada di atas. Satu bagian saja: --bagian sekarang, kantor, atau angka.',
    en: 'Longer than this screen; what is urgent stands at the top. One part alone: --view now, offices or figures.',
  },

  suchAs: { id: 'Antara lain: {step}', en: 'Such as: {step}' },
} satisfies Record<string, Text>;
