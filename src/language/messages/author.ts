import type { Text } from '../text.ts';

/** What the commands say that authors of runbooks use: the map, the difference, a new runbook, and the printed card. */
export const authorMessages = {
  // Help
  mapFlag: { id: 'sebagai peta cabang', en: 'as a map of branches' },
  staleFlag: {
    id: 'daftar sumber dan alamat yang dicek lebih dari sekian hari lalu',
    en: 'list sources and hosts last checked more than so many days ago',
  },
  newHelp: {
    id: 'membuat panduan sendiri: lima pertanyaan, lalu berkas siap disunting',
    en: 'make a runbook of your own: five questions, then a file to edit',
  },
  diffHelp: {
    id: 'beda panduan kantor dengan panduan bawaan',
    en: "how the office's own runbook differs from the shipped one",
  },
  exportHelp: {
    id: 'kartu A4 untuk dicetak, dengan kotak centang',
    en: 'an A4 card to print, with boxes to tick',
  },
  exportFormatFlag: { id: 'bentuk kartu: md atau html', en: 'form of the card: md or html' },

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
} satisfies Record<string, Text>;
