import { isDeepStrictEqual } from 'node:util';
import { allSteps, type Runbook } from './model.ts';

/** Ids of the steps that were added, removed or changed between two versions of a runbook, in the order of the newer one. */
export function changedSteps(before: Runbook, after: Runbook): readonly string[] {
  const old = new Map(allSteps(before).map((step) => [step.id, step]));
  const changed = allSteps(after).filter((step) => !isDeepStrictEqual(step, old.get(step.id)));
  const kept = new Set(allSteps(after).map(({ id }) => id));
  const removed = [...old.keys()].filter((id) => !kept.has(id));
  return [...changed.map(({ id }) => id), ...removed];
}
