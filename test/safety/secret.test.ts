import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecret, maskSecret, type SecretKind } from '../../src/safety/secret.ts';

const JWT = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'dozjgNryP4J3jVmNHl0w5N'].join('.');
const KEY = [
  '-----BEGIN OPENSSH',
  'PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END OPENSSH',
  'PRIVATE KEY-----',
].join(' ');
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const WORDS = 'abandon ability able about above absent absorb abstract absurd abuse access accident';

describe('looks like a secret', () => {
  test.each<[string, SecretKind, string]>([
    ['password: xxx', 'password', 'xxx'],
    ['Password:rembang123', 'password', 'rembang123'],
    ['password = Dinkes#1', 'password', 'Dinkes#1'],
    ['Kata sandi: kucing', 'password', 'kucing'],
    ['kata sandi nya Xyz123!', 'password', 'Xyz123!'],
    ['kata sandinya adalah Rembang2026', 'password', 'Rembang2026'],
    ['Kata sandi akun Instagram yang lama: rembangjaya', 'password', 'rembangjaya'],
    ['katasandi dinkes123 sudah tidak bisa dipakai', 'password', 'dinkes123'],
    ['pw ig: 12345678', 'password', '12345678'],
    ['pw nya humas2024', 'password', 'humas2024'],
    ['PASS Rembang#1', 'password', 'Rembang#1'],
    ['pass: "Rembang maju jaya"', 'password', 'Rembang maju jaya'],
    ['sandi lama Garuda1945', 'password', 'Garuda1945'],
    ['sandinya 123456', 'password', '123456'],
    ['Sandi: Pemkab2025', 'password', 'Pemkab2025'],
    ['saya ganti password menjadi Baru2026! tadi', 'password', 'Baru2026!'],
    ['my password is hunter2', 'password', 'hunter2'],
    ['username dinkes_rembang, password admin123', 'password', 'admin123'],
    ['user: admin password: rembang', 'password', 'rembang'],
    ['password: 081234567890', 'password', '081234567890'],
    ['Kami masih memakai password123 waktu itu', 'password', 'password123'],
    ['login dengan Rmb@ng2026#ok lalu keluar', 'password', 'Rmb@ng2026#ok'],
    ['https://admin:r4hasia@sso.rembangkab.go.id/', 'password', 'r4hasia'],
    ['kata sandi:\nXyz123!', 'password', 'Xyz123!'],
    ['Kata sandi surel kami: Rembang Jaya 2026', 'password', 'Rembang'],
    ['sandi surelnya dinkes@2020 ya', 'password', 'dinkes@2020'],
    ['Password akun ig pemkab rembang123', 'password', 'rembang123'],
    ['kata sandi lama kami (rembang123)', 'password', 'rembang123'],
    ['PIN: 123456', 'pin', '123456'],
    ['pin WA 1 2, pinnya 4821', 'pin', '4821'],
    ['kode OTP 482913', 'otp', '482913'],
    ['OTP: 4829', 'otp', '4829'],
    ['OTP yang masuk ke HP saya 482 913', 'otp', '482 913'],
    ['Kode verifikasi Instagram Anda: 48291377', 'otp', '48291377'],
    ['kode 482913 jangan diberikan', 'otp', '482913'],
    ['kode dari Meta 482913', 'otp', '482913'],
    ['kode 6 digitnya 482913', 'otp', '482913'],
    ['masukkan 482913 sebagai kode', 'otp', '482913'],
    ['kodenya 482-913', 'otp', '482-913'],
    ['verifikasi: 48291', 'otp', '48291'],
    ['482913 adalah kode Instagram Anda', 'otp', '482913'],
    ['123456 is your verification code', 'otp', '123456'],
    ['G-123456', 'otp', 'G-123456'],
    ['FB-48291 dari Facebook', 'otp', 'FB-48291'],
    ['security code 048291', 'otp', '048291'],
    ['Kode masuk tadi malam 774310.', 'otp', '774310'],
    ['token 482913', 'otp', '482913'],
    ['kode cadangan: 1234 5678', 'backup-code', '1234 5678'],
    ['1234 5678, 8765 4321, 1122 3344', 'backup-code', '1234 5678, 8765 4321, 1122 3344'],
    ['1. 1234 5678\n2. 8765 4321', 'backup-code', '1234 5678\n2. 8765 4321'],
    ['48291377 55120934 77123456', 'backup-code', '48291377 55120934 77123456'],
    ['kode backup abcd1234', 'backup-code', 'abcd1234'],
    ['backup code: abcd-12ef', 'backup-code', 'abcd-12ef'],
    [`Authorization: Bearer ${'abc.123-def_456'}`, 'token', 'abc.123-def_456'],
    [`sesi ${JWT} masih aktif`, 'token', JWT],
    [`ghp_${'a1B2'.repeat(9)}`, 'token', `ghp_${'a1B2'.repeat(9)}`],
    [`EAA${'Bc1'.repeat(15)}`, 'token', `EAA${'Bc1'.repeat(15)}`],
    ['https://graph.facebook.com/me?access_token=EAABcd12', 'token', 'EAABcd12'],
    ['sessionid=5512093477%3AqWeRtY', 'token', '5512093477%3AqWeRtY'],
    ['api key: 9f86d081884c7d659a2feaa0', 'token', '9f86d081884c7d659a2feaa0'],
    ['kunci pengaturan JBSW Y3DP EHPK 3PXP', 'token', 'JBSW Y3DP EHPK 3PXP'],
    ['otpauth://totp/ig?secret=JBSWY3DP', 'token', 'otpauth://totp/ig?secret=JBSWY3DP'],
    ['q7Rz2LmX9vKp4TtWb8Nc', 'token', 'q7Rz2LmX9vKp4TtWb8Nc'],
    [`kunci:\n${KEY}`, 'private-key', KEY],
    [`seed phrase: ${WORDS}`, 'recovery-phrase', WORDS],
    ['NIK 3317045208900003', 'nik', '3317045208900003'],
    ['KTP pelapor: 3317 0412 0890 0001', 'nik', '3317 0412 0890 0001'],
    ['a.n. Budi (9171011708450001)', 'nik', '9171011708450001'],
    ['kartu 4111 1111 1111 1111', 'card', '4111 1111 1111 1111'],
    ['dibayar dengan 5555555555554444', 'card', '5555555555554444'],
    ['370000000000002', 'card', '370000000000002'],
  ])('%j', (text, kind, value) => {
    const found = findSecret(text);
    expect({ kind: found?.kind, value: text.slice(found?.start, found?.end) }).toEqual({ kind, value });
    expect(maskSecret(text, found ?? { kind, start: 0, end: 0 })).not.toContain(value);
  });
});

