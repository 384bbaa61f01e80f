import { expect, test } from 'vitest';
import { type Branch, branchesOf } from '../../src/runbook/branches.ts';
import type { Condition, Runbook, Step } from '../../src/runbook/model.ts';

const text = { id: 'x', en: 'x' };
const info = (id: string, when?: Condition): Step => ({
  ...{ id, kind: 'info', do: text, waivable: true, report: 'tindakan' },
  ...(when ? { when } : {}),
});
const choice = (id: string, kind: 'choice' | 'choices' = 'choice'): Step => ({
  ...{ id, kind, ask: text, waivable: true, report: 'tindakan' },
  choices: { yes: text, no: text },
});

function leads(steps: readonly Step[], from: string): Readonly<Record<string, string>> {
  const runbook: Runbook = {
    ...{ id: 'x', version: '1.0.0', reviewed: '2026-11-22', phase: 'post-incident', incident: 'x' },
    ...{ platform: 'all', title: text, sources: {}, sections: [{ id: 's', title: text, steps }] },
  };
  const words = ({ leads: to }: Branch) => to.map((one) => (one.sure ? one.step : `${one.step}?`)).join(' ');
  const key = ({ on }: Branch) => ('choice' in on ? on.choice : on.outcome);
  return Object.fromEntries(
    (branchesOf(runbook).get(from) ?? []).map((branch) => [key(branch), words(branch)]),
  );
}

const yes = { step: 'a', is: 'yes' };

test.each<[string, Condition, object]>([
  ['one answer', yes, { yes: 'z', no: '' }],
  ['every answer but one', { not: yes }, { yes: '', no: 'z' }],
  ['an answer together with another', { all: [yes, { step: 'b', is: 'no' }] }, { yes: 'z?', no: '' }],
  ['an answer or another', { any: [yes, { step: 'b', is: 'no' }] }, { yes: 'z', no: '' }],
  ['any answer', { step: 'a', in: ['yes', 'no'] }, { yes: '', no: '' }],
])('%s', (_, when, expected) => {
  expect(leads([choice('a'), choice('b'), info('z', when)], 'a')).toEqual(expected);
});

test('of a step without choices, only the outcomes that lead somewhere', () => {
  expect(leads([info('a'), info('z', { step: 'a', outcome: ['later', 'not-possible'] })], 'a')).toEqual({
    'not-possible': 'z',
    later: 'z',
  });
});

test('a step on which nothing depends has no branches', () => {
  expect(leads([info('a'), info('z')], 'a')).toEqual({});
});
