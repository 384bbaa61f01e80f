import type { Text } from '../text.ts';

/** Importing a list of offices into the register. */
export const registerImportMessages = {
  help: {
    id: 'tambahkan kantor, akun, dan kontak dari berkas CSV',
    en: 'take in offices, accounts and contacts from a CSV file',
  },
  fileArgument: { id: 'berkas .csv dari lembar kerja', en: 'a .csv file from a spreadsheet' },
  templateFlag: { id: 'cetak contoh CSV untuk diisi', en: 'print an example CSV to fill in' },
  yesFlag: { id: 'simpan tanpa bertanya', en: 'save without asking' },
  nameFile: { id: 'Sebutkan berkas CSV yang diimpor.', en: 'Name the CSV file to import.' },
  nameFileNext: {
    id: 'Contoh isinya: {program} register import --template',
    en: 'For an example: {program} register import --template',
  },
  needsYes: {
    id: 'Perubahan di atas belum disimpan karena tidak ada yang dapat ditanya.',
    en: 'The changes above are not saved since there is nobody to ask.',
  },
  needsYesNext: {
    id: 'Jalankan di terminal, dengan --plain, atau dengan --yes bila isinya sudah Anda periksa.',
    en: 'Run it in a terminal, with --plain, or with --yes once you have looked at them.',
  },
  empty: { id: 'Berkas ini kosong: {file}', en: 'This file is empty: {file}' },
  secretColumns: {
    id: 'TIDAK DIBACA: kolom {columns}. Kata sandi dan kode tidak boleh ada di daftar seperti ini; hapus dari berkas itu.',
    en: 'NOT READ: the columns {columns}. Passwords and codes must not stand in such a list; delete them from that file.',
  },
  unusedColumns: { id: 'Kolom yang tidak dipakai: {columns}.', en: 'Columns that are not used: {columns}.' },
  unknownPlatforms: {
    id: 'Platform yang tidak dikenal: {platforms}. Periksa ejaannya: akun hanya cocok dengan laporan bila platformnya sama.',
    en: 'Unknown platforms: {platforms}. Check how they are spelled: an account only matches reports of the same platform.',
  },
  added: {
    id: 'Kantor baru: {offices}, dengan {accounts} akun.',
    en: 'New offices: {offices}, with {accounts} accounts.',
  },
  changed: {
    id: 'Kantor yang berubah: {offices}; akun baru padanya: {accounts}.',
    en: 'Offices that change: {offices}; new accounts of theirs: {accounts}.',
  },
  same: { id: 'Kantor yang tetap: {offices}.', en: 'Offices that stay: {offices}.' },
  faults: {
    id: 'Baris yang tidak dapat dipakai: {count} (lihat di atas); yang lain tetap dapat disimpan.',
    en: 'Lines that cannot be used: {count} (see above); the others can be saved.',
  },
  more: { id: '… dan {count} lagi', en: '… and {count} more' },
  name: { id: 'nama', en: 'name' },
  contact: { id: 'kontak', en: 'contact' },
  checked: { id: 'kontak dicek', en: 'contact checked' },
  ask: { id: 'Simpan ke daftar kantor?', en: 'Save this to the register?' },
  yes: { id: 'Ya, simpan', en: 'Yes, save it' },
  no: { id: 'Tidak, batalkan', en: 'No, leave it' },
  nothing: { id: 'Tidak ada yang perlu diubah.', en: 'There is nothing to change.' },
  unchanged: { id: 'Daftar kantor tidak diubah.', en: 'The register is unchanged.' },
  saved: { id: 'Tersimpan: {file}', en: 'Saved: {file}' },
} satisfies Record<string, Text>;
