import type { Answered } from './condition.ts';
import { stepsIn } from './condition.ts';
import { allSteps, type Condition, type Outcome, type Runbook, type Step } from './model.ts';
import { outlook } from './satisfy.ts';

/** One way on from a step: an answer, and the steps that it brings up, or makes more likely than some other answer does. */
export interface Branch {
  /** A choice's key, or how the step ended. */
  readonly on: { readonly choice: string } | { readonly outcome: Outcome };
  readonly leads: readonly {
    readonly step: string;
    /** Whether this answer alone decides; otherwise others count too. */
    readonly sure: boolean;
  }[];
}

const OUTCOMES: readonly Outcome[] = ['done', 'not-possible', 'not-applicable', 'later'];

/**
 * Where the answers of each step lead, by step id: all choices of a question, and of other steps those outcomes that
 * some condition asks for. Steps on which nothing depends and that offer no choice are left out.
 */
export function branchesOf(runbook: Runbook): ReadonlyMap<string, readonly Branch[]> {
  const steps = allSteps(runbook);
  return new Map(
    steps.flatMap((step) => {
      const branches = branchesFrom(step, steps);
      return branches.length > 0 ? [[step.id, branches] as const] : [];
    }),
  );
}

function branchesFrom(step: Step, steps: readonly Step[]): readonly Branch[] {
  const looking = steps.flatMap(({ id, when }) =>
    when && stepsIn(when).includes(step.id) ? [{ id, when }] : [],
  );
  const chosen = Object.keys(step.choices ?? {}).map((choice) => ({
    on: { choice } as const,
    answer: { outcome: 'done', value: step.kind === 'choices' ? [choice] : choice } as const,
  }));
  const ended = OUTCOMES.map((outcome) => ({ on: { outcome } as const, answer: { outcome } as const }));
  const ways: readonly { on: Branch['on']; answer: Answered }[] = chosen.length > 0 ? chosen : ended;
  const open = ways.map(({ answer }) => looking.map(({ when }) => chanceAfter(when, step.id, answer)));
  return ways
    .map(
      ({ on }, way): Branch => ({
        on,
        leads: looking.flatMap(({ id }, index) => {
          const chances = open.map((one) => one[index] ?? 0);
          const here = chances[way] ?? 0;
          // What no other answer makes less likely, is no branch.
          return here > Math.min(...chances) ? [{ step: id, sure: here === SURE }] : [];
        }),
      }),
    )
    .filter(({ on, leads }) => 'choice' in on || leads.length > 0);
}

const SURE = 2;

/** 0: the condition cannot hold after this answer; 1: it still can; 2: it does. */
function chanceAfter(when: Condition, step: string, answer: Answered): number {
  const { canBe, canFail } = outlook(when, new Map([[step, answer]]), new Set([step]));
  if (!canBe) return 0;
  return canFail ? 1 : SURE;
}
