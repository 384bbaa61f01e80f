import type { Text } from '../text.ts';

/** Sentences of the rules for scenarios. */
export const drillCheckMessages = {
  unknownRunbook: {
    id: 'Tidak ada panduan yang utuh untuk "{incident}" di platform "{platform}".',
    en: 'There is no whole runbook for "{incident}" on the platform "{platform}".',
  },
  doubledId: { id: 'Id "{id}" sudah dipakai.', en: 'The id "{id}" is taken already.' },
  unknownStep: {
    id: 'Panduan {runbook} tidak punya langkah atau bagian "{step}".',
    en: 'The runbook {runbook} has no step or section "{step}".',
  },
  unknownStepNear: {
    id: 'Panduan {runbook} tidak punya langkah atau bagian "{step}". Maksudnya "{near}"?',
    en: 'The runbook {runbook} has no step or section "{step}". Did you mean "{near}"?',
  },
  unknownChoice: {
    id: 'Langkah "{step}" tidak punya pilihan "{value}". Yang ada: {choices}.',
    en: 'The step "{step}" has no choice "{value}". It has: {choices}.',
  },
  unknownRole: {
    id: 'Tidak ada peran "{role}". Yang ada: {roles}.',
    en: 'There is no role "{role}". There are: {roles}.',
  },
  oneTrigger: {
    id: 'Kejutan perlu tepat satu pemicu: after, at, atau when.',
    en: 'A surprise needs exactly one trigger: after, at or when.',
  },
  twoChoices: {
    id: 'Kejutan perlu paling sedikit dua pilihan.',
    en: 'A surprise needs at least two choices.',
  },
  sameForAll: {
    id: 'Semua pilihan bernilai sama, jadi tidak ada yang diputuskan.',
    en: 'All choices give the same points, so nothing is decided.',
  },
  stepNeverComes: {
    id: 'Langkah "{step}" tidak pernah muncul dalam latihan ini: dilewati, sudah terisi, atau bukan untuk platform ini.',
    en: 'The step "{step}" never comes up in this drill: it is skipped, filled in already, or not for this platform.',
  },
  neverHolds: {
    id: 'Tidak ada jawaban yang memenuhi pemicu ini.',
    en: 'No answers make this trigger come true.',
  },
  beforeItself: {
    id: 'Langkah tidak bisa mendahului dirinya sendiri.',
    en: 'A step cannot come before itself.',
  },
  valueWithoutDone: {
    id: 'Jawaban (is) hanya ada bila langkah selesai; outcome di sini tidak memuat done.',
    en: 'There is an answer (is) only where the step was done; the outcome here does not hold done.',
  },
  modelMissed: {
    id: 'Harapan "{id}" tidak tercapai oleh jawaban teladan (finds): langkah "{step}" tidak berakhir demikian.',
    en: 'The model answer (finds) does not reach the expectation "{id}": the step "{step}" does not end so.',
  },
  modelLate: {
    id: 'Harapan "{id}" tidak tercapai: jawaban teladan, satu menit per langkah, terlambat {minutes} menit pada "{step}".',
    en: 'The expectation "{id}" cannot be met: the model answer, a minute a step, is {minutes} minutes late at "{step}".',
  },
  modelOrder: {
    id: 'Harapan "{id}" tidak tercapai: dalam panduan, "{other}" datang sebelum "{step}".',
    en: 'The expectation "{id}" cannot be met: in the runbook, "{other}" comes before "{step}".',
  },
  textTooLong: {
    id: 'Teks ini {length} huruf; paling panjang {most}, agar terbaca di layar proyektor.',
    en: 'This text has {length} characters; at most {most}, so that it can be read on a projector.',
  },
  contact: {
    id: '"{contact}" tampak seperti nomor atau alamat seseorang. Skenario tidak memuat kontak siapa pun.',
    en: '"{contact}" looks like somebody\'s number or address. A scenario holds nobody\'s contact.',
  },
} as const satisfies Record<string, Text>;
