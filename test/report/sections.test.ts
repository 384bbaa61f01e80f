import { describe, expect, test } from 'vitest';
import type { Fact, Opened } from '../../src/case/entry.ts';
import { renderReport } from '../../src/report/edition.ts';
import type { Runbook } from '../../src/runbook/model.ts';
import { evidence, inputOf, journal, opened, runbookOf, step } from './sample.ts';

const runbook = runbookOf([
  'Kenali',
  [
    step('access', 'choice', 'Masih bisa masuk?', {
      choices: { yes: { id: 'Ya', en: '' }, no: { id: 'Tidak', en: '' } },
      report: 'akses',
    }),
    step('inside', 'action', 'Keluarkan *semua* perangkat di {platform}. Lalu periksa lagi.', {
      when: { step: 'access', is: 'yes' },
      within: 5,
      marks: 'contained',
      report: 'akses',
    }),
    step('outside', 'action', 'Minta bantuan.', {
      when: { step: 'access', is: 'no' },
      asks: { to: 'meta', what: { id: 'Pulihkan {account}', en: '' } },
    }),
    step('damage', 'text', 'Apa dampaknya?', { report: 'dampak' }),
    step('private', 'choice', 'Apakah ada data pribadi?', {
      report: 'data-pribadi',
      choices: { no: { id: 'Tidak ada', en: '' } },
    }),
    step('plan', 'text', 'Apa rencananya?', { report: 'tindak-lanjut' }),
    step('found', 'text', 'Apa yang ditemukan?'),
    step('photo', 'evidence', 'Foto layar'),
    step('read', 'info', 'Baca ini.'),
  ],
]);

const done = (id: string, value?: string | string[]): Fact => ({
  type: 'answered',
  step: id,
  outcome: 'done',
  ...(value === undefined ? {} : { value }),
});
const failed = (id: string, outcome: 'not-possible' | 'not-applicable' | 'later', reason: string): Fact => ({
  type: 'answered',
  step: id,
  outcome,
  reason,
});

