import type { Text } from '../text.ts';

/** What is said of the logo that a profile names for the letterhead. */
export const letterheadMessages = {
  noLogo: {
    id: 'Logo {file} dari profile.yaml tidak dipakai: {why}. Surat dibuat tanpa logo.',
    en: 'The logo {file} of profile.yaml is not used: {why}. The letter is made without it.',
  },
  unreadable: { id: 'berkas tidak dapat dibaca', en: 'the file cannot be read' },
  unsupported: { id: 'bukan gambar PNG atau JPEG yang utuh', en: 'it is no whole PNG or JPEG picture' },
  tooLarge: { id: 'lebih dari 2 MB', en: 'it is larger than 2 MB' },
} satisfies Record<string, Text>;
