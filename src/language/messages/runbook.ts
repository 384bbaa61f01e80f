import type { Text } from '../text.ts';

/** What is said about runbook files and by the `runbook` commands. */
export const runbookMessages = {
  warning: { id: '(peringatan)', en: '(warning)' },

  // Files and YAML
  noSuchFile: { id: 'Berkas ini tidak ada.', en: 'There is no such file.' },
  notAFile: { id: 'Ini bukan berkas biasa.', en: 'This is not a regular file.' },
  tooLarge: {
    id: 'Berkas ini lebih dari 1 MiB. Pecah menjadi beberapa berkas.',
    en: 'This file is over 1 MiB. Split it.',
  },
  unreadable: { id: 'Berkas ini tidak bisa dibaca: {cause}.', en: 'This file cannot be read: {cause}.' },
  notUtf8: {
    id: 'Berkas ini bukan teks UTF-8. Simpan ulang dengan penyandian UTF-8.',
    en: 'This file is not UTF-8 text. Save it again as UTF-8.',
  },
  tooDeep: {
    id: 'Susunannya terlalu dalam (lebih dari 100 tingkat).',
    en: 'It is nested too deeply (over 100 levels).',
  },
  tooDense: {
    id: 'Isinya terlalu banyak untuk satu berkas. Pecah menjadi beberapa berkas.',
    en: 'There is too much in one file. Split it.',
  },
  directive: {
    id: 'Baris perintah YAML yang diawali % tidak dipakai di sini.',
    en: 'YAML directives (%) are not used here.',
  },
  yaml: { id: 'Penulisan YAML salah: {message}', en: 'Wrong YAML: {message}' },
  twoDocuments: {
    id: 'Satu berkas hanya boleh berisi satu dokumen YAML.',
    en: 'One file holds one YAML document only.',
  },
  badAlias: {
    id: 'Alias *{alias} tidak menunjuk ke apa pun sebelumnya.',
    en: 'Alias *{alias} points at nothing before it.',
  },
  tooManyAliases: {
    id: 'Alias dipakai lebih dari {most} kali.',
    en: 'Aliases are used more than {most} times.',
  },
  forbiddenKey: { id: 'Kunci ini tidak boleh dipakai.', en: 'This key may not be used.' },
  duplicateKey: { id: 'Kunci "{key}" sudah ada di bagian ini.', en: 'The key "{key}" is already there.' },
  harmfulCharacter: {
    id: 'Ada karakter kendali atau penanda arah tulisan (U+{point}). Hapus, lalu ketik ulang.',
    en: 'A control character or direction mark stands here (U+{point}). Delete it and type again.',
  },

  // Schema
  missingKey: { id: 'Kunci "{key}" belum ada.', en: 'The key "{key}" is missing.' },
  missingLanguage: {
    id: 'Teks bahasa {name} ("{key}") belum ada.',
    en: 'The {name} text ("{key}") is missing.',
  },
  unknownKey: { id: 'Kunci "{key}" tidak dikenal di sini.', en: 'The key "{key}" is not known here.' },
  unknownKeyNear: {
    id: 'Kunci "{key}" tidak dikenal di sini. Maksudnya "{near}"?',
    en: 'The key "{key}" is not known here. Did you mean "{near}"?',
  },
  wrongType: { id: '"{key}" harus berupa {expected}.', en: '"{key}" has to be {expected}.' },
  oneOf: {
    id: '"{value}" tidak dikenal. Pilihannya: {values}.',
    en: '"{value}" is not known. It is one of: {values}.',
  },
  oneOfNear: {
    id: '"{value}" tidak dikenal. Maksudnya "{near}"? Pilihannya: {values}.',
    en: '"{value}" is not known. Did you mean "{near}"? It is one of: {values}.',
  },
  emptyList: { id: '"{key}" tidak boleh kosong.', en: '"{key}" may not be empty.' },
  numberRange: {
    id: '"{key}" harus bilangan bulat 0 sampai 100.',
    en: '"{key}" has to be a whole number from 0 to 100.',
  },
  conditionForm: {
    id: 'Syarat ini belum lengkap: pakai step dengan is, in, atau outcome; atau all, any, not.',
    en: 'This condition is not complete: use step with is, in or outcome; or all, any, not.',
  },
  wrongForm: { id: 'Isi "{key}" tidak sesuai format.', en: 'The form of "{key}" is wrong.' },

  // Composing
  phaseUnknown: {
    id: 'Fase, insiden, atau platform tidak terlihat dari letak berkas. Simpan di <fase>/<insiden>/<platform>.yaml, atau tulis kunci "{key}".',
    en: 'The file\'s place does not say its phase, incident or platform. Keep it in <phase>/<incident>/<platform>.yaml, or write the key "{key}".',
  },
  pathMismatch: {
    id: '"{key}" tertulis "{value}", tetapi letak berkas menunjukkan "{path}".',
    en: '"{key}" says "{value}", but the file\'s place says "{path}".',
  },
  idMismatch: {
    id: 'Id harus "{expected}", sesuai letak berkasnya.',
    en: 'The id has to be "{expected}", after the file\'s place.',
  },
  unknownFragment: { id: 'Tidak ada fragmen "{fragment}".', en: 'There is no fragment "{fragment}".' },
  unknownFragmentNear: {
    id: 'Tidak ada fragmen "{fragment}". Maksudnya "{near}"?',
    en: 'There is no fragment "{fragment}". Did you mean "{near}"?',
  },
  nestedFragment: {
    id: 'Fragmen tidak boleh memakai fragmen lain ("{fragment}").',
    en: 'A fragment may not use another fragment ("{fragment}").',
  },
  fragmentTwice: {
    id: 'Fragmen "{fragment}" sudah dipakai dalam runbook ini.',
    en: 'The fragment "{fragment}" is already used in this runbook.',
  },
  sourceConflict: {
    id: 'Sumber "{source}" isinya berbeda dengan yang di {file}.',
    en: 'Source "{source}" differs from the one in {file}.',
  },
  composedTooLarge: {
    id: 'Setelah fragmen digabung, runbook ini lebih dari 4 MiB.',
    en: 'With its fragments put in, this runbook is over 4 MiB.',
  },

  // Rules
  duplicateStep: {
    id: 'Id langkah "{step}" sudah dipakai di {file} baris {line}.',
    en: 'Step id "{step}" is already used in {file}, line {line}.',
  },
  duplicateSection: {
    id: 'Id bagian "{section}" sudah dipakai di {file} baris {line}.',
    en: 'Section id "{section}" is already used in {file}, line {line}.',
  },
  unknownStep: { id: 'Tidak ada langkah "{step}".', en: 'There is no step "{step}".' },
  unknownStepNear: {
    id: 'Tidak ada langkah "{step}". Maksudnya "{near}"?',
    en: 'There is no step "{step}". Did you mean "{near}"?',
  },
  unknownSource: { id: 'Tidak ada sumber "{source}".', en: 'There is no source "{source}".' },
  unknownSourceNear: {
    id: 'Tidak ada sumber "{source}". Maksudnya "{near}"?',
    en: 'There is no source "{source}". Did you mean "{near}"?',
  },
  noChoices: {
    id: 'Langkah "{step}" tidak punya pilihan, jadi "is" dan "in" tidak pernah terpenuhi. Pakai "outcome".',
    en: 'Step "{step}" has no choices, so "is" and "in" never hold. Use "outcome".',
  },
  unknownChoice: {
    id: 'Langkah "{step}" tidak punya pilihan "{choice}". Pilihannya: {choices}.',
    en: 'Step "{step}" has no choice "{choice}". Its choices: {choices}.',
  },
  forward: {
    id: 'Langkah "{step}" baru muncul sesudah ini. Hanya langkah sebelumnya yang boleh dirujuk.',
    en: 'Step "{step}" comes later. Only earlier steps may be named.',
  },
  itself: { id: 'Langkah ini merujuk dirinya sendiri.', en: 'This step names itself.' },
  unreachable: {
    id: 'Langkah "{step}" tidak akan pernah muncul: syaratnya tidak bisa terpenuhi bersamaan.',
    en: 'Step "{step}" can never come up: its conditions cannot hold together.',
  },
  platformsHere: {
    id: '"platforms" hanya berlaku di all.yaml dan di fragmen. Panduan ini sudah khusus untuk {platform}.',
    en: '"platforms" belongs only in all.yaml and in fragments. This runbook is for {platform} already.',
  },
  unknownPlatformNear: {
    id: 'Tidak ada panduan untuk platform "{platform}". Maksudnya "{near}"?',
    en: 'There is no runbook for the platform "{platform}". Did you mean "{near}"?',
  },
  unknownPlatform: {
    id: 'Belum ada panduan untuk platform "{platform}". Periksa ejaannya.',
    en: 'There is no runbook for the platform "{platform}" yet. Check the spelling.',
  },
  emptySection: { id: 'Bagian "{section}" tidak punya langkah.', en: 'Section "{section}" has no steps.' },
  needsField: {
    id: 'Langkah berjenis {kind} harus punya "{field}".',
    en: 'A step of kind {kind} has to have "{field}".',
  },
  fieldNotFor: {
    id: '"{field}" tidak berlaku untuk langkah berjenis {kind}.',
    en: '"{field}" does not apply to a step of kind {kind}.',
  },
  aloneHere: {
    id: '"alone" hanya untuk pilihan pada langkah berjenis choices, bukan {kind}.',
    en: '"alone" is for the choices of a step of kind choices, not {kind}.',
  },
  sinceAlone: {
    id: '"since" memerlukan "after": berapa lama setelah tonggak itu.',
    en: '"since" needs "after": how long after that milestone.',
  },
  sinceUnmarked: {
    id: 'Tidak ada langkah sebelumnya yang menandai tonggak "{milestone}" (marks).',
    en: 'No earlier step marks the milestone "{milestone}".',
  },
  unknownIncident: {
    id: 'Tidak ada panduan untuk "{incident}". Yang ada: {known}.',
    en: 'There is no runbook for "{incident}". There are: {known}.',
  },
  followOrder: {
    id: 'Tulis jangka waktu dari yang paling pendek ke yang paling panjang.',
    en: 'Write the times from the shortest to the longest.',
  },
  fewChoices: {
    id: 'Harus ada paling sedikit {least} pilihan.',
    en: 'There have to be at least {least} choices.',
  },
  fillsKind: {
    id: '"{field}" diisi oleh langkah berjenis {wanted}, bukan {kind}.',
    en: '"{field}" is filled in by a step of kind {wanted}, not {kind}.',
  },
  notHttps: { id: 'Alamat resmi harus diawali https://.', en: 'An official address begins with https://.' },
  hostUnknown: {
    id: 'Alamat {host} tidak ada di daftar alamat resmi (official-hosts.yaml).',
    en: '{host} is not in the list of official hosts (official-hosts.yaml).',
  },
  linkConfidence: {
    id: 'Sumber "{source}" bukan sumber resmi, jadi tidak boleh dibuka lewat "links". Pindahkan ke "sources".',
    en: 'Source "{source}" is not official and may not be opened through "links". Move it to "sources".',
  },
  missingSourceOn: {
    id: 'Jalur menu ini tidak punya sumber yang tampil untuk: {platforms}.',
    en: 'No source of this menu path is shown on: {platforms}.',
  },
  missingSource: {
    id: 'Langkah dengan jalur menu harus menyebut sumbernya ("links" atau "sources").',
    en: 'A step with a menu path has to name its source ("links" or "sources").',
  },
  tooLong: {
    id: 'Teks ini {length} karakter; paling banyak {most}. Pecah menjadi dua langkah atau pendekkan.',
    en: 'This text has {length} characters; at most {most}. Shorten it or make two steps of it.',
  },
  wording: {
    id: 'Di panduan ini istilahnya "{use}", bukan "{found}".',
    en: 'The runbooks say "{use}", not "{found}".',
  },
  longSentence: {
    id: 'Kalimat ini {length} kata; paling banyak {most}. Pecah menjadi dua kalimat.',
    en: 'This sentence has {length} words; at most {most}. Make two sentences of it.',
  },
  placeholder: {
    id: '{found} tidak dikenal. Yang tersedia: {known}.',
    en: '{found} is not known. There are: {known}.',
  },
  secret: {
    id: 'Teks ini seperti meminta rahasia ("{found}"). Kata sandi, OTP, PIN, dan kode cadangan tidak pernah diminta.',
    en: 'This text seems to ask for a secret ("{found}"). Passwords, OTPs, PINs and backup codes are never asked for.',
  },
  old: {
    id: 'Terakhir ditinjau {days} hari lalu ({reviewed}). Tinjau ulang paling lambat tiap {most} hari.',
    en: 'Last reviewed {days} days ago ({reviewed}). Review it at least every {most} days.',
  },
  staleReview: {
    id: 'Terakhir ditinjau {days} hari lalu ({checked}). Baca ulang isinya, lalu perbarui tanggal ini.',
    en: 'Last reviewed {days} days ago ({checked}). Read it again, then bring this date up to date.',
  },
  staleSource: {
    id: 'Sumber "{source}" terakhir dicek {days} hari lalu ({checked}). Buka alamatnya, cocokkan dengan langkah: {names}.',
    en: 'Source "{source}" was last checked {days} days ago ({checked}). Open its address and compare it with the steps: {names}.',
  },
  staleUnused: {
    id: 'Sumber "{source}" terakhir dicek {days} hari lalu ({checked}). Tidak ada langkah di berkas ini yang memakainya.',
    en: 'Source "{source}" was last checked {days} days ago ({checked}). No step in this file uses it.',
  },
  staleHost: {
    id: 'Alamat resmi {host} terakhir dicek {days} hari lalu ({checked}). Pastikan masih milik pemilik yang sama.',
    en: 'The official host {host} was last checked {days} days ago ({checked}). Make sure that its owner is still the same.',
  },
  future: {
    id: 'Tanggal tinjauan {reviewed} belum tiba.',
    en: 'The review date {reviewed} lies in the future.',
  },

  // Names of types and languages
  typeText: { id: 'teks (beri tanda kutip bila perlu)', en: 'text (quote it if need be)' },
  typeList: { id: 'daftar', en: 'a list' },
  typeMap: { id: 'kumpulan kunci dan nilai', en: 'keys with values' },
  typeBoolean: { id: 'true atau false', en: 'true or false' },
  indonesian: { id: 'Indonesia', en: 'Indonesian' },
  english: { id: 'Inggris', en: 'English' },

  strayFile: {
    id: 'Berkas ini tidak akan ditemukan. Simpan sebagai <fase>/<insiden>/<platform>.yaml dengan huruf kecil dan tanda hubung.',
    en: 'This file will not be found. Keep it as <phase>/<incident>/<platform>.yaml, in small letters and hyphens.',
  },

  // Commands
  columnPhase: { id: 'FASE', en: 'PHASE' },
  preIncident: { id: 'pra', en: 'pre' },
  postIncident: { id: 'pasca', en: 'post' },
  replaces: { id: 'pengganti', en: 'replaces' },
  replacesNote: {
    id: '{path}: panduan milik kantor menggantikan panduan bawaan versi {version}. Lihat bedanya: {program} runbook diff {name}',
    en: "{path}: the office's own runbook replaces the shipped version {version}. See how it differs: {program} runbook diff {name}",
  },
  columnIncident: { id: 'INSIDEN', en: 'INCIDENT' },
  columnPlatform: { id: 'PLATFORM', en: 'PLATFORM' },
  columnVersion: { id: 'VERSI', en: 'VERSION' },
  columnReviewed: { id: 'DITINJAU', en: 'REVIEWED' },
  columnSteps: { id: 'LANGKAH', en: 'STEPS' },
  columnLanguages: { id: 'BAHASA', en: 'LANGUAGES' },
  columnOrigin: { id: 'ASAL', en: 'FROM' },
  shipped: { id: 'bawaan', en: 'shipped' },
  own: { id: 'sendiri', en: 'own' },
  fileBroken: {
    id: '{path}: berkas panduan ini bermasalah. Periksa dengan: {program} runbook check',
    en: '{path}: this runbook file has problems. Check it with: {program} runbook check',
  },
  allSteps: {
    id: 'Jumlah langkah meliputi semua cabang; dalam satu kasus hanya sebagian yang muncul.',
    en: 'Steps are those of all branches; only some of them come up in one case.',
  },
  allFresh: {
    id: '{files} berkas dilihat: semua dicek dalam {days} hari terakhir.',
    en: '{files} files looked at: everything was checked within the last {days} days.',
  },
  staleCount: {
    id: '{files} berkas dilihat: {count} hal perlu dicek ulang. Tidak ada yang diambil dari internet.',
    en: '{files} files looked at: {count} things need a new check. Nothing was fetched from the internet.',
  },
  badDays: {
    id: '--stale memerlukan jumlah hari, misalnya --stale 180.',
    en: '--stale needs a number of days, for example --stale 180.',
  },
  clean: { id: '{files} berkas diperiksa: tidak ada masalah.', en: '{files} files checked: no problems.' },
  counted: {
    id: '{files} berkas diperiksa: {errors} masalah, {warnings} peringatan.',
    en: '{files} files checked: {errors} problems, {warnings} warnings.',
  },
  unknownRunbook: { id: 'Tidak ada runbook "{name}".', en: 'There is no runbook "{name}".' },
  unknownRunbookNear: {
    id: 'Maksudnya "{near}"? Daftarnya: {program} runbook list',
    en: 'Did you mean "{near}"? See them all: {program} runbook list',
  },
  seeList: { id: 'Lihat daftarnya: {program} runbook list', en: 'See them all: {program} runbook list' },
  reviewedOn: { id: 'ditinjau {date}', en: 'reviewed {date}' },
  onlyWhen: { id: 'Hanya bila', en: 'Only when' },
  after: { id: 'Sesudah', en: 'After' },
  target: { id: 'Target', en: 'Target' },

  // Failures
  broken: { id: '{file} tidak bisa dipakai:', en: '{file} cannot be used:' },
  brokenNext: {
    id: 'Perbaiki, lalu periksa dengan: {program} runbook check',
    en: 'Mend it, then check it with: {program} runbook check',
  },
} satisfies Record<string, Text>;
