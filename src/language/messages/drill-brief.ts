import type { Text } from '../text.ts';

/** The two sheets of a scenario. */
export const drillBriefMessages = {
  traineeTitle: { id: 'LEMBAR PESERTA', en: "TRAINEE'S SHEET" },
  facilitatorTitle: { id: 'LEMBAR PELATIH', en: "TRAINER'S SHEET" },
  rule: {
    id: 'Tidak ada insiden nyata. Jangan menghubungi siapa pun dan jangan mengirim apa pun.',
    en: 'There is no real incident. Contact nobody and send nothing.',
  },
  frame: { id: 'Kerangka', en: 'Frame' },
  story: { id: 'Cerita', en: 'Story' },
  roles: { id: 'Peran', en: 'Roles' },
  howTo: { id: 'Cara berlatih', en: 'How to rehearse' },
  truth: { id: 'Yang sebenarnya terjadi', en: 'What really happened' },
  finds: { id: 'Yang ditemukan peserta', en: 'What the trainees find' },
  surprises: { id: 'Kejutan', en: 'Surprises' },
  expectations: { id: 'Harapan', en: 'Expectations' },
  extras: { id: 'Keputusan baik di luar naskah', en: 'Good decisions outside the script' },
  realCase: { id: 'Kasus nyata', en: 'The real case' },
  leading: { id: 'Memandu', en: 'Leading' },
  item: { id: 'Unsur', en: 'Item' },
  content: { id: 'Isi', en: 'Content' },
  minutes: { id: 'Lama (menit)', en: 'Length (minutes)' },
  level: { id: 'Tingkat', en: 'Level' },
  account: { id: 'Akun', en: 'Account' },
  invented: { id: 'rekaan', en: 'invented' },
  starts: { id: 'Diketahui pukul', en: 'Noticed at' },
  step: { id: 'Langkah', en: 'Step' },
  shows: { id: 'Terlihat', en: 'They see' },
  goodAnswer: { id: 'Jawaban yang baik', en: 'Good answer' },
  hint: { id: 'Petunjuk', en: 'Hint' },
  comes: { id: 'datang', en: 'comes' },
  afterStep: { id: 'sesudah langkah {step}', en: 'after the step {step}' },
  afterMinutes: {
    id: '{duration} sesudah mulai (waktu latihan)',
    en: "{duration} after the start (the drill's time)",
  },
  wrongTurn: {
    id: 'bila peserta salah langkah pada {steps}',
    en: 'when the trainees take a wrong turn at {steps}',
  },
  shuffled: {
    id: 'Urutan pilihan di layar peserta ditentukan benih.',
    en: "The seed decides the order of the choices on the trainees' screen.",
  },
  bySeed: { id: 'bila dipilih benih', en: 'if the seed picks it' },
  choice: { id: 'Pilihan', en: 'Choice' },
  points: { id: 'Butir', en: 'Points' },
  leads: { id: 'Akibatnya', en: 'Leads to' },
  expectation: { id: 'Harapan', en: 'Expectation' },
  target: { id: 'Target', en: 'Target' },
  why: { id: 'Mengapa', en: 'Why' },
  inventedHere: { id: 'Rekaan untuk latihan:', en: 'Invented for the drill:' },
  ruleRunbook: {
    id: 'Jalankan panduan seperti saat kejadian nyata.',
    en: 'Follow the runbook as in a real incident.',
  },
  ruleNoContact: {
    id: 'Serahkan laporan kepada pelatih, bukan kepada penerima aslinya.',
    en: 'Hand reports to the trainer, not to the real addressee.',
  },
  ruleAnswer: {
    id: 'Jawab menurut cerita dan baris "Terlihat" di layar.',
    en: 'Answer by the story and by the line "You see" on the screen.',
  },
  ruleClock: { id: 'Jam di layar adalah waktu latihan.', en: "The clock on the screen is the drill's own." },
  ruleNotes: {
    id: 'Catat keputusan Anda; catatan dibahas sesudahnya.',
    en: 'Note your decisions; they are discussed afterwards.',
  },
  leadWatch: {
    id: 'Buka terminal kedua: gpr-respond latihan watch. Anda melihat kebenaran dan kejutan berikutnya.',
    en: 'Open a second terminal: gpr-respond drill watch. You see the truth and the surprises to come.',
  },
  leadPause: {
    id: 'Hentikan waktu bila ruangan perlu berbicara.',
    en: 'Stop the clock when the room needs to talk.',
  },
  leadHint: {
    id: 'Beri petunjuk sebelum peserta putus asa, bukan sebelum mereka berpikir.',
    en: 'Give a hint before the trainees despair, not before they think.',
  },
  leadAfter: {
    id: 'Bahas lembar evaluasi bersama. Tidak ada yang dipermalukan.',
    en: 'Discuss the after-action report together. Nobody is shamed.',
  },
} as const satisfies Record<string, Text>;
