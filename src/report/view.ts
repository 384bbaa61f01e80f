import type { Answer, CaseState } from '../case/fold.ts';
import { missedTargets } from '../case/open.ts';
import { type Waiting, waitingSteps } from '../case/waiting.ts';
import { type Zone, zoneOf } from '../language/time.ts';
import { allSteps, type EditionType, type Runbook, type Step } from '../runbook/model.ts';
import { titlesOf } from './wording.ts';

/** An issued edition: its type, its running number in the case, and when it was issued (UTC). */
export interface Edition {
  readonly type: EditionType;
  readonly number: number;
  readonly issued: string;
}

/** How many lines the journal has, and the SHA-256 (hex) of the last one as stored. */
export interface JournalHead {
  readonly entries: number;
  readonly head: string;
}

/** What a report is made from, and nothing else: no clock, no disk. Without an edition it is the working copy. */
export interface ReportInput {
  readonly runbook: Runbook;
  readonly state: CaseState;
  readonly journal: JournalHead;
  readonly edition?: Edition;
  /** The line (from 1) at which the journal is damaged: the report then holds only what stands before it. */
  readonly cut?: number;
}

/** A step with the answer that stands. */
export interface AnsweredStep {
  readonly step: Step;
  readonly answer: Answer;
}

/** The input with what every section needs of it, worked out once. */
export interface ReportView extends ReportInput {
  readonly steps: readonly Step[];
  readonly step: ReadonlyMap<string, Step>;
  /** What each step is called, by its id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Steps with an answer, in the runbook's order. */
  readonly answered: readonly AnsweredStep[];
  readonly zone: Zone;
  readonly drill: boolean;
  /** The moment that the report speaks of, UTC: when the edition was issued, else the last entry. */
  readonly asOf: string;
  /** Minutes over the target, by step id. */
  readonly missed: ReadonlyMap<string, number>;
  /** Steps whose time had not come by then: when the case was closed, if that was before. */
  readonly waiting: readonly Waiting[];
}

export function viewOf(input: ReportInput): ReportView {
  const { runbook, state } = input;
  const steps = allSteps(runbook);
  const asOf = input.edition?.issued ?? state.entries.at(-1)?.at ?? state.opened.at;
  return {
    ...input,
    steps,
    step: new Map(steps.map((step) => [step.id, step])),
    titles: titlesOf(steps, state),
    answered: steps.flatMap((step) => {
      const answer = state.answers.get(step.id);
      return answer ? [{ step, answer }] : [];
    }),
    zone: zoneOf(state.facts['office.timezone']),
    drill: state.opened.kind === 'drill',
    asOf,
    waiting: waitingSteps(runbook, state, state.closed ?? asOf),
    missed: new Map(missedTargets(runbook, state, asOf).map(({ step, over }) => [step.id, over])),
  };
}
