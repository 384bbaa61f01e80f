import type { AnyEntry, Evidence, Fact, Issued, Opened, Sent } from '../../src/case/entry.ts';
import { type CaseState, fold } from '../../src/case/fold.ts';
import type { ReportInput } from '../../src/report/view.ts';
import type { Runbook, Step, StepKind } from '../../src/runbook/model.ts';

const HASH = 'a'.repeat(64);
export const HEAD = '5e'.repeat(32);

/** A step with what the tests do not care about filled in. */
export function step(id: string, kind: StepKind, words: string, more: Partial<Step> = {}): Step {
  const text = { id: words, en: words };
  const asked = ['choice', 'choices', 'text', 'time'].includes(kind) ? { ask: text } : { do: text };
  return { id, kind, waivable: true, report: 'tindakan', ...asked, ...more };
}

export function runbookOf(...sections: readonly (readonly [string, readonly Step[]])[]): Runbook {
  return {
    id: 'hacked-instagram',
    version: '1.0.0',
    reviewed: '2026-11-22',
    phase: 'post-incident',
    incident: 'hacked',
    platform: 'instagram',
    title: { id: 'Akun Instagram diretas', en: 'Instagram account hijacked' },
    sources: {},
    sections: sections.map(([id, steps]) => ({ id, title: { id, en: id }, steps })),
  };
}

const OPENED: Opened = {
  type: 'opened',
  format: 1,
  program: '0.1.0',
  case: '2026-11-22_2231_hacked-instagram_dinkes-rembang_k7f3',
  kind: 'incident',
  runbook: { id: 'hacked-instagram', version: '1.0.0', sha256: 'b'.repeat(64) },
  account: { platform: 'instagram', handle: 'dinkes_rembang' },
  facts: { 'office.timezone': 'Asia/Jakarta' },
  lang: 'id',
};

export function opened(more: Partial<Opened> = {}): Opened {
  return { ...OPENED, ...more };
}

export function evidence(file: string, more: Partial<Evidence> = {}): Evidence {
  return {
    type: 'evidence',
    file: `evidence/${file}`,
    sha256: HASH,
    bytes: 14_236,
    name: file,
    modified: '2026-11-22T15:33:10.000Z',
    ...more,
  };
}

/** A journal: each fact a minute after the one before, from 22.31 WIB, unless it says when (as `[time, fact]`). */
export function journal(
  ...facts: readonly (Fact | { type: string; foreign: true } | readonly [string, Fact])[]
): AnyEntry[] {
  return facts.map((one, seq) => {
    const [at, fact] = isTimed(one)
      ? one
      : [new Date(Date.UTC(2026, 10, 22, 15, 31 + seq, 7)).toISOString(), one];
    return { seq, at, prev: HASH, ...fact };
  });
}

function isTimed<T>(one: T | readonly [string, Fact]): one is readonly [string, Fact] {
  return Array.isArray(one);
}

export function inputOf(
  runbook: Runbook,
  entries: readonly AnyEntry[],
): ReportInput & { readonly state: CaseState } {
  return { runbook, state: fold(runbook, entries), journal: { entries: entries.length, head: HEAD } };
}

const issued: Issued = {
  type: 'issued',
  edition: { type: 'awal', number: 1 },
  file: 'issued/laporan-insiden_instagram_dinkes_rembang_20261122T224600+0700_awal.md',
  sha256: 'c'.repeat(64),
};

const sent: Sent = {
  type: 'sent',
  step: 'notify-first',
  to: 'kominfo',
  how: 'WhatsApp',
  receiver: 'Bu Sari, Bidang IKP',
  when: '2026-11-22T15:47:00.000Z',
  ticket: 'DK-118',
};

