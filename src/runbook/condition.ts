import type { Condition, Outcome } from './model.ts';

/** What a condition may look at: how a step ended, and with which value. */
export interface Answered {
  readonly outcome: Outcome;
  readonly value?: string | readonly string[];
}

/**
 * Whether a condition holds for the answers so far.
 * A step without an answer, or one that was not done, has no value: `is` and `in` are false for it.
 * For a step with several values, `is` means "is among them".
 */
export function holds(condition: Condition, answers: ReadonlyMap<string, Answered>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answers.get(condition.step);
  if ('outcome' in condition) {
    const wanted: readonly Outcome[] =
      typeof condition.outcome === 'string' ? [condition.outcome] : condition.outcome;
    return answer !== undefined && wanted.includes(answer.outcome);
  }
  if (answer?.outcome !== 'done' || answer.value === undefined) return false;
  const values = typeof answer.value === 'string' ? [answer.value] : answer.value;
  const wanted = 'is' in condition ? [condition.is] : condition.in;
  return values.some((value) => wanted.includes(value));
}

/** Ids of all steps that a condition looks at. */
export function stepsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(stepsIn);
  if ('any' in condition) return condition.any.flatMap(stepsIn);
  if ('not' in condition) return stepsIn(condition.not);
  return [condition.step];
}
