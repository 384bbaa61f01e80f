import type { Text } from '../text.ts';

/** What is said when a case goes to somebody else, or comes from somebody. */
export const handoverMessages = {
  help: {
    id: 'serahkan kasus kepada rekan, juga ke laptop lain',
    en: 'hand a case to a colleague, also on another computer',
  },
  fromFlag: { id: 'nama Anda', en: 'your name' },
  toFlag: { id: 'nama yang menerima', en: 'name of whoever receives it' },
  noteFlag: { id: 'pesan untuk penerima', en: 'message for the receiver' },
  zipFlag: { id: 'buat satu berkas .zip, bukan folder', en: 'make one .zip file instead of a folder' },
  byFlag: { id: 'nama yang mengambil alih', en: 'name of whoever takes over' },
  whoGives: { id: 'Nama Anda, yang menyerahkan', en: 'Your name: who hands over' },
  whoTakes: { id: 'Diserahkan kepada siapa (nama dan jabatan)', en: 'To whom (name and position)' },
  noteAsked: { id: 'Pesan singkat untuk penerima, bila ada', en: 'A short message for the receiver, if any' },
  closed: {
    id: 'Kasus ini sudah ditutup; tidak ada yang perlu diserahterimakan.',
    en: 'This case is closed; there is nothing to hand over.',
  },
  closedNext: { id: 'Laporannya: {program} laporan {case}', en: 'Its report: {program} report {case}' },
  again: {
    id: 'Kasus ini sudah diserahkan kepada {to} pada {when}. Paket yang sama dibuat lagi; tidak ada catatan baru.',
    en: 'This case was handed over to {to} on {when}. The same package is made again; nothing new is recorded.',
  },
  givenTo: { id: 'diserahkan kepada {to}', en: 'handed over to {to}' },
  someone: { id: 'rekan lain', en: 'somebody' },
  strays: {
    id: 'Tidak ikut dibawa, karena tidak tercatat: {files}',
    en: 'Not taken along, since the journal does not know them: {files}',
  },
  made: {
    id: 'Paket siap: {path}\nBuktinya sudah diperiksa: {count} berkas. Di laptop penerima: {program} lanjut PAKET',
    en: 'Package ready: {path}\nIts evidence was checked: {count} files. On the other computer: {program} resume PACKAGE',
  },
  send: {
    id: 'Serahkan lewat diska USB atau berbagi berkas kantor. Isinya dapat memuat data warga: jangan lewat grup chat.',
    en: "Hand it over by USB disk or the office share. It may hold citizens' data: do not post it in a chat group.",
  },
  briefNotCopied: {
    id: 'Lembar serah terima ada di {path} (tidak dapat disalin ke {folder}: {cause}).',
    en: 'The brief is at {path} (it could not be copied to {folder}: {cause}).',
  },
  checking: { id: 'Memeriksa paket {path}', en: 'Checking the package {path}' },
  checked: {
    id: 'Paket utuh: {entries} catatan, {files} berkas bukti cocok. Terakhir diserahkan oleh {from}, {when}.',
    en: 'The package is whole: {entries} entries, {files} evidence files as recorded. Last handed over by {from}, {when}.',
  },
  checkedPlain: {
    id: 'Folder kasus utuh: {entries} catatan, {files} berkas bukti cocok. Tidak ditutup dengan serah-terima: pastikan tidak ada yang masih melanjutkannya di tempat lain.',
    en: 'The case folder is whole: {entries} entries, {files} evidence files as recorded. It does not end with a hand-over: make sure that nobody goes on with it elsewhere.',
  },
  unknownRunbook: {
    id: 'Panduan di paket ini bukan panduan bawaan program. Bila Anda tidak mengenalnya, tanyakan lewat telepon sebelum mengikuti tautannya.',
    en: 'The runbook in this package is not one that comes with the program. If you do not know it, ask by telephone before you follow its links.',
  },
  leftBehind: {
    id: 'Ditinggalkan, karena tidak tercatat di kasusnya: {files}',
    en: 'Left behind, since its journal does not know them: {files}',
  },
  whoTakesOver: { id: 'Siapa yang melanjutkan (nama Anda)', en: 'Who goes on (your name)' },
  diverged: {
    id: 'Kasus ini sudah ada di komputer ini, dan catatannya bercabang: sama sampai catatan {same}, lalu masing-masing berlanjut sendiri. Tidak ada yang diubah.',
    en: 'This case is on this computer already, and the journals have split: the same up to entry {same}, then each went on by itself. Nothing was changed.',
  },
  divergedNext: {
    id: 'Simpan kedua folder. Putuskan bersama pengirim mana yang dilanjutkan; yang lain dapat dibaca dengan: {program} laporan FOLDER',
    en: 'Keep both folders. Decide with the sender which one goes on; the other can be read with: {program} report FOLDER',
  },
  shorter: {
    id: 'Kasus ini sudah ada di komputer ini, dengan catatan yang lebih lengkap. Paket tidak diperlukan; dilanjutkan dari yang ada di sini.',
    en: 'This case is on this computer already, with more in its journal. The package is not needed; going on with what is here.',
  },
  same: {
    id: 'Kasus ini sudah ada di komputer ini, dengan catatan yang sama.',
    en: 'This case is on this computer already, with the same journal.',
  },
  longer: {
    id: 'Kasus ini sudah ada di komputer ini; paket ini {count} catatan lebih lanjut. Perbarui yang ada di sini?',
    en: 'This case is on this computer already; the package goes {count} entries further. Bring the one here up to date?',
  },
  update: { id: 'Perbarui dan lanjutkan', en: 'Bring it up to date and go on' },
  leaveIt: { id: 'Batal; jangan ubah apa pun', en: 'Cancel; change nothing' },
  left: { id: 'Tidak ada yang diubah.', en: 'Nothing was changed.' },
  wasGiven: {
    id: 'Kasus ini sudah diserahkan kepada {to} pada {when}. Bila {to} sudah melanjutkan di tempat lain, catatan akan bercabang.',
    en: 'This case was handed over to {to} on {when}. If {to} has gone on elsewhere, the journals will split.',
  },
  takeBack: { id: 'Lanjutkan di sini?', en: 'Go on here?' },
  takeBackYes: { id: 'Ya, penanganan diambil alih di sini', en: 'Yes, it is taken over here' },
  isSecret: {
    id: 'Isian {flag} tampak memuat {what}. Rahasia tidak boleh masuk catatan.',
    en: 'The value of {flag} seems to contain {what}. Secrets must not enter the record.',
  },
} satisfies Record<string, Text>;
