import type { CaseState } from '../case/fold.ts';
import { locksOf } from '../case/locks.ts';
import { neverReached } from '../case/open.ts';
import { waitingSteps } from '../case/waiting.ts';
import type { Runbook, Step } from '../runbook/model.ts';

export { locksOf };

/** A step's place among those that apply as far as is known now. */
interface Place {
  readonly section: string;
  /** From 1. */
  readonly number: number;
  readonly about: number;
}

/**
 * The step to show next: the first one that applies and has no answer; undefined when only the review is left.
 * What was weak in the round before goes ahead of all others, as soon as it applies and nothing locks it.
 * Deferred steps are not offered here but in the review, before closing; steps that wait for their time not before it.
 * @param now UTC; without it, nothing waits
 * @param passed steps that an answers file has no answer for
 */
export function nextStep(
  runbook: Runbook,
  state: CaseState,
  now?: string,
  passed: ReadonlySet<string> = new Set(),
): Step | undefined {
  const waiting = now === undefined ? [] : waitingSteps(runbook, state, now).map(({ step }) => step.id);
  const held = new Set([...passed, ...waiting]);
  const open = neverReached(runbook, state).filter((step) => !held.has(step.id));
  const weak = open.find((step) => wasWeak(state, step) && locksOf(runbook, state, step).length === 0);
  return weak ?? open[0];
}

/** Whether a step was weak in the round before. */
export function wasWeak({ opened }: CaseState, step: Step): boolean {
  return opened.earlier?.weak.includes(step.id) ?? false;
}

/**
 * Where a step stands: its section's id, its number, and about how many steps this walk has. Steps are numbered in the
 * order in which they are really offered, those with an answer first, so that the number never falls but by going back.
 */
export function placeOf(runbook: Runbook, state: CaseState, step: Step): Place {
  const section = runbook.sections.find((one) => one.steps.some(({ id }) => id === step.id));
  const about = state.answers.size + neverReached(runbook, state).length;
  return { section: section?.id ?? '', number: Math.min(state.answers.size + 1, about), about };
}

/** The newest answer, evidence or note that "back" would set aside; undefined at the start. */
export function lastUndoable(state: CaseState): { readonly seq: number; readonly step?: string } | undefined {
  const kinds = new Set(['answered', 'sent']);
  const entry = state.entries.findLast(({ type, seq }) => kinds.has(type) && !state.undone.has(seq));
  if (!entry) return undefined;
  return { seq: entry.seq, ...('step' in entry && entry.step ? { step: entry.step } : {}) };
}
