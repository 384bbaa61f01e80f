import type { Runbook, Step } from '../../src/runbook/model.ts';

const text = (words: string) => ({ id: words, en: words });
const base = { waivable: true, report: 'tindakan' } as const;

const STEPS: readonly Step[] = [
  {
    ...base,
    id: 'access',
    kind: 'choice',
    ask: text('Masih bisa masuk?'),
    choices: { 'still-in': text('Ya'), 'locked-out': text('Tidak'), no: text('Bukan') },
  },
  {
    ...base,
    id: 'changed',
    kind: 'choices',
    ask: text('Apa yang berubah?'),
    choices: { name: text('Nama'), mail: text('Surel'), unknown: { ...text('Belum tahu'), alone: true } },
  },
  { ...base, id: 'capture-now', kind: 'evidence', do: text('Ambil gambar.') },
  { ...base, id: 'revert-mail', kind: 'action', do: text('Pulihkan surel.') },
  { ...base, id: 'contact', kind: 'text', ask: text('Nomor?') },
  { ...base, id: 'occurred', kind: 'time', ask: text('Kapan?') },
  { ...base, id: 'notify-first', kind: 'notify', do: text('Lapor.'), to: 'kominfo' },
];

export const RUNBOOK: Runbook = {
  id: 'hacked-instagram',
  version: '1.0.0',
  reviewed: '2026-11-22',
  phase: 'post-incident',
  incident: 'hacked',
  platform: 'instagram',
  title: text('Akun diretas'),
  sources: {},
  sections: [{ id: 'triage', title: text('Kenali'), steps: STEPS }],
};
