import { allSteps, type Runbook, type Step } from '../runbook/model.ts';
import { applies, type CaseState } from './fold.ts';

/**
 * The steps that keep this one locked. A required step unlocks when it was done or found not applicable,
 * or when it does not apply on this path; "not possible" and "later" leave it locked, so that
 * deleting without evidence or announcing a recovery without checks stays a decision with a reason.
 */
export function locksOf(runbook: Runbook, state: CaseState, step: Step): readonly Step[] {
  const needed = new Set(step.requires ?? []);
  return allSteps(runbook).filter((one) => {
    if (!needed.has(one.id) || !applies(one, state)) return false;
    const outcome = state.answers.get(one.id)?.outcome;
    return outcome !== 'done' && outcome !== 'not-applicable';
  });
}
