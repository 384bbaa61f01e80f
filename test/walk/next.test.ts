import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import type { Outcome } from '../../src/runbook/model.ts';
import { lastUndoable, locksOf, nextStep, placeOf } from '../../src/walk/next.ts';
import { choice, journal, opened, runbook, step } from '../case/sample.ts';

const steps = [
  choice('access', ['in', 'out']),
  step('capture', { kind: 'evidence' }),
  step('only-in', { when: { step: 'access', is: 'in' } }),
  step('delete', { requires: ['capture', 'only-in'] }),
  step('last'),
];
const book = runbook(steps);
const state = (...facts: Fact[]) => fold(book, journal([opened, ...facts]).entries);
const answer = (id: string, outcome: Outcome, value?: string): Fact => ({
  type: 'answered',
  step: id,
  outcome,
  ...(value ? { value } : { reason: 'sebab' }),
});
const find = (id: string) => steps.find((one) => one.id === id) ?? steps[0];

describe('the next step', () => {
  test.each<[string, Fact[], string | undefined]>([
    ['the first one', [], 'access'],
    ['the one after it', [answer('access', 'done', 'in')], 'capture'],
    ['skips what does not apply', [answer('access', 'done', 'out'), answer('capture', 'done')], 'delete'],
    ['goes past what was deferred', [answer('access', 'later')], 'capture'],
    [
      'none when all have an answer',
      [
        answer('access', 'later'),
        answer('capture', 'later'),
        answer('delete', 'later'),
        answer('last', 'later'),
      ],
      undefined,
    ],
  ])('%s', (_, facts, wanted) => expect(nextStep(book, state(...facts))?.id).toBe(wanted));

  test('after going back it is the step that was undone', () => {
    const facts = [answer('access', 'done', 'in'), answer('capture', 'done')];
    const last = lastUndoable(state(...facts));
    expect(last).toEqual({ seq: 2, step: 'capture' });
    expect(nextStep(book, state(...facts, { type: 'undone', undoes: 2 }))?.id).toBe('capture');
  });

  test('steps that an answers file does not name are passed over', () => {
    expect(nextStep(book, state(), undefined, new Set(['access', 'capture']))?.id).toBe('delete');
  });

  test('any answers: the walk ends, and never asks a step twice', () => {
    const outcomes = fc.constantFrom<Outcome>('done', 'not-possible', 'not-applicable', 'later');
    fc.assert(
      fc.property(
        fc.array(outcomes, { minLength: 5, maxLength: 5 }),
        fc.constantFrom('in', 'out'),
        (all, value) => {
          const facts: Fact[] = [];
          const asked = new Set<string>();
          for (let next = nextStep(book, state()); next; next = nextStep(book, state(...facts))) {
            expect(asked.has(next.id)).toBe(false);
            asked.add(next.id);
            facts.push(
              answer(next.id, all[asked.size - 1] ?? 'done', next.kind === 'choice' ? value : undefined),
            );
          }
          expect(asked.size).toBeLessThanOrEqual(steps.length);
        },
      ),
    );
  });
});

describe('locks', () => {
  const locked = (...facts: Fact[]) =>
    locksOf(book, state(...facts), find('delete') ?? step('x')).map(({ id }) => id);
  test.each<[string, Fact[], string[]]>([
    ['unanswered locks', [answer('access', 'done', 'in')], ['capture', 'only-in']],
    ['what does not apply does not lock', [answer('access', 'done', 'out')], ['capture']],
    ['done unlocks', [answer('access', 'done', 'out'), answer('capture', 'done')], []],
    ['not applicable unlocks', [answer('access', 'done', 'out'), answer('capture', 'not-applicable')], []],
    [
      'not possible stays locked',
      [answer('access', 'done', 'out'), answer('capture', 'not-possible')],
      ['capture'],
    ],
    ['later stays locked', [answer('access', 'done', 'out'), answer('capture', 'later')], ['capture']],
  ])('%s', (_, facts, wanted) => expect(locked(...facts)).toEqual(wanted));
});

test('the place counts only steps that apply as far as known', () => {
  expect(placeOf(book, state(answer('access', 'done', 'out')), find('last') ?? step('x'))).toMatchObject({
    number: 2,
    about: 4,
  });
});
