import type { Text } from '../text.ts';

/** What `report --for` says to the person who writes the letter. */
export const lettersMessages = {
  forFlag: {
    id: 'surat untuk penerima, misalnya kominfo, kementerian, meta, polisi, publik',
    en: 'a letter for an addressee, such as kominfo, ministry, meta, police, public',
  },
  letterFlag: {
    id: 'jenis surat, bila penerima itu punya beberapa',
    en: 'which letter, if there are several',
  },
  inFlag: {
    id: 'bahasa surat: id atau en (bawaan: bahasa penerima)',
    en: "language of the letter: id or en (default: the addressee's)",
  },
  yesFlag: { id: 'terbitkan tanpa bertanya', en: 'issue without asking' },

  unknownAddressee: { id: 'Tidak ada penerima "{name}".', en: 'There is no addressee "{name}".' },
  meantAddressee: { id: 'Maksudnya "{name}"?', en: 'Did you mean "{name}"?' },
  addressees: { id: 'Yang tersedia: {list}', en: 'There are: {list}' },
  unknownLetter: {
    id: '{addressee} tidak mendapat surat "{name}".',
    en: '{addressee} gets no letter "{name}".',
  },
  profileLetter: {
    id: 'Di profile.yaml, penerima "{addressee}" meminta surat "{name}", tetapi surat itu tidak ada.',
    en: 'In profile.yaml, "{addressee}" is to get the letter "{name}", which does not exist.',
  },
  drill: {
    id: 'Ini latihan. Surat untuk {addressee} tidak dibuat, supaya tidak ada yang mengira kejadiannya nyata.',
    en: 'This is a drill. No letter to {addressee} is written, so that nobody takes it for real.',
  },
  replay: {
    id: 'Ini pemutaran ulang sebuah kasus untuk latihan. Surat untuk {addressee} tidak dibuat.',
    en: 'This is a replay of a case, for practice. No letter to {addressee} is written.',
  },
  drillNext: {
    id: 'Laporan latihannya: {program} laporan {case}',
    en: 'Its practice report: {program} report {case}',
  },
  noIncident: {
    id: 'Surat dibuat untuk insiden. Kasus ini persiapan atau patroli.',
    en: 'Letters are for incidents. This case is a preparation or a patrol.',
  },
  otherPlatform: {
    id: 'Surat "{id}" bukan untuk akun {platform}.',
    en: 'The letter "{id}" is not for accounts on {platform}.',
  },
  otherPlatformNext: {
    id: 'Pakai: {program} laporan --for {name}',
    en: 'Use: {program} report --for {name}',
  },
  notDeclared: {
    id: 'Pemberitahuan pemulihan belum dapat dibuat: akun belum dinyatakan pulih di kasus ini.',
    en: 'A notice of recovery cannot be written yet: this case has not declared the account recovered.',
  },
  notChecked: {
    id: 'Pemberitahuan pemulihan belum dapat dibuat. Belum selesai diperiksa:\n{list}',
    en: 'A notice of recovery cannot be written yet. Not checked to the end:\n{list}',
  },
  recoveryNext: {
    id: 'Periksa dahulu sesi, kotak surel, dan autentikasi dua faktor: {program} lanjut {case}',
    en: 'First check sessions, mailbox and two-factor authentication: {program} resume {case}',
  },
  needsYes: {
    id: 'Surat perlu disetujui sebelum diterbitkan, tetapi tidak ada layar terminal.',
    en: 'A letter has to be approved before it is issued, but there is no terminal.',
  },
  needsYesNext: {
    id: 'Tambahkan --yes bila isinya sudah diperiksa, atau --plain untuk menjawab lewat pipa.',
    en: 'Add --yes once you have checked it, or --plain to answer through a pipe.',
  },
  noMarkdown: {
    id: 'Format {format} belum tersedia untuk surat.',
    en: 'The format {format} is not available for letters.',
  },
  profileBroken: {
    id: 'Penerima di profile.yaml bermasalah, dipakai data bawaan.\n{problems}',
    en: 'Addressees in profile.yaml have problems; the shipped ones are used.\n{problems}',
  },
  ownLetterBroken: {
    id: 'Surat milik kantor ini bermasalah, dipakai surat bawaan.\n{problems}',
    en: "The office's own letter has problems; the shipped one is used.\n{problems}",
  },

  missing: {
    id: 'Yang diwajibkan dan belum ada di kasus ini: {list}.\n{source}',
    en: 'Required, and not in this case yet: {list}.\n{source}',
  },
  perban: {
    id: 'Peraturan BSSN 1/2024 Pasal 15 ayat (4): kontak pelapor, deskripsi, kronologi, dampak.',
    en: 'Peraturan BSSN 1/2024, article 15(4): contact of the reporter, description, chronology, impact.',
  },
  pdp: {
    id: 'UU 27/2022 Pasal 46: data yang terungkap, kapan dan bagaimana, upaya penanganan.',
    en: 'Law 27/2022, article 46: the data exposed, when and how, the measures taken.',
  },
  whatNow: { id: 'Bagaimana sebaiknya?', en: 'What would you like to do?' },
  complete: { id: 'Lengkapi sekarang', en: 'Fill it in now' },
  goOn: { id: 'Lanjutkan; kekurangannya disebut di surat', en: 'Go on; the letter says what is missing' },
  cancel: { id: 'Batal', en: 'Cancel' },
  closedGap: {
    id: 'Kasus sudah ditutup, jadi isian tidak dapat ditambah. Kekurangannya disebut di surat.',
    en: 'The case is closed, so nothing can be added. The letter says what is missing.',
  },
  whichLetter: { id: 'Surat yang mana?', en: 'Which letter?' },

  preview: { id: 'PRATINJAU · {letter} untuk {addressee}', en: 'PREVIEW · {letter} for {addressee}' },
  excerptWith: {
    id: 'Disertai petikan laporan, bagian: {sections}.',
    en: 'With an excerpt of the report, sections: {sections}.',
  },
  evidenceWith: {
    id: 'Disertai {count} berkas bukti, yang diperiksa lagi saat disalin.',
    en: 'With {count} files of evidence, which are checked again as they are copied.',
  },
  noExcerpt: { id: 'Tanpa petikan laporan.', en: 'Without an excerpt of the report.' },
  noContact: {
    id: 'Kontak {addressee} belum diisi di profile.yaml. Pastikan alamat tujuannya dari sumber resmi.',
    en: 'No contact of {addressee} in profile.yaml. Make sure of the address from an official source.',
  },
  oldContact: {
    id: 'Kontak {addressee}: {contact}. Terakhir dicek {days} hari lalu; pastikan masih benar sebelum mengirim.',
    en: 'Contact of {addressee}: {contact}. Last checked {days} days ago; make sure before you send.',
  },
  uncheckedContact: {
    id: 'Kontak {addressee}: {contact}. Belum pernah dicatat kapan dicek; pastikan sebelum mengirim.',
    en: 'Contact of {addressee}: {contact}. No date of a check is noted; make sure before you send.',
  },
  contact: {
    id: 'Kontak {addressee}: {contact}, dicek {date}.',
    en: 'Contact of {addressee}: {contact}, checked {date}.',
  },
  due: { id: 'Tenggat: {when} ({source}).', en: 'Due: {when} ({source}).' },
  overdue: { id: 'Tenggat sudah lewat: {when} ({source}).', en: 'Overdue since {when} ({source}).' },
  issueIt: { id: 'Terbitkan surat ini?', en: 'Issue this letter?' },
  yes: { id: 'Ya, terbitkan', en: 'Yes, issue it' },
  no: { id: 'Tidak', en: 'No' },
  cancelled: {
    id: 'Surat tidak diterbitkan. Tidak ada yang berubah.',
    en: 'The letter was not issued. Nothing has changed.',
  },
  moreRows: {
    id: '… dan {count} baris lagi, di dalam surat.',
    en: '… and {count} more lines, in the letter.',
  },
  stopped: {
    id: 'Berhenti. Surat tidak diterbitkan; jawaban yang sudah diisi tersimpan.',
    en: 'Stopped. The letter was not issued; answers that were given are saved.',
  },
  toFill: {
    id: 'Masih {count} isian [diisi: …] sebelum ditandatangani.',
    en: 'Places [fill in: …] left before it is signed: {count}.',
  },
  lettersTo: { id: 'surat: {list}', en: 'letters: {list}' },
  draftUnsigned: {
    id: 'Surat itu belum ditandatangani dengan kunci kantor, karena masih akan dilengkapi. Petikan laporannya, bila ada, ditandatangani.',
    en: 'The letter is not signed with the office key, since it is still to be completed. The excerpt of the report, if any, is signed.',
  },
  publishedNext: {
    id: 'Setelah disiarkan, catat di mana dan kapan: {program} terkirim',
    en: 'Once it is published, record where and when: {program} sent',
  },
  issuedNext: {
    id: 'Setelah dikirim, catat penerima dan nomor tiketnya: {program} terkirim',
    en: 'Once it is sent, record the receiver and the ticket number: {program} sent',
  },
} satisfies Record<string, Text>;
