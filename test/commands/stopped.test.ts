import { expect, test } from 'vitest';
import { run } from '../../src/commands/table.ts';
import { sampleFile } from '../runbook/sample.ts';
import { openOffice } from './runbook-office.ts';

test.each([
  ['init', 'sebelum profil tersimpan', 'gpr-respond init'],
  ['runbook new', 'sebelum berkas panduan dibuat', 'gpr-respond runbook new'],
  ['hacked --platform sample', 'Tidak ada yang hilang', 'perintah yang sama'],
])('%s: the end of input is told in its own words, with 75', async (line, words, next) => {
  const office = openOffice({ 'post-incident/hacked/sample.yaml': sampleFile('sample') });
  const exit = await run({ ...office.world, args: [...line.split(' '), '--plain'] });
  expect(exit).toBe(75);
  expect(office.err()).toContain(words);
  expect(office.err()).toContain(next);
  // No case was there yet.
  expect(office.err()).not.toMatch(/kasus (?:di)?buka|dibuka/);
});
