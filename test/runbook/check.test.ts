import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inspectPath, inspectRoot } from '../../src/runbook/inspect.ts';
import { openLibrary } from '../../src/runbook/library.ts';
import { loadFile } from '../../src/runbook/load.ts';
import { printProblem } from '../../src/runbook/problem.ts';

import { sampleRoot } from './sample.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const library = {
  ...openLibrary([{ folder: `${folder}root`, shown: 'root' }]),
  platforms: new Set(['sample', 'other']),
  incidents: new Set(['hacked', 'aftercare']),
  glossary: [
    {
      use: { id: 'kata sandi', en: 'password' },
      avoid: { id: ['password', 'sandi akun'], en: ['passcode'] },
    },
    { use: { id: 'tangkapan layar', en: 'screenshot' }, avoid: { id: ['screenshot'], en: ['screen grab'] } },
  ],
};

/** Every fixture breaks one rule: the one that it is named after, or the one that is given. */
function problemsOf(name: string, rule = name, today = '2026-11-22'): string {
  const { problems } = loadFile(`${folder}${name}.yaml`, `${name}.yaml`, undefined, library, today);
  expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  return problems.map((problem) => printProblem(problem, 'id')).join('\n');
}

test('good', () => {
  expect(loadFile(`${folder}good.yaml`, 'good.yaml', undefined, library, '2026-11-22').problems).toEqual([]);
});

test('duplicate-id', () => {
  expect(problemsOf('duplicate-id')).toMatchInlineSnapshot(`
    "duplicate-id.yaml:18:13: duplicate-id: Id langkah "access" sudah dipakai di duplicate-id.yaml baris 14.
              - id: access
                    ^
    duplicate-id.yaml:21:9: duplicate-id: Id bagian "triage" sudah dipakai di duplicate-id.yaml baris 11.
          - id: triage
                ^
    duplicate-id.yaml:25:14: duplicate-id: Fragmen "mailbox" sudah dipakai dalam runbook ini.
              - use: mailbox
                     ^"
  `);
});

test('empty-section', () => {
  expect(problemsOf('empty-section')).toMatchInlineSnapshot(`
    "empty-section.yaml:20:5: empty-section: Bagian "nothing" tidak punya langkah.
            steps: []
            ^"
  `);
});

test('fills', () => {
  expect(problemsOf('fills')).toMatchInlineSnapshot(`
    "fills.yaml:21:16: fills: "incident.noticed" diisi oleh langkah berjenis time, bukan text.
                fills: incident.noticed
                       ^"
  `);
});

test('alone: of choices only', () => {
  expect(problemsOf('alone', 'kind')).toMatchInlineSnapshot(`
    "alone.yaml:23:53: kind: "alone" hanya untuk pilihan pada langkah berjenis choices, bukan choice.
                  unknown: { id: Belum tahu, en: Not known, alone: true }
                                                            ^"
  `);
});

test('follow', () => {
  expect(problemsOf('follow')).toMatchInlineSnapshot(`
    "follow.yaml:15:29: follow: Tidak ada panduan untuk "aftercre". Yang ada: aftercare, hacked.
                follow: { incident: aftercre, after: [7d, 1d] }
                                    ^
    follow.yaml:15:39: follow: Tulis jangka waktu dari yang paling pendek ke yang paling panjang.
                follow: { incident: aftercre, after: [7d, 1d] }
                                              ^"
  `);
});

test('times', () => {
  expect(problemsOf('times')).toMatchInlineSnapshot(`
    "times.yaml:25:16: times: Tidak ada langkah sebelumnya yang menandai tonggak "recovered" (marks).
                since: recovered
                       ^
    times.yaml:29:9: times: "since" memerlukan "after": berapa lama setelah tonggak itu.
                since: contained
                ^
    times.yaml:33:57: times: Tidak ada langkah sebelumnya yang menandai tonggak "announced" (marks).
                follow: { incident: hacked, after: [1d], since: announced }
                                                                ^"
  `);
});

