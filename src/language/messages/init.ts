import type { Text } from '../text.ts';

/** What `init` asks, before anything has happened. */
export const initMessages = {
  intro: {
    id: 'Profil kantor: diisi sekali, agar saat darurat Anda tidak ditanya lagi. Tidak ada kata sandi di sini. Baris kosong = dilewati.',
    en: 'Office profile: filled in once, so that you are not asked in an emergency. No passwords here. An empty line skips.',
  },
  exists: {
    id: 'Profil sudah ada: {file}. Isi ulang?',
    en: 'There is a profile already: {file}. Fill it in again?',
  },
  keep: { id: 'Biarkan seperti sekarang', en: 'Leave it as it is' },
  replace: {
    id: 'Isi ulang (yang lama disimpan sebagai profile.yaml.lama)',
    en: 'Fill in again (the old one is kept as profile.yaml.lama)',
  },
  officeName: {
    id: 'Nama kantor, misalnya Dinas Kesehatan Kabupaten Rembang',
    en: 'Name of the office, for example Dinas Kesehatan Kabupaten Rembang',
  },
  timezone: { id: 'Zona waktu kantor', en: 'Time zone of the office' },
  operatorName: { id: 'Nama Anda (admin)', en: 'Your name (admin)' },
  operatorPosition: { id: 'Jabatan Anda', en: 'Your position' },
  operatorContact: {
    id: 'Nomor WhatsApp atau surel yang bisa dihubungi',
    en: 'WhatsApp number or e-mail where you can be reached',
  },
  kominfoName: {
    id: 'Nama dinas kominfo di daerah Anda, misalnya Dinkominfo Kabupaten Rembang',
    en: 'Name of the Kominfo office of your region, for example Dinkominfo Kabupaten Rembang',
  },
  kominfoContact: { id: 'Kontak petugas dinas kominfo', en: 'Contact of the person in charge there' },
  spokesperson: {
    id: 'Juru bicara kantor (nama atau jabatan)',
    en: 'Spokesperson of the office (name or position)',
  },
  platform: { id: 'Akun resmi: di platform apa?', en: 'Official account: on which platform?' },
  handle: { id: 'Nama akun (tanpa @)', en: 'Account name (without @)' },
  url: { id: 'Alamat akun (https://…)', en: 'Address of the account (https://…)' },
  owner: { id: 'Pemegang akun (unit atau jabatan)', en: 'Who holds the account (unit or position)' },
  aboutLabels: {
    id: 'Sebutan kotak surel dan HP menunjukkan akun mana yang ikut terancam bila satu akun diambil. Pakai sebutan yang sama untuk yang sama.',
    en: 'Names for mailboxes and phones tell which accounts are in danger when one is taken. Use the same name for the same thing.',
  },
  mailbox: {
    id: 'Kotak surel yang membuka akun ini: sebutannya saja, misalnya surel humas',
    en: 'Mailbox that opens this account: only what you call it, for example public relations mailbox',
  },
  phone: {
    id: 'HP yang menerima kodenya: sebutannya saja, misalnya HP kantor 2',
    en: 'Phone that receives its codes: only what you call it, for example office phone 2',
  },
  noMore: { id: 'Cukup, simpan profil', en: 'That is all, save the profile' },
  saved: { id: 'Profil tersimpan: {file}', en: 'Profile saved: {file}' },
  stopped: {
    id: 'Berhenti sebelum profil tersimpan. Profil lama, bila ada, tidak berubah. Untuk mengisi dari awal, jalankan lagi: {program} init',
    en: 'Stopped before the profile was saved. The old profile, if there is one, is unchanged. To fill it in from the start, run again: {program} init',
  },
  savedNext: {
    id: 'Berkas ini dapat disunting dengan penyunting teks. Saat akun diretas: {program} hacked --platform {platform}',
    en: 'The file can be edited with a text editor. When an account is hijacked: {program} hacked --platform {platform}',
  },
  answersProblem: {
    id: 'Berkas profil bermasalah:\n{problems}',
    en: 'The profile file has problems:\n{problems}',
  },
  answersNext: {
    id: 'Perbaiki baris itu, lalu jalankan lagi. Profil lama tidak diubah.',
    en: 'Mend that line and run it again. The old profile is unchanged.',
  },
} satisfies Record<string, Text>;
