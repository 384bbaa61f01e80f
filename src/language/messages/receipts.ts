import type { Text } from '../text.ts';

/** What is said about what was sent, whether it arrived, and the clocks that run. */
export const receiptMessages = {
  help: {
    id: 'catat bahwa laporan sudah dikirim, atau sudah dikonfirmasi',
    en: 'record that a report was sent, or that its arrival was confirmed',
  },
  toFlag: {
    id: 'penerima, misalnya kominfo, kementerian, meta',
    en: 'addressee, such as kominfo, ministry, meta',
  },
  howFlag: { id: 'dikirim lewat apa', en: 'by what means' },
  receiverFlag: { id: 'siapa yang menerima', en: 'who received it' },
  whenFlag: {
    id: 'kapan, misalnya 22.30 atau "kemarin 22.30"',
    en: 'when, such as 22.30 or "yesterday 22.30"',
  },
  ticketFlag: { id: 'nomor tiket atau tanda terima', en: 'ticket or receipt number' },
  confirmedFlag: {
    id: 'kiriman yang tercatat dikonfirmasi oleh orang ini',
    en: 'what was sent is confirmed by this person',
  },
  which: { id: 'Apa yang dicatat?', en: 'What is to be recorded?' },
  confirmOne: {
    id: 'Konfirmasi dari {to}, untuk kiriman {when}',
    en: 'Confirmation from {to}, for what was sent {when}',
  },
  confirmOneBy: {
    id: 'Konfirmasi dari {to}, untuk kiriman {when} kepada {receiver}',
    en: 'Confirmation from {to}, for what was sent {when} to {receiver}',
  },
  newTo: { id: 'Kiriman baru kepada {to}', en: 'Something new sent to {to}' },
  notListed: { id: 'Tidak ada di daftar ini …', en: 'Not on this list …' },
  newOther: { id: 'Kiriman baru kepada penerima lain …', en: 'Something new sent to another addressee …' },
  askTo: { id: 'Kepada siapa?', en: 'To whom?' },
  askHow: {
    id: 'Dikirim lewat apa (WhatsApp, surel, diserahkan langsung)?',
    en: 'By what means (WhatsApp, e-mail, in person)?',
  },
  askReceiver: {
    id: 'Siapa yang menerima (nama dan jabatan)? Kosongkan bila belum ada kabar',
    en: 'Who received it (name and position)? Leave empty if nobody has answered',
  },
  askWhen: { id: 'Kapan? Kosongkan bila baru saja', en: 'When? Leave empty if just now' },
  askTicket: {
    id: 'Nomor tiket atau tanda terima, bila ada',
    en: 'Ticket or receipt number, if there is one',
  },
  askBy: { id: 'Siapa yang mengonfirmasi (nama dan jabatan)?', en: 'Who confirmed it (name and position)?' },
  recorded: { id: 'Tercatat: dikirim kepada {to}, {when}.', en: 'Recorded: sent to {to}, {when}.' },
  recordedStep: { id: 'Langkah "{step}" ikut terjawab.', en: 'This also answers the step "{step}".' },
  confirmed: { id: 'Tercatat: {to} mengonfirmasi, {when}.', en: 'Recorded: {to} confirmed, {when}.' },
  nothingSent: {
    id: 'Belum ada kiriman kepada {to} yang tercatat.',
    en: 'Nothing sent to {to} is on record.',
  },
  nothingSentNext: {
    id: 'Catat kirimannya dulu: {program} terkirim --to {id}',
    en: 'Record it first: {program} sent --to {id}',
  },
  badWhen: {
    id: 'Waktu "{typed}" tidak dapat dibaca, atau belum terjadi. Contoh: 22.30 · kemarin 22.30 · 22/11/2026 22.30',
    en: 'The time "{typed}" cannot be read, or has not come yet. Examples: 22.30 · yesterday 22.30 · 22/11/2026 22.30',
  },
  givenAway: {
    id: 'Kasus ini sudah diserahkan kepada {to}. Catat di komputer yang melanjutkannya, agar catatannya tidak bercabang.',
    en: 'This case was handed over to {to}. Record it on the computer that goes on, so that the journal does not split.',
  },
  givenAwayNext: {
    id: 'Bila tetap dilanjutkan di sini: {program} lanjut {case}',
    en: 'To go on here after all: {program} resume {case}',
  },
  waiting: {
    id: 'Belum dikonfirmasi {to}: dikirim {when} lewat {how}, {days}',
    en: '{to} has not confirmed: sent {when} by {how}, {days}',
  },
  today: { id: 'hari ini', en: 'today' },
  days: { id: '{days} hari lalu', en: '{days} days ago' },
  due: { id: '{step} Batas {due}, sisa {left}', en: '{step} Due {due}, {left} left' },
  over: { id: '{step} Batas {due}, LEWAT {over}', en: '{step} Was due {due}, {over} OVER' },
  short: { id: '{over} target lewat, {left} masih berjalan', en: '{over} targets passed, {left} running' },
  group: { id: 'Batas waktu dan konfirmasi', en: 'Clocks and confirmations' },
} satisfies Record<string, Text>;
