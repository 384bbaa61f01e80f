import { expect, test } from 'vitest';
import type { Reply } from '../../src/walk/asker.ts';
import { runbook, step } from '../case/sample.ts';
import { sit } from './sitting.ts';

const SECRET = 'kode OTP 482913 tidak masuk';

test('a secret that was refused is not shown again as the answer', async () => {
  const { entries, shown } = await sit(
    runbook([step('mailbox')]),
    [{ type: 'not-possible', reason: SECRET }],
    { askSecret: async () => ({ text: 'admin lama pegang surel' }) },
  );
  expect(JSON.stringify(entries)).not.toContain('482913');
  expect(shown).toEqual([{ type: 'not-possible', reason: 'admin lama pegang surel' }]);
});

test.each<[string, Reply]>([
  ['a note', { type: 'note', text: SECRET }],
  ['a reason', { type: 'not-possible', reason: SECRET }],
  ['an answer', { type: 'done', value: SECRET }],
  ['a receiver', { type: 'sent', how: 'WhatsApp', receiver: SECRET }],
  ['a ticket', { type: 'sent', how: 'WhatsApp', receiver: 'Bu Sri', ticket: SECRET }],
])('%s that is dropped leaves nothing, and the step is asked again', async (_, reply) => {
  const kind = reply.type === 'sent' ? 'notify' : 'text';
  const book = runbook([step('mailbox', { kind }), step('next')]);
  const { entries, views, shown, notices } = await sit(book, [reply], {
    askSecret: async () => ({ drop: true }),
  });
  expect(entries.map(({ type }) => type)).toEqual(['opened', 'paused']);
  expect(views.map(({ id }) => id)).toEqual(['mailbox', 'mailbox']);
  expect(shown).toEqual([]);
  expect(notices.map(({ text }) => text).join()).toContain('Tulisan itu dibuang');
});