test('platforms-source: unknown, or in a runbook for one platform', () => {
  expect(problemsOf('platforms-source', 'platforms')).toMatchInlineSnapshot(`
    "platforms-source.yaml:14:17: platforms: Tidak ada panduan untuk platform "sampel". Maksudnya "sample"?
            platforms: [sampel]
                        ^"
  `);
});

test('missing-source-on: a menu path without a source on one of its platforms', () => {
  expect(problemsOf('missing-source-on', 'missing-source')).toMatchInlineSnapshot(`
    "missing-source-on.yaml:22:9: missing-source: Jalur menu ini tidak punya sumber yang tampil untuk: other.
                path: { id: Setelan > Keamanan, en: Settings > Security }
                ^"
  `);
});

test('forward-reference', () => {
  expect(problemsOf('forward-reference')).toMatchInlineSnapshot(`
    "forward-reference.yaml:13:19: forward-reference: Langkah "access" baru muncul sesudah ini. Hanya langkah sebelumnya yang boleh dirujuk.
            when: { step: access, is: yes }
                          ^
    forward-reference.yaml:18:20: forward-reference: Langkah ini merujuk dirinya sendiri.
                requires: [open]
                           ^"
  `);
});

test('glossary: with the place inside the text, also where it goes over lines', () => {
  expect(problemsOf('glossary')).toMatchInlineSnapshot(`
    "glossary.yaml:7:14: glossary: (peringatan) Di panduan ini istilahnya "kata sandi", bukan "Password".
        title: { id: Password dicuri, en: Password stolen }
                     ^
    glossary.yaml:17:24: glossary: (peringatan) Di panduan ini istilahnya "kata sandi", bukan "password".
                    Lalu ganti password akun itu.
                               ^
    glossary.yaml:18:39: glossary: (peringatan) Di panduan ini istilahnya "password", bukan "passcode".
                  en: 'It''s time: change the passcode now.'
                                              ^
    glossary.yaml:19:56: glossary: (peringatan) Di panduan ini istilahnya "tangkapan layar", bukan "screenshotnya".
                why: { id: "Ganti kata sandi akun, lalu simpan screenshotnya.", 
                                                               ^"
  `);
});

test('id-path', () => {
  expect(problemsOf('id-path')).toMatchInlineSnapshot(`
    "id-path.yaml:1:5: id-path: Id harus "hacked-sample", sesuai letak berkasnya.
        id: stolen-sample
            ^"
  `);
});

test('kind', () => {
  expect(problemsOf('kind')).toMatchInlineSnapshot(`
    "kind.yaml:19:15: kind: Langkah berjenis choice harus punya "choices".
                kind: choice
                      ^
    kind.yaml:24:9: kind: Harus ada paling sedikit 2 pilihan.
                choices: { only: { id: Ini, en: This } }
                ^
    kind.yaml:26:15: kind: Langkah berjenis action harus punya "do".
                kind: action
                      ^
    kind.yaml:27:9: kind: "ask" tidak berlaku untuk langkah berjenis action.
                ask: { id: Buka., en: Open. }
                ^
    kind.yaml:29:15: kind: Langkah berjenis notify harus punya "to".
                kind: notify
                      ^
    kind.yaml:34:9: kind: "to" tidak berlaku untuk langkah berjenis info.
                to: kominfo
                ^
    kind.yaml:35:9: kind: "edition" tidak berlaku untuk langkah berjenis info.
                edition: awal
                ^
    kind.yaml:36:9: kind: "choices" tidak berlaku untuk langkah berjenis info.
                choices: { a: { id: A, en: A } }
                ^"
  `);
});

test('long-sentence: with the place inside the text', () => {
  expect(problemsOf('long-sentence')).toMatchInlineSnapshot(`
    "long-sentence.yaml:14:56: long-sentence: (peringatan) Kalimat ini 20 kata; paling banyak 19. Pecah menjadi dua kalimat.
                do: { id: Buka aplikasinya., en: Open the app. One two three fou
                                                               ^"
  `);
});

