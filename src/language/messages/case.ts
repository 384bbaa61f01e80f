import type { Text } from '../text.ts';

/** What the case room says: the journal, the lock, the folder. */
export const caseMessages = {
  diskFull: {
    id: 'Penyimpanan penuh. Jawaban terakhir belum tersimpan; semua jawaban sebelumnya aman. Berkas: {file}',
    en: 'The disk is full. The last answer was not saved; all answers before it are safe. File: {file}',
  },
  makeRoom: {
    id: 'Kosongkan ruang di komputer ini, lalu jalankan: {program} lanjut',
    en: 'Free some space on this computer, then run: {program} resume',
  },
  notWritten: {
    id: 'Jawaban terakhir tidak dapat ditulis: {cause}. Semua jawaban sebelumnya aman. Berkas: {file}',
    en: 'The last answer could not be written: {cause}. All answers before it are safe. File: {file}',
  },
  resumeNext: {
    id: 'Periksa penyimpanan (kabel, izin folder, ruang), lalu jalankan: {program} lanjut',
    en: 'Check the disk (cable, folder permission, space), then run: {program} resume',
  },
  someoneElseWrote: {
    id: 'Catatan kasus ini berubah dari luar saat program berjalan. Program berhenti agar tidak ada yang tertimpa.',
    en: 'The journal of this case was changed from outside while the program ran. It stopped so that nothing is overwritten.',
  },
  damaged: {
    id: 'Catatan kasus rusak pada baris {line}: {why}. Berkas: {file}',
    en: 'The journal of this case is damaged at line {line}: {why}. File: {file}',
  },
  readWhole: {
    id: 'Bagian yang masih utuh dapat dibaca: {program} laporan {case} --utuh\nJangan ubah berkasnya. Salin folder kasus ini ke tempat lain, lalu mulai kasus baru untuk melanjutkan penanganan.',
    en: 'What is whole can still be read: {program} report {case} --whole\nDo not edit the file. Copy this case folder elsewhere, then start a new case to go on.',
  },
  whyJson: { id: 'bukan catatan yang utuh', en: 'not a whole entry' },
  whyShape: { id: 'isinya tidak lengkap atau tidak dikenal', en: 'its content is incomplete or not known' },
  whyOrder: { id: 'nomor urutnya tidak cocok', en: 'its number is out of order' },
  whyChain: {
    id: 'tidak cocok dengan baris sebelumnya (pernah diubah atau dihapus)',
    en: 'it does not match the line before it (changed or removed)',
  },
  whyLong: { id: 'barisnya terlalu panjang', en: 'the line is too long' },
  emptyJournal: {
    id: 'Folder ini tidak berisi kasus yang lengkap: {file}',
    en: 'This folder does not hold a complete case: {file}',
  },
  notACase: { id: 'Bukan folder kasus: {file}', en: 'Not a case folder: {file}' },
  listCases: { id: 'Lihat daftar kasus: {program} kasus', en: 'List the cases: {program} cases' },
  newer: {
    id: 'Kasus ini dibuat oleh versi gpr-respond yang lebih baru (format {format}). Versi ini tidak akan mengubahnya.',
    en: 'This case was made by a newer gpr-respond (format {format}). This version will not touch it.',
  },
  newerNext: {
    id: 'Perbarui gpr-respond di laptop ini. Sementara itu laporan.md di folder kasus tetap dapat dibuka dan dikirim.',
    en: 'Update gpr-respond on this computer. Meanwhile laporan.md in the case folder can be opened and sent.',
  },
  disguised: {
    id: 'Folder ini bertanda LATIHAN, tetapi catatannya menyebut bukan latihan. Isinya tidak dipakai: {file}',
    en: 'This folder is marked as a drill, but its journal says that it is none. It is not used: {file}',
  },
  disguisedNext: {
    id: 'Latihan tidak dapat diubah menjadi insiden. Bila ini kejadian nyata, pindahkan {file} dari folder itu.',
    en: 'A drill cannot be made into an incident. If this did happen, move {file} out of the folder.',
  },
  runbookChanged: {
    id: 'Salinan panduan di folder kasus (runbook.yaml) tidak sama dengan yang tercatat saat kasus dibuka.',
    en: 'The runbook in the case folder (runbook.yaml) is not the one recorded when the case was opened.',
  },
  runbookChangedNext: {
    id: 'Kembalikan runbook.yaml yang asli. Laporan.md tetap dapat dibuka dan dikirim.',
    en: 'Put the original runbook.yaml back. laporan.md can still be opened and sent.',
  },
  locked: {
    id: 'Kasus ini sedang dibuka oleh program lain (komputer {host}, proses {pid}, sejak {since}).',
    en: 'This case is open in another program (computer {host}, process {pid}, since {since}).',
  },
  lockedNext: {
    id: 'Lanjutkan di jendela itu, atau tutup dahulu. Untuk kejadian lain, mulai kasus baru: keduanya tidak saling mengganggu.',
    en: 'Go on in that window, or close it first. For another incident start a new case: the two never touch each other.',
  },
  lockedElsewhereNext: {
    id: 'Jika komputer itu sudah mati atau tidak dipakai lagi, hapus berkas ini lalu coba lagi: {file}',
    en: 'If that computer is off or no longer in use, delete this file and try again: {file}',
  },
  workspaceUnwritable: {
    id: 'Folder kerja {file} tidak dapat ditulisi: {cause}.',
    en: 'The workspace {file} cannot be written: {cause}.',
  },
  workspaceNext: {
    id: 'Pilih folder lain, misalnya: {program} --home DOKUMEN/gpr-respond … , atau atur GPR_RESPOND_HOME.',
    en: 'Choose another folder, for example: {program} --home DOCUMENTS/gpr-respond … , or set GPR_RESPOND_HOME.',
  },
  unreadable: { id: '{file} tidak dapat dibaca: {cause}.', en: '{file} cannot be read: {cause}.' },
} satisfies Record<string, Text>;
