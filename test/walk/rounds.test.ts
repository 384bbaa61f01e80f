import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, Opened } from '../../src/case/entry.ts';
import { fold } from '../../src/case/fold.ts';
import type { Outcome } from '../../src/runbook/model.ts';
import { lookAt, lookBack } from '../../src/walk/look.ts';
import { nextStep, placeOf } from '../../src/walk/next.ts';
import { choice, journal, opened, runbook, step } from '../case/sample.ts';

const book = runbook([
  choice('round', ['daily', 'monthly']),
  step('two-factor', { weight: 5 }),
  step('codes', { weight: 3, requires: ['two-factor'] }),
  step('roles', { weight: 2, when: { step: 'round', is: 'monthly' } }),
  step('shared-logins'),
]);
const done = (id: string, value?: string): Fact => ({
  type: 'answered',
  step: id,
  outcome: 'done',
  ...(value ? { value } : {}),
});
const begun = (more: Partial<Opened>, facts: readonly Fact[] = []) =>
  fold(book, journal([{ ...opened, kind: 'patrol', ...more }, ...facts]).entries);
const weak = (...ids: string[]) => ({ earlier: { case: 'c', weak: ids, percent: 40 } });
const find = (id: string) => book.sections[0]?.steps.find((one) => one.id === id) ?? step('x');
const looking = (state: ReturnType<typeof begun>) => ({
  runbook: book,
  state,
  lang: 'id' as const,
  now: '2026-11-22T16:00:00.000Z',
});

test.each<[string, Partial<Opened>, Fact[], string | undefined]>([
  ['without a round before: in order', {}, [], 'round'],
  ['what was weak is first', weak('two-factor'), [], 'two-factor'],
  ['not before its condition holds', weak('roles'), [], 'round'],
  ['as soon as its condition holds', weak('roles'), [done('round', 'monthly')], 'roles'],
  ['not while it is locked', weak('codes'), [], 'round'],
  ['but as soon as it is not', weak('codes', 'two-factor'), [done('two-factor')], 'codes'],
  ['then the others in order', weak('two-factor'), [done('two-factor')], 'round'],
  ['a step that this runbook does not have is no matter', weak('gone'), [], 'round'],
])('%s', (_, more, facts, expected) => expect(nextStep(book, begun(more, facts))?.id).toBe(expected));

test('the number of a step is its place in the order in which it is offered: it never falls, whatever was weak', () => {
  const ids = ['round', 'two-factor', 'codes', 'roles', 'shared-logins'];
  const outcomes = fc.constantFrom<Outcome>('done', 'not-possible', 'not-applicable', 'later');
  fc.assert(
    fc.property(
      fc.subarray(ids),
      fc.array(outcomes, { minLength: 5, maxLength: 5 }),
      fc.constantFrom('daily', 'monthly'),
      fc.array(fc.constantFrom(...ids), { maxLength: 4 }),
      (before, ends, round, called) => {
        const facts: Fact[] = [];
        const numbers: number[] = [];
        const offer = (id: string, outcome: Outcome) => {
          const { number, about } = placeOf(book, begun(weak(...before), facts), find(id));
          numbers.push(number);
          expect(number).toBeLessThanOrEqual(about);
          facts.push({
            ...{ type: 'answered', step: id, outcome },
            ...(outcome === 'done' ? { value: round } : { reason: 'sebab' }),
          } as Fact);
        };
        for (const outcome of ends) {
          const next = nextStep(book, begun(weak(...before), facts));
          if (next) offer(next.id, outcome);
        }
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        // Called up once more from the review.
        for (const id of called) offer(id, 'later');
        expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      },
    ),
  );
});

test('the screen says that a step was weak, and only there', () => {
  const state = begun(weak('two-factor'));
  expect(lookAt(find('two-factor'), looking(state)).earlierWeak).toBe(true);
  expect(lookAt(find('round'), looking(state))).not.toHaveProperty('earlierWeak');
});

test('other accounts are named where the step is about them', () => {
  const others = [{ platform: 'x', handle: 'dinkes', shares: ['phone' as const] }];
  const state = begun({ others });
  expect(lookAt(find('shared-logins'), looking(state)).others).toEqual(others);
  expect(lookAt(find('round'), looking(state))).not.toHaveProperty('others');
});

test('the review shows how ready the account is, and what helps most', () => {
  const { readiness } = lookBack(looking(begun(weak(), [done('two-factor')])));
  expect(readiness).toMatchObject({ percent: 62, before: 40, next: [{ step: 'codes' }] });
  expect(lookBack(looking(begun({ kind: 'incident' })))).not.toHaveProperty('readiness');
});