/** One section's lines, without its heading. */
function section(
  number: number,
  facts: readonly Fact[],
  more: Partial<Opened> = {},
  of: Runbook = runbook,
): string {
  const report = renderReport(inputOf(of, journal(opened(more), ...facts)));
  return report.split(/^## (?=\d+\. )/m)[number]?.replace(/^.*\n\n/, '') ?? '';
}

test.each<[string, number, Fact[], Partial<Opened>, string[]]>([
  [
    'the letter has nothing that only a person may give',
    1,
    [],
    {},
    [
      '| Nomor | [diisi: nomor surat, oleh tata usaha] |',
      '| Sifat | Terbatas [diisi: setujui atau ubah] |',
      '| Lampiran | Tidak ada berkas bukti |',
      '[diisi: nama instansi dan kop surat]',
    ],
  ],
  [
    'nor the signature',
    15,
    [],
    {},
    ['[diisi: tempat, tanggal]', '[diisi: tanda tangan dan stempel]', '[diisi: nama lengkap, NIP]'],
  ],
  [
    'the letter counts its evidence',
    1,
    [evidence('a.png')],
    {},
    ['| Lampiran | 1 berkas bukti digital (bagian 9) |'],
  ],
  [
    'contact of the reporter: missing facts are said',
    3,
    [],
    {},
    ['| Nama pelapor | belum diisi |', '| Kontak | belum diisi |'],
  ],
  [
    'contact of the reporter: from the profile',
    3,
    [],
    { facts: { 'reporter.contact': '0812' } },
    ['| Kontak | 0812 |'],
  ],
  [
    'description: missing facts are said',
    4,
    [],
    {},
    ['| Platform | Instagram |', '| Nama akun | @dinkes_rembang |', '| Alamat | belum diisi |'],
  ],
  [
    'an address is not a link',
    4,
    [],
    { facts: { 'account.url': 'https://www.instagram.com/a/' } },
    ['| Alamat | `https://www.instagram.com/a/` |'],
  ],
  ['impact: missing is said', 6, [], {}, ['Dampak: belum diisi.']],
  [
    'impact: as answered, without a cause or an article',
    6,
    [done('damage', 'Warga tertipu')],
    {},
    ['| Apa dampaknya? | Warga tertipu |', '**Dugaan:** akses tanpa hak; pasal ditentukan penyidik.'],
  ],
  [
    'impact: personal data once its question was answered',
    6,
    [done('private', 'no')],
    {},
    ['| Apakah ada data pribadi? | Tidak ada |', 'UU 27/2022', '3 × 24 jam'],
  ],
  ['impact: a preparation has none', 6, [], { kind: 'preparation' }, ['Tidak berlaku']],
  ['actions: none yet', 7, [], {}, ['Belum ada tindakan yang tercatat.']],
  [
    'actions: within the target',
    7,
    [done('access', 'yes'), done('inside')],
    {},
    [
      '| Keluarkan semua perangkat di Instagram | Selesai | 22 November 2026, pukul 22.33 WIB | Target 5 menit sejak kasus dibuka: tercapai |',
    ],
  ],
  [
    'actions: too late',
    7,
    [done('access', 'yes'), ...Array<Fact>(5).fill(done('found', 'x')), done('inside')],
    {},
    ['Target 5 menit sejak kasus dibuka: terlewati 2 menit'],
  ],
  [
    'actions: findings, files and notes',
    7,
    [
      done('found', 'Sesi asing'),
      evidence('a.png', { step: 'photo' }),
      { type: 'noted', step: 'photo', text: 'dua\nbaris' },
      done('photo'),
    ],
    {},
    [
      '| Apa yang ditemukan? | Sesi asing |',
      '| Foto layar | Selesai, 1 berkas |',
      '| Catatan: dua / baris |',
    ],
  ],
  [
    'actions: what was done before an answer changed',
    7,
    [done('access', 'yes'), done('inside'), done('access', 'no')],
    {},
    ['Dilakukan sebelum jawaban lain diubah'],
  ],
  [
    'actions: a lock that was set aside',
    7,
    [{ type: 'answered', step: 'photo', outcome: 'done', waived: 'Darurat' }],
    {},
    ['Syarat sebelumnya dilewati: Darurat'],
  ],
  [
    'gaps: each with its reason',
    8,
    [
      done('access', 'no'),
      failed('outside', 'not-possible', 'Surel diganti'),
      failed('photo', 'later', 'Baterai'),
      failed('plan', 'not-applicable', 'Sudah ada'),
    ],
    {},
    [
      '| Minta bantuan | Tidak bisa | Surel diganti |',
      '| Foto layar | Ditunda | Baterai |',
      '| Apa rencananya? | Tidak berlaku | Sudah ada |',
      'Belum dikerjakan: 4 langkah, karena gilirannya belum tiba.',
      '- **Kenali (4):** Apa dampaknya?; Apakah ada data pribadi?; Apa yang ditemukan?; Baca ini',
    ],
  ],
  ['gaps: of a closed case', 8, [{ type: 'closed' }], {}, ['karena kasus ditutup lebih dulu']],
  [
    'gaps: none',
    8,
    [
      done('access', ''),
      ...['damage', 'private', 'plan', 'found', 'photo', 'read'].map((id) => done(id, 'x')),
    ],
    {},
    ['Tidak ada: semua langkah yang berlaku sudah dilakukan.'],
  ],
  ['evidence: none', 9, [], {}, ['Belum ada berkas bukti.']],
  [
    'evidence: name, size, times and hash',
    9,
    [evidence('a.png', { name: 'Foto | 1.png', bytes: 3_140_000 })],
    {},
    [
      '| `a.png` | Foto \\| 1.png | 3,1 MB | 22 November 2026, 22.33.10 WIB | 22 November 2026, 22.32.07 WIB | aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaa |',
    ],
  ],
  [
    'access',
    10,
    [done('access', 'yes'), done('inside')],
    {},
    [
      '**Keadaan:** dampak sudah dibatasi; akses belum dinyatakan pulih.',
      '| Dampak dibatasi | 22 November 2026, pukul 22.33 WIB |',
      '| Dampak dibatasi | 22 November 2026, pukul 22.33 WIB |',
      '| Masih bisa masuk? | Ya |',
      '| Keluarkan semua perangkat di Instagram | selesai |',
    ],
  ],
  [
    'access: closed without recovery is not called recovered',
    10,
    [{ type: 'closed' }],
    {},
    ['penanganan ditutup; pemulihan akses tidak tercatat'],
  ],
  ['requests: none', 11, [], {}, ['Tidak ada permintaan bantuan yang terbuka.']],
  [
    'requests',
    11,
    [done('access', 'no'), failed('outside', 'not-possible', 'Surel diganti')],
    {},
    ['| Meta | Pulihkan @dinkes_rembang | Surel diganti | 22 November 2026, pukul 22.33 WIB |'],
  ],
  [
    'plans',
    12,
    [done('plan', 'Dua admin'), failed('photo', 'later', 'Baterai')],
    {},
    [
      '| Apa rencananya? | Dua admin |',
      '| Foto layar | Ditunda: Baterai |',
      '5 langkah berikutnya tercantum di bagian 8',
    ],
  ],
  [
    'forwarding: the chain is to be filled in',
    13,
    [],
    { account: { platform: 'youtube', handle: 'bnpb' } },
    [
      '| [diisi: instansi] | Dinas Komunikasi dan Informatika | [diisi penerus] |',
      '| Kementerian Komunikasi dan Digital | Google |',
    ],
  ],
  [
    'authenticity',
    14,
    [],
    {},
    ['bukan siapa pembuatnya', '1 catatan', 'sha256sum -c SHA256SUMS', '`hacked-instagram` versi 1.0.0'],
  ],
])('%s', (_, number, facts, more, expected) => {
  const text = section(number, facts, more);
  for (const line of expected) expect(text).toContain(line);
});

test.each<[string, number, Fact[], string]>([
  [
    'what was not possible is no action done',
    7,
    [done('access', 'no'), failed('outside', 'not-possible', 'x')],
    'Minta bantuan',
  ],
  ['reading something is no action', 7, [done('read')], 'Baca ini'],
  [
    'a gap of a branch that was left is none',
    8,
    [done('access', 'yes'), failed('inside', 'later', 'x'), done('access', 'no')],
    'Keluarkan',
  ],
  [
    'an access question of a branch that was left is no state',
    10,
    [done('access', 'yes'), done('inside'), done('access', 'no')],
    'Keluarkan',
  ],
  ['no personal data before its question was answered', 6, [], 'UU 27/2022'],
])('not there: %s', (_, number, facts, unwanted) => {
  expect(section(number, facts)).not.toContain(unwanted);
});

test('a question of a branch that was left says nothing about the state', () => {
  const asked = runbookOf([
    'a',
    [
      step('access', 'choice', 'Masuk?', { choices: { yes: { id: 'Ya', en: '' } } }),
      step('mail', 'text', 'Surel apa?', { report: 'akses', when: { step: 'access', is: 'yes' } }),
    ],
  ]);
  const facts = [done('access', 'yes'), done('mail', 'a')];
  expect(section(10, facts, {}, asked)).toContain('Surel apa?');
  expect(section(10, [...facts, done('access', 'no')], {}, asked)).not.toContain('Surel apa?');
});

test('personal data: no duty for a case older than the law', () => {
  const asked = runbookOf([
    'Data pribadi warga',
    [step('what', 'text', 'Data apa?', { report: 'data-pribadi' })],
  ]);
  expect(section(6, [done('what', 'NIK')], {}, asked)).toContain('UU 27/2022');
  expect(section(6, [], {}, asked)).not.toContain('UU 27/2022');
  const old = { facts: { 'incident.noticed': '2021-10-08T09:29:00.000Z' } };
  expect(section(6, [done('what', 'NIK')], old, asked)).not.toContain('UU 27/2022');
});

test('files count as the result of any step, and a closed case has no "not yet"', () => {
  expect(
    section(
      7,
      [evidence('a.png', { step: 'read2' }), done('read2')],
      {},
      runbookOf(['a', [step('read2', 'action', 'Cari')]]),
    ),
  ).toContain('| Cari | Selesai, 1 berkas |');
  expect(section(10, [{ type: 'closed' }])).toContain('| Dampak dibatasi | tidak tercatat |');
});

describe('chronology', () => {
  test.each<[string, Fact[], string]>([
    ['opened', [], '| 1 | 22.31.07 | Kasus dibuka: Akun Instagram diretas, @dinkes_rembang (Instagram). |'],
    ['a question', [done('access', 'no')], '| 2 | 22.32.07 | Masih bisa masuk? **Tidak** |'],
    ['an action', [done('photo')], '**Selesai:** Foto layar.'],
    [
      'a question without an answer',
      [failed('access', 'not-possible', 'Gelap')],
      '**Tidak bisa:** Masih bisa masuk? Alasan: Gelap',
    ],
    ['a reason', [failed('photo', 'later', 'Baterai')], '**Ditunda:** Foto layar. Alasan: Baterai'],
    ['a step that the runbook does not have', [done('ghost', 'x')], '**Selesai:** ghost. Jawaban: x'],
    [
      'a choice that the runbook does not have',
      [done('access', 'toString')],
      'Masih bisa masuk? **toString**',
    ],
    [
      'what was set aside',
      [done('access', 'no'), { type: 'undone', undoes: 1 }],
      '~~Masih bisa masuk? **Tidak**~~ (dibatalkan) |\n| 3 | 22.33.07 | Catatan nomor 2 dibatalkan. |',
    ],
    ['a note', [{ type: 'noted', step: 'photo', text: 'gelap' }], 'Catatan pada langkah “Foto layar”: gelap'],
    ['evidence', [evidence('a.png')], 'Bukti ditambahkan: a.png (14,2 kB).'],
    ['a pause', [{ type: 'paused', cause: 'asked' }], 'Penanganan dijeda.'],
    [
      'a resumption',
      [{ type: 'resumed', changed: ['a', 'b'] }],
      'Penanganan dilanjutkan. Panduan yang lebih baru berbeda pada 2 langkah',
    ],
    [
      'an edition',
      [{ type: 'issued', edition: { type: 'awal', number: 1 }, file: 'x', sha256: 'x' }],
      'Laporan diterbitkan: edisi awal, nomor 1.',
    ],
    [
      'something sent',
      [
        {
          type: 'sent',
          step: 'x',
          to: 'bssn',
          how: 'surel',
          receiver: 'piket',
          when: '2026-11-22T15:00:00.000Z',
          ticket: '7',
        },
      ],
      '**Dikirim** kepada BSSN melalui surel, diterima piket, nomor tiket 7 (22 November 2026, pukul 22.00 WIB).',
    ],
    ['closed', [{ type: 'closed' }], 'Kasus ditutup.'],
  ])('%s', (_, facts, expected) => {
    expect(section(5, facts)).toContain(expected);
  });

  test('a new day has a row of its own, and what the reporter tells stands first', () => {
    const noticed = step('noticed', 'time', 'Kapan?', { fills: 'incident.noticed' });
    const told = section(5, [done('noticed', '2026-11-21T16:00:00.000Z')], {}, runbookOf(['a', [noticed]]));
    expect(
      told
        .split('\n')
        .filter((line) => /^\|/.test(line))
        .slice(2),
    ).toEqual([
      '|   |   | **21 November 2026** |',
      '| – | 23.00.00 | Kejadian diketahui, menurut pelapor. |',
      '|   |   | **22 November 2026** |',
      expect.stringContaining('| 1 | 22.31.07 |'),
      '| 2 | 22.32.07 | Diketahui: **21 November 2026, pukul 23.00 WIB** |',
    ]);
  });

  test('a newer type is shown, and a clock that went back is flagged', () => {
    const entries = journal(opened(), { type: 'weighed', foreign: true }, [
      '2026-11-22T15:00:00.000Z',
      { type: 'closed' },
    ]);
    const report = renderReport(inputOf(runbook, entries));
    expect(report).toContain('Catatan jenis “weighed” dari versi program yang lebih baru');
    expect(report).toContain(
      '| 3 | 22.00.00 | Kasus ditutup. [jam perangkat mundur dari catatan sebelumnya] |',
    );
  });
});

test('the summary says what, since when, what is seen, how it stands and what is needed', () => {
  const signs = step('signs', 'choices', 'Apa yang terlihat?', {
    report: 'dampak',
    choices: { a: { id: 'Iklan kripto', en: '' } },
  });
  const facts = {
    'office.name': 'Dinkes',
    'incident.noticed': '2026-11-22T15:30:00.000Z',
    'incident.occurred': '2026-11-22T14:00:00.000Z',
  };
  expect(
    section(2, [done('signs', ['a'])], { facts }, runbookOf(['a', [signs]])).trim(),
  ).toBe(`- **Apa:** Akun Instagram diretas: @dinkes_rembang, milik Dinkes.
- **Sejak kapan:** diketahui 22 November 2026, pukul 22.30 WIB; diperkirakan terjadi 22 November 2026, pukul 21.00 WIB.
- **Dampak yang terlihat:** Iklan kripto.
- **Keadaan:** belum terkendali; penanganan sedang berjalan (22 November 2026, pukul 22.32 WIB, 2 menit sejak diketahui).
- **Yang diperlukan:** tidak ada permintaan bantuan yang terbuka.`);
});

describe('how the account ended', () => {
  const ending = runbookOf([
    'a',
    [
      step('thrown-out', 'action', 'Usir pelaku', { marks: 'contained' }),
      step('look', 'action', 'Periksa lagi sesi', { after: 180, since: 'contained' }),
      step('declare', 'action', 'Nyatakan pulih', {
        requires: ['look'],
        waivable: false,
        marks: 'recovered',
      }),
      step('end', 'choice', 'Bagaimana keadaan akun?', {
        fills: 'account.state',
        report: 'akses',
        when: { not: { step: 'declare', outcome: 'done' } },
        choices: { retaken: { id: 'Diambil lagi oleh pelaku', en: '' } },
      }),
    ],
  ]);
  const taken = [failed('look', 'not-possible', 'Diambil lagi'), failed('declare', 'not-possible', 'x')];

  test('stands in the summary, in section 10 and in the data, in the words that were chosen', () => {
    const facts = [...taken, done('end', 'retaken')];
    expect(section(2, facts, {}, ending)).toContain(
      '**Keadaan:** akun diambil lagi oleh pelaku; penanganan belum ditutup',
    );
    expect(section(10, [...facts, { type: 'closed' }], {}, ending)).toContain(
      '**Keadaan:** akun diambil lagi oleh pelaku; penanganan ditutup.',
    );
    expect(section(0, facts, {}, ending)).toContain('state: "Diambil lagi oleh pelaku"');
  });

  test('a recovery that is declared after all is stronger', () => {
    const facts = [done('thrown-out'), ...taken, done('end', 'retaken'), done('declare')];
    expect(section(10, facts, {}, ending)).toContain('**Keadaan:** akses sudah pulih');
  });

  test('what waited when the case was closed stands in section 12 with its time, not in section 8', () => {
    const facts: Fact[] = [done('thrown-out'), { type: 'closed' }];
    expect(section(12, facts, {}, ending)).toContain(
      '| Periksa lagi sesi | Belum waktunya; mulai 23 November 2026, pukul 01.32 WIB |',
    );
    expect(section(12, facts, {}, ending)).toContain('| Nyatakan pulih | Sesudah langkah yang menunggu');
    expect(section(8, facts, {}, ending)).not.toContain('Periksa lagi sesi');
    expect(section(0, facts, {}, ending)).toContain(
      'waiting:\n  - { id: "look", due: "2026-11-22T18:32:07.000Z" }',
    );
    expect(section(2, facts, {}, ending)).toContain('penanganan ditutup sebelum pemeriksaan ulang');
  });
});

describe('personal data in the summary', () => {
  const asked = runbookOf([
    'a',
    [
      step('read', 'choice', 'Dapatkah pesan warga dibaca?', {
        report: 'data-pribadi',
        choices: { yes: { id: 'Ya', en: '' }, no: { id: 'Tidak', en: '' } },
      }),
      step('kinds', 'choices', 'Data apa?', {
        report: 'data-pribadi',
        when: { step: 'read', is: 'yes' },
        choices: { nik: { id: 'NIK', en: '' }, phone: { id: 'Nomor HP', en: '' } },
      }),
      step('notice', 'action', 'Kirim pemberitahuan.', {
        report: 'data-pribadi',
        when: { step: 'read', is: 'yes' },
        within: 4320,
      }),
    ],
  ]);
  const noticed = (at: string) => ({ facts: { 'incident.noticed': at } });
  const fresh = noticed('2026-11-22T15:30:00.000Z');
  const kinds = [done('read', 'yes'), done('kinds', ['nik', 'phone'])];
  test.each<[string, Fact[], Partial<Opened>, string]>([
    [
      'the kinds and the deadline',
      kinds,
      fresh,
      '**Data pribadi warga:** NIK; Nomor HP; batas pemberitahuan 25 November 2026, pukul 22.30 WIB (sisa 2 hari 23 jam).',
    ],
    ['a deadline that has passed', kinds, noticed('2026-11-18T15:30:00.000Z'), '(terlewati 1 hari'],
    [
      'when it was sent',
      [...kinds, done('notice')],
      fresh,
      'pemberitahuan dikirim 22 November 2026, pukul 22.34 WIB.',
    ],
    ['nothing to be read, no deadline', [done('read', 'no')], fresh, 'Dapatkah pesan warga dibaca? Tidak.'],
    ['before the law: no deadline', kinds, noticed('2021-10-08T09:29:00.000Z'), 'warga:** NIK; Nomor HP.'],
    [
      'kinds that nobody knows',
      [done('read', 'yes'), failed('kinds', 'not-possible', 'Terkunci.')],
      fresh,
      'jenisnya belum dapat dipastikan (Terkunci); batas pemberitahuan',
    ],
  ])('%s', (_, facts, more, expected) => expect(section(2, facts, more, asked)).toContain(expected));

  test('it is not told as damage that was seen', () => {
    expect(section(2, kinds, fresh, asked)).not.toContain('Dampak yang terlihat');
    expect(section(6, kinds, fresh, asked)).toContain('| Data apa? | NIK; Nomor HP |');
  });
});

test('the summary counts what was done, not what was said or read', () => {
  const facts = [done('access', 'yes'), done('inside'), done('read'), done('photo'), done('damage', 'x')];
  expect(section(2, facts)).toContain(' 2 langkah selesai.');
});

test('later looks stand with their dates, who makes them, and how', () => {
  const planned = runbookOf([
    'a',
    [
      step('who', 'text', 'Siapa memeriksa ulang?', {
        report: 'tindak-lanjut',
        follow: { incident: 'aftercare', after: [1440, 10080], since: 'recovered' },
      }),
    ],
  ]);
  const facts: Fact[] = [done('who', 'Admin B'), { type: 'closed' }];
  const text = section(12, facts, {}, planned);
  expect(text).toContain('23 November 2026; 29 November 2026. Petugas: Admin B.');
  expect(text).toContain(
    'gpr-respond aftercare --platform instagram --account dinkes\\_rembang'.replace('\\_', '_'),
  );
  expect(section(0, facts, {}, planned)).toContain(
    'followUps:\n  - { incident: "aftercare", due: "2026-11-23T',
  );
  const refused = section(12, [failed('who', 'not-applicable', 'Akun dilepas')], {}, planned);
  expect(refused).not.toContain('Pemeriksaan lanjutan');
});
