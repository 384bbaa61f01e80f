import type { Text } from '../text.ts';

/** What the commands say that authors of runbooks use: the map, the difference, a new runbook, and the card as a file. */
export const authorMessages = {
  // How a step ended
  done: { id: 'selesai', en: 'done' },
  'not-possible': { id: 'tidak bisa', en: 'not possible' },
  'not-applicable': { id: 'tidak berlaku', en: 'does not apply' },
  later: { id: 'nanti', en: 'later' },

  // Map of branches
  mapLegend: {
    id: '{to} langkah yang muncul sesudah jawaban itu; dengan tanda ? masih bergantung pada jawaban lain.',
    en: '{to} steps that come up after that answer; with ? other answers count too.',
  },
  mapNext: { id: 'langkah berikutnya', en: 'the next step' },
  mapIf: { id: 'bila', en: 'if' },
  mapAfter: { id: 'sesudah', en: 'after' },
  onlyFor: { id: 'hanya untuk', en: 'only for' },

  // Difference
  diffHead: {
    id: '{path}: dari panduan bawaan (-) ke panduan kantor (+)',
    en: "{path}: from the shipped runbook (-) to the office's own (+)",
  },
  diffSame: { id: 'Isinya sama dengan panduan bawaan.', en: 'It says the same as the shipped runbook.' },
  diffTitle: { id: 'Kepala panduan', en: 'Head of the runbook' },
  diffSections: { id: 'Bagian', en: 'Sections' },
  diffSources: { id: 'Sumber', en: 'Sources' },
  diffCount: {
    id: 'Langkah: {added} baru, {removed} dihapus, {changed} diubah, {moved} dipindah.',
    en: 'Steps: {added} new, {removed} removed, {changed} changed, {moved} moved.',
  },
  stepAdded: { id: 'langkah baru: {step}, di bagian "{section}"', en: 'new step: {step}, in "{section}"' },
  stepRemoved: { id: 'langkah dihapus: {step}', en: 'step removed: {step}' },
  stepMoved: {
    id: 'langkah dipindah: {step}, ke bagian "{section}"',
    en: 'step moved: {step}, to "{section}"',
  },
  stepChanged: { id: 'langkah diubah: {step}', en: 'step changed: {step}' },
  behind: { id: ', sesudah {step}', en: ', behind {step}' },
  atStart: { id: ', paling awal', en: ', first of all' },
  inIndonesian: { id: 'Indonesia', en: 'Indonesian' },
  inEnglish: { id: 'Inggris', en: 'English' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  fields: {
    version: { id: 'versi', en: 'version' },
    reviewed: { id: 'tanggal tinjauan', en: 'date of review' },
    title: { id: 'judul', en: 'title' },
    kind: { id: 'jenis langkah', en: 'kind of step' },
    ask: { id: 'pertanyaan', en: 'question' },
    do: { id: 'perintah', en: 'instruction' },
    why: { id: 'alasan', en: 'reason' },
    warn: { id: 'peringatan', en: 'warning' },
    path: { id: 'jalur menu', en: 'menu path' },
    text: { id: 'teks siap salin', en: 'text to copy' },
    choices: { id: 'pilihan', en: 'choice' },
    links: { id: 'alamat yang dibuka', en: 'addresses to open' },
    sources: { id: 'sumber', en: 'sources' },
    when: { id: 'hanya bila', en: 'only when' },
    platforms: { id: 'hanya untuk platform', en: 'only for platforms' },
    requires: { id: 'terkunci sampai', en: 'locked until' },
    waivable: { id: 'kunci boleh dilewati', en: 'the lock may be waived' },
    within: { id: 'target waktu', en: 'target' },
    marks: { id: 'tonggak yang dicapai', en: 'milestone reached' },
    asks: { id: 'permintaan bila tidak bisa', en: 'request when not possible' },
    to: { id: 'penerima', en: 'addressee' },
    what: { id: 'isi permintaan', en: 'what is asked' },
    report: { id: 'bagian laporan', en: 'section of the report' },
    fills: { id: 'mengisi data', en: 'fills in' },
    edition: { id: 'edisi laporan', en: 'edition of the report' },
    weight: { id: 'bobot kesiapan', en: 'weight for readiness' },
    name: { id: 'nama', en: 'name' },
    url: { id: 'alamat', en: 'address' },
    confidence: { id: 'tingkat kepastian', en: 'confidence' },
    checked: { id: 'tanggal dicek', en: 'date of check' },
  },
  noOwn: {
    id: 'Kantor ini belum punya panduan sendiri untuk {path}.',
    en: 'The office has no runbook of its own for {path}.',
  },
  noOwnNext: {
    id: 'Panduan sendiri disimpan di folder kerja: runbooks/{path}.yaml',
    en: "The office's own is kept in the workspace: runbooks/{path}.yaml",
  },
  noShipped: {
    id: 'Tidak ada panduan bawaan untuk {path}; panduan kantor tidak punya pembanding.',
    en: "There is no shipped runbook for {path}; the office's own has nothing to be compared with.",
  },
  noShippedNext: {
    id: 'Untuk membaca isinya: {program} runbook show',
    en: 'To read it: {program} runbook show',
  },

  // A new runbook
  newIntro: {
    id: 'Panduan baru: lima pertanyaan. Hasilnya sebuah berkas yang menjelaskan dirinya dan dapat langsung dijalankan.',
    en: 'A new runbook: five questions. They make a file that explains itself and runs at once.',
  },
  askPhase: { id: '1/5  Untuk kapan?', en: '1/5  For when?' },
  phasePre: {
    id: 'Sebelum kejadian (persiapan, patroli)',
    en: 'Before anything happens (preparation, patrol)',
  },
  phasePost: { id: 'Saat dan sesudah kejadian', en: 'When something has happened, and after' },
  aboutIncident: {
    id: 'Nama kejadian menjadi nama perintah. Yang sudah ada: {known}.',
    en: 'The name of the incident becomes the name of the command. There are: {known}.',
  },
  askIncident: {
    id: '2/5  Nama kejadian (huruf kecil dan tanda hubung)',
    en: '2/5  Name of the incident (small letters and hyphens)',
  },
  askPlatform: {
    id: '3/5  Platform, misalnya instagram (all: semua platform)',
    en: '3/5  Platform, for example instagram (all: every platform)',
  },
  askTitleId: {
    id: '4/5  Judul bahasa Indonesia, misalnya Situs kantor diubah orang',
    en: '4/5  Title in Indonesian, for example Situs kantor diubah orang',
  },
  askTitleEn: {
    id: '5/5  Judul bahasa Inggris, misalnya Office website defaced',
    en: '5/5  Title in English, for example Office website defaced',
  },
  badName: {
    id: '"{name}" tidak bisa dipakai. Pakai huruf kecil, angka, dan tanda hubung; paling panjang 64.',
    en: '"{name}" cannot be used. Use small letters, digits and hyphens; at most 64.',
  },
  reservedName: {
    id: '"{name}" sudah menjadi nama perintah lain. Pilih nama yang berbeda.',
    en: '"{name}" is the name of another command already. Choose a different one.',
  },
  newExists: {
    id: 'Berkas ini sudah ada dan tidak diubah: {file}',
    en: 'This file is there already and was not changed: {file}',
  },
  newExistsNext: {
    id: 'Sunting berkas itu, atau pilih kejadian atau platform lain.',
    en: 'Edit that file, or choose another incident or platform.',
  },
  newStopped: {
    id: 'Berhenti sebelum berkas panduan dibuat. Tidak ada yang berubah; untuk mulai lagi: {program} runbook new',
    en: 'Stopped before the runbook file was made. Nothing has changed; to begin again: {program} runbook new',
  },
  newSaved: {
    id: 'Sunting berkas itu dengan penyunting teks, lalu periksa: {program} runbook check "{file}"\nMencobanya: {program} {incident} --platform {platform}',
    en: 'Edit that file with a text editor, then check it: {program} runbook check "{file}"\nTo try it: {program} {incident} --platform {platform}',
  },
  newReplaces: {
    id: 'Perhatian: berkas ini menggantikan panduan bawaan {path}.',
    en: 'Note: this file replaces the shipped runbook {path}.',
  },

  // The card as a file
  cardFile: { id: 'kartu', en: 'card' },
  cardHtmlNext: {
    id: 'Buka dengan peramban untuk mencetak, atau salin ke HP. Berkas ini tidak memerlukan internet.',
    en: 'Open it in a browser to print it, or copy it to a phone. It needs no internet.',
  },
  cardMdNext: {
    id: 'Untuk kartu siap cetak, tambahkan --format html.',
    en: 'For a card ready to print, add --format html.',
  },
  cannotWrite: {
    id: 'Berkas {file} tidak dapat ditulis: {cause}.',
    en: 'The file {file} cannot be written: {cause}.',
  },
  cannotWriteNext: {
    id: 'Periksa izin folder dan sisa ruang, atau pilih folder lain.',
    en: 'Check the rights of the folder and the space left, or choose another folder.',
  },
} satisfies Record<string, Text | Record<string, Text>>;
