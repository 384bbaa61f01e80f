import { expect, test } from 'vitest';
import { stepLines } from '../../src/terminal/layout.ts';
import { reviewLines } from '../../src/terminal/overview.ts';
import { REVIEW, step } from './step.ts';

const LOOK = { width: 80, height: 24, unicode: true, lang: 'id' } as const;
const next = [{ step: 'codes', instruction: 'Buat kode cadangan.' }];

test.each<[string, number | undefined, string]>([
  ['first round', undefined, 'Kesiapan akun: 62 %'],
  ['better', 40, 'Kesiapan akun: 62 % (naik dari 40 %)'],
  ['worse', 90, 'Kesiapan akun: 62 % (turun dari 90 %)'],
  ['the same', 62, 'Kesiapan akun: 62 % (tetap sejak putaran sebelumnya)'],
])('the review says how ready the account is: %s', (_, before, words) => {
  const readiness = { percent: 62, next, ...(before === undefined ? {} : { before }) };
  const lines = reviewLines({ ...REVIEW, readiness }, LOOK);
  expect(lines).toContain(` ${words}`);
  expect(lines.slice(lines.indexOf(' Paling berguna berikutnya (1)')).at(1)).toBe('   - Buat kode cadangan.');
});

test('a review without readiness speaks of none', () => {
  expect(reviewLines(REVIEW, LOOK).join('\n')).not.toMatch(/Kesiapan|berguna/);
});

test('a step that was weak says so', () => {
  const words = 'Belum beres pada putaran sebelumnya.';
  expect(stepLines(step({ earlierWeak: true }), LOOK).join('\n')).toContain(`Dulu      ${words}`);
  expect(stepLines(step(), LOOK).join('\n')).not.toContain(words);
});

test('accounts in danger are named with what they share', () => {
  const others = [
    { platform: 'facebook', handle: 'dinkes.rembang', shares: ['mailbox', 'phone'] as const },
    { platform: 'tiktok', handle: 'dinkes', shares: [] },
  ];
  const shown = stepLines(step({ others }), { ...LOOK, width: 100 })
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(shown).toContain('Facebook dinkes.rembang (kotak surel sama, nomor HP sama)');
  expect(shown).toContain('TikTok dinkes (belum dicatat; tanyakan)');
});

test('thirty accounts in danger push nothing off the screen that has to be on it', () => {
  const others = Array.from({ length: 30 }, (_, at) => ({ platform: 'x', handle: `akun_${at}`, shares: [] }));
  const target = { minutes: 240, left: 200 };
  const lines = stepLines(step({ others, target, earlierWeak: true, warn: 'Buka kasus baru.' }), {
    ...LOOK,
    height: 12,
  });
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines.join('\n')).toMatch(/Target .*Buka kasus baru.*Akun lain X akun_0.*Dulu /s);
});
