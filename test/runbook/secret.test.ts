import { expect, test } from 'vitest';
import { askedSecret } from '../../src/runbook/rules/secret.ts';

test.each([
  'Kirim kode OTP ke Dinkominfo.',
  'Sebutkan PIN Anda kepada petugas.',
  'Ketik kata sandi baru, lalu tekan Enter.',
  'Catat kode cadangan.',
  'Foto kode cadangan dan lampirkan.',
  'Jangan panik. Berikan kata sandi kepada atasan.',
  'Send the backup codes to your supervisor.',
  'Type your password below.',
  'Tell the helpdesk your verification code.',
  'Jangan lupa mencatat jamnya, menutup semua aplikasinya, atau kirim kode OTP.',
  'Do not wait for the whole office to open again in the morning, send the OTP code at once.',
])('asks: %s', (text) => {
  expect(askedSecret(text)).toBeDefined();
});

test.each([
  'Ganti kata sandi sekarang.',
  'Ganti kata sandi kotak surel dari perangkat yang bersih.',
  'Jangan berikan kode verifikasi kepada siapa pun.',
  'Jangan pernah mengirim kata sandi lewat WhatsApp.',
  'Masukkan kode verifikasi di layar Instagram, bukan di tempat lain.',
  'Buat kode cadangan baru.',
  'Simpan kode cadangan di amplop tertutup.',
  'Tulis kode cadangan di kertas dan simpan di brankas.',
  'Laporkan ke Dinkominfo tanpa kata sandi.',
  'Change the password of the mailbox.',
  'Never send a password or code to anyone.',
  'Do not share the backup codes.',
  'Do not open links or files (such as an APK), send money to anyone or give out OTP codes.',
  'Jangan membuka tautan atau berkas apa pun, mengirim uang ke siapa pun, atau berikan kode OTP.',
  'Secure other accounts that share the password.',
  'Enter the code on the screen of Instagram.',
  'Apakah kata sandi masih berlaku?',
])('does not ask: %s', (text) => {
  expect(askedSecret(text)).toBeUndefined();
});
