import { stepsIn } from '../runbook/condition.ts';
import { allSteps, type Runbook, type Step } from '../runbook/model.ts';
import { applies, type CaseState } from './fold.ts';

/** A step that cannot be done yet. */
export interface Waiting {
  readonly step: Step;
  /** When it can be done at the earliest, UTC. */
  readonly due: string;
  /** Whether the time is its own; else it waits for a step that waits. */
  readonly own: boolean;
}

/** When a step may be done at the earliest, UTC; undefined when it has no such time. */
export function dueOf(
  step: Step,
  { milestones, noticed }: Pick<CaseState, 'milestones' | 'noticed'>,
): string | undefined {
  if (step.after === undefined) return undefined;
  return later((step.since && milestones[step.since]) ?? noticed, step.after);
}

/**
 * The open steps that have to wait, in the runbook's order: those whose own time has not come, those that such a step
 * locks for good, and those whose condition asks how it ended.
 * @param now UTC
 */
export function waitingSteps(runbook: Runbook, state: CaseState, now: string): readonly Waiting[] {
  const found = new Map<string, Waiting>();
  for (const step of allSteps(runbook)) {
    const outcome = state.answers.get(step.id)?.outcome;
    if ((outcome !== undefined && outcome !== 'later') || !applies(step, state)) continue;
    const time = dueOf(step, state);
    const own = time !== undefined && time > now;
    const ahead = [...(step.waivable ? [] : (step.requires ?? [])), ...(step.when ? stepsIn(step.when) : [])];
    const dues = [...ahead.flatMap((id) => found.get(id)?.due ?? []), ...(own ? [time] : [])].sort();
    const due = dues.at(-1);
    if (due !== undefined) found.set(step.id, { step, due, own });
  }
  return [...found.values()];
}

/** A time some minutes after another, UTC. A time that cannot be read stays as it is. */
export function later(from: string, minutes: number): string {
  const time = Date.parse(from) + minutes * 60_000;
  return Number.isNaN(time) ? from : new Date(time).toISOString();
}
