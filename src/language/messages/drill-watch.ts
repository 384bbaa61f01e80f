import type { Text } from '../text.ts';

/** The trainer's terminal. */
export const drillWatchMessages = {
  trainer: { id: 'PELATIH', en: 'TRAINER' },
  status: {
    id: '{elapsed} berjalan · {answers} dari ±{about} jawaban · nilai {percent} · {speed}×',
    en: '{elapsed} gone · {answers} of ±{about} answers · score {percent} · {speed}×',
  },
  statusHeld: {
    id: 'WAKTU BERHENTI · {elapsed} berjalan · {answers} dari ±{about} jawaban · nilai {percent}',
    en: 'CLOCK STANDS · {elapsed} gone · {answers} of ±{about} answers · score {percent}',
  },
  truth: { id: 'Nyatanya', en: 'Truth' },
  now: { id: 'Sekarang', en: 'Now' },
  good: { id: 'Baiknya', en: 'Good' },
  hint: { id: 'Petunjuk', en: 'Hint' },
  extra: { id: 'Nilai plus', en: 'Bonus' },
  lately: { id: 'Baru saja', en: 'Lately' },
  coming: { id: 'Kejutan', en: 'Surprises' },
  surprise: { id: 'Kejutan', en: 'Surprise' },
  review: { id: 'Rencana perbaikan dan penutupan', en: 'Improvement plan and closing' },
  handed: { id: 'diserahkan', en: 'handed over' },
  back: { id: 'satu langkah dibatalkan', en: 'a step was taken back' },
  after: { id: 'sesudah "{step}"', en: 'after "{step}"' },
  onlySent: { id: 'hanya bila Anda kirim', en: 'only if you send it' },
  at: { id: 'menit ke-{time}', en: 'at {time}' },
  wrongTurn: { id: 'bila keliru', en: 'on a wrong turn' },
  keys: {
    id: '1–9 kirim kejutan · p henti/jalan · + - kecepatan · h petunjuk · t tulis · k nilai plus · q keluar',
    en: '1–9 send surprise · p stop/go · + - speed · h hint · t write · k bonus · q quit',
  },
  write: { id: 'Petunjuk Anda (Enter mengirim, Esc batal):', en: 'Your hint (Enter sends, Esc cancels):' },
  given: { id: 'Terkirim ke layar peserta.', en: "Sent to the trainees' screen." },
  noHint: {
    id: 'Tidak ada petunjuk siap pakai di sini. Tekan t untuk menulis sendiri.',
    en: 'There is no ready hint here. Press t to write one.',
  },
  nothing: { id: 'Tidak ada yang dapat dikirim dengan tombol itu.', en: 'That key has nothing to send now.' },
  closed: {
    id: 'Latihan ditutup. Lembar evaluasi: {file}',
    en: 'The drill is closed. After-action report: {file}',
  },
} as const satisfies Record<string, Text>;
