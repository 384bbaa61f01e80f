import { expect, test } from 'vitest';
import { choicesFor, injectsFor } from '../../src/drill/seed.ts';
import { SHIPPED, shipped } from './sample.ts';

test('a seed decides which optional surprises come, and half of them do', async () => {
  const { scenario } = await shipped('surel-hak-cipta');
  const ids = (seed: number) => injectsFor(scenario, seed).map(({ id }) => id);
  expect(ids(5)).toEqual(ids(5));
  for (let seed = 0; seed < 30; seed++) expect(ids(seed)).toHaveLength(3);
  expect(new Set(Array.from({ length: 30 }, (_, seed) => ids(seed).join())).size).toBe(2);
});

test('a seed decides in which order choices stand, so that the first is not always the best', async () => {
  const scenarios = await Promise.all(SHIPPED.map(shipped));
  const places = scenarios.flatMap(({ scenario }, seed) =>
    scenario.injects.map((inject) => {
      const choices = choicesFor(inject, seed);
      expect(choicesFor(inject, seed)).toEqual(choices);
      expect(Object.fromEntries(choices)).toEqual(inject.choices);
      const points = choices.map(([, one]) => one.points);
      return points.indexOf(Math.max(...points));
    }),
  );
  const first = places.filter((place) => place === 0).length / places.length;
  expect(first).toBeGreaterThan(0.25);
  expect(first).toBeLessThan(0.6);
});
