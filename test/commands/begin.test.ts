import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseFolders, workspaceAt } from '../../src/case/workspace.ts';
import { run } from '../../src/commands/table.ts';
import { put, sampleFile } from '../runbook/sample.ts';
import { type Office, openOffice } from './runbook-office.ts';

const PROFILE = `office: { name: Dinkes }
accounts:
  - { platform: sample, handle: dinkes }
`;
const HOUR = 3_600_000;

/** Starts `hacked` with these lines typed, after what was done before in the same workspace. */
async function begun(typed: readonly string[], before?: Office, later = 0): Promise<Office> {
  const office = openOffice({ 'post-incident/hacked/sample.yaml': sampleFile('sample') }, typed);
  const home = before?.home ?? office.home;
  writeFileSync(join(home, 'profile.yaml'), PROFILE);
  const now = () => new Date(office.world.now().getTime() + later);
  const args = ['hacked', '--platform', 'sample', '--plain', '--home', home];
  expect(await run({ ...office.world, now, args })).toBe(75);
  return { ...office, home };
}

const cases = ({ home }: Office) => caseFolders(workspaceAt(home, {}));

test('the first line says where one is, that all is saved, and how to stop; only at the start', async () => {
  const office = await begun(['1']);
  const line = 'Panduan: akun diambil alih orang lain. Tiap jawaban tersimpan. Jeda: Ctrl+C';
  expect(office.err().indexOf(line)).toBeGreaterThanOrEqual(0);
  expect(office.err().indexOf(line)).toBeLessThan(office.err().indexOf('Masih bisa masuk?'));
  expect(office.err().split(line)).toHaveLength(2);
});

describe('an open case of the account', () => {
  test('that is empty and fresh is gone on with, without a question', async () => {
    const again = await begun(['1'], await begun([]));
    expect(cases(again)).toHaveLength(1);
    expect(again.err()).toContain('Dilanjutkan di kasus yang baru dibuka');
    expect(again.err()).not.toContain('Mulai kasus baru');
  });

  test('that is empty and old is passed over, without a question', async () => {
    const again = await begun(['1'], await begun([]), 2 * HOUR);
    expect(cases(again)).toHaveLength(2);
    expect(again.err()).not.toContain('Mulai kasus baru');
  });

  test('that holds something is asked about, going on first', async () => {
    const again = await begun(['1'], await begun(['1']));
    expect(cases(again)).toHaveLength(1);
    expect(again.err()).toMatch(/1\. Lanjutkan kasus itu \(1 jawaban tersimpan\)\n.*2\. Mulai kasus baru/);
  });
});

describe('a runbook with problems is told of by the right owner', () => {
  test.each([
    ['shipped', 'Panduan bawaan program ini sudah diubah'],
    ['own', 'Panduan milik kantor ini bermasalah'],
  ])('%s', async (owner, words) => {
    const office = openOffice({ 'post-incident/hacked/sample.yaml': sampleFile('sample') });
    const root = owner === 'own' ? join(office.home, 'runbooks') : office.shipped;
    put(root, 'post-incident/hacked/sample.yaml', 'id: [');
    await run({ ...office.world, args: ['hacked', '--platform', 'sample', '--plain'] });
    expect(office.err()).toContain(words);
  });
});
