import type { Inject, Scenario } from './scenario.ts';

/** Numbers from 0 (inclusive) to 1 that follow from a seed alone (mulberry32, public domain, T. Ettinger). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The surprises that a seed brings: all that always come, and half of the optional ones (rounded up), in an order of
 * the seed's own. When several are due, the earlier in this list comes first.
 */
export function injectsFor(scenario: Scenario, seed: number): readonly Inject[] {
  const next = numbersFrom(seed);
  const optional = shuffled(
    scenario.injects.filter((inject) => inject.optional),
    next,
  );
  return [
    ...scenario.injects.filter((inject) => !inject.optional),
    ...optional.slice(0, Math.ceil(optional.length / 2)),
  ];
}

/**
 * A surprise's choices in an order of the seed's own: a scenario may list the best one first, and nobody learns to press
 * Enter.
 */
export function choicesFor({ id, choices }: Pick<Inject, 'id' | 'choices'>, seed: number) {
  const mixed = [...id].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), seed);
  return shuffled(Object.entries(choices), numbersFrom(mixed));
}

function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  return items
    .map((item) => ({ item, key: next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
