import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { addresseeProblems } from '../../src/case/profile-addressees.ts';
import { addresseeId, addresseeWordsOf } from '../../src/runbook/addressee-words.ts';
import { addresseeCalled } from '../../src/runbook/correspondence.ts';
import { compileCorrespondence } from '../../src/runbook/correspondence-files.ts';
import { inspectPath, inspectRoot } from '../../src/runbook/inspect.ts';
import { ADDRESSEES, openLibrary } from '../../src/runbook/library.ts';
import { loadFile } from '../../src/runbook/load.ts';
import { printProblem } from '../../src/runbook/problem.ts';

const shipped = fileURLToPath(new URL('../../runbooks', import.meta.url));
const broken = fileURLToPath(new URL('fixtures/letters-root', import.meta.url));

function lines(folder: string): string {
  const { problems } = inspectRoot({ folder, shown: 'root' }, [], '2026-11-22');
  return problems.map((problem) => printProblem(problem, 'id').split('\n', 1)[0]).join('\n');
}

test('everything that is wrong with addressees and letters is found at once, with its place', () => {
  expect(lines(broken)).toMatchInlineSnapshot(`
    "root/addressees.yaml:1:11: review-age: (peringatan) Terakhir ditinjau 324 hari lalu (2026-01-02). Tinjau ulang paling lambat tiap 180 hari.
    root/addressees.yaml:6:30: placeholder: {nama} tidak dikenal. Yang tersedia: {company}, {kominfo}, {office}, {account}, {platform}.
    root/addressees.yaml:8:13: unknown-letter: Tidak ada surat "surat-dina" di letters/. Maksudnya "surat-dinas"?
    root/addressees.yaml:9:12: unknown-field: "office.nama" bukan isian yang dapat diizinkan. Maksudnya "office.name"?
    root/addressees.yaml:9:25: unknown-field: "step.none" bukan isian yang dapat diizinkan. Daftarnya ada di CONTRIBUTING.md.
    root/addressees.yaml:9:36: unknown-field: "asks.nobody" bukan isian yang dapat diizinkan. Daftarnya ada di CONTRIBUTING.md.
    root/addressees.yaml:11:16: duplicate-id: Nama lain "dinas" sudah dipakai oleh "kominfo".
    root/addressees.yaml:18:15: secret: Teks ini seperti meminta rahasia ("Kirim kode OTP"). Kata sandi, OTP, PIN, dan kode cadangan tidak pernah diminta.
    root/addressees.yaml:20:38: unofficial-host: Alamat theinstagram.team tidak ada di daftar alamat resmi (official-hosts.yaml).
    root/letters/klarifikasi.yaml:10:28: cause: Teks untuk umum tidak menyebut penyebab atau pelaku ("karena").
    root/letters/klarifikasi.yaml:10:67: cause: Teks untuk umum tidak menyebut penyebab atau pelaku ("due to").
    root/letters/klarifikasi.yaml:11:5: block: Satu bagian surat memuat tepat satu dari text, heading, points, atau part.
    root/letters/klarifikasi.yaml:11:17: placeholder: {akun} tidak dikenal. Yang tersedia: {account}, {platform}, {company}, {incident}, {addressee}, {attention}, {case}, {deadline}, {standing}, {office}, {owner}, {url}, {followers}, {accountId}, {mailbox}, {phone}, {kominfo}, {reporter}, {position}, {contact}, {spokesperson}, {noticed}, {occurred}, {recovered}, {seen}, {personalData}.
    root/letters/surat-dinas.yaml:5:8: schema: "Rahasia Sekali" tidak dikenal. Pilihannya: Biasa, Terbatas, Rahasia, Sangat Rahasia."
  `);
});

test('the shipped addressees and letters have no problem, and every id in the runbooks is one of them', () => {
  const { problems } = inspectPath(
    `${shipped}/${ADDRESSEES}`,
    ADDRESSEES,
    { folder: shipped, shown: 'runbooks' },
    '2026-11-22',
  );
  expect(problems).toEqual([]);
  const names = openLibrary([{ folder: shipped, shown: 'runbooks' }]).addressees;
  for (const id of [
    'kominfo',
    'ministry',
    'meta',
    'google',
    'tiktok',
    'x',
    'telegram',
    'operator',
    'csirt',
    'police',
  ])
    expect(names).toContain(id);
});

test('no addressee is shipped with a contact', () => {
  for (const { id, contact, checked } of Object.values(compileCorrespondence(shipped).addressees))
    expect([id, contact, checked]).toEqual([id, undefined, undefined]);
});

test('a runbook that names an addressee who does not exist', () => {
  const file = fileURLToPath(new URL('fixtures/unknown-addressee.yaml', import.meta.url));
  const library = openLibrary([{ folder: broken, shown: 'root' }]);
  const { problems } = loadFile(file, 'unknown-addressee.yaml', undefined, library, '2026-11-22');
  const found = problems.filter(({ rule }) => rule === 'unknown-addressee');
  expect(found.map((one) => printProblem(one, 'id')).join('\n')).toMatchInlineSnapshot(`
    "unknown-addressee.yaml:15:21: unknown-addressee: Tidak ada penerima "kominof" di addressees.yaml. Maksudnya "kominfo"?
                asks: { to: kominof, what: { id: Kembalikan akun., en: Give the 
                            ^
    unknown-addressee.yaml:19:13: unknown-addressee: Tidak ada penerima "google" di addressees.yaml.
                to: google
                    ^"
  `);
});

test('a profile that names an addressee, a letter or a field that does not exist', () => {
  const file = fileURLToPath(new URL('fixtures/profile-addressees.yaml', import.meta.url));
  const problems = addresseeProblems(file, compileCorrespondence(shipped));
  expect(
    problems.map((one) => printProblem(one, 'id').replace(/^.*profile-/, 'profile-')).join('\n'),
  ).toMatchInlineSnapshot(`
    "profile-addressees.yaml:3:3: unknown-addressee: Tidak ada penerima "komifo" di addressees.yaml. Maksudnya "kominfo"?
          komifo: { name: Dinas Kominfo }
          ^
    profile-addressees.yaml:4:21: unknown-letter: Tidak ada surat "surat-polsi" di letters/.
          police: { letter: surat-polsi, sees: [office.name, office.nama] }
                            ^
    profile-addressees.yaml:4:54: unknown-field: "office.nama" bukan isian yang dapat diizinkan. Daftarnya ada di CONTRIBUTING.md.
          police: { letter: surat-polsi, sees: [office.name, office.nama] }
                                                             ^"
  `);
});

test.each([
  ['kementerian', 'ministry'],
  [' Kepolisian ', 'police'],
  ['polisi', 'police'],
  ['Kominfo provinsi', 'kominfo-province'],
  ['TTIS', 'csirt'],
  ['Meta', 'meta'],
  ['google', 'platform'],
  ['constructor', undefined],
])('people call an addressee %s', (word, id) => {
  expect(addresseeCalled(compileCorrespondence(shipped), word)?.id).toBe(id);
});

test('each Indonesian word stands for an addressee that there is', () => {
  const { addressees } = compileCorrespondence(shipped);
  const words = Object.keys(addressees).flatMap(addresseeWordsOf);
  expect(words.length).toBeGreaterThan(10);
  for (const word of words) expect(Object.keys(addressees)).toContain(addresseeId(word));
  expect(addresseeId('kementrian')).toBe('kementrian');
});
