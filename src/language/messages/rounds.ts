import type { Text } from '../text.ts';

/** What is said about rounds that come again (preparation, patrol), and about other accounts in danger. */
export const roundsMessages = {
  labelRound: { id: 'Dulu', en: 'Last time' },
  weakBefore: { id: 'Belum beres pada putaran sebelumnya.', en: 'Not in order in the round before.' },
  labelOthers: { id: 'Akun lain', en: 'Others' },
  sharesMailbox: { id: 'kotak surel sama', en: 'same mailbox' },
  sharesPhone: { id: 'nomor HP sama', en: 'same phone' },
  sharesUnknown: { id: 'belum dicatat; tanyakan', en: 'not written down; ask' },
  readiness: { id: 'Kesiapan akun: {percent} %', en: 'Readiness of the account: {percent} %' },
  risen: { id: 'naik dari {before} %', en: 'up from {before} %' },
  fallen: { id: 'turun dari {before} %', en: 'down from {before} %' },
  same: { id: 'tetap sejak putaran sebelumnya', en: 'as in the round before' },
  closeRound: {
    id: 'Akhiri {what} ini dan buat laporan akhir',
    en: 'End this {what} and issue the final report',
  },
  offeredAgain: { id: 'ditanyakan lagi sebelum {what} berakhir', en: 'asked again before this {what} ends' },
  sinceOpening: { id: 'sejak {what} dibuka', en: 'after the {what} was opened' },
  patrol: { id: 'putaran patroli', en: 'patrol round' },
  preparation: { id: 'persiapan', en: 'preparation' },
  mostUseful: { id: 'Paling berguna berikutnya', en: 'Most useful next' },
  weakFirst: {
    id: 'Putaran sebelumnya ditemukan ({case}). Yang belum beres waktu itu ditanyakan lebih dulu: {count} langkah.',
    en: 'The round before was found ({case}). What was not in order then is asked first: {count} steps.',
  },
  openOthers: {
    id: 'Akun lain mungkin ikut terancam. Bila salah satunya juga diambil, buka kasusnya:',
    en: 'Other accounts may be in danger too. If one of them has been taken as well, open its own case:',
  },
  linkedFlag: {
    id: 'kasus yang berkaitan: nama kasus, atau sebagian namanya',
    en: 'the case that this one belongs with: its name, or a part of it',
  },
} satisfies Record<string, Text>;
