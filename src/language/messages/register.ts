import type { Text } from '../text.ts';

/** The register of offices whose signatures are known. */
export const registerMessages = {
  badShort: {
    id: '"{short}" tidak bisa menjadi nama pendek kantor. Pakai huruf kecil, angka, titik, dan tanda hubung, misalnya dinkes-rembang.',
    en: '"{short}" cannot be the short name of an office. Use small letters, digits, dots and hyphens, such as dinkes-rembang.',
  },
  badName: {
    id: 'Nama kantor kosong atau terlalu panjang.',
    en: 'The name of the office is empty or too long.',
  },
  badKey: {
    id: 'Baris ini tidak memuat kunci ssh-ed25519 yang utuh; tidak dipakai.',
    en: 'This line holds no whole ssh-ed25519 key; it is not used.',
  },
  badOption: {
    id: 'Pilihan {option} tidak didukung; baris ini tidak dipakai.',
    en: 'The option {option} is not supported; this line is not used.',
  },
  sameKey: {
    id: 'Kunci ini sudah terdaftar untuk {short} (baris {line}). Satu kunci hanya boleh milik satu kantor.',
    en: 'This key is registered for {short} already (line {line}). A key belongs to one office only.',
  },
  alreadyThere: {
    id: 'Kunci ini sudah terdaftar untuk {short} (baris {line}); tidak ada yang diubah.',
    en: 'This key is registered for {short} already (line {line}); nothing was changed.',
  },
  shortTaken: {
    id: 'Nama pendek {short} sudah dipakai oleh {name} (baris {line}). Pilih nama lain, atau pakai nama kantor yang sama untuk kunci kedua.',
    en: 'The short name {short} is taken by {name} (line {line}). Choose another, or give the same office name for its second key.',
  },
  nameTaken: {
    id: '{name} sudah terdaftar sebagai {short} (baris {line}). Untuk kunci kedua, pakai nama pendek yang sama.',
    en: '{name} is registered as {short} already (line {line}). For a second key use the same short name.',
  },
  unchanged: { id: 'Daftar kantor tidak diubah.', en: 'The register is unchanged.' },
  notAKey: {
    id: '{file} bukan kunci publik ssh-ed25519. Yang diminta adalah berkas .pub dari kantor itu (satu baris, diawali ssh-ed25519).',
    en: '{file} is no ssh-ed25519 public key. What is needed is the .pub file of that office (one line that begins with ssh-ed25519).',
  },
  privateKey: {
    id: '{file} adalah kunci PRIBADI. Kunci itu tidak boleh dikirim kepada siapa pun. Beri tahu pemiliknya: buat kunci baru, lalu kirim hanya berkas .pub-nya.',
    en: '{file} is a PRIVATE key. It must never be sent to anyone. Tell its owner: make a new key and send the .pub file only.',
  },
  askShort: {
    id: 'Nama pendek kantor, misalnya dinkes-rembang',
    en: 'Short name of the office, such as dinkes-rembang',
  },
  askName: { id: 'Nama lengkap kantor', en: 'Full name of the office' },
  fingerprint: {
    id: 'Sidik jari kunci {name}:\n  {fingerprint}\nuntuk dibacakan lewat telepon:\n{spoken}',
    en: 'Fingerprint of the key of {name}:\n  {fingerprint}\nto be read out on the telephone:\n{spoken}',
  },
  compare: {
    id: 'Telepon kantor itu lewat nomor yang sudah Anda kenal (bukan nomor di pesan yang membawa kunci ini), lalu minta sidik jarinya dibacakan sampai selesai dan cocokkan dengan yang di atas. Empat tanda terakhir (____) sengaja tidak ditampilkan: dengarkan dari kantor itu, lalu ketik. Bila ada yang berbeda, jangan ketik apa pun.',
    en: 'Call that office on a number you know already (not one from the message that brought this key), have the fingerprint read out to its end and compare it with the one above. The last four signs (____) are not shown on purpose: hear them from that office and type them. Where anything differs, type nothing.',
  },
  askEnding: {
    id: 'Empat tanda terakhir yang dibacakan (Enter saja: jangan daftarkan)',
    en: 'The last four signs as read out (Enter alone: do not register)',
  },
  otherEnding: {
    id: '"{typed}" bukan akhir sidik jari kunci ini. Mungkin salah dengar atau salah ketik: minta empat tanda terakhir dibacakan sekali lagi.',
    en: '"{typed}" is not the end of this fingerprint. It may have been misheard or mistyped: have the last four signs read out once more.',
  },
  notCompared: {
    id: 'Akhir sidik jarinya {tries} kali tidak sama, jadi kunci ini mungkin bukan milik {name}. Daftar kantor tidak diubah.',
    en: 'The end of the fingerprint differed {tries} times, so this key may not be that of {name}. The register is unchanged.',
  },
  notComparedNext: {
    id: 'Jangan pakai kunci ini. Minta kantor itu mengirim berkas .pub-nya sekali lagi lewat jalan lain, lalu ulangi: {program} register add BERKAS.pub',
    en: 'Do not use this key. Have that office send its .pub file again by another way, then repeat: {program} register add FILE.pub',
  },
  otherFingerprint: {
    id: 'Sidik jari kunci ini {fingerprint}, bukan {given}. Jangan pakai kunci ini sebelum jelas dari siapa.',
    en: 'The fingerprint of this key is {fingerprint}, not {given}. Do not use it before you know whose it is.',
  },
  added: { id: 'Terdaftar: {name} ({short}).', en: 'Registered: {name} ({short}).' },
  removed: {
    id: 'Dihapus dari daftar: {name} ({short}), {fingerprint}. Laporan yang ditandatangani dengan kunci ini tidak lagi dinyatakan asli.',
    en: 'Removed: {name} ({short}), {fingerprint}. Reports signed with this key no longer count as genuine.',
  },
  noSuchOffice: {
    id: 'Tidak ada kantor "{short}" di daftar.',
    en: 'There is no office "{short}" in the register.',
  },
  listNext: {
    id: 'Lihat daftarnya: {program} register list',
    en: 'See the list: {program} register list',
  },
  none: {
    id: 'Daftar kantor masih kosong: {file}\nTambahkan dengan: {program} register import DAFTAR.csv, atau register add BERKAS.pub',
    en: 'The register is empty: {file}\nAdd to it with: {program} register import LIST.csv, or register add FILE.pub',
  },
  problem: { id: '{file}:{line}: {sentence}', en: '{file}:{line}: {sentence}' },
  tooLarge: { id: 'Daftar kantor terlalu besar: {file}', en: 'The register is too large: {file}' },
  help: {
    id: 'daftar kantor: akun, kunci, dan kontak',
    en: 'the register of offices: accounts, keys and contacts',
  },
  addHelp: {
    id: 'daftarkan kantor: kunci publiknya (.pub), akun, kontak',
    en: 'register an office: its public key (.pub), accounts, contact',
  },
  listHelp: { id: 'tampilkan daftar kantor', en: 'list the offices' },
  removeHelp: { id: 'hapus kantor dari daftar', en: 'remove an office' },
  fileArgument: {
    id: 'berkas .pub dari kantor itu, bila sudah ada',
    en: 'the .pub file of that office, if it has one',
  },
  shortArgument: { id: 'nama pendek kantor', en: 'short name of the office' },
  shortFlag: { id: 'nama pendek kantor', en: 'short name of the office' },
  nameFlag: { id: 'nama lengkap kantor', en: 'full name of the office' },
  fingerprintFlag: {
    id: 'sidik jari yang sudah dicocokkan (SHA256:…); tanpa ini ditanyakan',
    en: 'the fingerprint that was compared (SHA256:…); asked without it',
  },
  onlyFingerprintFlag: { id: 'hanya kunci ini', en: 'this key only' },
} satisfies Record<string, Text>;
