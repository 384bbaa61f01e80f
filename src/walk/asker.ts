import type { ReviewView, StepView } from './view.ts';

/** What a person did at a step. `skip` comes from answers files only: the step is not reached, nothing is recorded. */
export type Reply =
  | { readonly type: 'done'; readonly value?: string | readonly string[]; readonly waived?: string }
  | {
      readonly type: 'sent';
      readonly how: string;
      readonly receiver: string;
      /** As typed; empty means now. */
      readonly when?: string;
      readonly ticket?: string;
      readonly waived?: string;
    }
  | { readonly type: 'not-possible' | 'not-applicable' | 'later'; readonly reason: string }
  /** Paths as typed, pasted or dropped: one line, not yet taken apart. */
  | { readonly type: 'evidence'; readonly typed: string }
  | { readonly type: 'note'; readonly text: string }
  /** From a locked step: go and do that one first. */
  | { readonly type: 'go'; readonly step: string }
  | { readonly type: 'back' }
  | { readonly type: 'pause' }
  /** From a step whose time has not come: leave it waiting. */
  | { readonly type: 'wait' }
  | { readonly type: 'skip' };

export type ReviewReply =
  | { readonly type: 'close' }
  | { readonly type: 'pause' }
  | { readonly type: 'back' }
  | { readonly type: 'go'; readonly step: string };

/** Something that looked like a secret, and where: shown so that the person can change the text or insist. */
export interface SecretDoubt {
  /** What it looks like, in the user's language: "kode OTP". */
  readonly looksLike: string;
  /** The text with the doubtful part masked. */
  readonly masked: string;
  /** The text as typed, to be corrected. Never written anywhere. */
  readonly typed: string;
  readonly drill?: boolean;
}

/** What is told between two questions. */
export interface Notice {
  readonly tone: 'good' | 'info' | 'warning' | 'error';
  /** One or more lines, in the user's language. */
  readonly text: string;
}

/** What stands above a question that belongs to no step: a drill's surprise, its beginning, its end. */
export interface Scene {
  /** What the question is called, for answers files. */
  readonly key: string;
  readonly title: string;
  /** `22.47 WIB`; may be another at each look. */
  readonly clock: string;
  /** Paragraphs; the first is what matters most. */
  readonly lines: readonly string[];
  readonly drill: boolean;
}

/** What may call a person away from a question that waits, in a rehearsal: a hint, a stopped clock, a surprise. */
export interface Calls {
  /** Resolves once something has come; stops looking when the signal fires. */
  come(signal: AbortSignal): Promise<void>;
  /** Shows and asks all that has come. The question comes back afterwards as it was left. @throws Stopped */
  answer(): Promise<void>;
  /** For lines, which cannot be taken back while they are written: tells what needs no answer, returns what waits for one. */
  announce(): Promise<string | undefined>;
  /** Runs whenever the clock shows another minute, until what it returns is called. */
  ticks(redraw: () => void): () => void;
}

/** The process was told to stop while it waited for an answer; nothing was answered. */
export class Stopped extends Error {
  readonly reason: 'interrupted' | 'hung-up' | 'input-ended';
  constructor(reason: 'interrupted' | 'hung-up' | 'input-ended') {
    super(`stopped: ${reason}`);
    this.name = 'Stopped';
    this.reason = reason;
  }
}

/**
 * The one door to the person. Three doors exist: screens, plain lines, and an answers file.
 * Every verb rejects with `Stopped` when the process has to end; a stop is never an answer.
 */
export interface Asker {
  /**
   * Shows a step and returns what the person did; sub-questions (a reason, a note) are asked inside.
   * @param fresh the same step with the clocks as they stand now, where they move fast
   */
  askStep(view: StepView, fresh?: () => StepView): Promise<Reply>;
  /** Leaves one line about an answer: called only once it is on disk, so that nothing is shown as given that is not kept. */
  saved(view: StepView, reply: Reply): void;
  askReview(view: ReviewView): Promise<ReviewReply>;
  /** A step comes up whose time has not come. A replay, which has a clock of its own, may move it to that time or beyond. */
  reach?(step: string, due: string): void;
  /** One line of text, such as the account's name before a case exists. Not empty unless `optional`. */
  askLine(
    question: string,
    options?: { readonly optional?: boolean; readonly initial?: string },
    scene?: Scene,
  ): Promise<string>;
  /** One of several. */
  askOne(
    question: string,
    choices: readonly { readonly value: string; readonly label: string }[],
    scene?: Scene,
  ): Promise<string>;
  /** The text looked like a secret: a new text, the person's word that it is none, or nothing after all. */
  askSecret(
    doubt: SecretDoubt,
  ): Promise<{ readonly keep: true } | { readonly drop: true } | { readonly text: string }>;
  /** Shows a page until it was seen; with `until`, until that is over, and what is typed meanwhile is no answer. */
  show(scene: Scene, until?: Promise<void>): Promise<void>;
  /** From now on these may call the person away from a question. */
  heed?(calls: Calls): void;
  tell(notice: Notice): void;
  /** Progress of a long copy, 0 to 1; 1 ends it. */
  progress(label: string, share: number): void;
}
