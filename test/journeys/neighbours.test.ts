import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newOffice } from './office.ts';
import { act, choose, see } from './person.ts';
import { START } from './trial.ts';

test('two windows on one case: the second is told who has it, and changes nothing', async () => {
  const office = newOffice();
  const first = office.sitDown(START);
  await choose(first, 'Masih bisa masuk', 'Tidak');
  await see(first, 'Apa yang tampak berubah?');
  const before = readFileSync(office.inCase('journal.jsonl'), 'utf8');

  const second = office.sitDown(['resume']);
  expect((await second.exit).code).toBe(74);
  expect(second.history()).toContain('sedang dibuka oleh program lain');
  expect(second.history()).toContain(String(first.pid));
  expect(readFileSync(office.inCase('journal.jsonl'), 'utf8')).toBe(before);

  await act(first, 'Apa yang tampak berubah?', 'j');
  expect((await first.exit).code).toBe(75);
  const third = office.sitDown(['resume']);
  await see(third, 'Apa yang tampak berubah?');
});

test('two incidents at the same time never touch each other', async () => {
  const office = newOffice();
  const one = office.sitDown(['hacked', '--platform', 'uji', '--account', 'akun_satu']);
  const two = office.sitDown(['hacked', '--platform', 'uji', '--account', 'akun_dua']);
  await choose(one, 'Masih bisa masuk', 'Tidak');
  await choose(two, 'Masih bisa masuk', 'Ya, masih bisa');
  await act(one, 'Apa yang tampak berubah?', 'j');
  await act(two, 'Apa yang tampak berubah?', 'j');
  await Promise.all([one.exit, two.exit]);
  expect(office.cases()).toHaveLength(2);
  for (const name of office.cases()) {
    const [opened, answered] = office.journal(name);
    const isOne = name.includes('akun-satu');
    expect(opened).toMatchObject({ account: { handle: isOne ? 'akun_satu' : 'akun_dua' } });
    expect(answered).toMatchObject({ value: isOne ? 'tidak' : 'ya' });
  }
});

test('starting again with an unfinished case of the same account offers to go on with it', async () => {
  const office = newOffice();
  const first = office.sitDown(START);
  await choose(first, 'Masih bisa masuk', 'Tidak');
  await see(first, 'Apa yang tampak berubah?');
  first.kill('SIGKILL');
  await first.exit;
  const again = office.sitDown(START);
  await see(again, 'Lanjutkan kasus itu (1 jawaban tersimpan)');
  again.press('enter');
  await see(again, 'Apa yang tampak berubah?');
  expect(office.cases()).toHaveLength(1);
});

test('a list of cases, for people and for programs', async () => {
  const office = newOffice();
  await office.run(['hacked', '--platform', 'uji', '--account', 'akun_satu', '--plain'], '1\n');
  await office.run(['hacked', '--platform', 'uji', '--account', 'akun_dua', '--plain']);
  const listed = await office.run(['kasus']);
  for (const name of office.cases()) expect(listed.stdout).toContain(name);
  const rows: unknown = JSON.parse((await office.run(['cases', '--json'])).stdout);
  expect(rows).toHaveLength(2);
});
