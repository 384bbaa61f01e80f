import { expect, test } from 'vitest';
import { type Moment, NEVER } from '../../src/collect/model/filed.ts';
import { createTimes } from '../../src/collect/times.ts';
import { MILESTONES } from '../../src/report/data.ts';

/** Unlike those of every other case; of each, one is not known. */
const moments = (number: number): Moment[] =>
  MILESTONES.map((_, at) => (at === 1 + (number % 9) ? NEVER : number * 1000 + at));

test('the times of many cases come out as they went in, in whatever order these came', () => {
  const times = createTimes();
  const numbers = Array.from({ length: 5000 }, (_, at) => (at * 7919) % 5000);
  for (const number of numbers) times.put(number, moments(number));
  for (const number of numbers) {
    expect(times.of(number)).toEqual(moments(number));
    expect(times.opened(number)).toBe(number * 1000);
    const known = moments(number).map((one) => (one === NEVER ? undefined : one));
    expect(times.numbers(number)).toEqual(Object.fromEntries(MILESTONES.map((one, at) => [one, known[at]])));
  }
});

test('a time that is none is kept as it is, until another report counts', () => {
  const times = createTimes();
  const odd = ['infinity', ...moments(3).slice(1, 9), '2026-99-99T99:99:99.999Z'];
  times.put(3, odd);
  expect(times.of(3)).toEqual(odd);
  expect(times.opened(3)).toBe('infinity');
  expect(times.numbers(3)).toMatchObject({ opened: undefined, closed: undefined, noticed: 3001 });
  times.put(3, moments(3));
  expect(times.of(3)).toEqual(moments(3));
});