/** A hijack in the middle of being handled, with one of everything that a report shows. */
export const HIJACK = runbookOf(
  [
    'Kenali keadaan',
    [
      step('office-name', 'text', 'Apa nama kantor pemilik akun ini?', {
        report: 'pelapor',
        fills: 'office.name',
      }),
      step('reporter-name', 'text', 'Siapa nama Anda?', { report: 'pelapor', fills: 'reporter.name' }),
      step('reporter-contact', 'text', 'Ke mana Anda dapat dihubungi?', {
        report: 'pelapor',
        fills: 'reporter.contact',
      }),
      step('noticed', 'time', 'Kapan kejadian ini diketahui?', { fills: 'incident.noticed' }),
      step('access', 'choice', 'Masih bisa masuk ke akun?', {
        choices: { yes: { id: 'Ya, masih bisa', en: 'Yes' }, no: { id: 'Tidak', en: 'No' } },
        report: 'akses',
      }),
      step('signs', 'choices', 'Apa yang terlihat di akun?', {
        choices: {
          posts: { id: 'Unggahan asing', en: 'Foreign posts' },
          dms: { id: 'Pesan dikirim ke warga', en: 'Messages sent' },
        },
        report: 'dampak',
      }),
    ],
  ],
  [
    'Bukti cepat',
    [
      step(
        'capture-now',
        'evidence',
        'Foto layar dengan HP, paling lama 3 menit. Pastikan nama akun, isi asing, dan jam terlihat.',
        { within: 5 },
      ),
    ],
  ],
  [
    'Lindungi',
    [
      step(
        'mailbox-password',
        'action',
        'Ganti kata sandi kotak surel akun ini dari perangkat yang bersih.',
        {
          within: 15,
          marks: 'protected',
          report: 'akses',
        },
      ),
      step('stop-ads', 'action', 'Hentikan iklan yang sedang berjalan.', { within: 30 }),
    ],
  ],
  [
    'Rebut kembali',
    [
      step('revert-mail', 'action', 'Buka surel dari security@mail.instagram.com, lalu batalkan perubahan.', {
        when: { step: 'access', is: 'no' },
        asks: {
          to: 'meta',
          what: { id: 'Kembalikan alamat surel {account} ke alamat instansi.', en: 'Restore the e-mail.' },
        },
        report: 'akses',
      }),
      step('sessions', 'action', 'Keluarkan semua perangkat yang tidak Anda kenal.', {
        marks: 'contained',
        within: 60,
        report: 'akses',
      }),
      step('personal-data', 'choice', 'Apakah pesan masuk memuat data pribadi warga?', {
        choices: { yes: { id: 'Ya, ada NIK dan nomor telepon', en: 'Yes' }, no: { id: 'Tidak', en: 'No' } },
        report: 'data-pribadi',
      }),
      step('pd-notice', 'action', 'Kirim pemberitahuan tertulis kepada warga.', {
        within: 4320,
        report: 'data-pribadi',
      }),
    ],
  ],
  [
    'Lapor',
    [
      step('notify-first', 'notify', 'Kirim laporan awal ini sekarang ke {kominfo}.', {
        to: 'kominfo',
        edition: 'awal',
        marks: 'reported',
        within: 60,
      }),
      step('police', 'action', 'Siapkan laporan ke SPKT. Bawa KTP dan bukti cetak.', {
        asks: {
          to: 'police',
          what: { id: 'Terima laporan dugaan akses tanpa hak.', en: 'Take the report.' },
        },
      }),
    ],
  ],
  [
    'Selesaikan',
    [
      step('announce', 'action', 'Umumkan pemulihan setelah sesi, surel, dan dua langkah diperiksa.', {
        marks: 'announced',
      }),
      step('lessons', 'text', 'Apa yang akan diperbaiki kantor?', { report: 'tindak-lanjut' }),
    ],
  ],
);

const done = { type: 'answered', outcome: 'done' } as const;

export const HIJACK_JOURNAL: readonly AnyEntry[] = journal(
  opened({
    facts: {
      'office.timezone': 'Asia/Jakarta',
      'kominfo.name': 'Dinas Kominfo Kabupaten Rembang',
      'reporter.position': 'Pranata Humas',
    },
  }),
  { ...done, step: 'office-name', value: 'Dinas Kesehatan Kabupaten Rembang' },
  { ...done, step: 'reporter-name', value: 'Rina' },
  { ...done, step: 'reporter-contact', value: '0812-0000-0000' },
  { ...done, step: 'noticed', value: '2026-11-22T15:30:00.000Z' },
  { ...done, step: 'access', value: 'yes' },
  { type: 'undone', undoes: 5 },
  { ...done, step: 'access', value: 'no' },
  { ...done, step: 'signs', value: ['posts', 'dms'] },
  evidence('profil.png', { step: 'capture-now', name: 'Screenshot 2026-11-22 (1).png' }),
  { ...done, step: 'capture-now' },
  { type: 'noted', step: 'mailbox-password', text: 'Sandi diganti lewat laptop\nkantor, bukan HP admin.' },
  { ...done, step: 'mailbox-password' },
  { type: 'answered', step: 'stop-ads', outcome: 'not-applicable', reason: 'Tidak ada iklan' },
  { type: 'paused', cause: 'hung-up' },
  { type: 'resumed' },
  issued,
  sent,
  {
    type: 'answered',
    step: 'revert-mail',
    outcome: 'not-possible',
    reason: 'Surel pemberitahuan tidak ditemukan',
  },
  { ...done, step: 'personal-data', value: 'yes' },
  { type: 'answered', step: 'police', outcome: 'later', reason: 'Menunggu izin kepala dinas' },
  { type: 'weighed', foreign: true },
  ['2026-11-22T15:40:00.000Z', { type: 'noted', text: 'Wartawan menelepon; diarahkan ke juru bicara.' }],
);
