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
    id: 'penerima: ministry, kominfo-province, meta, …',
    en: 'addressee: ministry, kominfo-province, meta, …',
  },
  zipFlag: { id: 'buat satu berkas .zip, bukan folder', en: 'make one .zip file instead of a folder' },
  despiteFlag: {
    id: 'teruskan walau ada yang berubah; alasannya ditulis di surat',
    en: 'pass on although something was altered; the reason goes into the letter',
  },
  askTo: { id: 'Diteruskan kepada siapa?', en: 'To whom is it passed on?' },
  askOffice: { id: 'Nama instansi Anda', en: 'Name of your office' },
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
    id: 'Laporan utuh tidak diteruskan kepada {to}: isinya melebihi yang boleh dilihatnya.',
    en: 'A whole report is not passed on to {to}: it says more than they may see.',
  },
  neverNext: {
    id: 'Kantor pemilik kasus menulis surat dan petikan untuknya: {program} laporan --for PENERIMA',
    en: 'The office that has the case writes a letter and an excerpt for them: gpr-respond report --for ADDRESSEE',
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
    id: 'Berkas jawaban tidak dapat dipakai: {file}. Isinya: office, officer, position, contact, number.',
    en: 'The answers file cannot be used: {file}. It holds office, officer, position, contact, number.',
  },
  badChain: {
    id: 'catatan penerusannya (penerusan.jsonl) rusak atau diubah',
    en: 'its forwarding record (penerusan.jsonl) is damaged or was changed',
  },
  whyEvidence: {
    id: '{file}: berkas bukti {evidence} tidak cocok; tidak ikut diteruskan',
    en: '{file}: the evidence {evidence} does not match; it is left out',
  },
  made: { id: 'Siap dikirim: {path}', en: 'Ready to send: {path}' },
  madeNext: {
    id: 'Lengkapi bagian [diisi: …] di surat pengantar, tanda tangani, lalu kirim seluruh folder atau zip.',
    en: 'Fill in what is marked [fill in: …] in the covering letter, sign it, then send the whole folder or zip.',
  },
  missingEvidence: {
    id: 'Berkas bukti yang tidak ikut diterima: {count}. Surat menyebutkannya.',
    en: 'Evidence that did not come along: {count} files. The letter says so.',
  },

  // The letter
  fill: { id: '[diisi: {what}]', en: '[fill in: {what}]' },
  placeDate: { id: 'tempat, tanggal', en: 'place, date' },
  numberOf: { id: 'nomor surat, oleh tata usaha', en: 'number, by the registry' },
  place: { id: 'tempat', en: 'place' },
  signature: { id: 'tanda tangan dan stempel', en: 'signature and stamp' },
  nip: { id: 'NIP', en: 'staff number' },
  element: { id: 'Unsur', en: 'Element' },
  content: { id: 'Isi', en: 'Content' },
  number: { id: 'Nomor', en: 'Number' },
  sifat: { id: 'Sifat', en: 'Classification' },
  sifatValue: { id: 'Terbatas', en: 'Restricted' },
  annex: { id: 'Lampiran', en: 'Enclosures' },
  annexValue: {
    id: '{reports} laporan; {files} berkas bukti',
    en: 'reports: {reports}; files of evidence: {files}',
  },
  subject: { id: 'Hal', en: 'Subject' },
  subjectOne: {
    id: 'Penerusan laporan insiden akun {account} ({platform})',
    en: 'Incident report on the account {account} ({platform})',
  },
  subjectMany: {
    id: 'Penerusan {count} laporan insiden akun media sosial pemerintah',
    en: '{count} incident reports on official social-media accounts',
  },
  to: { id: 'Yth.', en: 'To' },
  opening: {
    id: 'Dengan hormat, bersama ini kami teruskan laporan insiden akun media sosial pemerintah yang kami terima, untuk ditindaklanjuti.',
    en: 'We pass on the following incident reports on official social-media accounts that we received, for your action.',
  },
  no: { id: 'No.', en: 'No.' },
  from: { id: 'Instansi', en: 'Office' },
  account: { id: 'Akun', en: 'Account' },
  noticed: { id: 'Diketahui', en: 'Noticed' },
  state: { id: 'Keadaan', en: 'State' },
  edition: { id: 'Edisi', en: 'Edition' },
  check: { id: 'Pemeriksaan', en: 'Check' },
  stateOpen: { id: 'belum terkendali', en: 'not under control' },
  stateContained: { id: 'dampak dibatasi', en: 'contained' },
  stateRecovered: { id: 'akses pulih', en: 'access recovered' },
  stateClosed: { id: 'penanganan ditutup', en: 'closed' },
  workingCopy: { id: 'salinan kerja', en: 'working copy' },
  sealWhole: { id: 'segel utuh', en: 'seal whole' },
  sealBroken: { id: 'BERUBAH', en: 'ALTERED' },
  unsigned: { id: 'belum ditandatangani', en: 'unsigned' },
  signedBy: { id: 'ditandatangani {by}', en: 'signed by {by}' },
  signedUnknown: {
    id: 'ditandatangani kantor yang belum kami kenal',
    en: 'signed by an office that we do not know yet',
  },
  signedUnchecked: {
    id: 'tanda tangan disertakan, belum kami periksa',
    en: 'signature enclosed, not checked by us',
  },
  requests: { id: 'Permohonan', en: 'Requests' },
  requestsText: { id: 'Kami mohon bantuan {to} untuk:', en: 'We ask {to} to:' },
  requestLine: {
    id: '{account} ({platform}), {office}: {to}: {what}',
    en: '{account} ({platform}), {office}: {to}: {what}',
  },
  requestNone: {
    id: 'Menerima dan mencatat laporan ini; belum ada permintaan bantuan khusus di dalamnya.',
    en: 'Take note of these reports; they ask for no particular help yet.',
  },
  cautions: { id: 'Yang perlu diketahui', en: 'What has to be known' },
  caution: {
    id: 'Segel menunjukkan bahwa berkas tidak berubah sejak diterbitkan, bukan siapa pembuatnya. Laporan tanpa tanda tangan kami teruskan sebagaimana diterima; mohon cocokkan dengan instansi pelapor lewat telepon.',
    en: 'A seal shows that a file has not changed since it was issued, not who made it. Unsigned reports are passed on as received; please compare with the reporting office by telephone.',
  },
  alteredIs: { id: 'Berubah sejak diterbitkan: {list}.', en: 'Altered since it was issued: {list}.' },
  alteredWhy: {
    id: 'Tetap diteruskan, dengan alasan: {reason}',
    en: 'Passed on all the same, because: {reason}',
  },
  notReceived: {
    id: 'Berkas bukti yang disebut laporan tetapi tidak kami terima: {count}.',
    en: 'Files of evidence that the reports name and that we did not receive: {count}.',
  },
  record: { id: 'Riwayat penerusan', en: 'Forwarding record' },
  by: { id: 'Oleh', en: 'By' },
  recordTo: { id: 'Kepada', en: 'To' },
  at: { id: 'Waktu', en: 'Time' },
  received: { id: 'Yang diterima (SHA-256)', en: 'What was received (SHA-256)' },
  contactIs: {
    id: 'Narahubung kami: {officer}, {position}, {contact}.',
    en: 'Our contact: {officer}, {position}, {contact}.',
  },
  closing: {
    id: 'Atas perhatian dan kerja samanya, kami ucapkan terima kasih.',
    en: 'Thank you for your attention and cooperation.',
  },
  howToCheck: {
    id: 'Berkas lain di folder ini dapat diperiksa dengan perintah berikut. Surat ini tidak tercantum di SHA256SUMS, karena dilengkapi dan ditandatangani sesudahnya.',
    en: 'The other files in this folder can be checked with this command. This letter is not named in SHA256SUMS, since it is completed and signed afterwards.',
  },
} satisfies Record<string, Text>;
