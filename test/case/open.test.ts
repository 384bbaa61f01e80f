import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import {
  allAsks,
  closingCut,
  deferredSteps,
  impossibleSteps,
  missedTargets,
  neverReached,
  openAsks,
} from '../../src/case/open.ts';
import { journal, opened, runbookOf, step } from '../report/sample.ts';

const runbook = runbookOf([
  'a',
  [
    step('access', 'choice', 'Masih bisa masuk?', {
      choices: { yes: { id: 'Ya', en: '' }, no: { id: 'Tidak', en: '' } },
    }),
    step('revert', 'action', 'Batalkan', {
      when: { step: 'access', is: 'no' },
      within: 5,
      asks: { to: 'meta', what: { id: 'Kembalikan', en: '' } },
    }),
    step('name', 'text', 'Nama?', { fills: 'reporter.name' }),
  ],
]);

const access = (value: string): Fact => ({ type: 'answered', step: 'access', outcome: 'done', value });
const revert = (outcome: 'done' | 'not-possible' | 'not-applicable' | 'later'): Fact => ({
  type: 'answered',
  step: 'revert',
  outcome,
  reason: 'x',
});
/** Opened at 22.31.07, then a fact a minute. */
const after = (...facts: Fact[]) =>
  fold(runbook, journal(opened({ facts: { 'reporter.name': 'Rina' } }), ...facts));
const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id).join();

test.each<[string, Fact[], string, string, string]>([
  ['nothing yet: the branch is not known to apply', [], '', '', 'access'],
  ['the branch applies', [access('no')], '', '', 'revert'],
  ['another branch', [access('yes')], '', '', ''],
  ['put off', [access('no'), revert('later')], 'revert', '', ''],
  ['not possible', [access('no'), revert('not-possible')], '', 'revert', ''],
  ['its branch was left', [access('no'), revert('later'), access('yes')], '', '', ''],
  ['set aside', [access('no'), revert('later'), { type: 'undone', undoes: 2 }], '', '', 'revert'],
])('%s', (_, facts, deferred, impossible, never) => {
  const state = after(...facts);
  expect(ids(deferredSteps(runbook, state))).toBe(deferred);
  expect(ids(impossibleSteps(runbook, state))).toBe(impossible);
  expect(ids(neverReached(runbook, state))).toBe(never);
});

describe('asks', () => {
  const first = '2026-11-22T15:33:07.000Z';
  test.each<[string, Fact[], string | undefined, string | undefined]>([
    ['not asked while possible', [access('no')], undefined, undefined],
    [
      'since it first was not possible',
      [access('no'), revert('not-possible'), revert('not-possible')],
      first,
      undefined,
    ],
    [
      'answered when it was possible after all',
      [access('no'), revert('not-possible'), revert('done')],
      first,
      '2026-11-22T15:34:07.000Z',
    ],
    [
      'still open when put off later',
      [access('no'), revert('not-possible'), revert('later')],
      first,
      undefined,
    ],
    [
      'gone when it does not apply',
      [access('no'), revert('not-possible'), revert('not-applicable')],
      undefined,
      undefined,
    ],
    [
      'not since an answer that was set aside',
      [access('no'), revert('not-possible'), { type: 'undone', undoes: 2 }, revert('done')],
      undefined,
      undefined,
    ],
    ['gone with its branch', [access('no'), revert('not-possible'), access('yes')], undefined, undefined],
  ])('%s', (_, facts, since, answered) => {
    const state = after(...facts);
    const [ask] = allAsks(runbook, state);
    expect([ask?.since, ask?.answered]).toEqual([since, answered]);
    expect(openAsks(runbook, state)).toHaveLength(since && !answered ? 1 : 0);
  });
});

test.each<[string, Fact[], string, number | undefined, boolean]>([
  ['not due yet', [access('no')], '2026-11-22T15:36:07.000Z', undefined, false],
  ['overdue', [access('no')], '2026-11-22T15:38:00.000Z', 1, false],
  ['done in time stays so', [access('no'), revert('done')], '2026-11-23T00:00:00.000Z', undefined, false],
  [
    'not possible counts as dealt with',
    [access('no'), revert('not-possible')],
    '2026-11-23T00:00:00.000Z',
    undefined,
    false,
  ],
  ['put off does not', [access('no'), revert('later')], '2026-11-22T15:46:07.000Z', 10, false],
  [
    'done too late',
    [access('no'), access('no'), access('no'), access('no'), access('no'), access('no'), revert('done')],
    '2026-11-23T00:00:00.000Z',
    2,
    true,
  ],
  ['another branch has no target', [access('yes')], '2026-11-23T00:00:00.000Z', undefined, false],
])('target: %s', (_, facts, now, over, done) => {
  const [missed] = missedTargets(runbook, after(...facts), now);
  expect(missed?.over).toBe(over);
  expect(missed?.done ?? false).toBe(done);
});

describe('a closing that was cut off', () => {
  const edition = (type: 'awal' | 'akhir'): Fact => ({
    type: 'issued',
    edition: { type, number: 1 },
    file: `issued/${type}.md`,
    sha256: 'a'.repeat(64),
  });
  const closed: Fact = { type: 'closed' };
  test.each<[string, Fact[], boolean]>([
    ['an open case was not being closed', [access('in')], false],
    ['no final edition after the closing: cut off', [access('in'), closed], true],
    ['an earlier edition is not the final one', [edition('awal'), closed], true],
    ['a final edition from before an earlier closing does not count', [edition('akhir'), closed], true],
    ['only the first edition came after it', [closed, edition('awal')], true],
    ['the final edition came after it: finished', [closed, edition('akhir')], false],
    ['what was closed and set aside is open', [closed, { type: 'undone', undoes: 1 }], false],
    [
      'a final edition that was set aside is still to be issued',
      [closed, edition('akhir'), { type: 'undone', undoes: 2 }],
      true,
    ],
  ])('%s', (_, facts, cut) => {
    expect(closingCut(after(...facts))).toBe(cut);
  });
});
