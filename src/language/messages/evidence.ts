import type { Text } from '../text.ts';

export const evidenceMessages = {
  missing: {
    id: 'Berkas tidak ditemukan: {name}. Periksa namanya, atau seret berkas itu ke jendela ini.',
    en: 'File not found: {name}. Check the name, or drag the file into this window.',
  },
  notRegular: {
    id: '{name} bukan berkas biasa, jadi tidak dapat disalin. Pilih berkas seperti gambar, PDF, atau video.',
    en: '{name} is not a regular file, so it cannot be copied. Choose a file such as a picture, a PDF or a video.',
  },
  empty: {
    id: '{name} kosong (0 bita). Buka berkasnya; bila memang kosong, ambil ulang cuplikan layarnya.',
    en: '{name} is empty (0 bytes). Open it; if it really is empty, take the screenshot again.',
  },
  tooLarge: {
    id: '{name} lebih besar dari 2 GiB. Potong rekamannya, atau catat tempat Anda menyimpannya.',
    en: '{name} is larger than 2 GiB. Cut the recording, or note where you keep it.',
  },
  noRoom: {
    id: 'Ruang disk tidak cukup untuk {name} ({size}). Kosongkan ruang, lalu tambahkan lagi berkas ini.',
    en: 'There is no room on the disk for {name} ({size}). Free some space, then add this file again.',
  },
  unreadable: {
    id: '{name} tidak dapat dibaca. Tutup program yang memakainya dan periksa hak aksesnya, lalu coba lagi.',
    en: '{name} cannot be read. Close the program that uses it and check its permissions, then try again.',
  },
  changed: {
    id: '{name} berubah selagi disalin. Tunggu sampai selesai disimpan atau diunduh, lalu tambahkan lagi.',
    en: '{name} changed while it was copied. Wait until it is saved or downloaded, then add it again.',
  },
  notKept: {
    id: 'Bukti {name} tidak dapat disimpan di {folder}: {cause}.',
    en: 'Evidence {name} could not be stored in {folder}: {cause}.',
  },
  notKeptNext: {
    id: 'Periksa apakah disk masih terpasang dan folder itu dapat ditulisi, lalu tambahkan lagi berkasnya. Berkas asli tidak berubah.',
    en: 'Check that the disk is still connected and the folder can be written to, then add the file again. The original is unchanged.',
  },
  kept: { id: 'Bukti tersimpan: {name} ({size}).', en: 'Evidence stored: {name} ({size}).' },
  duplicate: {
    id: '{name} sudah tersimpan sebagai {file}; tidak disalin lagi.',
    en: '{name} is already stored as {file}; it was not copied again.',
  },
  counted: {
    id: '{name} sudah tersimpan sebagai {file}; sekarang dihitung juga di langkah ini.',
    en: '{name} is already stored as {file}; it now counts at this step too.',
  },
  emptyFolder: { id: 'Tidak ada berkas di folder {name}.', en: 'There are no files in the folder {name}.' },
  tooMany: {
    id: 'Folder {name} berisi terlalu banyak berkas; hanya {count} yang pertama diambil. Tambahkan sisanya per folder.',
    en: 'The folder {name} holds too many files; only the first {count} were taken. Add the rest folder by folder.',
  },
  leftOut: {
    id: '{count} isi folder {name} dilewati: pintasan, berkas khusus, atau folder yang tidak dapat dibaca.',
    en: '{count} items in the folder {name} were left out: links, special files, or folders that cannot be read.',
  },
  altered: {
    id: 'Bukti {file} tidak lagi sama dengan saat disalin ke kasus ini: SHA-256-nya berbeda. Tidak ada yang ditulis.',
    en: 'Evidence {file} is no longer what was copied into this case: its SHA-256 differs. Nothing was written.',
  },
  notReadable: {
    id: 'Bukti {file} tidak dapat dibaca: {cause}. Tidak ada yang ditulis.',
    en: 'Evidence {file} cannot be read: {cause}. Nothing was written.',
  },
  alteredNext: {
    id: 'Kembalikan berkas itu dari cadangan atau dari perangkat asalnya, tanpa mengubah nama di folder bukti. Laporan .md tetap dapat dibuat.',
    en: 'Put the file back from a backup or from the device it came from, under the same name in the evidence folder. The .md report can still be made.',
  },
  copying: { id: 'Menyalin {name}', en: 'Copying {name}' },
} satisfies Record<string, Text>;

/** What people call each kind of secret; the keys are the kinds that the safety room finds. */
export const secretNames = {
  password: { id: 'kata sandi', en: 'a password' },
  pin: { id: 'PIN', en: 'a PIN' },
  otp: { id: 'kode OTP atau kode verifikasi', en: 'a one-time code' },
  'backup-code': { id: 'kode cadangan', en: 'a backup code' },
  token: { id: 'token atau kunci akses', en: 'a token or access key' },
  'private-key': { id: 'kunci privat', en: 'a private key' },
  'recovery-phrase': { id: 'frasa pemulihan', en: 'a recovery phrase' },
  nik: { id: 'NIK atau nomor KK', en: 'a national identity number (NIK)' },
  card: { id: 'nomor kartu bank', en: 'a bank card number' },
} satisfies Record<string, Text>;
