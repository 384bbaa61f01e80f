import { expect, test } from 'vitest';
import type { CaseState } from '../../src/case/fold.ts';
import { addresseeName, addresseesFor } from '../../src/case/names.ts';
import { say } from '../../src/language/text.ts';
import { openCorrespondence } from '../../src/runbook/correspondence.ts';

const state = {
  opened: { account: { platform: 'youtube', handle: 'dinkes' } },
  facts: { 'kominfo.name': 'Diskominfo Rembang', 'office.name': 'Dinas Kesehatan' },
} as unknown as CaseState;

test('everyone in addressees.yaml is called on screens and in reports as letters call them', async () => {
  const { addressees } = await openCorrespondence({ shipped: 'runbooks', compiled: 'nowhere' });
  expect(Object.keys(addressees).length).toBeGreaterThan(8);
  for (const { id, name } of Object.values(addressees))
    for (const lang of ['id', 'en'] as const) {
      const values = { company: 'Google', kominfo: 'Diskominfo Rembang', office: 'Dinas Kesehatan' };
      expect(addresseeName(id, state, lang)).toBe(say(name, lang, values));
    }
});

test.each([
  ['bssn', 'BSSN', 'BSSN'],
  ['ttis', 'Tim Tanggap Insiden Siber (TTIS)', 'Cyber Incident Response Team (TTIS)'],
  ['tiktok', 'TikTok', 'TikTok'],
  ['pak camat', 'Pak camat', 'Pak camat'],
  ['constructor', 'Constructor', 'Constructor'],
])('another name, or one that nobody knows: %s', (id, indonesian, english) => {
  expect(addresseeName(id, state)).toBe(indonesian);
  expect(addresseeName(id, state, 'en')).toBe(english);
});

test('what the office has not said is named in general', () => {
  const bare = { ...state, facts: {} } as CaseState;
  expect(addresseeName('kominfo', bare)).toBe('Dinas Komunikasi dan Informatika');
  expect(addresseeName('leadership', bare, 'en')).toBe('Leadership of our office');
});

test('a person chooses among addressees by name: each once, and of platforms the one whose account it is', () => {
  const names = addresseesFor(state).map((id) => addresseeName(id, state));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['Google', 'BSSN', 'Tim Tanggap Insiden Siber (TTIS)']));
  expect(names).not.toEqual(expect.arrayContaining(['TikTok']));
  expect(names).not.toContain('Meta');
});
