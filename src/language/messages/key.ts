import type { Text } from '../text.ts';

/** The office's key, and what is said of files that it has not signed. */
export const keyMessages = {
  flag: {
    id: 'buat kunci tanda tangan kantor, atau pakai kunci OpenSSH Ed25519 yang sudah ada',
    en: "make the office's signing key, or take an OpenSSH Ed25519 key that exists",
  },
  asks: {
    id: 'Program ssh-keygen akan meminta kata sandi untuk kunci ini (passphrase), dua kali. Kata sandi itu tidak dilihat dan tidak disimpan gpr-respond. Kosongkan bila tidak memakainya.',
    en: 'The program ssh-keygen will ask for a passphrase for this key, twice. gpr-respond neither sees nor stores it. Leave it empty for none.',
  },
  made: { id: 'Kunci tersimpan: {file}', en: 'Key saved: {file}' },
  unlocked: {
    id: 'Kunci ini tidak berkata sandi: siapa pun yang dapat membuka folder kerja ini dapat menandatangani atas nama kantor. Jaga laptop dan cadangannya.',
    en: 'This key has no passphrase: whoever can open this workspace can sign in the name of the office. Guard the laptop and its backups.',
  },
  next: {
    id: 'Kirim berkas {pub} kepada Dinkominfo (koordinator), lalu bacakan sidik jari di atas lewat telepon agar kunci ini didaftarkan. Berkas kunci tanpa .pub tidak boleh dikirim kepada siapa pun.',
    en: 'Send the file {pub} to your coordinator, and read the fingerprint above out on the telephone so that the key is registered. The key file without .pub must never be sent to anyone.',
  },
  exists: {
    id: 'Kantor ini sudah punya kunci: {file}. Kunci itu tidak diganti.',
    en: 'This office has a key already: {file}. It was not replaced.',
  },
  existsNext: {
    id: 'Untuk kunci baru, pindahkan dulu folder key ke tempat aman, lalu daftarkan kunci baru itu di koordinator.',
    en: 'For a new key, first move the folder "key" to a safe place, then have the new key registered with the coordinator.',
  },
  noProgram: {
    id: 'Program ssh-keygen tidak ada di komputer ini. Laporan tetap dapat dibuat dan dikirim, tetapi belum ditandatangani.',
    en: 'There is no ssh-keygen on this computer. Reports can be made and sent all the same, but not signed.',
  },
  noProgramNext: {
    id: 'Pasang OpenSSH (Windows: Settings > Apps > Optional features > OpenSSH Client), lalu jalankan lagi.',
    en: 'Install OpenSSH (Windows: Settings > Apps > Optional features > OpenSSH Client) and run it again.',
  },
  notEd25519: {
    id: '{file} bukan kunci OpenSSH Ed25519.',
    en: '{file} is no OpenSSH Ed25519 key.',
  },
  failed: {
    id: 'Kunci tidak dapat dibuat atau dibaca: {file}',
    en: 'The key could not be made or read: {file}',
  },
  again: { id: 'Jalankan lagi: {program} init --key', en: 'Run again: {program} init --key' },
  passphrase: {
    id: 'Kunci tanda tangan kantor dikunci. ssh-keygen meminta kata sandinya (bukan kata sandi akun atau surel) satu kali untuk setiap berkas; ketikan tidak tampak. Enter saja: berkas terbit tanpa tanda tangan.',
    en: "The office's signing key is locked. ssh-keygen asks for its passphrase (not a password of the account or mailbox) once for each file; nothing shows as you type. Only Enter: the file goes out unsigned.",
  },
  signed: { id: 'Ditandatangani: {file}', en: 'Signed: {file}' },
  'no-key': {
    id: 'Belum ditandatangani: kantor ini belum punya kunci ({program} init --key). Laporan tetap dapat dikirim.',
    en: 'Not signed: this office has no key yet ({program} init --key). The report can be sent all the same.',
  },
  'no-program': {
    id: 'Belum ditandatangani: program ssh-keygen tidak ada di komputer ini. Laporan tetap dapat dikirim.',
    en: 'Not signed: there is no ssh-keygen on this computer. The report can be sent all the same.',
  },
  locked: {
    id: 'Belum ditandatangani: kata sandi kunci tidak diberikan atau keliru. Laporan tetap dapat dikirim.',
    en: 'Not signed: the passphrase of the key was not given, or is wrong. The report can be sent all the same.',
  },
  'not-signed': {
    id: 'Belum ditandatangani: ssh-keygen tidak dapat memakai kunci kantor. Laporan tetap dapat dikirim.',
    en: "Not signed: ssh-keygen could not use the office's key. The report can be sent all the same.",
  },
} satisfies Record<string, Text>;
