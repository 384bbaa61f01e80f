import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/commands/table.ts';
import { sampleFile } from '../runbook/sample.ts';
import { openOffice } from './runbook-office.ts';

test('what cannot stand in the list of offices is told and asked again, line by line', async () => {
  const typed = ['Dinas A', 'Nama Buruk!', 'Dinas A', 'dinas-a', 'dinkes/', 'instagram/dinas_a', ''];
  const office = openOffice({ 'post-incident/hacked/sample.yaml': sampleFile('sample') }, typed);
  const args = ['register', 'add', '--plain', '--home', office.home];
  expect(await run({ ...office.world, args })).toBe(0);
  expect(office.err()).toContain('Nama Buruk!');
  expect(office.err()).toContain('dinkes/');
  const list = readFileSync(join(office.home, 'offices.csv'), 'utf8');
  expect(list).toMatch(/dinas-a.*dinas_a/);
});
