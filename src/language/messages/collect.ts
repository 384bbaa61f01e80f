import type { Text } from '../text.ts';

/** What `collect` says: of files, of cases, and over many of them. */
export const collectMessages = {
  help: {
    id: 'rekap laporan dari banyak kantor: yang sedang terjadi, kesiapan, angka',
    en: 'recap of reports from many offices: what is burning, readiness, figures',
  },
  pathArgument: { id: 'folder, berkas laporan, atau paket zip', en: 'folders, report files or zip packages' },
  viewFlag: {
    id: 'bagian yang ditampilkan: sekarang, kantor, angka, semua (juga: now, offices, figures, all)',
    en: 'what to show: now, offices, figures, all',
  },
  csvFlag: {
    id: 'satu baris per kasus untuk program lembar kerja; judul kolom bahasa Inggris, waktu UTC',
    en: 'one line a case for programs and spreadsheets; English heads, times in UTC',
  },
  formatFlag: {
    id: 'bentuk dokumen: md (dicetak), html, docx, xlsx (menjadi berkas di --out); surat rekap juga pdf',
    en: 'as a document: md (printed), html, docx, xlsx (a file in --out); a recap letter also pdf',
  },
  sinceFlag: {
    id: 'diketahui sejak tanggal ini, waktu setempat kantor (2026-11-22)',
    en: 'noticed on this date or later, where the office is (2026-11-22)',
  },
  untilFlag: { id: 'diketahui sampai dengan tanggal ini', en: 'noticed on this date or earlier' },
  monthFlag: { id: 'diketahui dalam bulan ini (2026-11)', en: 'noticed in this month (2026-11)' },
  platformFlag: { id: 'hanya platform ini (instagram, IG, …)', en: 'only this platform (instagram, IG, …)' },
  officeFlag: {
    id: 'hanya kantor ini: nama singkat, atau bagian dari namanya',
    en: 'only this office: short name, or a part of its name',
  },
  stateFlag: {
    id: 'hanya keadaan ini: belum-terkendali, terkendali, pulih, ditutup (juga: open, contained, recovered, closed)',
    en: 'only this state: open, contained, recovered, closed',
  },
  kindFlag: {
    id: 'hanya jenis ini: insiden, siaga, patroli, latihan (juga: incident, preparation, patrol, drill)',
    en: 'only this kind: incident, preparation, patrol, drill',
  },
  mineFlag: {
    id: 'hanya kasus yang meminta sesuatu dari penerima ini (tanpa nama: kominfo)',
    en: 'only cases that ask something of this addressee (without a name: kominfo)',
  },
  namePath: { id: 'Sebutkan folder atau berkas laporan.', en: 'Name the folders or files with reports.' },
  namePathNext: {
    id: 'Misalnya: gpr-respond rekap laporan-masuk/',
    en: 'For example: gpr-respond collect incoming/',
  },
  badDate: { id: 'Tanggal itu tidak ada: {value}', en: 'There is no such date: {value}' },
  badDateNext: { id: 'Tulis sebagai 2026-11-22.', en: 'Write it as 2026-11-22.' },
  badMonth: { id: 'Bulan itu tidak ada: {value}', en: 'There is no such month: {value}' },
  monthOrDays: {
    id: '--month sudah menentukan awal dan akhirnya.',
    en: '--month says already where it begins and ends.',
  },
  monthOrDaysNext: {
    id: 'Pakai --month saja, atau --since dan --until.',
    en: 'Use --month alone, or --since and --until.',
  },
  badMonthNext: { id: 'Tulis bulan sebagai 2026-11.', en: 'Write a month as 2026-11.' },
  oneOutput: {
    id: 'Pilih salah satu: --json, --csv, atau --format.',
    en: 'Choose one of --json, --csv and --format.',
  },
  reading: {
    id: 'Membaca {done} dari {found} berkas · {rate} per detik · kira-kira {left} lagi',
    en: 'Reading {done} of {found} files · {rate} a second · about {left} left',
  },
  readingOn: {
    id: 'Membaca {done} dari sedikitnya {found} berkas · {rate} per detik',
    en: 'Reading {done} of at least {found} files · {rate} a second',
  },
  stopped: {
    id: 'Dihentikan. Yang sudah dibaca tetap tersimpan: jalankan lagi untuk melanjutkan.',
    en: 'Stopped. What was read is kept: run it again to go on.',
  },

  title: { id: 'Rekap laporan akun media sosial', en: 'Recap of social-media account reports' },
  asOf: { id: 'Keadaan per {time}', en: 'As of {time}' },
  counts: {
    id: '{reports} laporan: {incidents} insiden, {preparations} kesiapan, {patrols} patroli, {drills} latihan',
    en: '{reports} reports: {incidents} incidents, {preparations} preparations, {patrols} patrols, {drills} drills',
  },
  countsMore: {
    id: '{copies} salinan ganda, {unreadable} tidak terbaca',
    en: '{copies} further copies, {unreadable} unreadable',
  },
  filters: { id: 'Disaring: {filters}', en: 'Filtered: {filters}' },
  now: { id: 'Sekarang', en: 'Now' },
  nowCount: { id: '{count} insiden belum ditutup', en: '{count} incidents not closed' },
  nothingNow: { id: 'Tidak ada insiden yang masih berjalan.', en: 'No incident is going on.' },
  offices: { id: 'Kantor', en: 'Offices' },
  figures: { id: 'Angka', en: 'Figures' },
  noFigures: { id: 'Belum ada insiden untuk dihitung.', en: 'There are no incidents to count.' },
  unreadable: { id: 'Tidak terbaca', en: 'Unreadable' },
  more: { id: '… dan {count} lagi', en: '… and {count} more' },

  moreNow: { id: '… {count} lagi: --bagian sekarang', en: '… {count} more: --view now' },
  altered: { id: 'Berubah', en: 'Altered' },
  alteredTile: { id: 'kasus dengan laporan yang berubah', en: 'cases with an altered report' },
  alteredNext: {
    id: 'diubah sejak diterbitkan; telepon kantornya dan minta dikirim ulang',
    en: 'changed since it was issued; call the office and have it sent again',
  },
  andMore: { id: '{offices}, dan {count} lagi', en: '{offices}, and {count} more' },

  running: { id: 'berjalan {time}', en: 'for {time}' },
  waitsFor: { id: 'Menunggu {to}: {what}', en: 'Waits for {to}: {what}' },
  left: { id: '{step}: sisa {time}', en: '{step}: {time} left' },
  over: { id: '{step}: lewat {time}', en: '{step}: {time} over' },
  clocks: { id: 'Batas waktu', en: 'Targets' },
  file: { id: 'Berkas', en: 'File' },
  seal: { id: 'Keaslian', en: 'Genuine' },
  account: { id: 'Akun', en: 'Account' },
  incident: { id: 'Insiden', en: 'Incident' },
  state: { id: 'Keadaan', en: 'State' },
  age: { id: 'Berjalan', en: 'Age' },
  waiting: { id: 'Menunggu', en: 'Waits for' },
  cautions: { id: 'Perhatian', en: 'Take care' },
  reason: { id: 'Alasan', en: 'Reason' },

  office: { id: 'Kantor', en: 'Office' },
  accounts: { id: 'Akun', en: 'Acc.' },
  readiness: { id: 'Siap', en: 'Ready' },
  prepared: { id: 'Siaga', en: 'Prepared' },
  patrolled: { id: 'Patroli', en: 'Patrol' },
  drilled: { id: 'Latihan', en: 'Drill' },
  incidents: { id: 'Insiden', en: 'Incid.' },
  openOnes: { id: 'Aktif', en: 'Open' },
  siaga: { id: 'Siaga', en: 'Prep.' },
  drill: { id: 'Latih', en: 'Drill' },
  incid: { id: 'Ins.', en: 'Inc.' },
  days: { id: '{days} h', en: '{days} d' },
  daysAgo: {
    id: 'siaga, patroli, latihan: berapa hari yang lalu',
    en: 'preparation, patrol, drill: how many days ago',
  },
  officeCounts: {
    id: '{offices} kantor, {accounts} akun. Belum punya angka kesiapan: {unmeasured} akun; belum muncul di laporan mana pun: {unheard} akun.',
    en: '{offices} offices, {accounts} accounts. Without a figure of readiness: {unmeasured}; in no report so far: {unheard}.',
  },
  silent: { id: 'Terdaftar, belum pernah melapor: {offices}', en: 'Registered, never reported: {offices}' },
  unregistered: {
    id: 'Tidak ada di daftar kantor: {offices}',
    en: 'Not in the register: {offices}',
  },
  noName: { id: '(tanpa nama)', en: '(no name)' },

  perMonth: { id: 'Per bulan', en: 'By month' },
  perPlatform: { id: 'Per platform', en: 'By platform' },
  perKind: { id: 'Per jenis', en: 'By kind' },
  perCause: { id: 'Per penyebab yang terbukti', en: 'By established cause' },
  times: { id: 'Waktu', en: 'Times' },
  cases: { id: 'kasus', en: 'cases' },
  median: { id: 'median', en: 'median' },
  p90: { id: '9 dari 10', en: '9 of 10' },
  notice: { id: 'kejadian sampai diketahui', en: 'happened to noticed' },
  protection: { id: 'diketahui sampai perlindungan pertama', en: 'noticed to first protection' },
  report: { id: 'diketahui sampai laporan pertama', en: 'noticed to first report' },
  recovery: { id: 'diketahui sampai pulih', en: 'noticed to recovered' },
  steps: { id: 'Langkah yang paling sering gagal atau terlewat', en: 'Steps that fail or are skipped most' },
  step: { id: 'langkah', en: 'step' },
  failed: { id: 'gagal', en: 'failed' },
  skipped: { id: 'terlewat', en: 'skipped' },
  ofCases: { id: 'dari', en: 'of' },
  leftAltered: {
    id: '{count} insiden tidak dihitung karena semua laporannya berubah.',
    en: 'Incidents not counted, since all their reports were altered: {count}.',
  },
  causeLure: { id: 'tautan atau berkas mencurigakan dibuka', en: 'a suspicious link or file was opened' },
} satisfies Record<string, Text>;

