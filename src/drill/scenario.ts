import type { Text } from '../language/text.ts';
import type { Condition, Outcome, Source } from '../runbook/model.ts';

/** What a response is judged by; the order is that of the sheet. */
export const DIMENSIONS = [
  'detection',
  'containment',
  'evidence',
  'communication',
  'recovery',
  'reporting',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Level = 'easy' | 'medium' | 'hard';

/** What a trainee finds on the screens at a step, and the answer that a good response gives there. */
export interface Find {
  readonly shows?: Text;
  readonly answer?: string | readonly string[];
  readonly outcome?: Outcome;
  /** What the trainer may say when the trainee is stuck here. */
  readonly hint?: Text;
}

/** When a surprise comes: once a step has an answer, at a time of the drill, or when the answers say so (a wrong turn). */
export interface Trigger {
  readonly after?: string;
  /** Minutes since the drill began. */
  readonly at?: number;
  readonly when?: Condition;
}

export interface InjectChoice {
  readonly label: Text;
  readonly points: number;
  /** What it leads to: told at once, and again on the sheet. */
  readonly leads: Text;
}

export interface Inject {
  readonly id: string;
  readonly title: Text;
  readonly says: Text;
  readonly trigger: Trigger;
  /** Comes only when the seed picks it. */
  readonly optional: boolean;
  readonly dimension: Dimension;
  /** The role that it is addressed to. */
  readonly role?: string;
  readonly choices: Readonly<Record<string, InjectChoice>>;
  readonly why: Text;
  readonly real?: Text;
}

/** What a good response does. Points are given in full, half when late, a quarter when in the wrong order. */
export interface Expectation {
  readonly id: string;
  readonly dimension: Dimension;
  readonly title: Text;
  readonly step: string;
  /** How the step has to end; done unless said otherwise. */
  readonly outcome: readonly Outcome[];
  /** The answers that count, for choices. */
  readonly is?: readonly string[];
  /** Minutes of the drill's clock since the incident was noticed. */
  readonly within?: number;
  /** Steps that must not be done earlier. */
  readonly before: readonly string[];
  /** The step must not end so. */
  readonly never: boolean;
  /** What counts as well: good decisions on another path. */
  readonly or?: Condition;
  readonly points: number;
  readonly why: Text;
  readonly real?: Text;
  /** What to mend on Monday when this was missed. */
  readonly mend: Text;
}

/** A good decision outside the script that the trainer may credit. */
export interface Extra {
  readonly id: string;
  readonly title: Text;
  readonly dimension: Dimension;
  readonly points: number;
}

/** One seat at the terminal. */
export interface Role {
  readonly id: string;
  readonly title: Text;
  readonly task: Text;
  /** Sections of the runbook in which this role answers. */
  readonly sections: readonly string[];
}

export interface Scenario {
  readonly id: string;
  readonly version: string;
  /** `YYYY-MM-DD` of the last review. */
  readonly reviewed: string;
  readonly title: Text;
  /** Real minutes that a first run takes. */
  readonly minutes: number;
  readonly level: Level;
  readonly runbook: { readonly incident: string; readonly platform: string };
  /** Wall clock at which it is noticed, `22:30`, and its zone. */
  readonly starts: string;
  readonly zone: string;
  readonly handle: string;
  /** What the trainees know at the start. */
  readonly story: Text;
  /** What only the trainer knows. */
  readonly truth: Text;
  /** The real case: what happened and how it ended, what is invented here, and who reported it. */
  readonly real: {
    readonly what: Text;
    readonly outcome: Text;
    readonly invented: Text;
    readonly sources: readonly Source[];
  };
  /** Sections and steps of the runbook that are left out. */
  readonly skip: readonly string[];
  readonly roles: readonly Role[];
  readonly finds: Readonly<Record<string, Find>>;
  readonly injects: readonly Inject[];
  readonly expectations: readonly Expectation[];
  readonly extras: readonly Extra[];
}
