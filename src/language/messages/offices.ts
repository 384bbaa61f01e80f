import type { Text } from '../text.ts';

/** What is said of lists of offices: the register's own, and those that are imported. */
export const officesMessages = {
  tooLarge: { id: 'Berkas ini lebih besar dari {most} MB.', en: 'This file is larger than {most} MB.' },
  workbook: {
    id: 'Ini berkas lembar kerja (xlsx/xls/ods). Simpan dahulu sebagai CSV, lalu impor berkas .csv itu.',
    en: 'This is a workbook (xlsx/xls/ods). Save it as CSV first, then import the .csv file.',
  },
  binary: { id: 'Ini bukan berkas CSV.', en: 'This is no CSV file.' },
  openQuote: {
    id: 'Tanda kutip di baris ini tidak ditutup; baris dilewati.',
    en: 'A quotation mark on this line is never closed; the line is left out.',
  },
  longRow: {
    id: 'Baris ini lebih panjang dari {most} huruf; dilewati.',
    en: 'This line is longer than {most} characters; it is left out.',
  },
  tooManyRows: {
    id: 'Lebih dari {most} baris; dari sini tidak dibaca. Bagi berkasnya.',
    en: 'More than {most} lines; not read from here on. Split the file.',
  },
  noHead: {
    id: '{file} tidak memuat baris judul kolom yang dikenal. Kolom yang dicari: nama kantor (atau nama pendek), platform, akun, tautan, kontak, dicek.',
    en: '{file} has no row of column titles that are known. Looked for: office name (or short name), platform, account, link, contact, checked.',
  },
  noHeadNext: {
    id: 'Lihat contohnya: {program} register import --template',
    en: 'See an example: {program} register import --template',
  },
  unusable: { id: '{file} tidak dapat dipakai.', en: '{file} cannot be used.' },
  moreFaults: { id: '… dan {count} baris lagi', en: '… and {count} more lines' },
  changedMeanwhile: {
    id: '{file} diubah pihak lain sementara Anda menjawab; tidak ada yang ditulis. Ulangi perintahnya.',
    en: '{file} was changed by somebody else in the meantime; nothing was written. Run the command again.',
  },
  noOffice: {
    id: 'Kantor pada baris ini tidak disebut.',
    en: 'This line names no office.',
  },
  badShort: {
    id: '"{short}" tidak bisa menjadi nama pendek. Pakai huruf kecil, angka, titik, dan tanda hubung, misalnya dinkes-rembang.',
    en: '"{short}" cannot be a short name. Use small letters, digits, dots and hyphens, such as dinkes-rembang.',
  },
  badName: {
    id: 'Nama kantor kosong atau terlalu panjang.',
    en: 'The name of the office is empty or too long.',
  },
  tooLong: { id: 'Isi kolom ini terlalu panjang.', en: 'What stands here is too long.' },
  badDate: {
    id: '"{value}" bukan tanggal yang ada. Tulis sebagai 2026-11-22 atau 22/11/2026.',
    en: '"{value}" is no date. Write it as 2026-11-22 or 22/11/2026.',
  },
  badHandle: { id: '"{value}" bukan nama akun.', en: '"{value}" is no account name.' },
  noAccount: {
    id: 'Platform {platform} disebut, tetapi akunnya kosong. Isi akunnya, atau kosongkan juga platformnya bila kantor itu belum punya akun.',
    en: 'The platform {platform} is given, but no account. Fill in the account, or leave the platform empty too if that office has none yet.',
  },
  tornHandle: {
    id: '"{value}" memuat spasi; nama akun {platform} tidak dapat memuat spasi. Tulis nama yang tampil di belakang @, atau isi tautan akunnya; satu akun pada satu baris.',
    en: '"{value}" has a blank in it; names of {platform} accounts have none. Write the name behind the @, or give the link; one account on a line.',
  },
  badPlatform: { id: 'Nama platform tidak dapat dibaca.', en: 'The name of the platform cannot be read.' },
  noPlatform: { id: 'Platform akun ini tidak disebut.', en: 'The platform of this account is not given.' },
  badAddress: {
    id: 'Dari tautan ini nama akun tidak dapat diketahui. Isi kolom platform dan akun.',
    en: 'This link does not tell the name of the account. Fill in platform and account.',
  },
  secret: {
    id: 'Kolom ini tampak memuat kata sandi, kode, atau NIK; baris tidak dipakai. Hapus dari berkas itu.',
    en: 'This looks like a password, a code or an identity number; the line is not used. Delete it from that file.',
  },
  twoNames: {
    id: 'Nama pendek {short} dipakai {name} (baris {line}); satu nama pendek untuk satu kantor.',
    en: 'The short name {short} is that of {name} (line {line}); one short name for one office.',
  },
  twoShorts: {
    id: '{name} sudah bernama pendek {short} (baris {line}).',
    en: '{name} goes by the short name {short} already (line {line}).',
  },
  twoOwners: {
    id: 'Akun ini sudah milik {short} (baris {line}); satu akun untuk satu kantor.',
    en: 'This account is that of {short} already (line {line}); one account belongs to one office.',
  },
  twoContacts: {
    id: 'Kontak berbeda dengan baris {line}. Satu kontak untuk satu kantor; gabungkan dalam satu sel.',
    en: 'Another contact than on line {line}. One contact for one office; put both into one cell.',
  },
  ownedElsewhere: {
    id: 'Akun ini di daftar milik {short}. Hapus dahulu di sana bila memang pindah.',
    en: 'In the register this account is that of {short}. Remove it there first if it has moved.',
  },
  nameElsewhere: {
    id: '{name} sudah terdaftar sebagai {short}.',
    en: '{name} is registered as {short} already.',
  },
} satisfies Record<string, Text>;
