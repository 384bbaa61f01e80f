import type { Text } from '../text.ts';

/** What is said and written when an office passes on reports that it received. */
export const forwardMessages = {
  help: {
    id: 'teruskan laporan yang diterima, dengan surat pengantar',
    en: 'pass on reports that were received, with a covering letter',
  },
  reports: {
    id: 'laporan .md, atau folder/zip penerusan yang diterima',
    en: 'reports (.md), or received folders or zips',
  },
  toFlag: {
    id: 'penerima: kementerian, kominfo-provinsi, meta, …',
    en: 'addressee: ministry, kominfo-province, meta, …',
  },
  formatFlag: {
    id: 'surat pengantar juga dalam bentuk ini: html, docx, atau pdf (md selalu ada)',
    en: 'the covering letter in this format too: html, docx or pdf (md is always there)',
  },
  zipFlag: { id: 'buat satu berkas .zip, bukan folder', en: 'make one .zip file instead of a folder' },
  despiteFlag: {
    id: 'teruskan walau ada yang berubah; alasannya ditulis di surat',
    en: 'pass on although something was altered; the reason goes into the letter',
  },
  askTo: { id: 'Diteruskan kepada siapa?', en: 'To whom is it passed on?' },
  askOffice: {
    id: 'Nama instansi Anda, untuk surat pengantar',
    en: 'Name of your office, for the covering letter',
  },
  askOfficer: {
    id: 'Nama pejabat atau petugas yang meneruskan',
    en: 'Name of the official who passes it on',
  },
  askPosition: { id: 'Jabatannya', en: 'Position' },
  askContact: { id: 'Kontak yang dapat dihubungi', en: 'Contact' },
  nothing: { id: 'Sebutkan laporan yang diteruskan.', en: 'Name the reports to pass on.' },
  nothingNext: {
    id: 'Contoh: {program} teruskan laporan.md --to ministry',
    en: 'Example: {program} forward report.md --to ministry',
  },
  noReport: { id: 'Tidak ada laporan di dalam {file}.', en: 'There is no report in {file}.' },
  never: {
    id: 'Laporan tidak diteruskan kepada {to}: isinya melebihi yang boleh dilihatnya.',
    en: 'Reports are not passed on to {to}: they say more than may be seen there.',
  },
  neverNext: {
    id: 'Kantor yang menangani kasus menulis pengumuman atau pemberitahuannya, di komputer tempat kasus itu berada: {program} laporan --for {id}',
    en: 'The office that handles the case writes the notice, on the computer that has the case: {program} report --for {id}',
  },
  excerptOnly: {
    id: 'Laporan utuh tidak diteruskan kepada {to}; yang diteruskan hanya petikan yang dibuat untuknya. Yang bukan petikan itu: {files}.',
    en: 'A whole report is not passed on to {to}; only an excerpt that was made for it is. Not such an excerpt: {files}.',
  },
  excerptOnlyNext: {
    id: 'Petikan hanya dapat dibuat kantor pelapor, di komputer tempat kasus itu berada, dengan perintah:\n  {program} laporan --for {id}\nMinta kantor itu mengirim berkas petikan-laporan_{id}_….md dan suratnya, lalu teruskan petikan itu.',
    en: 'Only the reporting office can make the excerpt, on the computer that has the case, with:\n  {program} report --for {id}\nAsk that office for petikan-laporan_{id}_….md and its letter, then pass the excerpt on.',
  },
  unreadable: {
    id: '{file} tidak dapat dibaca sebagai laporan:\n{reasons}',
    en: '{file} cannot be read as a report:\n{reasons}',
  },
  askOriginal: {
    id: 'Minta berkas .md aslinya kepada pengirim, sebagai lampiran dokumen. Tidak ada yang dibuat.',
    en: 'Ask the sender for the original .md file, as a document. Nothing was made.',
  },
  drill: {
    id: '{file} adalah laporan LATIHAN dan tidak dapat diteruskan.',
    en: '{file} is the report of a DRILL and cannot be passed on.',
  },
  altered: {
    id: 'Isi ini tidak sama dengan saat diterbitkan:\n{list}',
    en: 'This is not what was issued:\n{list}',
  },
  alteredNext: {
    id: 'Minta berkas aslinya, atau cocokkan lewat telepon. Bila tetap harus diteruskan: --despite "ALASAN" (alasan dan perubahannya ditulis di surat).',
    en: 'Ask for the original, or compare by telephone. To pass it on all the same: --despite "REASON" (the letter says so and why).',
  },
  badAnswers: {
    id: 'Berkas jawaban tidak dapat dipakai: {file}. Isinya: {keys}.',
    en: 'The answers file cannot be used: {file}. It holds: {keys}.',
  },
  badChain: {
    id: 'catatan penerusannya (penerusan.jsonl) rusak atau diubah',
    en: 'its forwarding record (penerusan.jsonl) is damaged or was changed',
  },
  whyEvidence: {
    id: '{file}: berkas bukti {evidence} tidak cocok; tidak ikut diteruskan',
    en: '{file}: the evidence {evidence} does not match; it is left out',
  },
  askComplete: {
    id: 'Isi nomor, tanggal, dan penanda tangan surat sekarang?',
    en: "Fill in the letter's number, date and signatory now?",
  },
  completeLater: { id: 'Nanti, di berkas suratnya', en: "Later, in the letter's file" },
  completeNow: {
    id: 'Sekarang; yang belum ada boleh dikosongkan',
    en: 'Now; what is not known yet may be left empty',
  },
  askNumber: { id: 'Nomor surat', en: 'Reference number' },
  askPlaceDate: {
    id: 'Tempat dan tanggal surat, misalnya Rembang, 23 November 2026',
    en: 'Place and date of the letter, such as Rembang, 23 November 2026',
  },
  askTown: { id: 'Kota tujuan surat', en: 'Town of the addressee' },
  askSignerPosition: { id: 'Jabatan yang menandatangani', en: 'Position of the official who signs' },
  askSigner: {
    id: 'Nama lengkap dan NIP yang menandatangani',
    en: 'Full name and staff number of the official who signs',
  },
  noLetter: {
    id: 'Surat pengantar (runbooks/letters/surat-pengantar.yaml) tidak ada atau bukan surat tentang laporan.',
    en: 'The covering letter (runbooks/letters/surat-pengantar.yaml) is missing, or is no letter about reports.',
  },
  noLetterNext: {
    id: 'Periksa dengan: {program} runbook check',
    en: 'Check with: {program} runbook check',
  },
  made: {
    id: 'Folder itu memuat laporan asli, bukti, dan surat pengantar: {letter}',
    en: 'That folder holds the original reports, the evidence, and the covering letter: {letter}',
  },
  madeZip: {
    id: 'Zip itu memuat laporan asli, bukti, dan surat pengantar. Surat yang sama ada di sampingnya, untuk dilengkapi.',
    en: 'That zip holds the original reports, the evidence, and the covering letter. The same letter lies beside it, to be completed.',
  },
  passedOn: { id: 'Yang diteruskan:', en: 'Passed on:' },
  passedOnOne: { id: '- {account}, {office}: {kind}; {check}', en: '- {account}, {office}: {kind}; {check}' },
  evidence: {
    id: 'Berkas bukti: {files} ikut, {missing} disebut laporan tetapi tidak diterima.',
    en: 'Files of evidence: {files} go along; named in reports and not received: {missing}.',
  },
  unsure: {
    id: 'Pembuat yang belum dapat dipastikan: tanyakan kepada kantor pelapor, lewat nomor yang sudah Anda kenal.',
    en: 'Where the maker could not be made sure of: ask the reporting office, at a number that you already know.',
  },
  yourOffice: { id: 'instansi Anda', en: 'your office' },
  toFill: {
    id: 'Masih {count} isian [diisi: …] di surat itu. Lengkapi, tanda tangani, lalu kirim bersama isinya.',
    en: 'Places [fill in: …] left in that letter: {count}. Complete and sign it, then send it with the rest.',
  },
  madeNext: {
    id: 'Periksa dan tanda tangani surat pengantar, lalu kirim bersama isinya.',
    en: 'Read and sign the covering letter, then send it with the rest.',
  },
} satisfies Record<string, Text>;
