import { expect, test } from 'vitest';
import type { AnyEntry, Entry } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import type { OpenCase } from '../../src/case/folder.ts';
import type { Asker, Reply } from '../../src/walk/asker.ts';
import { walk } from '../../src/walk/walk.ts';
import { journal, opened, runbook, step } from '../case/sample.ts';

test('a secret that was refused is not shown again as the answer', async () => {
  const book = runbook([step('mailbox')]);
  const entries: AnyEntry[] = [...journal([opened]).entries];
  const open: OpenCase = {
    folder: '/nowhere',
    runbook: book,
    torn: 0,
    get state() {
      return fold(book, entries);
    },
    journal: { entries: 1, head: '5e'.repeat(32) },
    append(fact) {
      const entry = {
        seq: entries.length,
        at: '2026-11-22T16:00:00.000Z',
        prev: 'a'.repeat(64),
        ...fact,
      } as Entry;
      entries.push(entry);
      return entry;
    },
    write: () => {},
    show: () => {},
    settle: () => {},
    seal: () => {},
    release: () => {},
  };
  const shown: Reply[] = [];
  const never = () => Promise.reject(new Error('not asked here'));
  const asker: Asker = {
    askStep: async () => ({ type: 'not-possible', reason: 'kode OTP 482913 tidak masuk' }),
    askSecret: async () => ({ text: 'admin lama pegang surel' }),
    saved: (_, reply) => shown.push(reply),
    askReview: async () => ({ type: 'pause' }),
    askLine: never,
    askOne: never,
    tell: () => {},
    progress: () => {},
  };
  const desk = {
    refresh: () => {},
    issue: () => ({ path: '' }),
    locate: () => '',
    chat: () => '',
  };
  await walk({ open, asker, desk, lang: 'id', now: () => new Date('2026-11-22T16:00:00Z') });
  expect(JSON.stringify(entries)).not.toContain('482913');
  expect(shown).toEqual([{ type: 'not-possible', reason: 'admin lama pegang surel' }]);
});
