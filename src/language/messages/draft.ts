import type { Text } from '../text.ts';

/** What a new runbook says about itself, in comments; each line is one comment line. */
export const draftMessages = {
  head: {
    id: `Panduan milik kantor. Sunting dengan penyunting teks apa saja.
Periksa sesudah menyunting:  gpr-respond runbook check "nama berkas ini"
Lihat cabang-cabangnya:      gpr-respond runbook show {name} --map
Baris yang diawali tanda # adalah catatan untuk Anda. Baris itu tidak ikut tampil.
Setiap teks punya dua bahasa: id (Indonesia) dan en (Inggris). Keduanya wajib ada.
Beri tanda kutip pada teks yang memuat titik dua, atau yang berbunyi yes atau no.`,
    en: `A runbook of the office. Edit it with any text editor.
Check it after editing:  gpr-respond runbook check "name of this file"
See its branches:        gpr-respond runbook show {name} --map
Lines that begin with # are notes for you. Nobody else sees them.
Every text has two languages: id (Indonesian) and en (English). Both are needed.
Put quotes around a text with a colon in it, and around yes or no.`,
  },
  version: {
    id: 'Naikkan setiap kali isinya berubah.',
    en: 'Raise it whenever the content changes.',
  },
  reviewed: {
    id: 'Tanggal isi terakhir dibaca ulang. Sesudah 180 hari muncul peringatan.',
    en: 'When the content was last read through. After 180 days there is a warning.',
  },
  sources: {
    id: `Sumber: dari mana sebuah perintah berasal, dan kapan dicek. Hapus tanda # untuk memakainya.
confidence: official (resmi), government (pemerintah), press (media), atau unverified (belum pasti).
Sumber official harus ada di daftar alamat resmi (official-hosts.yaml). Berkas itu boleh Anda buat di folder runbooks.`,
    en: `Sources: where an instruction comes from, and when that was checked. Take away the # to use it.
confidence: official, government, press or unverified.
An official source stands in the list of official hosts (official-hosts.yaml), which you may add to the folder runbooks.`,
  },
  sections: {
    id: 'Bagian-bagian, dari atas ke bawah. Orang mengerjakannya dalam urutan ini.',
    en: 'The sections, from top to bottom. People work through them in this order.',
  },
  choice: {
    id: `Pertanyaan dengan pilihan. Jawabannya menentukan langkah mana yang muncul nanti.
Id langkah (di sini "access") tidak boleh berubah lagi sesudah dipakai.`,
    en: `A question with choices. Its answer decides which steps come up later.
The id of a step (here "access") must not change once it was used.`,
  },
  evidence: {
    id: 'Bukti: orang memilih berkas, program menyalin dan mencatatnya. Bukti selalu lebih dulu daripada menghapus.',
    en: 'Evidence: people pick files, the program copies and records them. Evidence comes before deleting.',
  },
  when: {
    id: 'when: langkah ini hanya muncul bila jawabannya cocok. Hanya langkah sebelumnya yang boleh disebut.',
    en: 'when: this step comes up only if the answer fits. Only earlier steps may be named.',
  },
  requires: {
    id: 'requires: terkunci sampai langkah itu selesai. within: target waktu, seperti 15m, 2h, atau 1d.',
    en: 'requires: locked until that step is done. within: a target such as 15m, 2h or 1d.',
  },
  links: {
    id: `Langkah yang menyebut menu aplikasi juga menyebut sumbernya:
  path: { id: 'Pengaturan > Keamanan', en: 'Settings > Security' }
  links: [contoh]`,
    en: `A step that names an app's menu also names its source:
  path: { id: 'Pengaturan > Keamanan', en: 'Settings > Security' }
  links: [contoh]`,
  },
  use: {
    id: 'Langkah yang dipakai bersama banyak panduan. Daftarnya di folder fragments milik program.',
    en: "Steps that many runbooks share. They are in the program's folder fragments.",
  },
  notify: {
    id: 'Laporan: program membuat suratnya, lalu mencatat kapan dan kepada siapa dikirim.',
    en: 'Report: the program makes the letter, then records when and to whom it was sent.',
  },
  weight: {
    id: 'weight: seberapa besar langkah ini dihitung dalam angka kesiapan, 0 sampai 100.',
    en: 'weight: how much this step counts for readiness, 0 to 100.',
  },
  more: {
    id: 'Jenis langkah lain (kind): choices, text, time, info. Semua kunci: gpr-respond runbook schema',
    en: 'Other kinds of steps (kind): choices, text, time, info. All keys: gpr-respond runbook schema',
  },
} satisfies Record<string, Text>;
