import { applies, type CaseState } from '../../case/fold.ts';
import { allSteps, type Runbook, type Step } from '../../runbook/model.ts';

/**
 * Why a recovery may not be announced: `undeclared`, or the checks (sessions, mailbox, two-factor) on which the step that
 * declares it rests and which were not done. Undefined when it may. An account that was announced recovered too early was
 * taken again about three hours later (Pemkot Solo, detik.com, October 2021).
 */
export function recoveryBar(runbook: Runbook, state: CaseState): 'undeclared' | readonly Step[] | undefined {
  if (!state.milestones.recovered) return 'undeclared';
  const steps = new Map(allSteps(runbook).map((step) => [step.id, step]));
  const declared = allSteps(runbook).filter(
    (step) => step.marks === 'recovered' && state.answers.get(step.id)?.outcome === 'done',
  );
  const open = declared
    .flatMap(({ requires = [] }) => requires)
    .flatMap((id) => steps.get(id) ?? [])
    .filter((step) => applies(step, state) && !isSettled(state.answers.get(step.id)?.outcome));
  return open.length > 0 ? open : undefined;
}

function isSettled(outcome: string | undefined): boolean {
  return outcome === 'done' || outcome === 'not-applicable';
}
