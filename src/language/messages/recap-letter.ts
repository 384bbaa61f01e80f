import type { Text } from '../text.ts';

/** What is worked out for the letter with a recap, besides the text of `runbooks/letters/surat-rekap.yaml`. */
export const recapLetterMessages = {
  forFlag: {
    id: 'surat rekap untuk penerima ini (kementerian, kominfo-provinsi, kominfo), hanya dengan yang boleh dilihatnya',
    en: 'the recap as a letter to this addressee (ministry, kominfo-province, kominfo), with only what it may see',
  },
  enclosure: { id: '1 rekap', en: '1 recap' },
  annex: { id: 'Lampiran: rekap insiden, {period}', en: 'Annex: recap of incidents, {period}' },
  month: { id: 'bulan {month}', en: '{month}' },
  from: { id: 'sejak {from} sampai {to}', en: 'from {from} to {to}' },
  upTo: { id: 'sampai {to}', en: 'up to {to}' },
  what: { id: 'Rekap', en: 'Recap' },
  count: { id: 'Jumlah', en: 'Count' },
  incidents: { id: 'Insiden', en: 'Incidents' },
  open: { id: 'Insiden yang belum ditutup', en: 'Incidents not closed' },
  offices: { id: 'Kantor yang terdaftar atau melapor', en: 'Offices registered or reporting' },
  accounts: { id: 'Akun kantor-kantor itu', en: 'Accounts of these offices' },
  preparations: { id: 'Laporan kesiapan', en: 'Reports of preparation' },
  patrols: { id: 'Laporan patroli', en: 'Reports of patrols' },
  incidentsTitle: { id: 'Insiden', en: 'Incidents' },
  noIncidents: {
    id: 'Tidak ada insiden yang dilaporkan kepada kami.',
    en: 'No incident was reported to us.',
  },
  no: { id: 'No.', en: 'No.' },
  noticed: { id: 'Diketahui', en: 'Noticed' },
  recoveredAt: { id: 'Pulih', en: 'Recovered' },
  asked: { id: 'Mohon bantuan', en: 'Asks for help' },
  yes: { id: 'ya', en: 'yes' },
  otherIncident: { id: 'insiden lain', en: 'another incident' },
  officesTitle: { id: 'Kantor yang melapor', en: 'Offices that reported' },
  never: {
    id: 'Rekap tidak dikirim kepada {to}: rekap memuat akun banyak kantor.',
    en: 'A recap is not sent to {to}: it tells of the accounts of many offices.',
  },
  neverNext: { id: 'Penerima rekap: {list}.', en: 'A recap goes to: {list}.' },
  notWith: {
    id: 'Surat rekap memuat semua kantor dan platform dalam satu kurun waktu; {flag} tidak dapat dipakai bersamanya.',
    en: 'A recap letter covers all offices and platforms in a span of time; {flag} does not go with it.',
  },
  notWithNext: {
    id: 'Pakai --month, atau --since dan --until. Bentuknya: --format md, html, docx, atau pdf.',
    en: 'Use --month, or --since and --until. As for its form: --format md, html, docx or pdf.',
  },
  onlyFor: {
    id: '--format pdf hanya untuk surat rekap (--for). Pakai html, lalu cetak dari peramban.',
    en: '--format pdf is for a recap letter only (--for). Use html and print it from the browser.',
  },
  noLetter: {
    id: 'Surat rekap (runbooks/letters/surat-rekap.yaml) tidak ada atau bukan surat tentang rekap.',
    en: 'The recap letter (runbooks/letters/surat-rekap.yaml) is missing, or is no letter about a recap.',
  },
  noLetterNext: {
    id: 'Periksa dengan: gpr-respond runbook check',
    en: 'Look at it with: gpr-respond runbook check',
  },
  next: {
    id: 'Periksa dan tanda tangani, lalu kirim. Nama pelapor, kontak, dan isi laporan tidak ada di dalamnya.',
    en: 'Read and sign it, then send it. It holds no reporter’s name, no contact and no text of a report.',
  },
} satisfies Record<string, Text>;