describe('is no secret', () => {
  test.each([
    '',
    'kata sandi sudah diganti',
    'Kata sandi: sudah diganti pukul 22.30',
    'Password: belum sempat diganti karena surel diambil alih',
    'Kata sandi akun dan surel diganti 22 November 2026 pukul 22.47 WIB',
    'Password diganti oleh pelaku pada 22/11/2026',
    'password: ********',
    'password: -',
    'Kata sandi minimal 12 karakter, diganti 2 kali',
    'password 16 karakter',
    'Lupa kata sandi 3 orang admin',
    'Ganti kata sandi: buka Accounts Center lalu Password and security',
    'Settings > Accounts Center > Password and security > Where you’re logged in',
    'Password lama tidak bisa dipakai sejak 2026',
    'kata sandi @dinkes_rembang2 diganti',
    'Kata sandi dan 2FA sudah diatur ulang',
    'Badan Siber dan Sandi Negara (BSSN)',
    'Bidang Persandian, Sandi: Budi Santoso, 0812-3456-7890',
    'Pelapor: Sandi 081234567890',
    'The password was changed by the attacker at 22:31',
    'Kata sandi dipegang 3 admin (Rina, Budi, Sari)',
    'Kata sandi disimpan di 1Password',
    'kode promo DEPO50, kode surat 482.1/005',
    'kode OTP dikirim ke nomor berakhiran 4821',
    'Kasus Meta #1234567890123456',
    'Perpres 82 Tahun 2018, UU 27/2022',
    'OTP tidak pernah masuk',
    'OTP tidak masuk ke 081234567890',
    'Kode OTP tidak masuk ke nomor +62 812-3456-7890',
    'OTP masuk pukul 22.30 dari nomor 6281234567890',
    'Kode verifikasi diminta 15 kali sejak 22.31 WIB',
    'kode verifikasi dikirim 22 November 2026',
    'Kode pos 59219',
    'kode satker 482913',
    'error code 400123',
    'OTP sudah dilaporkan, tiket 482913',
    'Verifikasi 1500 akun selesai',
    'Kode cadangan disimpan di brankas Sekretariat',
    'Ada 10 kode cadangan, dicetak 20261122',
    'Backup codes were printed in 2026',
    'Token sudah dicabut dari semua aplikasi pihak ketiga',
    'PIN belum dipasang',
    '+62 812-3456-7890',
    '+6281234567890, 081234567890 dan (0295) 691234',
    '0812 3456 7890',
    '22 November 2026, pukul 22.30 WIB',
    '2026-11-22T22:30:00+07:00',
    '20261122T223000+0700',
    '20261122 20261123',
    'Tiket INC-2026-00123',
    'Nomor laporan Meta 482913556',
    'Nomor tiket: 2026112200123',
    'Surat nomor 005/123/2026 tanggal 22 November 2026',
    '489/1234/KOMINFO/XI/2026',
    'https://www.instagram.com/p/CxyzABC123_/',
    'instagram.com/p/CxyzABC123_/?igsh=MzRlODBiNWFlZA==',
    'https://www.instagram.com/reel/DKx9aB2cD3e/?utm_source=ig_web_copy_link&igsh=NTc4MTIwNjQ2YQ==',
    'https://www.facebook.com/share/p/pfbid02Abc9XyZ1QwErTy7UiOp3AsDfGh5JkLz/?fbclid=IwAR3xYz9AbCdEf1GhIjKl2MnOpQr',
    'https://youtube.com/channel/UCx9aB2cD3eF4gH5iJ6kL7mN',
    'https://id.wikipedia.org/wiki/Kata_sandi:Contoh',
    'humas.dinkes2026@rembangkab.go.id',
    'surel diganti menjadi xk29dkq81@gmail.com',
    '@dinkes_rembang2026',
    'dinkes.rembang_2',
    '38.000 pengikut',
    'Pengikut 38000, mengikuti 412, unggahan 3561',
    'Kerugian Rp 15.000.000 milik warga',
    HASH,
    `SHA-256: ${HASH}`,
    'SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDJTdD5f8Uc9e2qk1s',
    'NIP 199001012015031001',
    'NIP. 19900101 201503 1 001',
    'ID halaman 100064512345678',
    'Aset 4111111111111111 di Business Suite',
    'nomor rekening pelaku 1234567890 BRI',
    'dompet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    'bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh',
    'Screenshot_20261122-223104_Instagram.png',
    'IMG-20261122-WA0003.jpg',
    '2026-11-22_1031_hacked-instagram_dinkes-rembang_k7f3',
    'laporan-insiden_instagram_dinkes_rembang_20261122T223000+0700_awal.md',
    '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    'DinasKomunikasiInformatikaKabupatenRembang2026',
    'Alamat IP 103.28.12.5, Chrome 131.0.6778.86 di Windows 11',
    'Pelaku memasang 2FA sendiri, 17 menit setelah masuk',
    'Lembaga: KPU Provinsi Bali; pelapor: Sekretaris',
    'Unggahan "ETH 5000 giveaway" dan "depo 50000" sudah dicuplik',
  ])('%j', (text) => {
    const found = findSecret(text);
    expect(found && { kind: found.kind, value: text.slice(found.start, found.end) }).toBeUndefined();
  });
});

describe('masking', () => {
  test('does not tell the length', () => {
    const text = 'sandinya Xyz123! ya';
    expect(maskSecret(text, { kind: 'password', start: 9, end: 16 })).toBe('sandinya ****** ya');
  });

  test('hides the second one too', () => {
    const text = 'password: rembang123, OTP 482913';
    const found = findSecret(text);
    expect(found && maskSecret(text, found)).toBe('password: ******, OTP ******');
  });

  test('leaves nothing that looks like a secret', () => {
    const parts = fc.constantFrom(
      'password: ',
      'kata sandi nya ',
      'OTP ',
      'Xyz123!',
      '482913',
      '1234 5678',
      ' ',
      '\n',
      'G-123456',
      '3317045208900003',
      'pin ',
      'a',
      '*',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (found) => {
        const text = found.join('');
        const secret = findSecret(text);
        if (secret) expect(findSecret(maskSecret(text, secret))).toBeUndefined();
      }),
    );
  });
});

describe('whatever comes in', () => {
  test('the place found lies inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = findSecret(`password: ${text}`);
        if (!found) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length + 10);
      }),
    );
  });
});
