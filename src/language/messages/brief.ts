import type { Text } from '../text.ts';

/** The one page that is left for whoever takes a case over. */
export const briefMessages = {
  title: { id: 'SERAH TERIMA KASUS', en: 'HAND-OVER OF A CASE' },
  drill: { id: 'LATIHAN', en: 'DRILL' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Kepada', en: 'To' },
  at: { id: 'Waktu', en: 'Time' },
  case: { id: 'Kasus', en: 'Case' },
  note: { id: 'Pesan', en: 'Message' },
  unnamed: { id: 'belum disebut', en: 'not named' },
  where: { id: '1. Keadaan sekarang', en: '1. Where we stand' },
  open: { id: '2. Yang masih terbuka', en: '2. What is open' },
  never: { id: '3. Yang tidak boleh dilakukan', en: '3. What must not be done' },
  next: { id: '4. Tiga langkah berikutnya', en: '4. The next three steps' },
  clocks: { id: '5. Batas waktu yang berjalan', en: '5. Running clocks' },
  goOn: { id: '6. Cara melanjutkan', en: '6. How to go on' },
  noticed: { id: 'Diketahui {when} ({elapsed} yang lalu).', en: 'Noticed {when} ({elapsed} ago).' },
  stateOpen: { id: 'Belum terkendali; penanganan berjalan.', en: 'Not under control; handling goes on.' },
  stateContained: {
    id: 'Dampak sudah dibatasi; akses belum dinyatakan pulih.',
    en: 'The damage is contained; access is not stated to be recovered.',
  },
  stateRecovered: {
    id: 'Akses sudah pulih; penanganan belum ditutup.',
    en: 'Access is recovered; the case is not closed.',
  },
  stateClosed: { id: 'Penanganan sudah ditutup.', en: 'The case is closed.' },
  tally: {
    id: '{done} langkah selesai, {impossible} tidak bisa dilakukan, {later} ditunda, {left} belum dikerjakan. {files} berkas bukti.',
    en: '{done} steps done, {impossible} not possible, {later} put off, {left} not reached. {files} files of evidence.',
  },
  last: { id: 'Terakhir dikerjakan: {step}', en: 'Done last: {step}' },
  later: { id: 'Ditunda: {step} ({reason})', en: 'Put off: {step} ({reason})' },
  impossible: { id: 'Tidak bisa: {step} ({reason})', en: 'Not possible: {step} ({reason})' },
  asked: { id: 'Menunggu {to}: {what}', en: 'Waiting for {to}: {what}' },
  nothingOpen: { id: 'Tidak ada yang tertunda.', en: 'Nothing is pending.' },
  lockedUntil: {
    id: 'Jangan dulu: {step} Selesaikan lebih dulu: {needs}',
    en: 'Not yet: {step} First finish: {needs}',
  },
  noPay: {
    id: 'Jangan membayar pelaku atau jasa pemulihan, dan jangan memberi kode apa pun kepada penelepon.',
    en: 'Do not pay the attacker or a recovery service, and give no code to anybody who calls.',
  },
  noDelete: {
    id: 'Jangan menghapus apa pun di akun sebelum buktinya tersimpan.',
    en: 'Delete nothing in the account before there is evidence of it.',
  },
  noChat: {
    id: 'Jangan mengirim kata sandi atau kode lewat chat, juga kepada rekan yang menggantikan.',
    en: 'Send no password or code by chat, not even to the colleague who takes over.',
  },
  oneLaptop: {
    id: 'Jangan melanjutkan kasus ini di dua komputer sekaligus: catatannya akan bercabang.',
    en: 'Do not go on with this case on two computers at once: its journal would split.',
  },
  allDone: {
    id: 'Semua langkah sudah dijawab; tinjau, lalu tutup kasus.',
    en: 'All steps are answered; review, then close the case.',
  },
  noClocks: { id: 'Tidak ada.', en: 'None.' },
  more: { id: 'dan {count} lagi; lihat laporan.md', en: 'and {count} more; see laporan.md' },
  resumeHere: {
    id: 'Di komputer yang menerima, jalankan perintah ini dengan letak paket yang diterima:',
    en: 'On the computer that receives it, run this with the place of the package:',
  },
} satisfies Record<string, Text>;
