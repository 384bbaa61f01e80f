import type { Text } from '../text.ts';

/** What the command line says: help, usage errors, results. */
export const commandMessages = {
  about: {
    id: 'Memandu admin saat akun media sosial resmi diambil alih: langkah demi langkah, dengan laporan yang siap diteruskan.',
    en: 'Leads an admin through the takeover of an official social-media account, step by step, with a report ready to forward.',
  },
  start: {
    id: 'Akun diretas sekarang?  {program} hacked --platform instagram',
    en: 'Account hijacked right now?  {program} hacked --platform instagram',
  },
  usage: { id: 'Cara pakai:', en: 'Usage:' },
  options: { id: 'Pilihan:', en: 'Options:' },
  commands: { id: 'Perintah:', en: 'Commands:' },
  arguments: { id: 'Isian:', en: 'Arguments:' },
  commandWord: { id: 'perintah', en: 'command' },
  optionsWord: { id: 'pilihan', en: 'options' },
  help: { id: 'tampilkan bantuan ini', en: 'show this help' },
  versionFlag: { id: 'tampilkan versi program', en: 'show the program version' },
  langFlag: {
    id: 'bahasa layar: id atau en (bawaan: id)',
    en: 'language of the screens: id or en (default: id)',
  },
  homeFlag: {
    id: 'folder kerja (bawaan: gpr-respond di folder pengguna)',
    en: 'workspace (default: gpr-respond in your home folder)',
  },
  plainFlag: { id: 'tanya jawab baris demi baris, tanpa gambar layar', en: 'plain lines instead of screens' },
  answersFlag: { id: 'ambil jawaban dari berkas YAML', en: 'take the answers from a YAML file' },
  outFlag: {
    id: 'folder untuk salinan laporan (bawaan: folder sekarang)',
    en: 'folder for copies of reports (default: current folder)',
  },
  colorFlag: { id: 'tanpa warna', en: 'no colour' },
  debugFlag: { id: 'tampilkan rincian teknis bila terjadi galat', en: 'show technical details of an error' },
  jsonFlag: { id: 'hasil sebagai JSON', en: 'result as JSON' },
  platformFlag: { id: 'platform akun, misalnya instagram', en: 'platform of the account, such as instagram' },
  accountFlag: { id: 'nama akun, tanpa @', en: 'account name, without @' },
  hackedHelp: { id: 'akun diambil alih orang lain', en: 'an account was taken over' },
  suspiciousHelp: {
    id: 'ada tanda mencurigakan; akun masih kita pegang',
    en: 'something is suspicious; the account is still ours',
  },
  impersonatedHelp: {
    id: 'ada akun palsu atas nama kantor atau pimpinan',
    en: 'a fake account in the name of the office or its head',
  },
  suspendedHelp: {
    id: 'akun dikunci atau dinonaktifkan platform',
    en: 'the platform locked or disabled the account',
  },
  aftercareHelp: {
    id: 'pemeriksaan sesudah insiden: hari 1, 7, dan 30',
    en: 'checks after an incident: day 1, 7 and 30',
  },
  prepareHelp: { id: 'siapkan akun sebelum terjadi apa-apa', en: 'prepare an account beforehand' },
  patrolHelp: { id: 'patroli berkala akun resmi', en: 'regular patrol of official accounts' },
  ownIncidentHelp: { id: 'panduan {incident} milik kantor ini', en: "this office's own runbook: {incident}" },
  resumeHelp: { id: 'lanjutkan kasus yang terhenti', en: 'go on with a case' },
  casesHelp: { id: 'daftar kasus di folder kerja', en: 'list the cases in the workspace' },
  reportHelp: { id: 'tampilkan atau terbitkan laporan kasus', en: 'show or issue the report of a case' },
  initHelp: { id: 'isi profil kantor sebelum terjadi apa-apa', en: 'fill in the office profile beforehand' },
  runbookHelp: { id: 'panduan penanganan: daftar, isi, pemeriksaan', en: 'runbooks: list, show, check' },
  runbookListHelp: { id: 'daftar panduan', en: 'list the runbooks' },
  runbookShowHelp: { id: 'tampilkan isi satu panduan', en: 'show one runbook' },
  runbookCheckHelp: {
    id: 'periksa panduan: semua masalah sekaligus',
    en: 'check runbooks: all problems at once',
  },
  runbookSchemaHelp: { id: 'skema JSON untuk penyunting teks', en: 'the JSON Schema for editors' },
  schemaForFlag: {
    id: 'untuk panduan (runbook) atau skenario latihan (scenario)',
    en: 'of runbooks, or of drill scenarios',
  },
  helpHelp: { id: 'bantuan tentang perintah, atau exit-codes', en: 'help about a command, or exit-codes' },
  caseArgument: {
    id: 'nama kasus, atau awalnya, atau foldernya; pada lanjut juga paket serah-terima',
    en: 'name of the case, or its beginning, or its folder; for resume also a hand-over package',
  },
  formatFlag: {
    id: 'md (laporan lengkap), html, docx, pdf, atau chat (teks singkat)',
    en: 'md (whole report), html, docx, pdf or chat (short text)',
  },
  annexFlag: {
    id: 'sertakan gambar bukti dalam md; format lain selalu memuatnya',
    en: 'include pictures of evidence in md; the other formats always do',
  },
  editionFlag: {
    id: 'terbitkan edisi: awal, perkembangan, atau akhir',
    en: 'issue an edition: awal, perkembangan or akhir',
  },
  wholeFlag: {
    id: 'dari catatan yang rusak, baca bagian yang utuh',
    en: 'from a damaged journal, read what is whole',
  },
  exitCodes: {
    id: `Kode keluar:
  0   selesai
  1   pemeriksaan menemukan masalah
  2   cara pakai keliru
  65  panduan, laporan, atau catatan rusak
  70  kesalahan di dalam program
  74  tidak dapat membaca atau menulis berkas
  75  berhenti sebelum selesai; cara melanjutkan sudah ditampilkan
`,
    en: `Exit codes:
  0   done
  1   the check found problems
  2   wrong usage
  65  bad runbook, report or journal
  70  error inside the program
  74  cannot read or write a file
  75  stopped before the end; how to resume was printed
`,
  },
  next: { id: 'Langkah berikutnya:', en: 'What to do next:' },
  seeHelp: { id: 'Lihat: {program} --help', en: 'See: {program} --help' },
  seeCommandHelp: { id: 'lihat {command} --help', en: 'see {command} --help' },
  unknownCommand: { id: 'Perintah "{name}" tidak dikenal.', en: 'There is no command "{name}".' },
  missingCommand: {
    id: 'Perintah "{command}" belum lengkap: tambahkan apa yang ingin dilakukan.',
    en: 'The command "{command}" is not complete: add what is to be done.',
  },
  didYouMean: { id: 'mungkin maksud Anda {name}', en: 'perhaps you meant {name}' },
  allowed: { id: 'Yang dapat dipakai: {known}', en: 'What can be used: {known}' },
  unknownOption: {
    id: 'Pilihan {name} tidak dikenal pada perintah "{command}".',
    en: 'The command "{command}" has no option {name}.',
  },
  missingValue: { id: 'Pilihan {name} memerlukan isi.', en: 'Option {name} needs a value.' },
  missingArgument: {
    id: 'Isian <{name}> belum ditulis. Bentuk lengkapnya: {usage}',
    en: '<{name}> is missing. The whole form is: {usage}',
  },
  tooMany: {
    id: 'Terlalu banyak isian. Bentuk lengkapnya: {usage}',
    en: 'There are too many arguments. The whole form is: {usage}',
  },
  wrongUsage: {
    id: 'Perintah itu tidak lengkap atau keliru: {detail}',
    en: 'The command is incomplete or wrong: {detail}',
  },
  badChoice: {
    id: 'Pilihan {option} tidak dapat diisi "{value}".',
    en: 'Option {option} cannot be "{value}".',
  },
  unknownPlatform: {
    id: 'Belum ada panduan {incident} untuk platform "{name}".',
    en: 'There is no {incident} runbook for the platform "{name}".',
  },
  knownPlatforms: { id: 'Platform yang tersedia: {list}', en: 'Platforms available: {list}' },
  whichPlatform: { id: 'Akun di platform apa?', en: 'On which platform is the account?' },
  whichAccount: { id: 'Nama akun (tanpa @)', en: 'Account name (without @)' },
  otherAccount: { id: 'Akun lain …', en: 'Another account …' },
  whichOfAccounts: { id: 'Akun yang mana?', en: 'Which account?' },
  noTerminal: {
    id: 'Perintah ini perlu bertanya, tetapi tidak ada layar terminal.',
    en: 'This command has to ask, but there is no terminal.',
  },
  noTerminalNext: {
    id: 'Jalankan di jendela terminal, atau tambahkan --plain (jawaban lewat pipa), atau --answers BERKAS.',
    en: 'Run it in a terminal window, or add --plain (answers through a pipe), or --answers FILE.',
  },
  bearings: {
    id: 'Panduan: {about}. Tiap jawaban tersimpan. Jeda: Ctrl+C',
    en: 'Guide: {about}. Every answer is saved. Pause: Ctrl+C',
  },
  wentOn: {
    id: 'Dilanjutkan di kasus yang baru dibuka {when}; belum ada isinya.',
    en: 'Going on in the case that was opened {when}; there is nothing in it yet.',
  },
  openCaseExists: {
    id: 'Ada {what} akun ini yang belum selesai, dibuka {when}. Lanjutkan?',
    en: 'There is an unfinished {what} of this account, opened {when}. Go on with it?',
  },
  goOn: {
    id: 'Lanjutkan {what} itu ({saved} jawaban tersimpan)',
    en: 'Go on with it ({saved} answers saved)',
  },
  startNew: { id: 'Mulai {what} baru', en: 'Start a new {what}' },
  profileBroken: {
    id: 'Profil kantor tidak terbaca, dilanjutkan tanpa profil.\n{problems}',
    en: 'The office profile cannot be read; going on without it.\n{problems}',
  },
  runbookBroken: {
    id: 'Panduan milik kantor ini bermasalah, dipakai panduan bawaan.\n{problems}',
    en: "The office's own runbook has problems; the shipped one is used.\n{problems}",
  },
  shippedBroken: {
    id: 'Panduan bawaan program ini sudah diubah dan bermasalah; dipakai versi aslinya.\n{problems}',
    en: "The program's own runbook was changed and has problems; its original version is used.\n{problems}",
  },
  runbookOld: {
    id: 'Panduan ini terakhir ditinjau {date}. Menu platform mungkin sudah berubah; cek layar.',
    en: 'This runbook was last reviewed on {date}. Menus may have changed; check the screen.',
  },
  torn: {
    id: 'Program terhenti saat menulis baris terakhir. Sisa {bytes} bita yang belum pernah tersimpan dibuang; semua jawaban tersimpan utuh.',
    en: 'The program stopped while it wrote the last line. {bytes} bytes that were never saved were removed; all saved answers are whole.',
  },
  strays: {
    id: 'Berkas ini sudah tersalin ke folder bukti tetapi belum tercatat: {files}. Bila masih diperlukan, tambahkan lagi dari {folder}.',
    en: 'These files were copied to the evidence folder but not recorded: {files}. If they are needed, add them again from {folder}.',
  },
  stepsChanged: {
    id: 'Panduan bawaan sudah diperbarui. Kasus ini tetap memakai salinannya. Langkah yang berbeda: {steps}',
    en: 'The shipped runbook is newer. This case goes on with its copy. Steps that differ: {steps}',
  },
  caseWord: { id: 'kasus', en: 'case' },
  waiting: { id: 'Belum waktunya: {step}, mulai {from}', en: 'Too early: {step}, from {from} on' },
  followDue: {
    id: 'Pemeriksaan lanjutan jatuh tempo sejak {date}: {command}',
    en: 'A follow-up check has been due since {date}: {command}',
  },
  comeBack: { id: 'Kembali setelah waktunya tiba.', en: 'Come back when the time has come.' },
  opened: { id: '{what} dibuka: {folder}', en: '{what} opened: {folder}' },
  resumed: {
    id: '{what} dilanjutkan: {account} · {saved} jawaban tersimpan',
    en: '{what}, going on: {account} · {saved} answers saved',
  },
  closingCut: {
    id: '{what}: penutupannya terhenti di tengah jalan. Laporan akhir diselesaikan sekarang.',
    en: '{what}: closing it was cut off half-way. The final report is finished now.',
  },
  ended: { id: '{what} ditutup. Laporan: {file}', en: '{what} closed. Report: {file}' },
  paused: {
    id: 'Berhenti. Semua jawaban tersimpan ({saved}).\nLaporan sejauh ini: {file}\nUntuk melanjutkan: {program} lanjut {case}',
    en: 'Stopped. All answers are saved ({saved}).\nReport so far: {file}\nTo go on: {program} resume {case}',
  },
  diskFull: {
    id: 'Penyimpanan penuh. Semua jawaban yang sudah tersimpan tetap aman. Berkas: {file}',
    en: 'The disk is full. All answers that were saved are safe. File: {file}',
  },
  systemTrouble: {
    id: 'Berkas {file} tidak dapat dibaca atau ditulis: {cause}. Semua jawaban yang sudah tersimpan tetap aman.',
    en: 'The file {file} cannot be read or written: {cause}. All answers that were saved are safe.',
  },
  stoppedEarly: {
    id: 'Berhenti. Tidak ada yang hilang; jalankan lagi perintah yang sama.',
    en: 'Stopped. Nothing was lost; run the same command again.',
  },
  noCases: { id: 'Belum ada kasus di {folder}', en: 'There are no cases in {folder}' },
  noOpenCases: { id: 'Tidak ada kasus yang terbuka di {folder}', en: 'There is no open case in {folder}' },
  whichCase: { id: 'Kasus yang mana?', en: 'Which case?' },
  noSuchCase: { id: 'Tidak ada kasus "{name}".', en: 'There is no case "{name}".' },
  manyCases: {
    id: 'Lebih dari satu kasus cocok dengan "{name}": {list}',
    en: 'More than one case matches "{name}": {list}',
  },
  alreadyClosed: { id: '{what} ini sudah ditutup pada {when}.', en: '{what} already closed on {when}.' },
  alreadyClosedNext: {
    id: 'Baca laporannya: {program} laporan {case}\nUntuk kejadian baru, mulai kasus baru.',
    en: 'Read its report: {program} report {case}\nFor something new, start a new case.',
  },
  damagedRow: { id: 'rusak', en: 'damaged' },
  wholeNotice: {
    id: 'Catatan rusak pada baris {line}; laporan ini hanya memuat bagian sebelum itu.',
    en: 'The journal is damaged at line {line}; this report holds only what stands before it.',
  },
  stateOpen: { id: 'terbuka', en: 'open' },
  stateContained: { id: 'terkendali', en: 'contained' },
  stateRecovered: { id: 'pulih', en: 'recovered' },
  stateClosed: { id: 'ditutup', en: 'closed' },
  drillWord: { id: 'LATIHAN', en: 'DRILL' },
  headOpened: { id: 'Dibuka', en: 'Opened' },
  headAccount: { id: 'Akun', en: 'Account' },
  headState: { id: 'Keadaan', en: 'State' },
  headSaved: { id: 'Jawaban', en: 'Answers' },
  headCase: { id: 'Kasus', en: 'Case' },
  answersWrong: {
    id: 'Berkas jawaban tidak dapat dipakai:\n{problems}',
    en: 'The answers file cannot be used:\n{problems}',
  },
  answersNext: {
    id: 'Perbaiki baris itu, lalu jalankan lagi. Belum ada kasus yang dibuka.',
    en: 'Mend that line and run it again. No case was opened.',
  },
  cannotRead: {
    id: 'Berkas {file} tidak dapat dibaca: {cause}.',
    en: 'The file {file} cannot be read: {cause}.',
  },
  checkName: { id: 'Periksa nama dan letak berkas itu.', en: 'Check the name and place of the file.' },
  internal: {
    id: 'Terjadi kesalahan di dalam program. Semua jawaban yang sudah tersimpan tetap aman.',
    en: 'Something went wrong inside the program. All answers that were saved are safe.',
  },
  internalNext: {
    id: 'Lanjutkan dengan: {program} lanjut\nUntuk pengembang, jalankan lagi dengan --debug lalu kirim keluarannya (tanpa data rahasia).',
    en: 'Go on with: {program} resume\nFor the developers, run it again with --debug and send what it prints (without secrets).',
  },
} satisfies Record<string, Text>;