test('missing-language', () => {
  expect(problemsOf('missing-language')).toMatchInlineSnapshot(`
    "missing-language.yaml:20:9: missing-language: Teks bahasa Inggris ("en") belum ada.
                do: { id: Buka. }
                ^
    missing-language.yaml:21:20: missing-language: Teks bahasa Indonesia ("id") belum ada.
                why: { id: '', en: Because. }
                           ^"
  `);
});

test('missing-source', () => {
  expect(problemsOf('missing-source')).toMatchInlineSnapshot(`
    "missing-source.yaml:21:9: missing-source: Langkah dengan jalur menu harus menyebut sumbernya ("links" atau "sources").
                path: { id: Pengaturan > Akun, en: Settings > Account }
                ^"
  `);
});

test('nested-fragment', () => {
  expect(problemsOf('nested-fragment')).toMatchInlineSnapshot(`
    "root/fragments/nested.yaml:5:10: nested-fragment: Fragmen tidak boleh memakai fragmen lain ("mailbox").
          - use: mailbox
                 ^"
  `);
});

test('placeholder', () => {
  expect(problemsOf('placeholder')).toMatchInlineSnapshot(`
    "placeholder.yaml:20:19: placeholder: {akun} tidak dikenal. Yang tersedia: {account}, {platform}, {office}, {kominfo}.
                do: { id: 'Buka {akun} di {platform}.', en: 'Open {account} on {
                          ^
    placeholder.yaml:20:53: placeholder: {Platform} tidak dikenal. Yang tersedia: {account}, {platform}, {office}, {kominfo}.
                do: { id: 'Buka {akun} di {platform}.', en: 'Open {account} on {
                                                            ^"
  `);
});

test('platforms', () => {
  expect(problemsOf('platforms')).toMatchInlineSnapshot(`
    "platforms.yaml:15:9: platforms: "platforms" hanya berlaku di all.yaml dan di fragmen. Panduan ini sudah khusus untuk sample.
                platforms: [sample]
                ^
    root/fragments/shared.yaml:11:17: platforms: Tidak ada panduan untuk platform "smaple". Maksudnya "sample"?
            platforms: [smaple, elsewhere]
                        ^
    root/fragments/shared.yaml:11:25: platforms: (peringatan) Belum ada panduan untuk platform "elsewhere". Periksa ejaannya.
            platforms: [smaple, elsewhere]
                                ^"
  `);
});

test('platforms: fine in a runbook for all; what no single platform can reach is said', () => {
  const file = `${folder}platforms-all.yaml`;
  const { problems } = loadFile(file, 'platforms-all.yaml', undefined, library, '2026-11-22');
  expect(problems.map((problem) => printProblem(problem, 'id')).join('\n')).toMatchInlineSnapshot(`
    "platforms-all.yaml:25:9: unreachable: Langkah "after-other" tidak akan pernah muncul: syaratnya tidak bisa terpenuhi bersamaan.
                when: { step: only-sample, is: yes }
                ^"
  `);
});

test('reader-limit', () => {
  expect(problemsOf('reader-limit')).toMatchInlineSnapshot(`
    "reader-limit.yaml:20:30: reader-limit: Teks ini 299 karakter; paling banyak 280. Pecah menjadi dua langkah atau pendekkan.
                do: { id: Buka., en: Open the page. Open the page. Open the page
                                     ^"
  `);
});

test('review-age', () => {
  expect(problemsOf('review-age')).toMatchInlineSnapshot(`
    "review-age.yaml:3:11: review-age: (peringatan) Terakhir ditinjau 181 hari lalu (2026-05-25). Tinjau ulang paling lambat tiap 180 hari.
        reviewed: 2026-05-25
                  ^"
  `);
});

