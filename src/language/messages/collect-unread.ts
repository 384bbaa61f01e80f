import type { Text } from '../text.ts';

/** What `collect` says of files that it does not read, and packages that it does not open: what happened, and what to do about it. */
export const collectUnreadMessages = {
  cannotRead: { id: 'Tidak dapat dibaca: {cause}.', en: 'Cannot be read: {cause}.' },
  tooLarge: {
    id: 'Terlalu besar untuk sebuah laporan ({size}; paling besar {most}).',
    en: 'Too large for a report ({size}; at most {most}).',
  },
  drillPaper: {
    id: 'lembar LATIHAN; kumpulkan dengan: drill results',
    en: 'a drill sheet; gather these by: drill results',
  },
  noReport: { id: 'Bukan laporan gpr-respond.', en: 'No report of gpr-respond.' },
  noFile: { id: 'Bukan berkas biasa.', en: 'No ordinary file.' },
  link: {
    id: 'Tautan ke tempat lain; tidak diikuti. Sebutkan tujuannya bila perlu.',
    en: 'A link to somewhere else; not followed. Name its target if you need it.',
  },
  damagedData: {
    id: 'Data di awal laporan ini rusak. Minta berkas aslinya. Rinciannya: gpr-respond verify BERKAS',
    en: 'The data at the start of this report is damaged. Ask for the original file. For details: gpr-respond verify FILE',
  },
  tooDeep: { id: 'Folder terlalu dalam; tidak dibuka.', en: 'Folder too deep; not opened.' },
  tooManyFiles: {
    id: 'Lebih dari {most} berkas; sisanya tidak dibaca. Rekap per bagian folder.',
    en: 'More than {most} files; the rest was not read. Collect parts of the folder.',
  },

  noPackage: {
    id: 'Bukan paket zip yang utuh. Minta dikirim ulang.',
    en: 'No whole zip package. Ask for it to be sent again.',
  },
  refusedAsk: {
    id: 'Paket ditolak: {why}. Minta pengirim membuat paketnya lagi.',
    en: 'The package was refused: {why}. Ask the sender to make it again.',
  },
  refusedNames: {
    id: 'Paket ditolak: {why}. Minta pengirim membuatnya lagi dengan nama berkas biasa.',
    en: 'The package was refused: {why}. Ask the sender to make it again with plain file names.',
  },
  refusedUnpack: {
    id: 'Paket tidak dibuka: {why}. Bongkar sendiri paketnya, lalu rekap foldernya.',
    en: 'The package was not opened: {why}. Unpack it yourself, then collect the folder.',
  },
  packedTwice: {
    id: 'Paket di dalam paket; tidak dibuka. Bongkar paket luarnya, lalu rekap foldernya.',
    en: 'A package inside a package; not opened. Unpack the outer one, then collect the folder.',
  },
  damagedInside: {
    id: 'Rusak di dalam paketnya. Minta dikirim ulang.',
    en: 'Damaged inside its package. Ask for it to be sent again.',
  },
} satisfies Record<string, Text>;
