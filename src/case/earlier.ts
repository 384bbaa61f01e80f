import { allSteps, type Runbook } from '../runbook/model.ts';
import type { Earlier } from './entry.ts';
import { applies, type CaseState } from './fold.ts';
import { sameHandle } from './handle.ts';
import { readiness } from './readiness.ts';

/** Whether a case is a round of this runbook for this account. A drill is none. */
export function isRoundOf(
  { opened }: Pick<CaseState, 'opened'>,
  runbook: Pick<Runbook, 'id'>,
  account: { readonly platform: string; readonly handle: string },
): boolean {
  return (
    (opened.kind === 'preparation' || opened.kind === 'patrol') &&
    opened.runbook.id === runbook.id &&
    opened.account.platform === account.platform &&
    sameHandle(opened.account.handle, account.handle)
  );
}

/**
 * What a round leaves for the next one: its weak steps, in its runbook's order, and how ready the account was.
 * Only steps with a weight are remembered, since they are the account's state; and none that looks back over the round,
 * since that one is asked at the end of every round.
 */
export function earlierFrom(runbook: Runbook, state: CaseState): Earlier {
  const weak = allSteps(runbook).filter((step) => {
    if (!step.weight || step.report === 'tindak-lanjut' || !applies(step, state)) return false;
    const outcome = state.answers.get(step.id)?.outcome;
    return outcome === undefined || outcome === 'not-possible' || outcome === 'later';
  });
  const percent = readiness(runbook, state)?.percent;
  return {
    case: state.opened.case,
    weak: weak.map(({ id }) => id),
    ...(percent === undefined ? {} : { percent }),
  };
}
