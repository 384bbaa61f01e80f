import type { Text } from '../text.ts';

/** What is said about an answers file, and while it is played. */
export const scriptMessages = {
  notAMap: { id: 'Di sini diperlukan pasangan nama dan isi.', en: 'Names with values are needed here.' },
  unknownKey: {
    id: 'Nama "{key}" tidak dikenal.{guess} Yang dapat dipakai: {allowed}.',
    en: 'The name "{key}" is not known.{guess} Allowed: {allowed}.',
  },
  unknownStep: {
    id: 'Tidak ada langkah "{step}" dalam panduan {runbook}.{guess}',
    en: 'There is no step "{step}" in the runbook {runbook}.{guess}',
  },
  unknownChoice: {
    id: 'Pilihan "{value}" tidak ada pada langkah "{step}".{guess} Yang ada: {allowed}.',
    en: 'The step "{step}" has no choice "{value}".{guess} It has: {allowed}.',
  },
  alone: {
    id: 'Pilihan "{value}" pada langkah "{step}" tidak dapat digabung dengan pilihan lain.',
    en: 'The choice "{value}" of the step "{step}" cannot go with any other.',
  },
  tooEarly: {
    id: 'Belum waktunya, jadi tetap menunggu: {step} (mulai {from})',
    en: 'Too early, so it goes on waiting: {step} (from {from} on)',
  },
  unknownOutcome: {
    id: 'Hasil "{value}" tidak dikenal.{guess} Yang dapat dipakai: {allowed}.',
    en: 'The outcome "{value}" is not known.{guess} Allowed: {allowed}.',
  },
  guess: { id: ' Mungkin maksudnya "{near}".', en: ' Did you mean "{near}"?' },
  missingReason: {
    id: 'Hasil "{outcome}" memerlukan alasan (reason).',
    en: 'The outcome "{outcome}" needs a reason.',
  },
  reasonAlone: {
    id: 'Alasan (reason) hanya untuk hasil (outcome): {allowed}.',
    en: 'A reason goes only with an outcome: {allowed}.',
  },
  missingValue: {
    id: 'Langkah "{step}" memerlukan jawaban (value).',
    en: 'The step "{step}" needs a value.',
  },
  missingSent: {
    id: 'Langkah "{step}" memerlukan how dan receiver: lewat apa, dan siapa yang menerima.',
    en: 'The step "{step}" needs how and receiver: by what means, and who received it.',
  },
  notText: {
    id: 'Di sini diperlukan teks yang tidak kosong.',
    en: 'A text that is not empty is needed here.',
  },
  notTruth: { id: 'Di sini diperlukan true atau false.', en: 'Either true or false is needed here.' },
  notTime: {
    id: 'Waktu "{value}" tidak dapat dibaca. Contoh: 2026-11-22T22:30:00+07:00.',
    en: 'The time "{value}" cannot be read. Example: 2026-11-22T22:30:00+07:00.',
  },
  notFiles: { id: 'Di sini diperlukan daftar nama berkas.', en: 'A list of file names is needed here.' },
  fileOutside: {
    id: 'Berkas "{value}" harus berada di folder berkas jawaban atau di bawahnya.',
    en: 'The file "{value}" has to be in the folder of the answers file or below it.',
  },
  atWithoutReplay: { id: '"at" hanya berlaku bersama replay.', en: '"at" works only together with replay.' },
  fileMissing: {
    id: 'Berkas bukti "{value}" tidak ditemukan di folder berkas jawaban.',
    en: 'The evidence file "{value}" is not there, in the folder of the answers file.',
  },
  secretThere: {
    id: 'Di sini tampak tertulis {what}: {masked}. Hapus rahasia itu; bila bukan rahasia, tambahkan "not-secret: true" (pada jawaban itu, atau di tingkat teratas untuk data lain).',
    en: 'There seems to be {what} here: {masked}. Remove it; if it is no secret, add "not-secret: true" (to that answer, or at the top level for other data).',
  },
  doubtAddress: {
    id: 'Ini tidak tampak seperti alamat akun di {hosts}.',
    en: 'This does not look like an address at {hosts}.',
  },
  doubtContact: {
    id: 'Ini tidak memuat nomor telepon atau surel.',
    en: 'There is no telephone number or e-mail address in this.',
  },
  noAnswers: { id: 'Tidak ada "answers".', en: 'There is no "answers".' },

  secret: {
    id: 'Jawaban untuk langkah "{step}" tampak memuat {what}: {masked}',
    en: 'The answer for the step "{step}" seems to contain {what}: {masked}',
  },
  secretName: {
    id: 'Nama akun tampak memuat {what}: {masked}',
    en: 'The account name seems to contain {what}: {masked}',
  },
  secretNameNext: {
    id: 'Tulis nama akunnya saja. Belum ada kasus yang dibuka.',
    en: 'Write the name of the account alone. No case was opened.',
  },
  secretNext: {
    id: 'Hapus rahasia itu, atau seluruh tulisan itu, dari berkas jawaban. Bila ini bukan rahasia, tambahkan "not-secret: true" pada jawaban itu.',
    en: 'Remove the secret, or that whole text, from the answers file. If it is none, add "not-secret: true" to that answer.',
  },
  refused: {
    id: 'Jawaban untuk langkah "{step}" tidak diterima: {why}',
    en: 'The answer for the step "{step}" was not accepted: {why}',
  },
  refusedNext: {
    id: 'Perbaiki jawaban itu dalam berkas {file}, lalu jalankan lagi. Yang sudah tercatat tidak hilang.',
    en: 'Mend that answer in {file}, then run it again. What is on record is not lost.',
  },
  askedAgain: { id: 'langkah itu ditanyakan lagi', en: 'the step was asked again' },
  locked: {
    id: 'langkah masih terkunci oleh {needs}; tambahkan "waived" dengan alasan',
    en: 'the step is still locked by {needs}; add "waived" with a reason',
  },
  lockedHard: { id: 'langkah masih terkunci oleh {needs}', en: 'the step is still locked by {needs}' },
  unforeseen: {
    id: 'Berkas jawaban tidak memuat jawaban untuk: {question}',
    en: 'The answers file has no answer to: {question}',
  },
  unused: {
    id: 'Tidak terpakai, karena langkahnya tidak tercapai: {steps}',
    en: 'Not used, since their steps were not reached: {steps}',
  },
} satisfies Record<string, Text>;