test('schema', () => {
  expect(problemsOf('schema')).toMatchInlineSnapshot(`
    "schema.yaml:18:13: schema: "Open It" tidak bisa menjadi id. Pakai huruf kecil, angka, dan tanda hubung; paling panjang 64.
              - id: Open It
                    ^
    schema.yaml:19:15: schema: "acton" tidak dikenal. Maksudnya "action"? Pilihannya: choice, choices, text, time, action, evidence, notify, info.
                kind: acton
                      ^
    schema.yaml:21:9: schema: Kunci "whyy" tidak dikenal di sini. Maksudnya "why"?
                whyy: { id: Sebab., en: Because. }
                ^
    schema.yaml:22:17: schema: Jangka waktu ditulis seperti 15m, 2h, atau 1d.
                within: 15 minutes
                        ^
    schema.yaml:25:13: schema: "do" harus berupa kumpulan kunci dan nilai.
                do: Tunggu.
                    ^
    schema.yaml:26:9: schema: Syarat ini belum lengkap: pakai step dengan is, in, atau outcome; atau all, any, not.
                when: { step: access }
                ^
    schema.yaml:27:9: schema: Kunci "id" belum ada.
              - kind: info
                ^"
  `);
});

test('secret', () => {
  expect(problemsOf('secret')).toMatchInlineSnapshot(`
    "secret.yaml:20:20: secret: Teks ini seperti meminta rahasia ("kata sandi"). Kata sandi, OTP, PIN, dan kode cadangan tidak pernah diminta.
                ask: { id: Apa kata sandi lamanya?, en: What was the old passwor
                           ^
    secret.yaml:20:49: secret: Teks ini seperti meminta rahasia ("password"). Kata sandi, OTP, PIN, dan kode cadangan tidak pernah diminta.
                ask: { id: Apa kata sandi lamanya?, en: What was the old passwor
                                                        ^
    secret.yaml:23:19: secret: Teks ini seperti meminta rahasia ("Kirim kode OTP"). Kata sandi, OTP, PIN, dan kode cadangan tidak pernah diminta.
                do: { id: Kirim kode OTP ke Dinkominfo., en: Send the OTP to Din
                          ^
    secret.yaml:23:54: secret: Teks ini seperti meminta rahasia ("Send the OTP"). Kata sandi, OTP, PIN, dan kode cadangan tidak pernah diminta.
                do: { id: Kirim kode OTP ke Dinkominfo., en: Send the OTP to Din
                                                             ^"
  `);
});

test('source-conflict', () => {
  expect(problemsOf('source-conflict')).toMatchInlineSnapshot(`
    "root/fragments/other-source.yaml:5:3: source-conflict: Sumber "help" isinya berbeda dengan yang di source-conflict.yaml.
          help: { name: Other, url: https://other.example.com/, confidence: offi
          ^"
  `);
});

test('unknown-choice', () => {
  expect(problemsOf('unknown-choice')).toMatchInlineSnapshot(`
    "unknown-choice.yaml:21:41: unknown-choice: Langkah "access" tidak punya pilihan "maybe". Pilihannya: yes, no.
                when: { step: access, in: [yes, maybe] }
                                                ^
    unknown-choice.yaml:25:9: unknown-choice: Langkah "open" tidak punya pilihan, jadi "is" dan "in" tidak pernah terpenuhi. Pakai "outcome".
                when: { step: open, is: done }
                ^"
  `);
});

test('unknown-fragment', () => {
  expect(problemsOf('unknown-fragment')).toMatchInlineSnapshot(`
    "unknown-fragment.yaml:18:14: unknown-fragment: Tidak ada fragmen "mailbx". Maksudnya "mailbox"?
              - use: mailbx
                     ^
    unknown-fragment.yaml:19:10: unknown-fragment: Tidak ada fragmen "something-else".
          - use: something-else
                 ^"
  `);
});

test('unknown-source', () => {
  expect(problemsOf('unknown-source')).toMatchInlineSnapshot(`
    "unknown-source.yaml:21:17: unknown-source: Tidak ada sumber "hlp". Maksudnya "help"?
                links: [hlp]
                        ^
    unknown-source.yaml:22:19: unknown-source: Tidak ada sumber "constructor".
                sources: [constructor]
                          ^"
  `);
});

