import type { Text } from '../text.ts';

/** What is said about addressees.yaml and letters/*.yaml. */
export const letterRules = {
  oneKind: {
    id: 'Satu bagian surat memuat tepat satu dari text, heading, points, atau part.',
    en: 'One piece of a letter holds exactly one of text, heading, points and part.',
  },
  unknownPiece: {
    id: '"{name}" tidak dikenal di surat ini. Pilihannya: {list}.',
    en: '"{name}" is not known in this letter. There are: {list}.',
  },
  aliasTaken: {
    id: 'Nama lain "{alias}" sudah dipakai oleh "{other}".',
    en: 'The alias "{alias}" already belongs to "{other}".',
  },
  unknownLetter: {
    id: 'Tidak ada surat "{letter}" di letters/.',
    en: 'There is no letter "{letter}" in letters/.',
  },
  unknownLetterNear: {
    id: 'Tidak ada surat "{letter}" di letters/. Maksudnya "{near}"?',
    en: 'There is no letter "{letter}" in letters/. Did you mean "{near}"?',
  },
  unknownField: {
    id: '"{field}" bukan isian yang dapat diizinkan. Daftarnya ada di CONTRIBUTING.md.',
    en: '"{field}" is nothing that can be allowed. The list is in CONTRIBUTING.md.',
  },
  unknownFieldNear: {
    id: '"{field}" bukan isian yang dapat diizinkan. Maksudnya "{near}"?',
    en: '"{field}" is nothing that can be allowed. Did you mean "{near}"?',
  },
  unknownAddressee: {
    id: 'Tidak ada penerima "{to}" di addressees.yaml.',
    en: 'There is no addressee "{to}" in addressees.yaml.',
  },
  unknownAddresseeNear: {
    id: 'Tidak ada penerima "{to}" di addressees.yaml. Maksudnya "{near}"?',
    en: 'There is no addressee "{to}" in addressees.yaml. Did you mean "{near}"?',
  },
  cause: {
    id: 'Teks untuk umum tidak menyebut penyebab atau pelaku ("{found}").',
    en: 'A public text names no cause and no culprit ("{found}").',
  },
} satisfies Record<string, Text>;
