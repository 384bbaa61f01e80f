import { allSteps, type Runbook, type Step } from '../runbook/model.ts';
import { applies, type CaseState } from './fold.ts';

/** How ready an account is: what of the weight that applies is done. */
export interface Readiness {
  /** 0 to 100, rounded down: 100 only when all is done. */
  readonly percent: number;
  readonly done: number;
  /** Weight of the steps that apply; what was said not to apply is left out. Never 0. */
  readonly of: number;
  /** The percentage of the round before. */
  readonly before?: number;
  /** The most useful next actions, at most three: the highest weight that is not done, in the runbook's order where equal. */
  readonly next: readonly Step[];
}

const MOST_USEFUL = 3;

/** The readiness that a preparation or a patrol leaves behind; undefined for other cases, and where nothing has a weight. */
export function readiness(runbook: Runbook, state: CaseState): Readiness | undefined {
  if (state.opened.kind !== 'preparation' && state.opened.kind !== 'patrol') return undefined;
  const outcome = (step: Step) => state.answers.get(step.id)?.outcome;
  const counting = allSteps(runbook).filter(
    (step) => weightOf(step) > 0 && applies(step, state) && outcome(step) !== 'not-applicable',
  );
  const of = total(counting);
  if (of === 0) return undefined;
  const done = total(counting.filter((step) => outcome(step) === 'done'));
  const before = state.opened.earlier?.percent;
  return {
    percent: Math.floor((100 * done) / of),
    done,
    of,
    ...(before === undefined ? {} : { before }),
    next: counting
      .filter((step) => outcome(step) !== 'done')
      .sort((one, other) => weightOf(other) - weightOf(one))
      .slice(0, MOST_USEFUL),
  };
}

function weightOf(step: Step): number {
  return step.weight ?? 0;
}

function total(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + weightOf(step), 0);
}
