import {
  type Check,
  count,
  hash,
  inside,
  isObject,
  list,
  maybe,
  oneOf,
  shape,
  text,
  time,
  value,
} from '../case/check.ts';
import type { CaseKind } from '../case/entry.ts';
import type { Access } from '../case/fold.ts';
import type { EditionType, Outcome } from '../runbook/model.ts';

/** Version of the contract between a report and the programs that read it. New fields are optional. */
export const REPORT_FORMAT = 1;

/** What the front matter holds for programs. Times are UTC, ISO 8601; what is not known is not there. */
export type ReportData = {
  readonly 'gpr-respond': number;
  readonly kind: CaseKind;
  readonly case: string;
  /** The working copy has none. */
  readonly edition?: { readonly type: EditionType; readonly number: number; readonly issued: string };
  readonly runbook: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly office: { readonly name?: string; readonly short?: string; readonly timezone?: string };
  readonly account: {
    readonly platform: string;
    readonly handle: string;
    readonly url?: string;
    readonly state?: string;
  };
  readonly linked?: string;
  readonly state: Access;
  readonly readiness?: { readonly percent: number; readonly done: number; readonly of: number };
  readonly times: { readonly opened: string } & { readonly [milestone in Milestone]?: string };
  readonly steps: readonly ReportStep[];
  readonly evidence: readonly ReportEvidence[];
  readonly asks: readonly ReportAsk[];
  /** Steps that are not due yet, and what was planned for after the case. */
  readonly waiting?: readonly { readonly id: string; readonly due: string }[];
  readonly followUps?: readonly { readonly incident: string; readonly due: string }[];
  readonly forwarding: readonly Forwarded[];
  readonly journal: {
    readonly entries: number;
    readonly head: string;
    /** False when the journal was damaged, from the line `damaged` (from 1) on: the report holds what stood before it. */
    readonly whole?: boolean;
    readonly damaged?: number;
  };
  /** Set when this is not the whole report but what one addressee may see of it. */
  readonly excerpt?: { readonly for: string };
  readonly seal?: Seal;
};

