import type { Text } from '../text.ts';

/** What `collect` says of packages that it does not open, or not all of: what happened, and what to do about it. */
export const collectPackageMessages = {
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
