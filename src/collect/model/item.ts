import type { CaseKind } from '../../case/entry.ts';
import type { Access } from '../../case/fold.ts';
import type { Text } from '../../language/text.ts';
import type { Zone } from '../../language/time.ts';
import type { Milestone, ReportData } from '../../report/data.ts';
import type { Verdict } from '../../report/verify/judgement.ts';
import type { EditionType, Outcome } from '../../runbook/model.ts';

/*
 * The contract of this room: what is kept of a received report, of a case (`case.ts`), and what a coordinator sees
 * (`recap.ts`). Everything here is plain JSON: small, inert, bounded. Times are UTC, ISO 8601.
 */

/** How a step stands in a report; `not-reached` applies and never came up. */
export type StepOutcome = Outcome | 'not-reached';

/** Ids by outcome, joined by spaces: reports come by the ten thousands, and one string is kept more cheaply than forty. */
export type StepOutcomes = { readonly [outcome in StepOutcome]?: string };

export interface Edition {
  readonly type: EditionType;
  readonly number: number;
  readonly issued: string;
}

/** One report file. When each step was answered, and evidence, stand in the report itself. */
export interface Item {
  /** As found, inert. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** When the file was last changed. */
  readonly modified: string;
  readonly kind: CaseKind;
  readonly case: string;
  /** A working copy has none. */
  readonly edition?: Edition;
  /** Entries of the journal that the report was made from: grows with the case. */
  readonly entries: number;
  readonly office: { readonly name?: string; readonly short?: string; readonly zone: Zone };
  readonly account: {
    readonly platform: string;
    readonly handle: string;
    readonly url?: string;
    readonly state?: string;
  };
  /** The addressee, when it is not the whole report but what that one may see. */
  readonly excerpt?: string;
  /** Made from a journal that was damaged: it holds what stood before the damage. */
  readonly cut?: true;
  /** Id of the runbook, and the incident in it: `hacked-instagram`, `hacked`. */
  readonly runbook: string;
  readonly incident: string;
  readonly state: Access;
  /** What the newest of its answers says; never guessed. */
  readonly access?: AccountAccess;
  readonly times: ReportData['times'];
  /** 0 to 100. */
  readonly readiness?: number;
  readonly steps: StepOutcomes;
  /** What is asked of whom and has not been answered. */
  readonly asks: readonly Ask[];
  /** Steps and later looks that have to wait until a time. */
  readonly waiting: readonly { readonly id: string; readonly due: string }[];
  readonly seal: {
    readonly verdict: Verdict;
    /** Short name of the registered office that signed. */
    readonly by?: string;
    /** What of it was changed. */
    readonly altered?: readonly string[];
  };
  readonly problems: readonly ItemProblem[];
  /** Where a report establishes it; never guessed. */
  readonly cause?: Cause;
}

/** What figures and filters are made of, which is looked at of every case. */
export interface Brief
  extends Pick<
    Item,
    'kind' | 'office' | 'account' | 'runbook' | 'incident' | 'state' | 'readiness' | 'cause' | 'steps'
  > {
  /** Milliseconds; none where it is not known, or no time. */
  readonly times: { readonly [milestone in Milestone]: number | undefined };
  readonly seal: Pick<Item['seal'], 'verdict'>;
  /** Only where it is asked for. */
  readonly asks?: Item['asks'];
}

export interface Ask {
  readonly to: string;
  readonly what: string;
  readonly since?: string;
}

export interface ItemProblem {
  readonly line: number;
  readonly sentence: Text;
}

/** Whether an office gets into its account, in the runbooks' own answers as far as these have one. */
export type AccountAccess =
  | 'logged-in'
  /** Logged in for less than 24 hours: other sessions cannot be ended yet. */
  | 'fresh'
  /** Logged in, while the platform limits what can be done. */
  | 'limited'
  | 'locked-out'
  /** Phone or SIM lost, or no signal all of a sudden. */
  | 'lost'
  | 'admin-removed'
  /** By the platform, which asks who one is. */
  | 'locked'
  | 'disabled'
  /** Back in; recovery was not declared so far. */
  | 'regained'
  /** As the office says at the end, without a declared recovery. */
  | 'ours'
  | 'recovered'
  /** The look three hours later was not possible: perhaps it was taken again. */
  | 'unconfirmed'
  | 'attacker'
  | 'retaken'
  | 'retaken-disabled'
  | 'replaced'
  | 'given-up'
  /** The office says that it does not know. */
  | 'unknown';

/** `lure`: someone who runs the account had opened a suspicious link, file or message. */
export type Cause = 'lure';

/** A file that could not be taken in, and why. */
export interface Unread {
  readonly path: string;
  readonly line?: number;
  readonly reason: Text;
}
