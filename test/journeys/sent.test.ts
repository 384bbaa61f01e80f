import { expect, test } from 'vitest';
import { newOffice } from './office.ts';
import { START } from './trial.ts';

test('sent and confirmed outside the walk: in the journal, in the list until it is confirmed, in the report', async () => {
  const office = newOffice();
  await office.run([...START, '--plain'], '2\n');
  const { code, stderr } = await office.run(['terkirim', '--to', 'kominfo', '--how', 'WhatsApp']);
  expect(stderr).toContain('Dinas Kominfo Kabupaten Rembang');
  expect(code).toBe(0);
  expect(office.journal().at(-1)).toMatchObject({
    type: 'sent',
    step: 'lapor-kominfo',
    to: 'kominfo',
    receiver: '',
  });
  expect((await office.run(['cases'])).stdout).toContain('Belum dikonfirmasi Dinas Kominfo');
  expect(office.report()).toContain('| belum ada |');

  await office.run([
    'sent',
    '--to',
    'kominfo',
    '--confirmed-by',
    'Bu Sari, Bidang IKP',
    '--ticket',
    'DK-118',
  ]);
  expect((await office.run(['cases'])).stdout).not.toContain('Belum dikonfirmasi');
  expect(office.report()).toContain('dikonfirmasi oleh Bu Sari, Bidang IKP, nomor tiket DK-118');
});

test('a confirmation of what was never sent, and a time that has not come, are refused', async () => {
  const office = newOffice();
  await office.run([...START, '--plain'], '2\n');
  const before = office.journal();
  const wrong = [
    ['--to', 'meta', '--confirmed-by', 'Support'],
    ['--to', 'meta', '--how', 'Formulir', '--when', '31/12/2099 10.00'],
  ];
  for (const words of wrong) expect((await office.run(['sent', ...words])).code).toBe(2);
  expect(office.journal()).toEqual(before);
});

test('plain lines ask for what is missing', async () => {
  const office = newOffice();
  await office.run([...START, '--plain'], '2\n');
  const lines = ['1', 'Surel', 'Bu Sari', '', 'DK-9'];
  await office.run(['sent', '--plain'], `${lines.join('\n')}\n`);
  expect(office.journal().at(-1)).toMatchObject({
    type: 'sent',
    how: 'Surel',
    receiver: 'Bu Sari',
    ticket: 'DK-9',
  });
});
