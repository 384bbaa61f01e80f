import type { AnyEntry, Entry, Fact } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import type { OpenCase } from '../../src/case/folder.ts';
import type { Runbook } from '../../src/runbook/model.ts';
import type { Asker, Notice, Reply } from '../../src/walk/asker.ts';
import type { StepView } from '../../src/walk/view.ts';
import { walk } from '../../src/walk/walk.ts';
import { journal, opened } from '../case/sample.ts';

/** A case in memory, its journal open to the test. */
function caseOf(book: Runbook, facts: readonly Fact[], folder: string): OpenCase & { entries: AnyEntry[] } {
  const entries: AnyEntry[] = [...journal([opened, ...facts]).entries];
  return {
    entries,
    folder,
    runbook: book,
    torn: 0,
    get state() {
      return fold(book, entries);
    },
    journal: { entries: 1, head: '5e'.repeat(32) },
    append(fact) {
      const stamp = { seq: entries.length, at: '2026-11-22T16:00:00.000Z', prev: 'a'.repeat(64) };
      const entry = { ...stamp, ...fact } as Entry;
      entries.push(entry);
      return entry;
    },
    write: () => {},
    show: () => {},
    settle: () => {},
    seal: () => {},
    release: () => {},
  };
}

/**
 * Walks a case with these replies, one after the other, then pauses.
 * @returns the journal, the screens and the notices that there were, and the replies that were shown as saved
 */
export async function sit(
  book: Runbook,
  replies: readonly Reply[],
  {
    facts = [],
    folder = '/nowhere',
    ...other
  }: Partial<Omit<Asker, 'heed'>> & { readonly facts?: readonly Fact[]; readonly folder?: string } = {},
) {
  const open = caseOf(book, facts, folder);
  const [views, shown, notices]: [StepView[], Reply[], Notice[]] = [[], [], []];
  const left = [...replies];
  const never = () => Promise.reject(new Error('not asked here'));
  const asker: Asker = {
    askStep: async (view) => {
      views.push(view);
      return left.shift() ?? { type: 'pause' };
    },
    askSecret: never,
    saved: (_, reply) => shown.push(reply),
    askReview: async () => ({ type: 'pause' }),
    askLine: never,
    askOne: never,
    show: never,
    tell: (notice) => notices.push(notice),
    progress: () => {},
    ...other,
  };
  const desk = { refresh: () => {}, issue: () => ({ path: '' }), locate: () => '', chat: () => '' };
  await walk({ open, asker, desk, lang: 'id', now: () => new Date('2026-11-22T16:00:00Z') });
  return { entries: open.entries, views, shown, notices };
}
