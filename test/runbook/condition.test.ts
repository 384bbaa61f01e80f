import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answered, holds, stepsIn } from '../../src/runbook/condition.ts';
import type { Condition, Outcome, Step } from '../../src/runbook/model.ts';
import { canHold } from '../../src/runbook/satisfy.ts';

const OUTCOMES: readonly Outcome[] = ['done', 'not-possible', 'not-applicable', 'later'];
const ids = ['a', 'b', 'c'];
const values = ['x', 'y', 'z'];
const id = fc.constantFrom(...ids);
const value = fc.constantFrom(...values);
const outcome = fc.constantFrom(...OUTCOMES);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ step: id, is: value }),
    fc.record({ step: id, in: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ step: id, outcome: fc.oneof(outcome, fc.array(outcome, { minLength: 1 })) }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const answer: fc.Arbitrary<Answered> = fc.oneof(
  fc.record({ outcome }),
  fc.record({ outcome, value: fc.oneof(value, fc.array(value)) }),
);
const answers = fc.array(fc.tuple(id, answer)).map((pairs) => new Map(pairs));

describe('holds', () => {
  const done = new Map<string, Answered>([
    ['a', { outcome: 'done', value: 'x' }],
    ['b', { outcome: 'done', value: ['x', 'y'] }],
    ['c', { outcome: 'later', value: 'x' }],
  ]);
  test.each<[Condition, boolean]>([
    [{ step: 'a', is: 'x' }, true],
    [{ step: 'a', is: 'y' }, false],
    [{ step: 'a', in: ['y', 'x'] }, true],
    [{ step: 'b', is: 'y' }, true],
    [{ step: 'b', in: ['z'] }, false],
    [{ step: 'c', is: 'x' }, false],
    [{ step: 'c', outcome: 'later' }, true],
    [{ step: 'c', outcome: ['done', 'not-possible'] }, false],
    [{ step: 'unasked', is: 'x' }, false],
    [{ step: 'unasked', outcome: [...OUTCOMES] }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
  ])('%j: %s', (given, expected) => {
    expect(holds(given, done)).toBe(expected);
  });

  test('never throws, and never changes what it looks at', () => {
    fc.assert(
      fc.property(condition, answers, (given, all) => {
        const before = JSON.stringify([given, [...all]]);
        expect(typeof holds(given, all)).toBe('boolean');
        expect(JSON.stringify([given, [...all]])).toBe(before);
      }),
    );
  });

  test('not turns round, twice it undoes itself', () => {
    fc.assert(
      fc.property(condition, answers, (given, all) => {
        expect(holds({ not: given }, all)).toBe(!holds(given, all));
        expect(holds({ not: { not: given } }, all)).toBe(holds(given, all));
      }),
    );
  });

  test('all and any follow De Morgan', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), answers, (parts, all) => {
        const none = { all: parts.map((part) => ({ not: part })) };
        expect(holds({ not: { any: parts } }, all)).toBe(holds(none, all));
      }),
    );
  });

  test('one more part never makes all truer, nor any falser', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 3 }), condition, answers, (parts, more, all) => {
        if (holds({ all: [...parts, more] }, all)) expect(holds({ all: parts }, all)).toBe(true);
        if (holds({ any: parts }, all)) expect(holds({ any: [...parts, more] }, all)).toBe(true);
      }),
    );
  });

  test('in is any of is', () => {
    fc.assert(
      fc.property(id, fc.array(value, { minLength: 1 }), answers, (step, among, all) => {
        const each = { any: among.map((is) => ({ step, is })) };
        expect(holds({ step, in: among }, all)).toBe(holds(each, all));
      }),
    );
  });

  test('without answers, nothing that looks at one step holds', () => {
    fc.assert(
      fc.property(condition, (given) => {
        if ('step' in given) expect(holds(given, new Map())).toBe(false);
      }),
    );
  });

  test('depends on the steps that it names, and on no others', () => {
    fc.assert(
      fc.property(condition, answers, (given, all) => {
        const named = new Set(stepsIn(given));
        const fewer = new Map([...all].filter(([step]) => named.has(step)));
        expect(holds(given, fewer)).toBe(holds(given, all));
      }),
    );
  });
});

describe('canHold', () => {
  const text = { id: '-', en: '-' };
  const choices = Object.fromEntries(values.map((key) => [key, text]));
  const kind = fc.constantFrom('choice' as const, 'choices' as const);
  const steps = fc
    .tuple(kind, fc.option(condition, { nil: undefined }), fc.option(condition, { nil: undefined }))
    .map(([first, ofB, ofC]): ReadonlyMap<string, Step> => {
      const step = (name: string, when: Condition | undefined): Step => {
        const base = {
          id: name,
          kind: first,
          ask: text,
          choices,
          waivable: true,
          report: 'tindakan',
        } as const;
        return when ? { ...base, when } : base;
      };
      const earlier = (when: Condition | undefined, known: string[]) =>
        when && stepsIn(when).every((one) => known.includes(one)) ? when : undefined;
      return new Map([
        ['a', step('a', undefined)],
        ['b', step('b', earlier(ofB, ['a']))],
        ['c', step('c', earlier(ofC, ['a', 'b']))],
      ]);
    });

  /** Every way to answer all steps, without any cleverness. */
  function everyAnswer(all: ReadonlyMap<string, Step>): Map<string, Answered>[] {
    return [...all.values()].reduce<Map<string, Answered>[]>(
      (maps, step) =>
        maps.flatMap((map) => {
          if (step.when && !holds(step.when, map)) return [map];
          const sets = [[], ['x'], ['y'], ['z'], ['x', 'y'], ['x', 'z'], ['y', 'z'], ['x', 'y', 'z']];
          const given = step.kind === 'choices' ? sets : values;
          const possible: Answered[] = [
            ...given.map((one): Answered => ({ outcome: 'done', value: one })),
            ...OUTCOMES.slice(1).map((one): Answered => ({ outcome: one })),
          ];
          return [map, ...possible.map((one) => new Map(map).set(step.id, one))];
        }),
      [new Map()],
    );
  }

  test('finds what trying everything finds', () => {
    fc.assert(
      fc.property(condition, steps, (given, all) => {
        const truth = everyAnswer(all).some((map) => holds(given, map));
        expect(canHold(given, all)).toBe(truth);
      }),
      { numRuns: 300 },
    );
  });
});
