import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Trace } from '../../src/collect/model/filed.ts';
import { createTraces } from '../../src/collect/traces.ts';

const DAY = Date.parse('2026-03-01T00:00:00.000Z');

/** A report, unlike every other of another number in everything that is kept of it. */
function trace(number: number, more: Partial<Trace> = {}): Trace {
  return {
    path: `${number}.md`,
    sha256: hash('sha256', `${number}`),
    bytes: number,
    modified: DAY + number,
    edition: number % 3 === 0 ? undefined : { type: 'perkembangan', number, issued: DAY + 2 * number },
    excerpt: number % 5 === 0 ? 'meta' : undefined,
    entries: 3 * number,
    state: number % 2 === 0 ? 'open' : 'closed',
    verdict: number % 7 === 0 ? 'altered' : 'unsigned',
    by: number % 11 === 0 ? `kantor-${number}` : undefined,
    ...more,
  };
}

test('many reports come out as they went in, and each is found by its content', () => {
  const traces = createTraces();
  const all = Array.from({ length: 5000 }, (_, number) => trace(number));
  for (const [at, one] of all.entries()) {
    expect(traces.find(one.sha256)).toBeUndefined();
    expect(traces.add(one, at % 100, at < 100 ? undefined : at - 100)).toBe(at);
  }
  for (const [at, one] of all.entries()) {
    expect(traces.find(one.sha256)).toBe(at);
    expect(traces.at(at)).toEqual(one);
    expect(traces.ownerOf(at)).toBe(at % 100);
  }
  expect(traces.chain(4042)).toEqual(Array.from({ length: 41 }, (_, before) => 4042 - 100 * before));
});

test('a table that grows finds no content that is not in it', () => {
  for (let round = 0; round < 60; round += 1) {
    const traces = createTraces();
    for (let number = 0; number < 2100; number += 1) {
      const one = trace(number, { sha256: hash('sha256', `${round} ${number}`) });
      expect(traces.find(one.sha256)).toBeUndefined();
      traces.add(one, 0, undefined);
    }
  }
});

test('a time that is none is kept as it is', () => {
  const traces = createTraces();
  const odd = trace(1, {
    modified: '2026-99-99T99:99:99.999Z',
    edition: { type: 'awal', number: 1, issued: 'infinity' },
  });
  expect(traces.at(traces.add(odd, 0, undefined))).toEqual(odd);
});

test('a copy that says more stands in the place of the one before', () => {
  const traces = createTraces();
  const place = traces.add(trace(1), 4, undefined);
  const signed = trace(1, { path: 'b.md', verdict: 'genuine', by: 'dinkes' });
  traces.replace(place, signed);
  expect(traces.at(place)).toEqual(signed);
  expect(traces.ownerOf(place)).toBe(4);
});

describe('older', () => {
  test.each([
    ['fewer entries', { entries: 1 }, { entries: 2 }],
    ['a working copy as long', { edition: undefined }, {}],
    ['a lower number', {}, { edition: { type: 'akhir', number: 2, issued: DAY } }],
    ['an excerpt', { excerpt: 'meta' }, {}],
    ['issued before', {}, { edition: { type: 'awal', number: 1, issued: DAY + 1 } }],
    ['issued at no time', {}, { edition: { type: 'awal', number: 1, issued: 'infinity' } }],
    ['of a lower sum', { sha256: `0${'9'.repeat(63)}` }, { sha256: `1${'0'.repeat(63)}` }],
  ] as const)('%s', (_, one, other) => {
    const traces = createTraces();
    const same = {
      entries: 5,
      edition: { type: 'awal', number: 1, issued: DAY },
      excerpt: undefined,
    } as const;
    const a = traces.add(trace(1, { ...same, sha256: hash('sha256', 'a'), ...one }), 0, undefined);
    const b = traces.add(trace(1, { ...same, sha256: hash('sha256', 'a'), ...other }), 0, undefined);
    expect(traces.older(a, b)).toBeLessThan(0);
    expect(traces.older(b, a)).toBeGreaterThan(0);
  });
});
