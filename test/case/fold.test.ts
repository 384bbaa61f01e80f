import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyEntry, Fact } from '../../src/case/entry.ts';
import { advance, applies, fold } from '../../src/case/fold.ts';
import { choice, journal, opened, runbook, step } from './sample.ts';

const steps = [
  choice('access', ['in', 'out']),
  step('mailbox', { marks: 'protected' }),
  step('sessions', { when: { step: 'access', is: 'in' }, marks: 'contained' }),
  step('office', { kind: 'text', fills: 'office.name' }),
  step('noticed', { kind: 'time', fills: 'incident.noticed' }),
  step('tell', { kind: 'notify', to: 'kominfo', marks: 'reported' }),
];
const book = runbook(steps);
const folded = (...facts: Fact[]) => fold(book, journal([opened, ...facts]).entries);
const done = (id: string, value?: string): Fact => ({
  type: 'answered',
  step: id,
  outcome: 'done',
  ...(value ? { value } : {}),
});

describe('fold', () => {
  test('the newest answer counts', () => {
    const state = folded(
      { type: 'answered', step: 'mailbox', outcome: 'later', reason: 'menunggu' },
      done('mailbox'),
    );
    expect(state.answers.get('mailbox')).toMatchObject({ outcome: 'done', seq: 2 });
  });

  test('an undone answer uncovers the one before it', () => {
    const later: Fact = { type: 'answered', step: 'mailbox', outcome: 'later', reason: 'menunggu' };
    const state = folded(later, done('mailbox'), { type: 'undone', undoes: 2 });
    expect(state.answers.get('mailbox')).toMatchObject({ outcome: 'later' });
    expect(state.milestones.protected).toBeUndefined();
  });

  test('a milestone is reached when its step is done, not when it is deferred', () => {
    expect(folded({ type: 'answered', step: 'mailbox', outcome: 'later', reason: 'x' }).milestones).toEqual(
      {},
    );
    expect(folded(done('mailbox')).milestones.protected).toBe('2026-11-22T15:32:00.000Z');
  });

  test('an answer on a branch that was left no longer counts for milestones', () => {
    const state = folded(done('access', 'in'), done('sessions'), done('access', 'out'));
    expect(state.milestones.contained).toBeUndefined();
    expect(state.access).toBe('open');
  });

  test('a handed-over report counts from when it was sent', () => {
    const sent: Fact = {
      type: 'sent',
      step: 'tell',
      to: 'kominfo',
      how: 'WhatsApp',
      receiver: 'Petugas',
      when: '2026-11-22T15:00:00.000Z',
    };
    const state = folded(sent);
    expect(state.milestones.reported).toBe('2026-11-22T15:00:00.000Z');
    expect(state.answers.get('tell')?.outcome).toBe('done');
  });

  test('answers fill the facts, and the noticed time moves the clock', () => {
    const state = folded(done('office', 'Dinas Contoh'), done('noticed', '2026-11-22T15:00:00.000Z'));
    expect(state.facts['office.name']).toBe('Dinas Contoh');
    expect(state.noticed).toBe('2026-11-22T15:00:00.000Z');
  });

  test('a step whose field the profile knows is not asked', () => {
    const known = { ...opened, facts: { 'office.name': 'Dinas Contoh' } };
    const state = fold(book, journal([known]).entries);
    expect(applies(step('office', { kind: 'text', fills: 'office.name' }), state)).toBe(false);
  });

  test('a clock that went back is seen', () => {
    const entries = journal([opened, done('mailbox'), done('access', 'in')]).entries.map((entry, index) =>
      index === 2 ? { ...entry, at: '2026-11-22T10:00:00.000Z' } : entry,
    );
    expect(fold(book, entries).clockWentBack).toEqual([2]);
  });

  test('any journal: undoing everything brings back the state at the start; folding twice gives the same', () => {
    const fact = fc.constantFrom<Fact>(
      done('access', 'in'),
      done('access', 'out'),
      done('mailbox'),
      done('sessions'),
      done('office', 'Dinas'),
      { type: 'answered', step: 'sessions', outcome: 'not-possible', reason: 'r' },
      { type: 'noted', text: 'n' },
    );
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
        expect(folded(...facts)).toEqual(folded(...facts));
        const back = folded(
          ...facts,
          ...facts.map((_, index): Fact => ({ type: 'undone', undoes: index + 1 })),
        );
        const start = folded();
        expect(back.answers).toEqual(start.answers);
        expect(back.milestones).toEqual(start.milestones);
        expect(back.facts).toEqual(start.facts);
        expect(back.access).toBe('open');
      }),
    );
  });

  test('any journal: advancing entry by entry gives what folding it all gives', () => {
    const sent = { to: 'kominfo', how: 'WhatsApp', receiver: 'Petugas', when: '2026-11-22T15:00:00.000Z' };
    const file = { sha256: 'b'.repeat(64), bytes: 1, mtime: '2026-11-22T15:00:00.000Z' };
    const edition = { type: 'awal', number: 1 } as const;
    const fact = fc.oneof(
      fc.constantFrom<unknown>(
        done('access', 'in'),
        done('access', 'out'),
        done('mailbox'),
        done('sessions'),
        done('office', 'Dinas'),
        done('noticed', '2026-11-22T14:00:00.000Z'),
        done('unknown'),
        { type: 'answered', step: 'mailbox', outcome: 'later', reason: 'r' },
        { type: 'sent', step: 'tell', ...sent },
        { type: 'sent', ...sent },
        { type: 'confirmed', sent: 1, by: 'b', when: sent.when },
        { type: 'evidence', step: 'mailbox', file: 'evidence/a.png', name: 'a.png', ...file },
        { type: 'noted', text: 'n' },
        { type: 'issued', edition, file: 'issued/a.md', sha256: file.sha256 },
        { type: 'issued', edition, to: 'meta', file: 'issued/b.md', sha256: file.sha256 },
        { type: 'paused', cause: 'asked' },
        { type: 'handed-over', checked: 0, to: 'Budi' },
        { type: 'resumed', checked: 0 },
        { type: 'closed' },
        { type: 'from-the-future', what: 1 },
      ),
      fc.nat(25).map((undoes) => ({ type: 'undone', undoes })),
    );
    const minute = fc.nat(9);
    fc.assert(
      fc.property(fc.array(fc.tuple(fact, minute), { maxLength: 25 }), (given) => {
        const facts = journal([opened, ...given.map(([one]) => one as Fact)]).entries;
        const entries = facts.map((entry, index) =>
          index === 0 ? entry : { ...entry, at: `2026-11-22T16:0${given[index - 1]?.[1]}:00.000Z` },
        ) as AnyEntry[];
        let state = fold(book, entries.slice(0, 1));
        for (let length = 2; length <= entries.length; length++) {
          const so = entries.slice(0, length);
          state = advance(book, state, so);
          const whole = fold(book, so);
          expect(state).toEqual(whole);
          // The order of the answers counts too: reports are written in it.
          expect([...state.answers.keys()]).toEqual([...whole.answers.keys()]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
