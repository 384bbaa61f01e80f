import type { Runbook, Step } from '../../src/runbook/model.ts';
import { choice, runbook, step } from '../case/sample.ts';

const says = (id: string) => ({ id, en: id });

/** A small runbook for a hijack that keeps every rule of the table. */
export const HIJACK: Runbook = runbook([
  choice('access', ['logged-in', 'locked-out']),
  step('capture-now', { do: says('Foto layar dengan HP.') }),
  step('mailbox-password', { do: says('Ganti kata sandi kotak surel.'), marks: 'protected' }),
  step('password', {
    do: says('Ganti kata sandi Instagram.'),
    when: { step: 'access', is: 'logged-in' },
  }),
  choice('citizen-messages', ['yes', 'no'], { ask: says('Dapatkah pelaku membaca pesan warga?') }),
  step('notify-first', { kind: 'notify', to: 'kominfo', do: says('Kirim laporan awal.') }),
  step('form', {
    do: says('Isi formulir pemulihan.'),
    warn: says('Jangan bayar jasa pemulihan.'),
    when: { step: 'access', is: 'locked-out' },
  }),
  choice('regained', ['yes', 'no']),
  step('archive', { kind: 'evidence', do: says('Simpan tangkapan layar isi asing.') }),
  step('sessions', { do: says('Keluarkan semua perangkat asing.'), requires: ['archive'] }),
  step('two-factor', { do: says('Nyalakan autentikasi dua faktor.') }),
  step('codes', { do: says('Buat kode cadangan baru.') }),
  step('delete', { do: says('Hapus isi asing.'), requires: ['archive'] }),
  step('clarification', {
    do: says('Terbitkan klarifikasi.'),
    text: says('KLARIFIKASI\n\nAkun kami diakses pihak yang tidak berhak.'),
    marks: 'informed',
  }),
  step('who-has-access', { kind: 'text', ask: says('Siapa yang memegang akses?') }),
  step('shared-logins'),
  step('police', { text: says('Dugaan akses tanpa hak; pasal ditentukan penyidik.') }),
  step('pd-notice', {
    do: says('Kirim pemberitahuan.'),
    why: says('Paling lambat 3x24 jam.'),
    within: 4320,
    when: { step: 'citizen-messages', is: 'yes' },
  }),
  step('retake-check', {
    do: says('Periksa lagi sesi.'),
    after: 180,
    since: 'contained',
    when: { step: 'regained', is: 'yes' },
  }),
  step('declare-recovered', {
    do: says('Minta pimpinan menyatakan akun pulih.'),
    requires: ['mailbox-password', 'sessions', 'two-factor', 'codes', 'retake-check'],
    waivable: false,
    marks: 'recovered',
    when: { step: 'regained', is: 'yes' },
  }),
  step('recovery-notice', {
    do: says('Umumkan pemulihan.'),
    requires: ['declare-recovered'],
    waivable: false,
    marks: 'announced',
    when: { step: 'regained', is: 'yes' },
  }),
  step('recheck', {
    kind: 'text',
    ask: says('Siapa yang memeriksa ulang?'),
    follow: { incident: 'aftercare', after: [1440, 10080, 43200] },
  }),
  choice('account-state', ['attacker', 'ours'], {
    fills: 'account.state',
    when: { not: { step: 'declare-recovered', outcome: 'done' } },
  }),
]);

/** A small preparation that keeps every rule of the table. */
export const PREPARATION: Runbook = {
  ...runbook([
    step('two-factor', { do: says('Nyalakan autentikasi dua faktor.'), weight: 5 }),
    step('open-items', {
      kind: 'text',
      ask: says('Apa yang belum, siapa, dan sampai kapan?'),
      report: 'tindak-lanjut',
    }),
  ]),
  id: 'prepare-instagram',
  phase: 'pre-incident',
  incident: 'prepare',
};

/** The runbook with one step changed; without a change, the step is taken out. */
export function changed(runbook: Runbook, id: string, change?: Partial<Step>): Runbook {
  return remade(runbook, (steps) =>
    steps.flatMap((one) => (one.id !== id ? [one] : change ? [{ ...one, ...change }] : [])),
  );
}

/** The runbook with one step taken to another place: before the step of the name `to`, or to the end. */
export function moved(runbook: Runbook, id: string, to?: string): Runbook {
  return remade(runbook, (steps) => {
    const others = steps.filter((one) => one.id !== id);
    const at = to ? others.findIndex((one) => one.id === to) : others.length;
    return [...others.slice(0, at), ...steps.filter((one) => one.id === id), ...others.slice(at)];
  });
}

/** The runbook in other words: what an instruction says is what the rules read. */
export function reworded(
  runbook: Runbook,
  id: string,
  words: string,
  key: 'do' | 'ask' | 'text' | 'warn' = 'do',
): Runbook {
  return changed(runbook, id, { [key]: says(words) });
}

function remade(runbook: Runbook, remake: (steps: readonly Step[]) => readonly Step[]): Runbook {
  return {
    ...runbook,
    sections: runbook.sections.map((section) => ({ ...section, steps: remake(section.steps) })),
  };
}
