import { minutesBetween } from '../language/time.ts';
import { allSteps, type Runbook, type Step } from '../runbook/model.ts';
import type { Confirmed, Sent, Stamp } from './entry.ts';
import { applies, type CaseState } from './fold.ts';

/** A step's target that is still running, or that has passed while the step is open. */
export interface TargetClock {
  readonly step: Step;
  /** UTC. */
  readonly due: string;
  /** Whole minutes to go; negative once it has passed. */
  readonly left: number;
}

/** Something that was sent, and whether somebody said that it arrived. */
export interface Receipt {
  readonly sent: Stamp & Sent;
  readonly confirmed?: Stamp & Confirmed;
  /** A receipt or ticket number: from when it was sent, or from the confirmation. */
  readonly ticket?: string;
  /** Neither a number nor a confirmation is there. */
  readonly open: boolean;
}

/** A target this long runs on from one sitting to the next, such as the 3 x 24 hours of UU 27/2022 pasal 46. */
export const LONG = 24 * 60;

/** The targets of steps that are still open, the soonest first. A closed case has none. */
export function targetClocks(runbook: Runbook, state: CaseState, now: string): readonly TargetClock[] {
  if (state.closed) return [];
  const noticed = Date.parse(state.noticed);
  return allSteps(runbook)
    .flatMap((step): readonly TargetClock[] => {
      if (step.within === undefined || !applies(step, state)) return [];
      const outcome = state.answers.get(step.id)?.outcome;
      if (outcome !== undefined && outcome !== 'later') return [];
      const due = new Date(noticed + step.within * 60_000);
      if (Number.isNaN(due.getTime())) return [];
      return [{ step, due: due.toISOString(), left: Math.floor((due.getTime() - Date.parse(now)) / 60_000) }];
    })
    .sort((one, other) => one.left - other.left);
}

/** Everything that was sent, in order, with its newest confirmation. */
export function receiptsOf({ sent, confirmed }: Pick<CaseState, 'sent' | 'confirmed'>): readonly Receipt[] {
  return sent.map((entry) => {
    const answer = confirmed.findLast((one) => one.sent === entry.seq);
    const ticket = answer?.ticket ?? entry.ticket;
    return {
      sent: entry,
      ...(answer ? { confirmed: answer } : {}),
      ...(ticket ? { ticket } : {}),
      open: answer === undefined && !ticket,
    };
  });
}

/** Whole days since something was sent. */
export function daysSince(when: string, now: string): number {
  return Math.floor(minutesBetween(when, now) / 1440);
}