export const incidentWords: Readonly<Record<string, Text>> = {
  hacked: { id: 'diretas', en: 'hacked' },
  suspicious: { id: 'mencurigakan', en: 'suspicious' },
  impersonated: { id: 'ditiru', en: 'impersonated' },
  suspended: { id: 'ditangguhkan', en: 'suspended' },
  aftercare: { id: 'pascainsiden', en: 'aftercare' },
};

export const stateWords = {
  open: { id: 'belum terkendali', en: 'not under control' },
  contained: { id: 'terkendali', en: 'contained' },
  recovered: { id: 'pulih', en: 'recovered' },
  closed: { id: 'ditutup', en: 'closed' },
} satisfies Record<string, Text>;

export const verdictWords = {
  genuine: { id: 'asli, ditandatangani {by}', en: 'genuine, signed by {by}' },
  'unknown-signer': { id: 'penanda tangan tidak dikenal', en: 'unknown signer' },
  unsigned: { id: 'belum ditandatangani', en: 'not signed' },
  unchecked: { id: 'tanda tangan belum diperiksa', en: 'signature not checked' },
  drill: { id: 'latihan', en: 'drill' },
  altered: { id: 'BERUBAH, jangan dipercaya', en: 'ALTERED, do not trust it' },
  unreadable: { id: 'tidak terbaca', en: 'unreadable' },
} satisfies Record<string, Text>;

