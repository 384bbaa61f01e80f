import type { OtherAccount } from '../case/entry.ts';
import type { Confidence, Outcome, StepKind } from '../runbook/model.ts';
import type { Expected } from './expected.ts';

/** What one step's screen shows. Pure data in the user's language; the askers only draw it. */
export interface StepView {
  readonly id: string;
  readonly kind: StepKind;
  readonly section: string;
  /** This step's place among the steps that apply as far as known now, from 1; `about` is how many those are. */
  readonly number: number;
  readonly about: number;
  /** `22.47 WIB`. */
  readonly clock: string;
  /** `17 menit`, since the incident was noticed. */
  readonly elapsed: string;
  /** The instruction or the question. */
  readonly instruction: string;
  readonly path?: string;
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly why?: string;
  readonly warn?: string;
  /** A text to copy out. */
  readonly text?: string;
  /** Minutes of the target, and the minutes left (negative: overdue); from when the case was opened while nobody said when the incident was noticed. */
  readonly target?: { readonly minutes: number; readonly left: number; readonly fromOpening?: true };
  /** Set while the step cannot be done yet: when it can, `pukul 02.40 WIB`. */
  readonly wait?: string;
  /** Dates of later looks at the account, and the command that begins one. */
  readonly follow?: { readonly dates: readonly string[]; readonly command: string };
  readonly sources: readonly {
    readonly name: string;
    readonly confidence: Confidence;
    readonly checked: string;
  }[];
  /** `alone`: excludes every other one. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly alone?: true }[];
  /** Set when the step is locked: what has to be done first, and whether that may be set aside with a reason. */
  readonly lock?: {
    readonly needs: readonly { readonly step: string; readonly instruction: string }[];
    readonly waivable: boolean;
  };
  /** The answer that stands now, when a deferred step is offered again. */
  readonly earlier?: { readonly outcome: Outcome; readonly reason?: string };
  /** The answer that going back set aside, to begin with: times and texts as they would be typed. */
  readonly previous?: {
    readonly outcome: Outcome;
    readonly value?: string | readonly string[];
    readonly reason?: string;
    readonly sent?: { readonly how: string; readonly receiver: string; readonly ticket?: string };
  };
  /** What was typed here a moment ago and could not be taken. */
  readonly typed?: string;
  /** What the answer is expected to look like. */
  readonly expected?: Expected;
  /** Set when this step was weak in the round before. */
  readonly earlierWeak?: true;
  /** Other accounts of the office that may be in danger too, where the step is about them. */
  readonly others?: readonly OtherAccount[];
  /** Files added at this step so far. */
  readonly files: number;
  /** notify: name of the addressee, the issued edition (path), and the short text for a chat. */
  readonly notify?: { readonly to: string; readonly file?: string; readonly chat?: string };
  readonly canGoBack: boolean;
  /** Answers saved so far. */
  readonly saved: number;
  readonly drill: boolean;
  /** A patrol or a preparation: a round, not a case. */
  readonly round?: 'patrol' | 'preparation';
  /** In a rehearsal: what is found on the screens at this step, and whose turn it is. */
  readonly scene?: string;
  readonly turn?: string;
  /** What the trainer said last about this step. */
  readonly hint?: string;
}

/** What is still open, shown before a case is closed. */
export interface ReviewView {
  /** Steps whose time has not come, each with that time, `pukul 02.40 WIB`, and the earliest of those times. */
  readonly waiting: {
    readonly steps: readonly { readonly step: string; readonly instruction: string; readonly from: string }[];
    /** How many further steps come after them. */
    readonly behind: number;
    readonly first?: string;
  };
  readonly deferred: readonly {
    readonly step: string;
    readonly instruction: string;
    readonly reason?: string;
  }[];
  /** What was asked of others and is not answered: `Meta: …`. */
  readonly asks: readonly { readonly to: string; readonly what: string }[];
  /** Targets that were missed, or are running out: minutes over. */
  readonly overdue: readonly { readonly step: string; readonly instruction: string; readonly over: string }[];
  /** Long targets that still run, and what was sent without a confirmation: sentences. */
  readonly running: readonly string[];
  /** Steps that were not possible. */
  readonly notPossible: readonly {
    readonly step: string;
    readonly instruction: string;
    readonly reason?: string;
  }[];
  /** Preparation and patrol: how ready the account is, in percent, what it was before, and what helps most now. */
  readonly readiness?: {
    readonly percent: number;
    readonly before?: number;
    readonly next: readonly { readonly step: string; readonly instruction: string }[];
  };
  readonly clock: string;
  readonly elapsed: string;
  readonly saved: number;
  readonly drill: boolean;
  readonly round?: 'patrol' | 'preparation';
}
