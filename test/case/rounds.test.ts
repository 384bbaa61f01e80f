import { describe, expect, test } from 'vitest';
import { earlierFrom, isRoundOf } from '../../src/case/earlier.ts';
import type { Earlier, Fact, Opened } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import { readiness } from '../../src/case/readiness.ts';
import type { Outcome } from '../../src/runbook/model.ts';
import { choice, journal, opened, runbook, step } from './sample.ts';

const book = runbook([
  choice('round', ['daily', 'monthly']),
  step('light', { weight: 1 }),
  step('first', { weight: 3 }),
  step('second', { weight: 3 }),
  step('heavy', { weight: 5, when: { step: 'round', is: 'monthly' } }),
  step('open-items', { kind: 'text', weight: 2, report: 'tindak-lanjut' }),
]);
const answer = (id: string, outcome: Outcome, value?: string): Fact => ({
  type: 'answered',
  step: id,
  outcome,
  ...(value ? { value } : {}),
});
const round = (facts: readonly Fact[], more: Partial<Opened> = {}) =>
  fold(book, journal([{ ...opened, kind: 'preparation', ...more }, ...facts]).entries);
const monthly = answer('round', 'done', 'monthly');

describe('readiness', () => {
  test.each<[string, Fact[], number, number, number, string]>([
    ['nothing done: what applies counts', [], 0, 0, 9, 'first second open-items'],
    ['a branch that applies counts', [monthly], 0, 0, 14, 'heavy first second'],
    ['done counts', [answer('first', 'done')], 33, 3, 9, 'second open-items light'],
    [
      'what does not apply is taken out',
      [answer('first', 'not-applicable')],
      0,
      0,
      6,
      'second open-items light',
    ],
    [
      'not possible and put off stay open',
      [answer('first', 'not-possible'), answer('second', 'later'), answer('light', 'done')],
      11,
      1,
      9,
      'first second open-items',
    ],
    [
      'never 100 before all is done',
      [answer('first', 'done'), answer('second', 'done'), answer('open-items', 'done')],
      88,
      8,
      9,
      'light',
    ],
    ['100', ['light', 'first', 'second', 'open-items'].map((id) => answer(id, 'done')), 100, 9, 9, ''],
  ])('%s', (_, facts, percent, done, of, next) => {
    const ready = readiness(book, round(facts));
    expect(ready).toMatchObject({ percent, done, of });
    expect(ready?.next.map(({ id }) => id).join(' ')).toBe(next);
  });

  test('what it was in the round before comes along', () => {
    const earlier: Earlier = { case: 'c', weak: [], percent: 40 };
    expect(readiness(book, round([], { earlier }))?.before).toBe(40);
    expect(readiness(book, round([]))).not.toHaveProperty('before');
  });

  test.each<[string, Partial<Opened>]>([
    ['an incident', { kind: 'incident' }],
    ['a drill', { kind: 'drill' }],
  ])('%s has none', (_, more) => expect(readiness(book, round([], more))).toBeUndefined());

  test('a runbook without weights has none', () => {
    const plain = runbook([step('a')]);
    const entries = journal([{ ...opened, kind: 'patrol' }]).entries;
    expect(readiness(plain, fold(plain, entries))).toBeUndefined();
  });
});

describe('what a round leaves for the next', () => {
  test.each<[string, Fact[], string]>([
    ['nothing was reached: what applied', [], 'light first second'],
    ['also of a branch that applied', [monthly], 'light first second heavy'],
    [
      'not possible and put off are weak',
      [answer('light', 'not-possible'), answer('first', 'later')],
      'light first second',
    ],
    [
      'done and not applicable are not',
      [answer('light', 'done'), answer('first', 'not-applicable')],
      'second',
    ],
  ])('%s', (_, facts, weak) => expect(earlierFrom(book, round(facts)).weak.join(' ')).toBe(weak));

  test('names its case and how ready the account was', () => {
    expect(earlierFrom(book, round([answer('first', 'done')]))).toMatchObject({
      case: opened.case,
      percent: 33,
    });
  });
});

test.each<[string, Partial<Opened>, boolean]>([
  ['a preparation', { kind: 'preparation' }, true],
  ['a patrol', { kind: 'patrol' }, true],
  ['an incident', { kind: 'incident' }, false],
  ['a drill', { kind: 'drill' }, false],
  ['another account', { account: { platform: 'instagram', handle: 'lain' } }, false],
  ['another platform', { account: { platform: 'x', handle: 'contoh' } }, false],
  ['another runbook', { runbook: { ...opened.runbook, id: 'patrol-all' } }, false],
  ['the same handle, otherwise written', { account: { platform: 'instagram', handle: '@Contoh' } }, true],
])('a round of this account: %s', (_, more, expected) => {
  const { account } = opened;
  expect(isRoundOf(round([], more), { id: 'hacked-instagram' }, account)).toBe(expected);
});
