import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Fact, Opened } from '../../src/case/entry.ts';
import { renderReport } from '../../src/report/edition.ts';
import { inputOf, journal, opened, runbookOf, step } from './sample.ts';

const book = runbookOf([
  'a',
  [
    step('two-factor', 'action', 'Nyalakan autentikasi dua faktor.', { weight: 5 }),
    step('codes', 'action', 'Buat kode cadangan.', { weight: 3 }),
    step('open-items', 'text', 'Apa yang belum, siapa, dan sampai kapan?', {
      weight: 2,
      report: 'tindak-lanjut',
    }),
  ],
]);
const facts: Fact[] = [
  { type: 'answered', step: 'two-factor', outcome: 'done' },
  { type: 'answered', step: 'codes', outcome: 'later', reason: 'HP kantor dibawa' },
  { type: 'answered', step: 'open-items', outcome: 'done', value: 'Kode cadangan, Rini, 30 November' },
];
const reportOf = (more: Partial<Opened>) => renderReport(inputOf(book, journal(opened(more), ...facts)));
const dataOf = (report: string) => parse(report.split('\n---\n')[0] ?? '');
const section = (report: string, number: number) =>
  new RegExp(`^## ${number}\\. .*?(?=^## ${number + 1}\\. )`, 'ms').exec(report)?.[0] ?? '';

test.each<[string, number | undefined, string]>([
  ['the first round', undefined, '70 % (bobot 7 dari 10).'],
  ['better', 40, '70 % (bobot 7 dari 10), naik dari 40 %.'],
  ['worse', 90, '70 % (bobot 7 dari 10), turun dari 90 %.'],
  ['the same', 70, '70 % (bobot 7 dari 10), tetap sejak putaran sebelumnya.'],
])('the summary says how ready the account is: %s', (_, percent, words) => {
  const earlier = percent === undefined ? {} : { earlier: { case: 'c', weak: [], percent } };
  const report = reportOf({ kind: 'preparation', ...earlier });
  expect(section(report, 2).replaceAll('\\', '')).toContain(words);
});

test('section 12 says what helps most, what is open, who does it and until when', () => {
  const plans = section(reportOf({ kind: 'patrol' }), 12);
  expect(plans).toContain('Paling berguna berikutnya');
  expect(plans).toMatch(/\| 1 +\| Buat kode cadangan +\| 3 +\| HP kantor dibawa/);
  expect(plans).toContain('Kode cadangan, Rini, 30 November');
});

test('the data of a round has its readiness, and there are still fifteen sections', () => {
  const report = reportOf({ kind: 'preparation' });
  expect(dataOf(report).readiness).toEqual({ percent: 70, done: 7, of: 10 });
  expect(report.match(/^## \d+\. /gm)).toHaveLength(15);
});

test('an incident has no readiness', () => {
  const report = reportOf({});
  expect(dataOf(report)).not.toHaveProperty('readiness');
  expect(report).not.toContain('Kesiapan');
  expect(report).not.toContain('Paling berguna');
});

test('a case that belongs with another says so, and names the accounts in danger', () => {
  const others = [
    { platform: 'facebook', handle: 'dinkes.rembang', shares: ['mailbox', 'phone'] as const },
    { platform: 'x', handle: 'dinkes', shares: [] },
  ];
  const report = reportOf({ linked: '2026-11-22_1031_hacked-gmail_dinkes_k7f3', others });
  expect(dataOf(report).linked).toBe('2026-11-22_1031_hacked-gmail_dinkes_k7f3');
  const account = section(report, 4).replaceAll('\\', '');
  expect(account).toMatch(/Kasus terkait +\| 2026-11-22_1031_hacked-gmail_dinkes_k7f3/);
  expect(account).toContain('Facebook dinkes.rembang (kotak surel sama, nomor HP sama)');
  expect(account).toContain('X dinkes (kunci bersama belum dicatat)');
  expect(dataOf(reportOf({}))).not.toHaveProperty('linked');
});
