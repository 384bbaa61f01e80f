import type { Text } from '../language/text.ts';

/** What a step asks for. See the runbook format in CONTRIBUTING.md. */
export type StepKind = 'choice' | 'choices' | 'text' | 'time' | 'action' | 'evidence' | 'notify' | 'info';

/** How a step ended. All but `done` carry a reason. */
export type Outcome = 'done' | 'not-possible' | 'not-applicable' | 'later';

/** Points in an incident that the report's front matter and state are read from. */
export type Milestone = 'protected' | 'contained' | 'reported' | 'informed' | 'recovered' | 'announced';

/** Where an answer stands in the report, when its kind alone does not say so. */
export type ReportSection =
  | 'pelapor'
  | 'akun'
  | 'dampak'
  | 'data-pribadi'
  | 'tindakan'
  | 'akses'
  | 'tindak-lanjut';

export type Phase = 'pre-incident' | 'post-incident';
export type EditionType = 'awal' | 'perkembangan' | 'akhir';

/**
 * Fields of the case that a step's answer fills in, and that the office's profile may fill beforehand.
 * A step whose field is already known is not asked.
 */
export type Field =
  | 'office.name'
  | 'office.timezone'
  | 'reporter.name'
  | 'reporter.position'
  | 'reporter.contact'
  | 'account.url'
  | 'account.owner'
  | 'account.followers'
  | 'account.state'
  | 'kominfo.name'
  | 'spokesperson'
  | 'incident.noticed'
  | 'incident.occurred';

/** How sure a source is. `official` and `mirror` are the platform's own words; the others are worded as "check on screen". */
export type Confidence = 'official' | 'mirror' | 'government' | 'press' | 'unverified';

export interface Source {
  /** Who says it, in words: "Instagram", "Digital.gov", "detik.com". */
  readonly name: string;
  readonly url: string;
  readonly confidence: Confidence;
  /** Date on which the source was last looked at, `YYYY-MM-DD`. */
  readonly checked: string;
  /** The platforms on whose accounts the source is shown; without it, all. */
  readonly platforms?: readonly string[] | undefined;
}

/** A choice's words. `alone`: it cannot be true together with any other ("nothing", "not known yet"). */
export type Choice = Text & { readonly alone?: boolean | undefined };

/** Later looks at the account that a step plans: with which incident's runbook, and when. */
export interface Follow {
  readonly incident: string;
  /** Minutes after `since`, each the date of one look. */
  readonly after: readonly number[];
  /** The milestone that is counted from; until it is reached, and without it, the closing of the case. */
  readonly since?: Milestone | undefined;
}

export type Condition =
  | { readonly step: string; readonly is: string }
  | { readonly step: string; readonly in: readonly string[] }
  | { readonly step: string; readonly outcome: Outcome | readonly Outcome[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  /** The question (choice, choices, text, time) or the instruction (all others): one of the two is there. */
  readonly ask?: Text;
  readonly do?: Text;
  readonly why?: Text;
  readonly warn?: Text;
  /** Menu path in the platform's own words, `A > B > C`. */
  readonly path?: Text;
  /** A text to copy out or to read (holding statement, what to say on the phone). */
  readonly text?: Text;
  readonly choices?: Readonly<Record<string, Choice>>;
  /** Ids of sources whose addresses the person should open: official ones only. */
  readonly links?: readonly string[];
  /** Ids of further sources that the instruction rests on; cited, not opened. */
  readonly sources?: readonly string[];
  /** The step applies only when this holds. Section conditions are already folded in. */
  readonly when?: Condition;
  /** In a runbook for all platforms: the platforms that this step is for; without it, all of them. */
  readonly platforms?: readonly string[];
  /** Earlier steps that lock this one until each is done, or does not apply. */
  readonly requires?: readonly string[];
  /** Whether a lock may be waived with a reason. True unless the runbook says otherwise. */
  readonly waivable: boolean;
  /** Target in minutes, counted from when the incident was noticed. */
  readonly within?: number;
  /** Minutes before which the step cannot be done, counted from `since`, or else from when the incident was noticed. */
  readonly after?: number;
  readonly since?: Milestone;
  readonly follow?: Follow;
  readonly marks?: Milestone;
  readonly asks?: { readonly to: string; readonly what: Text };
  readonly report: ReportSection;
  readonly fills?: Field;
  /** notify: the addressee, and the edition that is issued for it. */
  readonly to?: string;
  readonly edition?: EditionType;
  /** Preparation: how much this step counts for readiness. */
  readonly weight?: number;
}

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly Step[];
}

/** A runbook with its fragments put in and everything that the format leaves out made explicit. */
export interface Runbook {
  readonly id: string;
  readonly version: string;
  /** `YYYY-MM-DD` of the last review of the content. */
  readonly reviewed: string;
  readonly phase: Phase;
  readonly incident: string;
  /** A platform id such as `instagram`, or `all`. */
  readonly platform: string;
  readonly title: Text;
  readonly sources: Readonly<Record<string, Source>>;
  readonly sections: readonly Section[];
}

/** All steps of a runbook in the order in which they are walked. Gathered once: every screen and report asks many times. */
export function allSteps(runbook: Runbook): readonly Step[] {
  const known = gathered.get(runbook);
  if (known) return known;
  const steps = runbook.sections.flatMap((section) => section.steps);
  gathered.set(runbook, steps);
  return steps;
}

const gathered = new WeakMap<Runbook, readonly Step[]>();
