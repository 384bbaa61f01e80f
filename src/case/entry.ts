import type { EditionType, Outcome } from '../runbook/model.ts';

/** The newest journal format that this program writes and understands. */
export const FORMAT = 1;

export type CaseKind = 'incident' | 'preparation' | 'patrol' | 'drill';

/** What every journal line carries. `at` is UTC with milliseconds; `prev` is the SHA-256 (hex) of the line before, as stored. */
export interface Stamp {
  readonly seq: number;
  readonly at: string;
  readonly prev: string;
}

export interface Opened {
  readonly type: 'opened';
  readonly format: number;
  /** Version of the program that opened the case. */
  readonly program: string;
  readonly case: string;
  readonly kind: CaseKind;
  readonly runbook: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly account: { readonly platform: string; readonly handle: string };
  /** Fields known from the profile or the command line when the case was opened, by `Field` name. */
  readonly facts: Readonly<Record<string, string>>;
  /** Language of the screens. The report is always Indonesian. */
  readonly lang: 'id' | 'en';
  /** Preparation and patrol: what was weak in the last round of this runbook for this account, to be asked first now. */
  readonly earlier?: Earlier;
  /** Name of the case out of which this one was opened, since the accounts share a key. */
  readonly linked?: string;
  /** Other accounts of the office that may be in danger with this one, as the profile knew them. */
  readonly others?: readonly OtherAccount[];
  /** Set when a real case is replayed from an answers file: its story in one line. Such a case is a drill. */
  readonly replay?: string;
  /** Set when a scenario is rehearsed: such a case is a drill, and its times are those of the drill's own clock. */
  readonly drill?: Rehearsal;
}

/** What a rehearsal was begun with. */
export interface Rehearsal {
  readonly scenario: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly seed: number;
  /** Minutes of the drill's clock in one real minute. */
  readonly speed: number;
  /** The people at the terminal, in the order in which they take the scenario's roles. */
  readonly team: readonly string[];
  /** Whether a trainer leads it, whose orders come through the case folder. */
  readonly facilitator: boolean;
  /** The real time at which it began, UTC. */
  readonly began: string;
  /** Earlier runs of this scenario, oldest first. */
  readonly earlier: readonly EarlierRun[];
}

export interface EarlierRun {
  readonly case: string;
  /** The real time at which it began, UTC. */
  readonly began: string;
  readonly team: readonly string[];
  /** 0 to 100, by dimension, and `total`. */
  readonly scores: Readonly<Record<string, number>>;
}

export interface Earlier {
  /** Name of that round's case. */
  readonly case: string;
  /** Ids of the steps that were not possible, put off, or never reached though they applied. */
  readonly weak: readonly string[];
  /** Readiness then, 0 to 100; missing when nothing had a weight. */
  readonly percent?: number;
}

export interface OtherAccount {
  readonly platform: string;
  readonly handle: string;
  /** What it is known to share; empty when nobody wrote that down. */
  readonly shares: readonly ('mailbox' | 'phone')[];
}

export interface Answered {
  readonly type: 'answered';
  readonly step: string;
  readonly outcome: Outcome;
  /** Choice key, choice keys, free text, or UTC time, by the step's kind. */
  readonly value?: string | readonly string[];
  readonly reason?: string;
  /** Why a lock was set aside. */
  readonly waived?: string;
}

export interface Noted {
  readonly type: 'noted';
  readonly step?: string;
  readonly text: string;
}

export interface Evidence {
  readonly type: 'evidence';
  readonly step?: string;
  /** Path inside the case folder, `evidence/<safe name>`. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The name that the file had. */
  readonly name: string;
  /** When the original was last changed, UTC. */
  readonly modified: string;
}

export interface Undone {
  readonly type: 'undone';
  /** `seq` of the entry that is set aside. */
  readonly undoes: number;
}

export interface Paused {
  readonly type: 'paused';
  readonly cause: 'asked' | 'interrupted' | 'hung-up' | 'input-ended';
}

export interface Resumed {
  readonly type: 'resumed';
  /** Ids of steps that differ in the newer runbook of this name, if there is one. The case goes on with its copy. */
  readonly changed?: readonly string[];
  /** Who took the case over, where it was handed over before. */
  readonly by?: string;
  /** Evidence files whose hashes were found right when the case arrived on this computer. */
  readonly checked?: number;
}

