import type { Text } from '../text.ts';

/** What `verify` says of files and folders. */
export const verifyMessages = {
  genuine: {
    id: 'ASLI. Ditandatangani oleh {name} ({short}); tidak ada yang berubah.',
    en: 'GENUINE. Signed by {name} ({short}); nothing has changed.',
  },
  unknownSigner: {
    id: 'TIDAK BERUBAH, TETAPI PENANDATANGANNYA TIDAK DIKENAL. Kunci {fingerprint} tidak ada di daftar kantor. Bila Anda tahu kantornya, cocokkan sidik jarinya lewat telepon: {program} register add.',
    en: 'UNCHANGED, BUT THE SIGNER IS UNKNOWN. The key {fingerprint} is not in the register. If you know the office, compare the fingerprint by telephone: {program} register add.',
  },
  unsigned: {
    id: 'BELUM DITANDATANGANI. Isinya utuh menurut segelnya sendiri, tetapi siapa pun bisa membuatnya. Tanyakan kepada kantor pengirim lewat nomor yang sudah Anda kenal.',
    en: 'NOT SIGNED. It is whole by its own seal, but anyone could have made it. Ask the office on a number that you know already.',
  },
  unsignedSums: {
    id: 'UTUH, TETAPI BELUM DITANDATANGANI. Semua berkas cocok dengan daftarnya, tetapi siapa pun bisa membuat daftar itu.',
    en: 'WHOLE, BUT NOT SIGNED. All files fit the list, but anyone could have made that list.',
  },
  unsignedOther: {
    id: 'BELUM DITANDATANGANI. Sama dengan yang tercatat di sebelahnya (jurnal kasus atau SHA256SUMS), tetapi siapa pun bisa membuat keduanya. Tanyakan kepada kantor pengirim lewat nomor yang sudah Anda kenal.',
    en: 'NOT SIGNED. It is what is recorded beside it (the journal of the case, or SHA256SUMS), but anyone could have made both. Ask the office on a number that you know already.',
  },
  unsignedCase: {
    id: 'UTUH. Jurnal, panduan, bukti, dan edisi di folder kasus ini saling cocok. Folder kasus sendiri tidak ditandatangani; edisinya dinilai satu per satu.',
    en: 'WHOLE. Journal, runbook, evidence and editions of this case folder agree. A case folder itself is not signed; its editions are judged one by one.',
  },
  unchecked: {
    id: 'BELUM DIPERIKSA. Ada tanda tangan, tetapi program ssh-keygen tidak ada di komputer ini. Pasang OpenSSH, lalu periksa lagi.',
    en: 'NOT CHECKED. There is a signature, but no ssh-keygen on this computer. Install OpenSSH and check again.',
  },
  drill: {
    id: 'LATIHAN, bukan laporan insiden. Jangan ditindaklanjuti dan jangan diteruskan.',
    en: 'A DRILL, no report of an incident. Do not act on it and do not forward it.',
  },
  altered: {
    id: 'BERUBAH. Jangan dipercaya; minta berkas aslinya lewat nomor yang sudah Anda kenal.',
    en: 'ALTERED. Do not trust it; ask for the original on a number that you know already.',
  },
  unreadable: {
    id: 'TIDAK DAPAT DINILAI.',
    en: 'CANNOT BE JUDGED.',
  },
  atLine: { id: 'Baris {line}: {sentence}', en: 'Line {line}: {sentence}' },
  readIt: {
    id: 'Teksnya masih dapat dibaca, bukan sebagai laporan asli: {program} periksa BERKAS --body',
    en: 'Its text can still be read, but not as a genuine report: {program} verify FILE --body',
  },
  noSeal: {
    id: 'Segel di akhir data tidak ada atau rusak.',
    en: 'The seal at the end of the data is missing or broken.',
  },
  bodyAltered: {
    id: 'Isi laporan (atau segelnya) berubah sesudah ditulis.',
    en: 'The text of the report (or its seal) was changed after it was written.',
  },
  dataAltered: {
    id: 'Data di awal laporan (atau segelnya) berubah sesudah ditulis.',
    en: 'The data at the start (or the seal) was changed after it was written.',
  },
  signatureBad: {
    id: 'Tanda tangan tidak cocok dengan berkas ini: berkas atau tanda tangannya diubah, atau bukan pasangannya.',
    en: 'The signature does not fit this file: one of them was changed, or they do not belong together.',
  },
  signatureBroken: {
    id: 'Berkas tanda tangan (.sig) rusak atau bukan tanda tangan.',
    en: 'The signature file (.sig) is damaged, or no signature.',
  },
  signatureOther: {
    id: 'Tanda tangan itu dibuat untuk keperluan lain, bukan untuk laporan gpr-respond.',
    en: 'That signature was made for something else, not for gpr-respond.',
  },
  sumsUnreadable: { id: 'SHA256SUMS rusak.', en: 'SHA256SUMS is damaged.' },
  sumsOutside: {
    id: 'SHA256SUMS menyebut berkas di luar foldernya: {file}',
    en: 'SHA256SUMS names a file outside its folder: {file}',
  },
  fileMissing: { id: 'Berkas tidak ada: {file}', en: 'A file is missing: {file}' },
  fileAltered: { id: 'Berkas berubah: {file}', en: 'A file was changed: {file}' },
  evidenceAltered: { id: 'Bukti berubah: {file}', en: 'Evidence was changed: {file}' },
  journalBroken: {
    id: 'Jurnal berubah atau rusak pada baris {line}, atau pada baris sebelumnya.',
    en: 'The journal was changed or damaged at line {line} or the one before.',
  },
  journalTorn: {
    id: 'Baris {line} jurnal tidak lengkap.',
    en: 'Line {line} of the journal is not complete.',
  },
  journalEmpty: { id: 'Jurnal kosong atau tidak terbaca.', en: 'The journal is empty or unreadable.' },
  headDiffers: {
    id: 'Jurnal di folder ini bukan jurnal yang menjadi dasar laporan ini (catatan ke-{entries} berbeda).',
    en: 'The journal of this folder is not the one that this report was made from (entry {entries} differs).',
  },
  otherCase: { id: 'Laporan ini milik kasus lain.', en: 'This report belongs to another case.' },
  notListed: {
    id: 'Tidak tercantum di SHA256SUMS: {file}',
    en: 'Not listed in SHA256SUMS: {file}',
  },
  coveringLetter: {
    id: 'Surat pengantar memang tidak tercantum di SHA256SUMS, karena dilengkapi dan ditandatangani orang: {file}',
    en: 'A covering letter is not listed in SHA256SUMS, since people complete and sign it: {file}',
  },
  renamed: {
    id: 'Nama berkas diganti; menurut isinya: {expected}',
    en: 'The file was renamed; by its content it is: {expected}',
  },
  workingCopy: {
    id: 'Namanya seperti edisi yang diterbitkan, tetapi isinya salinan kerja.',
    en: 'It is named like an issued edition, but it is a working copy.',
  },
  by: { id: 'Ditandatangani oleh {name} ({short}).', en: 'Signed by {name} ({short}).' },
  signedUnknown: { id: 'Ditandatangani dengan kunci yang tidak dikenal.', en: 'Signed with an unknown key.' },
  nothing: {
    id: 'Tidak ada laporan, tanda tangan, atau SHA256SUMS di folder ini.',
    en: 'There is no report, signature or SHA256SUMS in this folder.',
  },
  nothingToJudgeBy: {
    id: 'Tidak ada yang dapat dipakai menilainya: tidak ada segel di dalamnya, tidak ada berkas .sig, dan tidak tercantum di SHA256SUMS.',
    en: 'There is nothing to judge it by: no seal inside, no .sig file, and no SHA256SUMS that lists it.',
  },
  cannotRead: { id: 'Tidak dapat dibaca: {cause}.', en: 'Cannot be read: {cause}.' },
  help: {
    id: 'periksa keaslian laporan, folder terbitan, atau folder kasus',
    en: 'check whether reports, issued folders or case folders are genuine',
  },
  bodyFlag: { id: 'tampilkan juga isi laporannya', en: 'show the text of the report too' },
  nameAFile: {
    id: 'Sebutkan berkas atau folder yang akan diperiksa.',
    en: 'Name the files or folders to check.',
  },
  nameAFileNext: {
    id: 'Misalnya: {program} periksa laporan-insiden_….md',
    en: 'For example: {program} verify laporan-insiden_….md',
  },
  fileArgument: { id: 'berkas atau folder', en: 'files or folders' },
} satisfies Record<string, Text>;
