import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, isSame } from '../../src/runbook/difference.ts';
import type { Runbook, Step } from '../../src/runbook/model.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  ...{ id, kind: 'info', do: { id: `${id}.`, en: `${id}.` }, waivable: true, report: 'tindakan' },
  ...more,
});
const runbook = (sections: Readonly<Record<string, readonly Step[]>>, version = '1.0.0'): Runbook => ({
  ...{ id: 'x', version, reviewed: '2026-11-22', phase: 'post-incident', incident: 'x', platform: 'all' },
  ...{ title: { id: 'x', en: 'x' }, sources: {} },
  sections: Object.entries(sections).map(([id, steps]) => ({ id, title: { id, en: id }, steps })),
});
const abc = [step('a'), step('b'), step('c')];
const told = (before: Runbook, after: Runbook) =>
  differenceOf(before, after).steps.map(({ type, step: id }) => `${type} ${id}`);

test('the same, and the same under a new number', () => {
  const difference = differenceOf(runbook({ s: abc }), runbook({ s: abc }, '2.0.0'));
  expect(isSame(difference)).toBe(true);
  expect(difference.head).toEqual([{ field: ['version'], before: '1.0.0', after: '2.0.0' }]);
});

test('a changed text and a changed condition, by the field', () => {
  const when = { all: [{ step: 'a', is: 'x' }] };
  const changed = step('b', { do: { id: 'b.', en: 'New.' }, when, choices: { y: { id: 'Y', en: 'Y' } } });
  const [only] = differenceOf(runbook({ s: abc }), runbook({ s: [step('a'), changed, step('c')] })).steps;
  expect(only?.changes).toEqual([
    { field: ['do', 'en'], before: 'b.', after: 'New.' },
    { field: ['when'], before: undefined, after: when },
    { field: ['choices', 'y', 'id'], before: undefined, after: 'Y' },
    { field: ['choices', 'y', 'en'], before: undefined, after: 'Y' },
  ]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['abc', ['a', 'b', 'c'], []],
  ['abd', ['a', 'b', 'd'], ['added d', 'removed c']],
  ['cab', ['c', 'a', 'b'], ['moved c']],
  ['bca', ['b', 'c', 'a'], ['moved a']],
])('%s', (_, order, expected) => {
  expect(told(runbook({ s: abc }), runbook({ s: order.map((id) => step(id)) }))).toEqual(expected);
});

test('to another section is a move, wherever it stands', () => {
  expect(told(runbook({ s: abc }), runbook({ s: abc.slice(0, 2), t: abc.slice(2) }))).toEqual(['moved c']);
});

test('whatever the order: what was not moved, added or removed stands in its old order', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const of = (list: readonly string[]) => runbook({ s: list.map((id) => step(id)) });
      const named = new Map(differenceOf(of(before), of(after)).steps.map((one) => [one.step, one.type]));
      const kept = after.filter((id) => !named.has(id));
      expect(kept).toEqual(before.filter((id) => kept.includes(id)));
      expect(after.filter((id) => named.get(id) === 'added')).toEqual(
        after.filter((id) => !before.includes(id)),
      );
      expect(before.filter((id) => named.get(id) === 'removed')).toEqual(
        before.filter((id) => !after.includes(id)),
      );
    }),
  );
});
