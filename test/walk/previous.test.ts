import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/case/entry.ts';
import { choice, runbook, step } from '../case/sample.ts';
import { sit } from './sitting.ts';

const answered = (rest: Partial<Extract<Fact, { type: 'answered' }>>): Fact => ({
  type: 'answered',
  step: 'a',
  outcome: 'done',
  ...rest,
});

describe('going back', () => {
  test.each([
    ['a choice', choice('a', ['yes', 'no']), answered({ value: 'no' }), { outcome: 'done', value: 'no' }],
    [
      'a time, as it would be typed',
      step('a', { kind: 'time' }),
      answered({ value: '2026-11-22T15:30:00.000Z' }),
      { outcome: 'done', value: '22/11/2026 22.30' },
    ],
    [
      'an outcome and its reason',
      step('a'),
      answered({ outcome: 'not-possible', reason: 'surel diganti' }),
      { outcome: 'not-possible', reason: 'surel diganti' },
    ],
    [
      'what was sent',
      step('a', { kind: 'notify' }),
      {
        type: 'sent',
        step: 'a',
        to: 'meta',
        how: 'Surel',
        receiver: 'Bu Sri',
        when: '2026-11-22T15:00:00.000Z',
      },
      { outcome: 'done', sent: { how: 'Surel', receiver: 'Bu Sri' } },
    ],
  ] as const)('asks with the old answer: %s', async (_, one, fact, previous) => {
    const { views } = await sit(runbook([one, step('b')]), [{ type: 'back' }], { facts: [fact] });
    expect(views.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(views[1]?.previous).toEqual(previous);
  });

  test('not once another answer stands', async () => {
    const facts = [
      answered({}),
      { type: 'undone', undoes: 1 },
      answered({ outcome: 'later', reason: 'x' }),
    ] as const;
    const { views } = await sit(runbook([step('a')]), [], {
      facts,
      askReview: (() => {
        const replies = [{ type: 'go', step: 'a' }, { type: 'pause' }] as const;
        let asked = 0;
        return async () => replies[asked++] ?? { type: 'pause' };
      })(),
    });
    expect(views[0]).toMatchObject({ id: 'a', earlier: { outcome: 'later' } });
    expect(views[0]?.previous).toBeUndefined();
  });
});

test('a time that was not understood is kept, to be mended', async () => {
  const { views, entries } = await sit(runbook([step('a', { kind: 'time' })]), [
    { type: 'done', value: '22.300' },
    { type: 'done', value: '22.30' },
  ]);
  expect(views[1]?.typed).toBe('22.300');
  expect(entries.some(({ type }) => type === 'answered')).toBe(true);
});
