import type { Text } from '../text.ts';

/** What is said during a drill, and by the commands around it. */
export const drillMessages = {
  help: { id: 'Berlatih dengan kasus nyata', en: 'Rehearse a real case' },
  scenarioArgument: {
    id: 'nama skenario; tanpa nama: daftar skenario',
    en: "scenario's name; without: the list",
  },
  seedFlag: {
    id: 'angka yang menentukan kejutan; angka sama, latihan sama',
    en: 'number that decides the surprises; same number, same drill',
  },
  speedFlag: { id: 'kecepatan waktu latihan, 1 sampai 20', en: "speed of the drill's clock, 1 to 20" },
  teamFlag: { id: 'nama peserta, dipisah koma', en: 'names of the trainees, separated by commas' },
  facilitatorFlag: {
    id: 'pelatih memandu dari terminal kedua',
    en: 'a trainer leads from a second terminal',
  },
  listHead: {
    id: 'Latihan dari kasus nyata. Tidak ada yang dikirim ke mana pun.',
    en: 'Drills after real cases. Nothing is sent anywhere.',
  },
  listNext: { id: 'Mulai: {program} latihan {name}', en: 'Begin: {program} drill {name}' },
  headName: { id: 'SKENARIO', en: 'SCENARIO' },
  headMinutes: { id: 'MENIT', en: 'MINUTES' },
  headLevel: { id: 'TINGKAT', en: 'LEVEL' },
  headPlatform: { id: 'PLATFORM', en: 'PLATFORM' },
  headTitle: { id: 'CERITA', en: 'STORY' },
  easy: { id: 'mudah', en: 'easy' },
  medium: { id: 'sedang', en: 'medium' },
  hard: { id: 'sulit', en: 'hard' },
  unknownScenario: { id: 'Tidak ada skenario "{name}".', en: 'There is no scenario "{name}".' },
  knownScenarios: { id: 'Yang ada: {list}', en: 'There are: {list}' },
  didYouMean: { id: 'Maksud Anda: {name}?', en: 'Did you mean {name}?' },
  brokenScenario: {
    id: 'Skenario "{name}" tidak dapat dipakai:',
    en: 'The scenario "{name}" cannot be used:',
  },
  brokenNext: {
    id: 'Perbaiki berkasnya, lalu periksa: {program} runbook check',
    en: 'Mend the file, then check: {program} runbook check',
  },
  badSpeed: {
    id: 'Kecepatan adalah bilangan bulat 1 sampai 20.',
    en: 'The speed is a whole number from 1 to 20.',
  },
  badSeed: {
    id: 'Angka benih adalah bilangan bulat 0 sampai 4294967295.',
    en: 'The seed is a whole number from 0 to 4294967295.',
  },
  badTeam: {
    id: 'Tim terdiri atas 1 sampai 5 orang, masing-masing paling panjang 40 huruf.',
    en: 'A team has 1 to 5 people, each name at most 40 characters.',
  },
  begin: { id: 'MULAI', en: 'BEGIN' },
  beginLine: {
    id: 'Anda menjalankan panduan yang sama seperti saat kejadian nyata. Jangan menghubungi siapa pun dan jangan mengirim apa pun.',
    en: 'You run the same runbook as in a real incident. Contact nobody and send nothing.',
  },
  roles: { id: 'Peran: {roles}', en: 'Roles: {roles}' },
  ready: { id: 'Siap?', en: 'Ready?' },
  start: { id: 'Mulai, waktu berjalan', en: 'Begin, the clock runs' },
  notNow: { id: 'Jangan sekarang', en: 'Not now' },
  opened: { id: 'Folder latihan: {folder}', en: 'Drill folder: {folder}' },
  watchWith: {
    id: 'Terminal pelatih: {program} latihan watch {case}',
    en: "The trainer's terminal: {program} drill watch {case}",
  },
  seedSaid: { id: 'Benih {seed}, kecepatan {speed} kali.', en: 'Seed {seed}, speed {speed}.' },
  surprise: { id: 'Kejutan', en: 'Surprise' },
  whatDoYouDo: { id: 'Apa yang Anda lakukan?', en: 'What do you do?' },
  leads: { id: 'Akibatnya:', en: 'It leads to this:' },
  effect: { id: 'Akibatnya', en: 'What it leads to' },
  yourChoice: { id: 'Pilihan Anda: {label}', en: 'Your choice: {label}' },
  trainerSays: { id: 'Petunjuk pelatih', en: "The trainer's hint" },
  timeStands: { id: 'Waktu berhenti', en: 'The clock stands' },
  heldLine: {
    id: 'Latihan berlanjut begitu pelatih menjalankan waktu lagi.',
    en: 'The drill goes on once the trainer starts the clock again.',
  },
  surpriseWaits: {
    id: 'KEJUTAN: {title}. Tekan Enter pada baris kosong untuk menanggapinya sekarang, atau jawab dulu pertanyaan ini.',
    en: 'SURPRISE: {title}. Press Enter on an empty line to meet it now, or answer this question first.',
  },
  hint: { id: 'Petunjuk pelatih: {text}', en: "The trainer's hint: {text}" },
  held: { id: 'Pelatih menghentikan waktu. Tunggu.', en: 'The trainer has stopped the clock. Wait.' },
  clocked: { id: 'Waktu latihan berjalan, {speed} kali.', en: "The drill's clock runs, speed {speed}." },
  leapt: {
    id: 'Waktu latihan melompat ke saat langkah berikutnya boleh dikerjakan.',
    en: "The drill's clock leaps to when the next step may be done.",
  },
  plan: { id: 'Rencana perbaikan', en: 'Improvement plan' },
  planFree: {
    id: 'Semua harapan tercapai. Adakah yang tetap ingin Anda perbaiki?',
    en: 'Everything was reached. Is there still something to improve?',
  },
  planWhat: {
    id: 'Apa yang diperbaiki? Tulis - untuk melewati',
    en: 'What will be improved? Write - to leave it out',
  },
  planOpen: { id: 'Apa yang diperbaiki?', en: 'What will be improved?' },
  planOwner: { id: 'Siapa penanggung jawabnya (jabatan)?', en: 'Who is responsible (position)?' },
  planDue: { id: 'Kapan selesai (tanggal)?', en: 'Until when (date)?' },
  score: { id: 'Nilai: {percent} dari 100.', en: 'Score: {percent} of 100.' },
  sheet: { id: 'Lembar evaluasi: {file}', en: 'After-action report: {file}' },
  summary: { id: 'Ringkasan satu halaman: {file}', en: 'One-page summary: {file}' },
  resumed: {
    id: 'Latihan dilanjutkan: {title} · {saved} jawaban tersimpan. Jam latihan berjalan lagi.',
    en: "Going on with the drill: {title} · {saved} answers saved. The drill's clock runs again.",
  },
  unfinished: {
    id: 'Latihan yang belum selesai: {program} lanjut {case}',
    en: 'A drill that is not finished: {program} resume {case}',
  },
  resumeByName: {
    id: 'Ini latihan, bukan kasus. Lanjutkan dengan namanya: {program} lanjut {case}',
    en: 'This is a drill, not a case. Go on by its name: {program} resume {case}',
  },
  noEdition: {
    id: 'Edisi laporan LATIHAN dibuat di dalam latihannya, menurut jam latihan.',
    en: 'The editions of a drill are issued within it, by its own clock.',
  },
  noEditionNext: {
    id: 'Baca laporannya: {program} laporan {case}. Lembar evaluasinya: {program} latihan sheet {case}',
    en: 'Read its report: {program} report {case}. Its after-action report: {program} drill sheet {case}',
  },
  noHandover: {
    id: 'LATIHAN tidak diserahterimakan: jamnya berjalan di komputer ini saja.',
    en: 'A drill is not handed over: its clock runs on this computer only.',
  },
  noHandoverNext: {
    id: 'Lanjutkan di sini: {program} lanjut {case}\nDi komputer lain, mulai latihan yang sama: {program} latihan {scenario} --seed {seed}',
    en: 'Go on here: {program} resume {case}\nOn another computer, begin the same drill: {program} drill {scenario} --seed {seed}',
  },
  notReceived: {
    id: 'Paket ini berisi LATIHAN. Latihan tidak diterima sebagai kasus.',
    en: 'This package holds a drill. A drill is not taken in as a case.',
  },
  notReceivedNext: {
    id: 'Mulai latihan yang sama di sini: {program} latihan {scenario} --seed {seed}',
    en: 'Begin the same drill here: {program} drill {scenario} --seed {seed}',
  },
  notSent: {
    id: 'Ini LATIHAN. Tidak ada yang dikirim ke luar, jadi tidak ada yang dicatat sebagai terkirim.',
    en: 'This is a drill. Nothing leaves it, so nothing is recorded as sent.',
  },
  notSentNext: {
    id: 'Di dalam latihan, pilih "Sudah dikirim" pada langkahnya.',
    en: 'Inside the drill, choose "Sent" at its step.',
  },
  notADrill: { id: '{case} bukan latihan dengan skenario.', en: '{case} is not a drill with a scenario.' },
  scenarioChanged: {
    id: 'Skenario di folder latihan ini sudah berubah sejak latihan dibuka.',
    en: "The scenario in this drill's folder has changed since the drill was opened.",
  },
  answersForOther: {
    id: 'Berkas jawaban ini untuk replay kasus nyata, bukan untuk skenario.',
    en: 'This answers file is for the replay of a real case, not for a scenario.',
  },
  refused: {
    id: 'Ini latihan. Hasilnya tidak boleh keluar sebagai kejadian nyata.',
    en: 'This is a drill. It must not leave as a real incident.',
  },
} as const satisfies Record<string, Text>;
