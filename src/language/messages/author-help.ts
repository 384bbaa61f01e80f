import type { Text } from '../text.ts';

/** The help lines of the commands that authors use. Apart from the rest: every start reads the command table. */
export const authorHelp = {
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
  exportFormatFlag: {
    id: 'bentuk kartu: md atau html (semula md)',
    en: 'form of the card: md or html (md unless said)',
  },
} satisfies Record<string, Text>;
