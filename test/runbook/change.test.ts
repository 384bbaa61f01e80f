import { expect, test } from 'vitest';
import { changedSteps } from '../../src/runbook/change.ts';
import type { Runbook, Step } from '../../src/runbook/model.ts';

function runbook(...steps: readonly (Partial<Step> & { id: string })[]): Runbook {
  const text = { id: 'T', en: 'T' };
  const full = steps.map(
    (step): Step => ({ kind: 'info', do: text, waivable: true, report: 'tindakan', ...step }),
  );
  const head = {
    id: 'x',
    version: '1',
    reviewed: '2026-11-22',
    phase: 'post-incident',
    incident: 'x',
    platform: 'all',
  } as const;
  return { ...head, title: text, sources: {}, sections: [{ id: 's', title: text, steps: full }] };
}

test.each<[string, Runbook, Runbook, string[]]>([
  ['nothing', runbook({ id: 'a' }), runbook({ id: 'a' }), []],
  ['order alone', runbook({ id: 'a' }, { id: 'b' }), runbook({ id: 'b' }, { id: 'a' }), []],
  ['a text', runbook({ id: 'a' }), runbook({ id: 'a', do: { id: 'T', en: 'U' } }), ['a']],
  ['a condition', runbook({ id: 'a' }), runbook({ id: 'a', when: { step: 'b', is: 'x' } }), ['a']],
  ['added and removed', runbook({ id: 'a' }, { id: 'b' }), runbook({ id: 'b' }, { id: 'c' }), ['c', 'a']],
])('%s', (_, before, after, expected) => {
  expect(changedSteps(before, after)).toEqual(expected);
});
