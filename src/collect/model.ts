import type { CaseKind } from '../case/entry.ts';
import type { Access } from '../case/fold.ts';
import type { Text } from '../language/text.ts';
import type { Zone } from '../language/time.ts';
import type { ReportData } from '../report/data.ts';
import type { Verdict } from '../report/verify/judgement.ts';
import type { EditionType, Outcome } from '../runbook/model.ts';

/*
 * The contract of this room. Everything here is plain JSON: small, inert, bounded. Times are UTC, ISO 8601.
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
  /** Id of the runbook, and the incident in it: `hacked-instagram`, `hacked`. */
  readonly runbook: string;
  readonly incident: string;
  readonly state: Access;
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

export interface Ask {
  readonly to: string;
  readonly what: string;
  readonly since?: string;
}

export interface ItemProblem {
  readonly line: number;
  readonly sentence: Text;
}

/** `lure`: someone who runs the account had opened a suspicious link, file or message. */
export type Cause = 'lure';

/** A file that could not be taken in, and why. */
export interface Unread {
  readonly path: string;
  readonly line?: number;
  readonly reason: Text;
}

/** What should be known of a case besides its newest edition. */
export type Caution =
  /** Two different reports claim one edition. */
  | 'two-for-one-edition'
  /** Reports of different accounts, offices or openings carry this case's id. */
  | 'shared-id'
  /** Nothing but altered reports. */
  | 'altered'
  /** An altered report is newer than the one that counts. */
  | 'newer-altered'
  /** A signed edition is followed by one that is not. */
  | 'newer-unsigned'
  /** Signed by another office than the report names. */
  | 'other-signer'
  /** Times that lie in the future. */
  | 'future';

/** All that was received of one case. */
export interface CaseRow {
  /** The edition that counts: the newest that was not altered; an altered one only when there is no other. */
  readonly item: Item;
  /** Every edition, oldest first, each once. */
  readonly history: readonly Received[];
  readonly cautions: readonly Caution[];
}

export interface Received {
  readonly path: string;
  readonly sha256: string;
  readonly edition?: Edition;
  readonly verdict: Verdict;
  readonly state: Access;
}

/** Files of the same content. */
export interface Copies {
  readonly sha256: string;
  /** The first few, sorted; the first one is counted. */
  readonly paths: readonly string[];
  readonly count: number;
}
