import type { Text } from '../text.ts';

/** What is said about packages: case folders and reports on their way to somebody else. */
export const parcelMessages = {
  fileUnreadable: {
    id: 'Paket tidak dibuat: berkas {file} tidak dapat dibaca, {cause}.',
    en: 'No package was made: the file {file} cannot be read, {cause}.',
  },
  fileChanged: {
    id: 'Paket tidak dibuat: isi berkas ini tidak sama dengan yang tercatat: {file}',
    en: 'No package was made: this file is not what was recorded: {file}',
  },
  fileNotPlain: {
    id: 'Paket tidak dibuat: ini bukan berkas biasa (tautan atau folder): {file}',
    en: 'No package was made: this is no ordinary file (a link or a folder): {file}',
  },
  fileNext: {
    id: 'Tidak ada yang tercatat dan tidak ada paket setengah jadi. Kembalikan berkas itu seperti semula, lalu ulangi perintahnya. Jangan menghapusnya dari folder kasus.',
    en: 'Nothing was recorded and no half-made package is left. Put the file back as it was, then run the command again. Do not delete it from the case folder.',
  },
  noRoom: {
    id: 'Paket tidak dibuat: penyimpanan penuh di {file}',
    en: 'No package was made: the disk is full at {file}',
  },
  notWritten: {
    id: 'Paket {file} tidak dapat ditulis: {cause}.',
    en: 'The package {file} could not be written: {cause}.',
  },
  roomNext: {
    id: 'Tidak ada yang tercatat. Pilih tempat lain, misalnya diska USB: tambahkan --out FOLDER',
    en: 'Nothing was recorded. Choose another place, such as a USB disk: add --out FOLDER',
  },
  packing: { id: 'Memeriksa dan menyalin {name}', en: 'Checking and copying {name}' },

  missing: { id: 'Paket tidak ditemukan: {file}', en: 'There is no package at {file}' },
  missingNext: {
    id: 'Periksa nama dan letaknya. Yang diterima: folder kasus, atau berkas .zip dari serah-terima.',
    en: 'Check its name and place. Taken are a case folder, or a .zip from a hand-over.',
  },
  noFile: {
    id: 'Ini bukan folder atau berkas biasa: {file}',
    en: 'This is no folder and no ordinary file: {file}',
  },
  unreadable: {
    id: 'Paket {file} tidak dapat dibaca: {cause}.',
    en: 'The package {file} cannot be read: {cause}.',
  },
  unreadableNext: {
    id: 'Periksa izin membacanya, atau salin dulu ke komputer ini, lalu ulangi perintahnya.',
    en: 'Check that you may read it, or copy it to this computer first, then run the command again.',
  },
  notAZip: {
    id: 'Berkas ini bukan paket zip yang utuh: {file} ({why})',
    en: 'This file is no whole zip package: {file} ({why})',
  },
  refused: {
    id: 'Paket ditolak: {why}. Tidak ada yang disalin.',
    en: 'The package was refused: {why}. Nothing was copied.',
  },
  refusedNext: {
    id: 'Minta pengirim membuat paketnya lagi. Bila terkirim lewat chat atau surel, minta lewat jalan lain dan cocokkan lewat telepon.',
    en: 'Ask the sender to make the package again. If it came by chat or e-mail, ask for it by another way and compare by telephone.',
  },
  noRoomHere: {
    id: 'Paket belum disalin: penyimpanan komputer ini penuh. Folder: {file}',
    en: 'The package was not copied: the disk of this computer is full. Folder: {file}',
  },
  notCopied: {
    id: 'Paket tidak dapat disalin ke {file}: {cause}.',
    en: 'The package could not be copied to {file}: {cause}.',
  },
  hereNext: {
    id: 'Paket aslinya tidak berubah. Kosongkan ruang di komputer ini, lalu ulangi perintahnya.',
    en: 'The package itself has not changed. Free some space on this computer, then run the command again.',
  },
  whyName: {
    id: 'nama berkas di dalamnya berbahaya atau tidak umum: {name}',
    en: 'a file name in it is dangerous or not portable: {name}',
  },
  whyTwice: {
    id: 'dua berkas di dalamnya bernama sama: {name}',
    en: 'two files in it have the same name: {name}',
  },
  whyLink: {
    id: 'isinya bukan berkas biasa, melainkan tautan atau yang serupa: {name}',
    en: 'it holds something that is no ordinary file, such as a link: {name}',
  },
  whyMany: {
    id: 'terlalu banyak berkas di dalamnya (paling banyak {count})',
    en: 'there are too many files in it (at most {count})',
  },
  whyDeep: { id: 'foldernya terlalu dalam: {name}', en: 'its folders go too deep: {name}' },
  whyLarge: {
    id: 'berkas di dalamnya terlalu besar: {name} ({size})',
    en: 'a file in it is too large: {name} ({size})',
  },
  whyTotal: { id: 'isinya terlalu besar ({size})', en: 'its content is too large ({size})' },
  whyBomb: {
    id: 'isinya membengkak jauh melebihi ukuran paket ({size} dari {packed}), tanda paket perusak',
    en: 'its content swells far beyond the package ({size} from {packed}), the sign of a zip bomb',
  },
  whySecret: { id: 'paketnya berkata sandi: {name}', en: 'it is encrypted: {name}' },
  whyMethod: { id: 'cara pemampatannya tidak dikenal: {name}', en: 'its compression is not known: {name}' },
  whyRoom: {
    id: 'ruang penyimpanan di komputer ini tidak cukup (perlu {size})',
    en: 'there is not enough room on this computer ({size} needed)',
  },
  whyBroken: {
    id: 'berkas di dalamnya rusak: {name} ({why})',
    en: 'a file in it is damaged: {name} ({why})',
  },
  whyUnreadable: {
    id: 'berkas di dalamnya tidak dapat dibaca: {name}, {cause}',
    en: 'a file in it cannot be read: {name}, {cause}',
  },
  whyNoCase: {
    id: 'tidak ada kasus di dalamnya (journal.jsonl tidak ditemukan)',
    en: 'there is no case in it (no journal.jsonl)',
  },
  whyCases: { id: 'ada lebih dari satu kasus di dalamnya', en: 'there is more than one case in it' },
  whyJournal: {
    id: 'catatan kasusnya rusak atau diubah, mulai baris {line}',
    en: 'its journal is damaged or was changed, from line {line} on',
  },
  whySums: { id: 'daftar SHA256SUMS di dalamnya rusak', en: 'its SHA256SUMS is damaged' },
  whyMissing: {
    id: 'berkas yang tercatat tidak ada di dalamnya: {name}',
    en: 'a recorded file is not in it: {name}',
  },
  whyChanged: {
    id: 'isi berkas ini bukan yang tercatat: {name}',
    en: 'this file is not what was recorded: {name}',
  },
} satisfies Record<string, Text>;