export const cautionWords = {
  'two-for-one-edition': {
    id: 'dua laporan berbeda untuk satu edisi',
    en: 'two different reports for one edition',
  },
  'shared-id': {
    id: 'nomor kasus ini juga dipakai laporan lain yang berbeda',
    en: 'different reports carry this case id too',
  },
  altered: { id: 'hanya ada laporan yang berubah', en: 'there are only altered reports' },
  'newer-altered': {
    id: 'ada laporan lebih baru yang berubah; tidak dipakai',
    en: 'a newer report was altered; it is not used',
  },
  'newer-unsigned': {
    id: 'edisi sebelumnya ditandatangani, yang terbaru belum',
    en: 'an earlier edition is signed, the newest is not',
  },
  'other-signer': {
    id: 'ditandatangani kantor lain daripada yang disebut di laporan',
    en: 'signed by another office than the report names',
  },
  cut: {
    id: 'dibuat dari catatan yang rusak; isinya tidak lengkap',
    en: 'made from a damaged journal; not complete',
  },
  future: { id: 'memuat waktu di masa depan', en: 'holds times in the future' },
} satisfies Record<string, Text>;

/** Whom reports ask something of, in few words. */
export const addresseeWords: Readonly<Record<string, Text>> = {
  kominfo: { id: 'Kominfo', en: 'Kominfo' },
  'kominfo-province': { id: 'Kominfo provinsi', en: 'provincial Kominfo' },
  ministry: { id: 'kementerian', en: 'the ministry' },
  platform: { id: 'platform', en: 'the platform' },
  operator: { id: 'operator seluler', en: 'the mobile operator' },
  csirt: { id: 'TTIS', en: 'the response team (TTIS)' },
  police: { id: 'kepolisian', en: 'the police' },
  leadership: { id: 'pimpinan', en: 'leadership' },
};
