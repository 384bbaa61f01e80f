import { expect, test } from 'vitest';
import { otherWordings, type Term } from '../../src/runbook/glossary.ts';

const TERMS: readonly Term[] = [
  { use: { id: 'kata sandi', en: 'password' }, avoid: { id: ['password', 'sandi akun'], en: ['passcode'] } },
  { use: { id: 'masuk', en: 'log in' }, avoid: { id: ['login', 'login session'], en: [] } },
  { use: { id: 'nomor HP', en: 'phone number' }, avoid: { id: ['no. HP'], en: ['cell number'] } },
];

test.each([
  ['Ganti password sekarang.', ['password']],
  ['Ganti Passwordnya, bukan PASSWORD-nya.', ['Passwordnya', 'PASSWORD-nya']],
  ['Catat no. HP petugas.', ['no. HP']],
  ['Tutup login session itu.', ['login session']],
  ['Sandi akun itu bocor.', ['Sandi akun']],
])('found: %s', (text, found) => {
  expect(otherWordings(text, 'id', TERMS).map((one) => one.found)).toEqual(found);
});

test.each([
  'Ganti kata sandi akun sekarang.',
  'Ketuk "Lupa password" di layar.',
  'Ketuk Lupa kata sandi (Forgot password).',
  'Ketuk *Forgot password* di layar.',
  'Buka https://example.com/login sekarang.',
  'Kirim ke login@example.com.',
  'Passwordless bukan istilah kita.',
])('not found: %s', (text) => {
  expect(otherWordings(text, 'id', TERMS)).toEqual([]);
});

test('each language has its own list; a plural and a possessive are the same word', () => {
  const found = otherWordings("The passcode's rules. Two passcodes. The login.", 'en', TERMS);
  expect(found).toEqual([
    { found: "passcode's", index: 4, use: 'password' },
    { found: 'passcodes', index: 26, use: 'password' },
  ]);
});
