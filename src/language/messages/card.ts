import type { Text } from '../text.ts';

/** The words of the card that is printed: for people with a pencil and no laptop. */
export const cardMessages = {
  // Head
  subtitle: { id: 'Kartu penanganan {platform}', en: 'Response card: {platform}' },
  allPlatforms: { id: 'semua platform', en: 'all platforms' },
  edition: {
    id: 'Panduan {id} versi {version}, ditinjau {date}',
    en: 'Runbook {id} version {version}, reviewed {date}',
  },
  howTo: {
    id: 'Kerjakan dari atas ke bawah. Centang yang selesai dan tulis jamnya. Bagian "Jika" hanya dikerjakan bila syaratnya cocok.',
    en: 'Work from top to bottom. Tick what is done and write the time. Do an "If" part only when it fits.',
  },
  noSecrets: {
    id: 'Jangan menulis kata sandi, kode OTP, atau kode cadangan di kartu ini.',
    en: 'Never write a password, an OTP or a backup code on this card.',
  },
  screensDiffer: {
    id: 'Menu aplikasi dapat berbeda dari kartu ini. Ikuti yang tampil di layar.',
    en: 'Menus may differ from this card. Follow what the screen shows.',
  },
  fillAccount: { id: 'Nama akun', en: 'Account' },
  fillOffice: { id: 'Kantor', en: 'Office' },
  fillPerson: { id: 'Petugas', en: 'Person in charge' },
  fillNoticed: { id: 'Diketahui (tanggal, jam)', en: 'Noticed (date, time)' },
  fillKominfo: { id: 'Kontak Dinkominfo', en: 'Dinkominfo contact' },
  fillHead: { id: 'Kontak pimpinan', en: 'Leadership contact' },

  // What stands for the case's own names
  theAccount: { id: '(nama akun)', en: '(account name)' },
  theOffice: { id: '(nama kantor)', en: '(office name)' },
  thePlatform: { id: '(nama platform)', en: '(platform name)' },
  theKominfo: { id: 'Dinkominfo', en: 'Dinkominfo' },

  // A step
  menu: { id: 'Menu', en: 'Menu' },
  open: { id: 'Buka', en: 'Open' },
  careful: { id: 'Awas', en: 'Careful' },
  why: { id: 'Mengapa', en: 'Why' },
  say: { id: 'Teks siap salin', en: 'Text to copy' },
  target: { id: 'Target: {time} sejak diketahui', en: 'Target: {time} after it was noticed' },
  notBefore: { id: 'Paling cepat {time} {since}', en: 'Not before {time} {since}' },
  sinceNoticed: { id: 'sejak diketahui', en: 'after it was noticed' },
  sinceProtected: { id: 'setelah akun diamankan', en: 'after the account was protected' },
  sinceContained: { id: 'setelah pelaku diusir', en: 'after the attacker was thrown out' },
  sinceReported: { id: 'setelah laporan dikirim', en: 'after the report was sent' },
  sinceInformed: { id: 'setelah masyarakat diberi tahu', en: 'after the public was told' },
  sinceRecovered: { id: 'setelah akun pulih', en: 'after the account was recovered' },
  sinceAnnounced: { id: 'setelah pemulihan diumumkan', en: 'after the recovery was announced' },
  alone: { id: 'hanya ini', en: 'only this' },
  after: { id: 'Sesudah nomor {numbers}', en: 'After number {numbers}' },
  onlyFor: { id: 'Hanya untuk {platforms}', en: 'Only for {platforms}' },
  ifNot: { id: 'Jika tidak bisa, minta ke {to}: {what}', en: 'If not possible, ask {to}: {what}' },
  pickOne: { id: 'Pilih satu', en: 'Pick one' },
  pickAny: { id: 'Boleh lebih dari satu', en: 'More than one may fit' },
  write: { id: 'Jawaban', en: 'Answer' },
  writeTime: { id: 'Tanggal, jam', en: 'Date, time' },
  sentHow: { id: 'Lewat', en: 'Sent by' },
  sentTo: { id: 'Diterima oleh', en: 'Received by' },
  sentTicket: { id: 'Nomor', en: 'Number' },
  time: { id: 'Jam', en: 'Time' },
  source: { id: 'Sumber', en: 'Source' },

  // Branches
  if: { id: 'Jika {what}:', en: 'If {what}:' },
  and: { id: 'dan', en: 'and' },
  or: { id: 'atau', en: 'or' },
  not: { id: 'ini tidak cocok: {what}', en: 'this does not fit: {what}' },
  answered: { id: 'nomor {number} dijawab {what}', en: 'number {number} is answered {what}' },
  notAnswered: { id: 'nomor {number} tidak dijawab {what}', en: 'number {number} is not answered {what}' },
  ended: { id: 'nomor {number} {what}', en: 'number {number} is {what}' },
  notEnded: { id: 'nomor {number} bukan {what}', en: 'number {number} is not {what}' },
  done: { id: 'selesai', en: 'done' },
  'not-possible': { id: 'tidak bisa', en: 'not possible' },
  'not-applicable': { id: 'tidak berlaku', en: 'not applicable' },
  later: { id: 'ditunda', en: 'put off' },

  // Sources
  sources: { id: 'Sumber', en: 'Sources' },
  official: { id: 'resmi', en: 'official' },
  mirror: { id: 'salinan halaman resmi', en: 'copy of an official page' },
  government: { id: 'pemerintah', en: 'government' },
  press: { id: 'media, tidak resmi', en: 'press, not official' },
  unverified: { id: 'belum terverifikasi', en: 'not verified' },
  checked: { id: 'dicek {date}', en: 'checked {date}' },

  // On a phone
  progress: { id: 'dicentang', en: 'ticked' },
  reset: { id: 'Hapus centang', en: 'Clear ticks' },
  resetSure: { id: 'Hapus semua centang di kartu ini?', en: 'Clear all ticks on this card?' },
  print: { id: 'Cetak', en: 'Print' },
  kept: {
    id: 'Centang tersimpan di perangkat ini saja. Laporan resmi tetap dibuat dengan gpr-respond.',
    en: 'Ticks are kept on this device only. The official report is still made with gpr-respond.',
  },
  blocked: {
    id: 'Peramban ini tidak menyimpan centang. Jangan menutup halaman, atau cetak kartunya.',
    en: 'This browser does not keep ticks. Do not close the page, or print the card.',
  },
} satisfies Record<string, Text>;
