import type { CaseKind } from '../../case/entry.ts';
import type { Access } from '../../case/fold.ts';
import type { Verdict } from '../../report/verify/judgement.ts';
import type { AlteredCase, Cases, Caution, Copies } from './case.ts';
import type { Ask, Item, Unread } from './item.ts';

/**
 * What of the cases is looked at. Days bound when the incident was noticed, or else when the case was opened; they are
 * those of the office's own zone, as months are in figures.
 */
export interface Filters {
  /** `2026-11-01`, the first day that counts. */
  readonly since?: string;
  /** `2026-11-30`, the last day that counts. */
  readonly until?: string;
  readonly platform?: string;
  /** Short name of an office, or a part of its name; as its reports call it, or the register. */
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
  readonly access?: Item['access'];
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
  /** Whether the register lists it for this office. */
  readonly registered: boolean;
  /** Whether a report speaks of it; drills do not count. */
  readonly heard: boolean;
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
  /** Accounts without a figure of readiness. */
  readonly unmeasured: number;
  /** Accounts that the register lists and no report speaks of. */
  readonly unheard: number;
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

/** A runbook that cases followed: how many of one incident on one platform, and how many of them are incidents. */
export interface Followed {
  readonly runbook: string;
  readonly incident: string;
  readonly platform: string;
  readonly cases: number;
  readonly incidents: number;
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
  readonly altered: readonly AlteredCase[];
  readonly followed: readonly Followed[];
  readonly cases: Cases;
}
