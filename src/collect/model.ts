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
  /** The addressee, when it is not the whole report but what that one may see. */
  readonly excerpt?: string;
  /** Made from a journal that was damaged: it holds what stood before the damage. */
  readonly cut?: true;
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
  /** Made from a damaged journal. */
  | 'cut'
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

/** What of the cases is looked at. Times bound when the incident was noticed, or else when the case was opened. */
export interface Filters {
  /** UTC, the first moment that counts. */
  readonly since?: string;
  /** UTC, the first moment that does not count any more. */
  readonly until?: string;
  readonly platform?: string;
  /** Short name of an office, or a part of its name. */
  readonly office?: string;
  readonly state?: Access;
  readonly kind?: CaseKind;
  /** An addressee: only cases that ask something of it. */
  readonly mine?: string;
}

/** A target that a runbook sets for a step that is still open. */
export interface Clock {
  readonly step: string;
  readonly due: string;
  /** Whole minutes; negative when the time has run out. */
  readonly left: number;
}

/** An incident that is not closed. */
export interface OpenIncident {
  readonly case: string;
  readonly path: string;
  readonly office: string;
  readonly platform: string;
  readonly handle: string;
  readonly incident: string;
  readonly state: Access;
  /** When it was noticed, or else when the case was opened; and the whole minutes since then. */
  readonly since: string;
  readonly age: number;
  readonly asks: readonly Ask[];
  /** The first to run out first. */
  readonly clocks: readonly Clock[];
  readonly waiting: Item['waiting'];
  readonly verdict: Verdict;
  readonly by?: string;
  readonly cautions: readonly Caution[];
}

export interface AccountRow {
  readonly platform: string;
  readonly handle: string;
  /** Of the newest preparation or patrol that gives one, 0 to 100. */
  readonly readiness?: number;
}

export interface OfficeRow {
  /** Short name, else the name in lower case. */
  readonly key: string;
  readonly name: string;
  /** Whether the register knows it. */
  readonly registered: boolean;
  readonly accounts: readonly AccountRow[];
  /** Mean over the accounts that have a figure, rounded. */
  readonly readiness?: number;
  readonly prepared?: string;
  readonly patrolled?: string;
  readonly drilled?: string;
  readonly incidents: number;
  readonly open: number;
  /** Registered, and nothing of it is here. */
  readonly silent: boolean;
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** Minutes. `median` is the middle value, or the mean of the two in the middle; `p90` the least value that nine tenths do not exceed (nearest rank). */
export interface Spread {
  /** How many cases the figure rests on. */
  readonly count: number;
  readonly median?: number;
  readonly p90?: number;
}

export interface StepCount {
  readonly step: string;
  /** Not possible. */
  readonly failed: number;
  /** Put off, or never reached though it applied. */
  readonly skipped: number;
  /** Incidents in which the step applied. */
  readonly of: number;
}

/** Of incidents; drills never count, nor do cases of which only altered reports came. */
export interface Figures {
  readonly incidents: number;
  readonly left: { readonly altered: number };
  /** `2026-11`, in the office's own zone. */
  readonly months: readonly Count[];
  readonly platforms: readonly Count[];
  readonly kinds: readonly Count[];
  /** Only causes that were established. */
  readonly causes: readonly Count[];
  readonly minutes: {
    /** From when it happened until it was noticed. */
    readonly notice: Spread;
    /** From when it was noticed. */
    readonly protection: Spread;
    readonly report: Spread;
    readonly recovery: Spread;
  };
  readonly steps: readonly StepCount[];
}

/** What a coordinator sees over many reports. */
export interface Recap {
  readonly asOf: string;
  readonly filters: Filters;
  readonly now: readonly OpenIncident[];
  readonly offices: readonly OfficeRow[];
  readonly figures: Figures;
  readonly counts: {
    readonly reports: number;
    readonly cases: { readonly [kind in CaseKind]: number };
    readonly copies: number;
    readonly unreadable: number;
  };
  /** The first of them; all are in `counts`. */
  readonly unreadable: readonly Unread[];
  readonly copies: readonly Copies[];
  readonly cases: readonly CaseRow[];
}
