/** A small runbook of an office's own, with every kind of step: short enough to read along with a journey. */
export const TRIAL = `id: hacked-uji
version: 1.0.0
reviewed: 2026-11-22
title: { id: Akun uji diretas, en: Trial account hijacked }
sections:
  - id: keadaan
    title: { id: Kenali keadaan, en: Size up }
    steps:
      - id: masih-masuk
        kind: choice
        ask: { id: Masih bisa masuk ke akun?, en: Can you still log in? }
        choices: { ya: { id: 'Ya, masih bisa', en: 'Yes' }, tidak: { id: Tidak, en: 'No' } }
      - id: tampak
        kind: choices
        ask: { id: Apa yang tampak berubah?, en: What has changed? }
        choices: { unggahan: { id: Ada unggahan asing, en: A foreign post }, bio: { id: Bio berubah, en: The bio }, nama: { id: Nama berubah, en: The name } }
        report: dampak
      - id: kapan
        kind: time
        ask: { id: Kapan pertama kali diketahui?, en: When was it noticed? }
        fills: incident.noticed
      - id: cerita
        kind: text
        ask: { id: Apa yang terjadi?, en: What happened? }
        report: dampak
  - id: bukti
    title: { id: Amankan bukti, en: Evidence }
    steps:
      - id: tangkapan
        kind: evidence
        do: { id: Simpan tangkapan layar profil akun., en: Save a screenshot of the profile. }
  - id: lindungi
    title: { id: Lindungi, en: Protect }
    steps:
      - id: surel
        kind: action
        do: { id: Ganti kata sandi surel kantor dari perangkat lain., en: Change the mailbox password from another device. }
        why: { id: Surel adalah kunci semua akun., en: The mailbox opens every account. }
        within: 15m
        marks: protected
      - id: hapus
        kind: action
        do: { id: Hapus unggahan pelaku., en: Delete the posts of the attacker. }
        requires: [tangkapan]
        asks: { to: meta, what: { id: Hapus unggahan pelaku, en: Delete the posts } }
      - id: baca
        kind: info
        do: { id: Pelaku sering kembali lewat sesi lama., en: Attackers return by old sessions. }
  - id: lapor
    title: { id: Laporkan, en: Report }
    steps:
      - id: lapor-kominfo
        kind: notify
        do: { id: 'Kirim laporan awal ke {kominfo}.', en: 'Send the first report to {kominfo}.' }
        to: kominfo
        edition: awal
        marks: reported
      - id: pulih
        kind: action
        do: { id: Pastikan akun sudah kembali di tangan kantor., en: Make sure the account is back. }
        marks: recovered
`;

/** How a person starts the trial. */
export const START = ['hacked', '--platform', 'uji', '--account', 'dinkes_uji'] as const;

/** The trial's answers as `--plain` reads them, by the step that they answer, in the order of the walk. */
export const LINES = {
  'masih-masuk': ['2'],
  tampak: ['1,3'],
  kapan: ['kemarin 22.30'],
  cerita: ['Akun mengunggah iklan kripto.'],
  tangkapan: ['selesai'],
  surel: ['selesai'],
  hapus: ['selesai'],
  baca: ['1'],
  'lapor-kominfo': ['1', 'WhatsApp', 'Budi Santoso', '', ''],
  pulih: ['nanti', 'Menunggu jawaban Meta.'],
} as const;
export type TrialStep = keyof typeof LINES;

/** Input for `--plain` that answers every step before the given one; all of them without it. */
export function linesUpTo(step?: TrialStep): string {
  const steps = Object.keys(LINES) as TrialStep[];
  const before = step === undefined ? steps : steps.slice(0, steps.indexOf(step));
  return before
    .flatMap((one) => LINES[one])
    .map((line) => `${line}\n`)
    .join('');
}