test('unknown-step', () => {
  expect(problemsOf('unknown-step')).toMatchInlineSnapshot(`
    "unknown-step.yaml:21:20: unknown-step: Tidak ada langkah "acess". Maksudnya "access"?
                requires: [acess]
                           ^
    unknown-step.yaml:22:65: unknown-step: Tidak ada langkah "phone-call".
        : access, is: yes }, { not: { step: phone-call, outcome: done } }] }
                                            ^"
  `);
});

test('unofficial-host', () => {
  expect(problemsOf('unofficial-host')).toMatchInlineSnapshot(`
    "unofficial-host.yaml:10:28: unofficial-host: Alamat help-example.com tidak ada di daftar alamat resmi (official-hosts.yaml).
          fake: { name: Fake, url: https://help-example.com/, confidence: offici
                                   ^
    unofficial-host.yaml:11:31: unofficial-host: Alamat resmi harus diawali https://.
          plain: { name: Sample, url: http://help.example.com/, confidence: offi
                                      ^
    unofficial-host.yaml:24:19: unofficial-host: Alamat help.example.com.evil.example.org tidak ada di daftar alamat resmi (official-hosts.yaml).
                do: { id: Buka help.example.com.evil.example.org sekarang., en: 
                          ^
    unofficial-host.yaml:25:23: unofficial-host: Sumber "press" bukan sumber resmi, jadi tidak boleh dibuka lewat "links". Pindahkan ke "sources".
                links: [fake, press, plain, ours]
                              ^
    unofficial-host.yaml:25:37: unofficial-host: Alamat example.go.id tidak ada di daftar alamat resmi (official-hosts.yaml).
                links: [fake, press, plain, ours]
                                            ^"
  `);
});

test('unreachable', () => {
  expect(problemsOf('unreachable')).toMatchInlineSnapshot(`
    "unreachable.yaml:26:9: unreachable: Langkah "both" tidak akan pernah muncul: syaratnya tidak bisa terpenuhi bersamaan.
                when: { all: [{ step: access, is: yes }, { step: access, is: no 
                ^
    unreachable.yaml:30:9: unreachable: Langkah "through-another" tidak akan pernah muncul: syaratnya tidak bisa terpenuhi bersamaan.
                when: { all: [{ step: mail, is: ours }, { step: access, is: yes 
                ^
    unreachable.yaml:33:5: unreachable: Langkah "never-one" tidak akan pernah muncul: syaratnya tidak bisa terpenuhi bersamaan.
            when: { not: { any: [{ step: access, is: yes }, { not: { step: acces
            ^"
  `);
});

test('yaml', () => {
  expect(problemsOf('yaml')).toMatchInlineSnapshot(`
    "yaml.yaml:12:12: yaml: Ada tanda yang belum lengkap: kutip penutup, titik dua, koma, atau kurung.
            title: x
                   ^"
  `);
});

test('glossary.yaml is checked like every other file, in a folder and alone', () => {
  const root = sampleRoot({
    'glossary.yaml':
      'terms:\n  - { use: { id: surel }, avoid: { id: [email], en: [] } }\n  - { use: { id: a, en: b }, avoids: {} }\n',
  });
  const shipped = { folder: root, shown: 'runbooks' };
  const found = inspectRoot(shipped, [], '2026-11-22').problems.map((problem) => printProblem(problem, 'id'));
  expect(found.join('\n')).toMatchInlineSnapshot(`
    "runbooks/glossary.yaml:2:7: missing-language: Teks bahasa Inggris ("en") belum ada.
          - { use: { id: surel }, avoid: { id: [email], en: [] } }
              ^
    runbooks/glossary.yaml:3:5: schema: Kunci "avoid" belum ada.
          - { use: { id: a, en: b }, avoids: {} }
            ^
    runbooks/glossary.yaml:3:30: schema: Kunci "avoids" tidak dikenal di sini. Maksudnya "avoid"?
          - { use: { id: a, en: b }, avoids: {} }
                                     ^"
  `);
  const alone = inspectPath(`${root}/glossary.yaml`, 'runbooks/glossary.yaml', shipped, '2026-11-22');
  expect(alone.problems.map((problem) => printProblem(problem, 'id'))).toEqual(found);
});