/** The end of one person's part: who, to whom, and the brief that was left. The copy that was packed ends with this entry. */
export interface HandedOver {
  readonly type: 'handed-over';
  readonly from: string;
  readonly to?: string;
  readonly note?: string;
  /** Path inside the case folder, `issued/<name>`, and its hash. */
  readonly file: string;
  readonly sha256: string;
  /** Evidence files whose hashes were found right while they were packed. */
  readonly checked: number;
}

export interface Issued {
  readonly type: 'issued';
  readonly edition: { readonly type: EditionType; readonly number: number };
  /** Path inside the case folder, `issued/<name>`. */
  readonly file: string;
  readonly sha256: string;
  /** Id of the addressee when it is a letter or an excerpt for one, and not an edition of the report. */
  readonly to?: string;
  /** Id of the letter; missing for the excerpt of the report that goes with it. */
  readonly letter?: string;
  /** How many files of evidence were copied to go with it, each with its hash found right. */
  readonly checked?: number;
}

/** What was handed to whom, when, how, and who received it. With a step it counts as the answer of that notify step. */
export interface Sent {
  readonly type: 'sent';
  /** Missing when it was recorded outside the walk and no step of the runbook asks for it. */
  readonly step?: string;
  readonly to: string;
  readonly how: string;
  /** Empty when nobody has said yet that it arrived. */
  readonly receiver: string;
  /** When it was sent, UTC. */
  readonly when: string;
  /** Ticket or receipt number, if there is one. */
  readonly ticket?: string;
  readonly waived?: string;
}

/** Somebody there said that it arrived. */
export interface Confirmed {
  readonly type: 'confirmed';
  /** `seq` of the `sent` entry. */
  readonly sent: number;
  /** Name and position. */
  readonly by: string;
  readonly ticket?: string;
  /** When it was confirmed, UTC. */
  readonly when: string;
}

export interface Closed {
  readonly type: 'closed';
}

/** A drill's surprise was shown. */
export interface Injected {
  readonly type: 'inject';
  readonly inject: string;
  /** What it is called, in Indonesian, so that the journal can be read without the scenario. */
  readonly title: string;
  /** Set when the trainer sent it, else its own time had come: which of the trainer's orders it was, from 0. */
  readonly order?: number;
}

/** How the trainees met a surprise. */
export interface InjectAnswered {
  readonly type: 'inject-answered';
  readonly inject: string;
  /** Key of the choice. */
  readonly choice: string;
  /** The choice in words, in Indonesian. */
  readonly label: string;
}

/** A hint that the trainer gave. */
export interface Hinted {
  readonly type: 'hint';
  readonly text: string;
  readonly order: number;
}

/** The trainer stopped the drill's clock, let it go on, or changed its speed. */
export interface Clocked {
  readonly type: 'clocked';
  /** Minutes of the drill's clock in one real minute, from now on; 0 while it stands. */
  readonly speed: number;
  readonly order: number;
}

/** The trainer credits a good decision outside the script. */
export interface Credited {
  readonly type: 'credited';
  /** Id of what the scenario allows for. */
  readonly extra: string;
  readonly order: number;
}

/** A line of the improvement plan, as asked at the end of a drill. */
export interface Planned {
  readonly type: 'planned';
  readonly what: string;
  readonly owner: string;
  /** The date, as it was written. */
  readonly due: string;
}

/** A line of a type that a newer version wrote: kept and shown, never dropped. */
export interface Foreign {
  readonly type: string;
  readonly foreign: true;
}

export type Fact =
  | Opened
  | Answered
  | Noted
  | Evidence
  | Undone
  | Paused
  | Resumed
  | HandedOver
  | Issued
  | Sent
  | Confirmed
  | Closed
  | DrillFact;

/** What only drills have. */
export type DrillFact = Injected | InjectAnswered | Hinted | Clocked | Credited | Planned;

export type Entry = Stamp & Fact;
/** An entry as read from disk: known, or of a type that this version does not know. */
export type AnyEntry = Entry | (Stamp & Foreign);

export function isForeign(entry: AnyEntry): entry is Stamp & Foreign {
  return 'foreign' in entry;
}
