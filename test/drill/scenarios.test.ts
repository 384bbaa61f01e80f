import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rehearse, type Trainee } from '../../src/drill/rehearse.ts';
import type { Scenario } from '../../src/drill/scenario.ts';
import { scoreOf } from '../../src/drill/score.ts';
import { renderSheet } from '../../src/drill/sheet/document.ts';
import { sheetOf } from '../../src/drill/sheet/view.ts';
import { escapeText } from '../../src/report/escape.ts';
import type { Runbook } from '../../src/runbook/model.ts';
import { SHIPPED, shipped } from './sample.ts';
import { MODEL, PANICKER, SLEEPER } from './trainees.ts';

const STARTS = '2026-01-05T01:00:00.000Z';

function play(
  loaded: { readonly scenario: Scenario; readonly runbook: Runbook },
  trainee: Trainee,
  seed = 1,
) {
  const { scenario, runbook } = loaded;
  const { state, journal, head } = rehearse(runbook, scenario, trainee, {
    seed,
    starts: STARTS,
    team: ['A', 'B'],
  });
  const drill = { scenario, runbook, state };
  const sheet = renderSheet(sheetOf(drill, { entries: journal.length, head }));
  return { journal, sheet, score: scoreOf(drill) };
}

test('there are at least ten scenarios, one of five minutes, on all platforms that matter', async () => {
  const all = await Promise.all(SHIPPED.map(shipped));
  expect(all.length).toBeGreaterThanOrEqual(11);
  expect(all.map(({ scenario }) => scenario.minutes)).toContain(5);
  const platforms = new Set(all.map(({ scenario }) => scenario.runbook.platform));
  expect([...platforms].sort()).toEqual(['facebook', 'instagram', 'whatsapp', 'x', 'youtube']);
});

describe.for(SHIPPED)('%s', (name) => {
  test.for([1, 2, 7])('the model answer gets the full score, with seed %i', async (seed) => {
    const { score } = play(await shipped(name), MODEL, seed);
    expect(score.lines.filter(({ result }) => result !== 'met')).toEqual([]);
    expect(score.total.percent).toBe(100);
  });

  test('who panics scores less than who sleeps, who scores less than who knows', async () => {
    const loaded = await shipped(name);
    const [panic, sleep, model] = [PANICKER, SLEEPER, MODEL].map(
      (one) => play(loaded, one).score.total.percent,
    );
    expect(panic).toBeLessThan(sleep ?? 0);
    expect(sleep).toBeLessThan(model ?? 0);
  });

  test.for([
    ['panicker', PANICKER],
    ['sleeper', SLEEPER],
  ] as const)('the sheet of the %s names everything that was not reached', async ([, trainee]) => {
    const { sheet, score } = play(await shipped(name), trainee);
    const lost = score.lines.filter(({ points, of }) => points < of);
    expect(lost.length).toBeGreaterThan(2);
    for (const { title } of lost) expect(sheet).toContain(escapeText(title.id));
    for (const { late } of lost) if (late !== undefined) expect(late).toBeGreaterThan(0);
  });

  test('the same seed and answers give the same bytes', async () => {
    const loaded = await shipped(name);
    const [one, other] = [play(loaded, PANICKER, 3), play(loaded, PANICKER, 3)];
    expect(other.journal).toEqual(one.journal);
    expect(other.sheet).toBe(one.sheet);
  });

  test('whatever is answered, the score is the sum of its lines and stays within 0 and 100', async () => {
    const loaded = await shipped(name);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.infiniteStream(fc.nat(99)), (seed, stream) => {
        const dice = (of: number) => (stream.next().value ?? 0) % of;
        const { score } = play(loaded, randomTrainee(dice), seed);
        for (const figure of [score.total, ...Object.values(score.dimensions)]) {
          expect(figure.percent).toBeGreaterThanOrEqual(0);
          expect(figure.percent).toBeLessThanOrEqual(100);
        }
        expect(score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(score.total.points);
        expect(score.lines.reduce((sum, { of }) => sum + of, 0)).toBe(score.total.of);
        for (const { points, of, kind } of score.lines) {
          expect(points).toBeGreaterThanOrEqual(0);
          if (kind !== 'extra') expect(points).toBeLessThanOrEqual(of);
        }
      }),
      { numRuns: 15 },
    );
  });
});

function randomTrainee(dice: (of: number) => number): Trainee {
  return {
    minutes: () => dice(100),
    choose: ({ choices }) => Object.keys(choices)[dice(Object.keys(choices).length)] ?? '',
    answer(step) {
      const outcome = (['done', 'done', 'not-possible', 'later'] as const)[dice(4)] ?? 'done';
      const base = { type: 'answered', step: step.id, outcome } as const;
      if (outcome !== 'done') return { ...base, reason: 'acak' };
      const keys = Object.keys(step.choices ?? {});
      const value = keys[dice(Math.max(1, keys.length))];
      if (step.kind === 'choices') return { ...base, value: [value ?? ''] };
      return value === undefined ? base : { ...base, value };
    },
  };
}
