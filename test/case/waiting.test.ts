import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import { dueFollowUp, followUps } from '../../src/case/follow.ts';
import { waitingSteps } from '../../src/case/waiting.ts';
import { nextStep } from '../../src/walk/next.ts';
import { choice, journal, opened, runbook, step } from './sample.ts';

const book = runbook([
  step('evict', { marks: 'contained' }),
  step('look', { after: 180, since: 'contained' }),
  step('declare', { requires: ['look'], waivable: false, marks: 'recovered' }),
  step('announce', { requires: ['declare'], waivable: false }),
  step('hurry', { requires: ['look'] }),
  choice('end', ['lost'], { fills: 'account.state', when: { not: { step: 'declare', outcome: 'done' } } }),
  step('who', { kind: 'text', follow: { incident: 'aftercare', after: [1440, 10080], since: 'recovered' } }),
]);
const state = (...facts: Fact[]) => fold(book, journal([opened, ...facts]).entries);
const done = (id: string): Fact => ({ type: 'answered', step: id, outcome: 'done' });
const not = (id: string): Fact => ({ type: 'answered', step: id, outcome: 'not-possible', reason: 'sebab' });
/** The attacker was thrown out at 15.32. */
const BEFORE = '2026-11-22T18:31:59.000Z';
const AFTER = '2026-11-22T18:32:00.000Z';

describe('what waits for its time', () => {
  test.each<[string, Fact[], string, string[]]>([
    [
      'the step, what it locks for good, and what asks how that ended',
      [done('evict')],
      BEFORE,
      ['look', 'declare', 'announce', 'end'],
    ],
    ['nothing once the time has come', [done('evict')], AFTER, []],
    ['counted from when it was noticed while the milestone is not reached', [not('evict')], AFTER, []],
    ['and not before', [not('evict')], '2026-11-22T18:30:59.000Z', ['look', 'declare', 'announce', 'end']],
    ['nothing once it is said that it will never be', [done('evict'), not('look')], BEFORE, []],
  ])('%s', (_, facts, now, ids) => {
    expect(waitingSteps(book, state(...facts), now).map(({ step: { id } }) => id)).toEqual(ids);
  });

  test('only the first has a time of its own; the others come with it', () => {
    const waiting = waitingSteps(book, state(done('evict')), BEFORE);
    expect(waiting.map(({ own }) => own)).toEqual([true, false, false, false]);
    expect(new Set(waiting.map(({ due }) => due))).toEqual(new Set(['2026-11-22T18:32:00.000Z']));
  });

  test('it is not offered before; what does not need it is', () => {
    const facts = [done('evict')];
    expect(nextStep(book, state(...facts), BEFORE)?.id).toBe('hurry');
    expect(nextStep(book, state(...facts, done('hurry'), done('who')), BEFORE)).toBeUndefined();
    expect(nextStep(book, state(...facts, done('hurry'), done('who')), AFTER)?.id).toBe('look');
  });
});

describe('later looks', () => {
  const closed = state(done('evict'), done('look'), done('declare'), done('who'), { type: 'closed' });
  const own = { runbook: book, state: closed };
  const look = (at: string, handle = '@Contoh', incident = 'aftercare') => ({
    runbook: { ...book, incident },
    state: fold(book, [{ ...closed.opened, at, account: { platform: 'instagram', handle } }]),
  });

  test('are counted from the milestone, else from the closing', () => {
    expect(followUps(book, closed).map(({ due }) => due)).toEqual([
      '2026-11-23T15:34:00.000Z',
      '2026-11-29T15:34:00.000Z',
    ]);
    const lost = state(not('declare'), done('who'), { type: 'closed' });
    expect(followUps(book, lost)[0]?.due).toBe('2026-11-23T15:34:00.000Z');
    expect(followUps(book, state(not('who')))).toEqual([]);
  });

  test.each<[string, string, ReturnType<typeof look>[], string | undefined]>([
    ['not before its date', '2026-11-23T15:33:00.000Z', [], undefined],
    ['on its date', '2026-11-23T15:34:00.000Z', [], '2026-11-23T15:34:00.000Z'],
    ['not once it was made', '2026-11-25T00:00:00.000Z', [look('2026-11-24T00:00:00.000Z')], undefined],
    [
      'the next one again',
      '2026-11-30T00:00:00.000Z',
      [look('2026-11-24T00:00:00.000Z')],
      '2026-11-29T15:34:00.000Z',
    ],
    [
      'of another account it does not count',
      '2026-11-25T00:00:00.000Z',
      [look('2026-11-24T00:00:00.000Z', 'lain')],
      '2026-11-23T15:34:00.000Z',
    ],
    [
      'nor a case of something else',
      '2026-11-25T00:00:00.000Z',
      [look('2026-11-24T00:00:00.000Z', 'contoh', 'hacked')],
      '2026-11-23T15:34:00.000Z',
    ],
  ])('due: %s', (_, now, others, due) => expect(dueFollowUp(own, [own, ...others], now)?.due).toBe(due));

  test('an open case has none that is due', () => {
    expect(
      dueFollowUp({ runbook: book, state: state(done('who')) }, [], '2027-01-01T00:00:00.000Z'),
    ).toBeUndefined();
  });
});