/** What may be known of when something happened, in the order in which reports tell it. */
export const MILESTONES = [
  'opened',
  'noticed',
  'occurred',
  'protected',
  'contained',
  'reported',
  'informed',
  'recovered',
  'announced',
  'closed',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A step that was answered, or (`reached: false`) that applies and never came up. */
export type ReportStep = {
  readonly id: string;
  readonly outcome?: Outcome;
  readonly answer?: string | readonly string[];
  readonly reason?: string;
  readonly waived?: string;
  readonly at?: string;
  readonly applies?: boolean;
  readonly reached?: boolean;
};

/** `file` is `evidence/<name>`: one name, no way out of that folder. */
export type ReportEvidence = {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly at: string;
};

export type ReportAsk = {
  readonly to: string;
  readonly what: string;
  /** The same in English. */
  readonly english?: string;
  readonly since?: string;
  readonly answered?: string;
};

export type Forwarded = {
  readonly by?: string;
  readonly to: string;
  readonly at: string;
  readonly how?: string;
  readonly ticket?: string;
  /** Who said that it arrived, and when. */
  readonly confirmed?: { readonly by: string; readonly at: string };
  /** Of the file that was handed over. */
  readonly sha256?: string;
};

/** SHA-256 (hex) of all bytes after the front matter, and of the front matter's lines before the seal. */
export type Seal = { readonly body: string; readonly data: string };

type Field = Check | Fields | Items;
/** Keys and what each has to be; laid out once, since it is gone through for every item of every report. */
class Fields {
  readonly entries: readonly (readonly [string, Field])[];
  constructor(fields: Readonly<Record<string, Field>>) {
    this.entries = Object.entries(fields);
  }
}
class Items {
  readonly each: Fields;
  constructor(fields: Readonly<Record<string, Field>>) {
    this.each = new Fields(fields);
  }
}

const flag: Check = (given) => typeof given === 'boolean';
const figure: Check = (given) => typeof given === 'number' && Number.isFinite(given);
const maybeText = maybe(text);
const maybeTime = maybe(time);

const FIELDS = new Fields({
  kind: oneOf('incident', 'preparation', 'patrol', 'drill'),
  case: text,
  edition: maybe(shape({ type: oneOf('awal', 'perkembangan', 'akhir'), number: count, issued: time })),
  runbook: new Fields({ id: text, version: text, sha256: hash }),
  office: new Fields({ name: maybeText, short: maybeText, timezone: maybeText }),
  account: new Fields({ platform: text, handle: text, url: maybeText, state: maybeText }),
  linked: maybeText,
  state: oneOf('open', 'contained', 'recovered', 'closed'),
  readiness: maybe(shape({ percent: figure, done: figure, of: figure })),
  times: new Fields({ ...Object.fromEntries(MILESTONES.map((one) => [one, maybeTime])), opened: time }),
  steps: new Items({
    id: text,
    outcome: maybe(oneOf('done', 'not-possible', 'not-applicable', 'later')),
    answer: maybe(value),
    reason: maybeText,
    waived: maybeText,
    at: maybeTime,
    applies: maybe(flag),
    reached: maybe(flag),
  }),
  evidence: new Items({ file: inside('evidence'), sha256: hash, bytes: count, at: time }),
  asks: new Items({ to: text, what: text, english: maybeText, since: maybeTime, answered: maybeTime }),
  waiting: maybe(list(shape({ id: text, due: time }))),
  followUps: maybe(list(shape({ incident: text, due: time }))),
  forwarding: new Items({
    by: maybeText,
    to: text,
    at: time,
    how: maybeText,
    ticket: maybeText,
    confirmed: maybe(shape({ by: text, at: time })),
    sha256: maybe(hash),
  }),
  journal: new Fields({ entries: count, head: hash, whole: maybe(flag), damaged: maybe(count) }),
  excerpt: maybe(shape({ for: text })),
  seal: maybe(shape({ body: hash, data: hash })),
});

/** A field that is not there, or not of its form. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly missing: boolean;
}

/**
 * Holds a front matter of version 1 against the contract. What is wrong is left out of the data and is a fault: an
 * optional field, or an item of a list. When something is wrong that a report cannot be without, there is no data.
 * Fields that this version does not know stay in.
 */
export function reportData(given: unknown): {
  readonly data?: ReportData;
  readonly faults: readonly Fault[];
} {
  if (fits(given, FIELDS)) return { data: given as ReportData, faults: [] };
  const faults: Fault[] = [];
  const data = fitting(given, FIELDS, [], faults);
  return data ? { data: data as ReportData, faults } : { faults };
}

/** Whether all of it fits: nearly every report does, and no places have to be kept. */
function fits(given: unknown, field: Field): boolean {
  if (typeof field === 'function') return field(given);
  if (field instanceof Items) return Array.isArray(given) && given.every((item) => fits(item, field.each));
  return isObject(given) && field.entries.every(([key, inner]) => fits(given[key], inner));
}

type Path = readonly (string | number)[];

/** Nobody reads more of them. */
const MOST_FAULTS = 1000;

/** The value without what does not fit; undefined when something does not that is needed. */
function fitting(given: unknown, field: Field, path: Path, faults: Fault[]): unknown {
  if (fits(given, field)) return given;
  if (field instanceof Items && Array.isArray(given)) {
    return given
      .map((item, index) => fitting(item, field.each, [...path, index], faults))
      .filter((item) => item !== undefined);
  }
  if (!(field instanceof Fields) || !isObject(given)) {
    if (faults.length < MOST_FAULTS) faults.push({ path, missing: given === undefined });
    return undefined;
  }
  const whole: Record<string, unknown> = { ...given };
  let usable = true;
  for (const [key, inner] of field.entries) {
    if (fits(given[key], inner)) continue;
    whole[key] = fitting(given[key], inner, [...path, key], faults);
    if (whole[key] === undefined && !fits(undefined, inner)) usable = false;
  }
  return usable ? whole : undefined;
}
