import type { Text } from '../text.ts';

/** `drill results`: a room of trainees. */
export const drillResultsMessages = {
  title: { id: 'HASIL RUANGAN', en: 'RESULTS OF THE ROOM' },
  rule: {
    id: 'Hasil latihan, bukan insiden nyata. Pakai untuk belajar, bukan untuk menghukum.',
    en: 'Results of drills, not of real incidents. Use them to learn, not to punish.',
  },
  chart: { id: 'Grafik ruangan', en: 'Chart of the room' },
  who: { id: 'Peserta', en: 'Trainees' },
  missed: { id: 'Harapan yang paling sering terlewat', en: 'Expectations missed most' },
  band: { id: 'Nilai', en: 'Score' },
  sheets: { id: 'Banyaknya lembar', en: 'Sheets' },
  dimension: { id: 'Segi', en: 'Dimension' },
  average: { id: 'Rata-rata', en: 'Average' },
  total: { id: 'Keseluruhan', en: 'Total' },
  person: { id: 'Tim', en: 'Who' },
  scenario: { id: 'Skenario', en: 'Scenario' },
  toProtected: { id: 'Sampai melindungi', en: 'To protection' },
  toReported: { id: 'Sampai lapor', en: 'To report' },
  toRecovered: { id: 'Sampai pulih', en: 'To recovery' },
  date: { id: 'Tanggal', en: 'Date' },
  unfinished: { id: 'belum selesai', en: 'unfinished' },
  nothingMissed: { id: 'Tidak ada yang terlewat.', en: 'Nothing was missed.' },
  expectation: { id: 'Harapan', en: 'Expectation' },
  howMany: { id: 'Tidak tercapai penuh', en: 'Not fully reached' },
  none: {
    id: 'Tidak ada lembar evaluasi latihan di tempat itu.',
    en: 'There is no after-action report of a drill there.',
  },
  noneNext: {
    id: 'Sebutkan berkas LATIHAN_evaluasi_….md atau foldernya.',
    en: 'Name the files LATIHAN_evaluasi_….md or their folder.',
  },
  passedOver: {
    id: '{count} berkas lain bukan lembar evaluasi latihan; tidak dihitung.',
    en: '{count} other files are no after-action reports of drills; not counted.',
  },
  unreadable: { id: 'Tidak terbaca: {file}', en: 'Cannot be read: {file}' },
  pathsArgument: { id: 'lembar evaluasi, atau foldernya', en: 'after-action reports, or their folder' },
  resultsHelp: {
    id: 'Hasil banyak peserta: tabel dan halaman',
    en: 'Results of many trainees: table and page',
  },
  briefHelp: {
    id: 'Cetak lembar peserta atau lembar pelatih',
    en: "Print the trainee's or the trainer's sheet",
  },
  sheetHelp: { id: 'Cetak lembar evaluasi sebuah latihan', en: 'Print the after-action report of a drill' },
  watchHelp: {
    id: 'Terminal pelatih: ikuti dan pandu latihan',
    en: "The trainer's terminal: follow and lead a drill",
  },
  forFlag: {
    id: 'untuk siapa: trainee (peserta) atau facilitator (pelatih)',
    en: 'for whom: trainee or facilitator',
  },
  formatFlag: { id: 'bentuk: {list}', en: 'format: {list}' },
  caseArgument: {
    id: 'latihan: nama, sebagian nama, atau foldernya',
    en: 'drill: name, part of it, or its folder',
  },
} as const satisfies Record<string, Text>;
