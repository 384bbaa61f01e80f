import type { Text } from '../language/text.ts';
import { minutesBetween } from '../language/time.ts';
import { allSteps, type Outcome, type Runbook, type Step } from '../runbook/model.ts';
import { isForeign } from './entry.ts';
import { applies, type CaseState } from './fold.ts';

/** Help that was asked of an addressee because a step was not possible. */
interface Ask {
  readonly step: Step;
  /** Id of the addressee. */
  readonly to: string;
  readonly what: Text;
  /** When the step first turned out not to be possible, UTC. */
  readonly since: string;
  /** When the step was possible after all, UTC. */
  readonly answered?: string;
}

/** A step that was not dealt with by its target. */
interface Missed {
  readonly step: Step;
  /** UTC. */
  readonly due: string;
  /** Whole minutes over the target: up to when it was dealt with, else up to now. */
  readonly over: number;
  /** Whether it has been dealt with since. */
  readonly done: boolean;
}

/**
 * Whether a closing was cut off: the case says that it is closed, and its final edition was never issued. Such a case is
 * still to be finished.
 */
export function closingCut({ entries, issued, undone }: CaseState): boolean {
  const closed = entries.findLast(({ type, seq }) => type === 'closed' && !undone.has(seq));
  if (!closed) return false;
  return !issued.some(({ edition, seq }) => edition.type === 'akhir' && seq > closed.seq);
}

/** Steps put off, in the runbook's order. */
export function deferredSteps(runbook: Runbook, state: CaseState): readonly Step[] {
  return stepsWith(runbook, state, 'later');
}

/** Steps that turned out not to be possible, in the runbook's order. */
export function impossibleSteps(runbook: Runbook, state: CaseState): readonly Step[] {
  return stepsWith(runbook, state, 'not-possible');
}

/** Steps that apply as far as known and have no answer yet. */
export function neverReached(runbook: Runbook, state: CaseState): readonly Step[] {
  return allSteps(runbook).filter((step) => !state.answers.has(step.id) && applies(step, state));
}

/** Everything that was asked of others, answered or not, in the runbook's order. */
export function allAsks(runbook: Runbook, state: CaseState): readonly Ask[] {
  const since = firstNotPossible(state);
  return allSteps(runbook).flatMap((step): readonly Ask[] => {
    const asked = since.get(step.id);
    const answer = state.answers.get(step.id);
    if (!step.asks || !asked || !answer || !applies(step, state)) return [];
    if (answer.outcome === 'not-applicable') return [];
    const ask = { step, to: step.asks.to, what: step.asks.what, since: asked };
    return [answer.outcome === 'done' ? { ...ask, answered: answer.sent?.when ?? answer.at } : ask];
  });
}

/** What was asked of others and is not answered yet. */
export function openAsks(runbook: Runbook, state: CaseState): readonly Ask[] {
  return allAsks(runbook, state).filter((ask) => ask.answered === undefined);
}

/**
 * Steps whose target has passed: dealt with too late, or not at all.
 * A step that was not possible or did not apply was dealt with when that was said; one put off was not.
 * @param now UTC
 */
export function missedTargets(runbook: Runbook, state: CaseState, now: string): readonly Missed[] {
  const noticed = Date.parse(state.noticed);
  return allSteps(runbook).flatMap((step): readonly Missed[] => {
    if (step.within === undefined || !applies(step, state)) return [];
    const answer = state.answers.get(step.id);
    const done = answer !== undefined && answer.outcome !== 'later';
    const at = done ? (answer.sent?.when ?? answer.at) : now;
    const due = noticed + step.within * 60_000;
    if (!(Date.parse(at) > due)) return [];
    const iso = new Date(due).toISOString();
    return [{ step, due: iso, over: minutesBetween(iso, at), done }];
  });
}

function stepsWith(runbook: Runbook, state: CaseState, outcome: Outcome): readonly Step[] {
  return allSteps(runbook).filter(
    (step) => state.answers.get(step.id)?.outcome === outcome && applies(step, state),
  );
}

function firstNotPossible(state: CaseState): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const entry of state.entries) {
    if (isForeign(entry) || entry.type !== 'answered' || entry.outcome !== 'not-possible') continue;
    if (!state.undone.has(entry.seq) && !since.has(entry.step)) since.set(entry.step, entry.at);
  }
  return since;
}
