import { MILESTONES, type Milestone } from '../../report/data.ts';
import type { Verdict } from '../../report/verify/judgement.ts';
import type { EditionType } from '../../runbook/model.ts';
import type { Brief, Edition, Item } from './item.ts';

/** Milliseconds since 1970; the words themselves where they are no time that would come out the same. */
export type Moment = number | string;

/**
 * A report that waits until all of them are there: a hundred thousand have to fit, so it is numbers and few texts, of which
 * most are the same in many reports. Whole, it is an `Item`.
 */
export interface Filed extends Trace {
  readonly case: string;
  /** In the order of `MILESTONES`; `NEVER` where it is not known. */
  readonly times: readonly Moment[];
  readonly text: FiledText;
}

/** What is kept of every report: whether it counts is decided by it. */
export interface Trace {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly modified: Moment;
  readonly edition:
    | { readonly type: EditionType; readonly number: number; readonly issued: Moment }
    | undefined;
  readonly excerpt: string | undefined;
  readonly entries: number;
  readonly state: Item['state'];
  readonly verdict: Verdict;
  /** Short name of the registered office that signed. */
  readonly by: string | undefined;
}

/** What does not stand in the trace, as JSON. */
export interface FiledText {
  /** Whose account it is and what it is about; what little there is besides; how its steps stand. */
  readonly about: string;
  readonly facts: string;
  readonly steps: string;
  /** What is open; mostly nothing. */
  readonly open: string;
}

export type About = Pick<Item, 'kind' | 'office' | 'account' | 'runbook' | 'incident'>;
type Facts = Pick<Item, 'cut' | 'readiness' | 'cause' | 'access'> & { readonly altered?: readonly string[] };
type Open = Pick<Item, 'asks' | 'waiting' | 'problems'>;

/** A report as it waits. @param item as it was read */
export function filed(item: Item): Filed {
  const { path, sha256, bytes, case: id, edition, excerpt, entries, state } = item;
  const { kind, office, account, runbook, incident } = item;
  const { cut, readiness, cause, access, times, seal, steps } = item;
  const { asks, waiting, problems } = item;
  const { verdict, by, altered } = seal;
  return {
    path,
    sha256,
    bytes,
    modified: momentOf(item.modified),
    edition: edition && { ...edition, issued: momentOf(edition.issued) },
    excerpt,
    entries,
    state,
    verdict,
    by,
    case: id,
    times: MILESTONES.map((one) => momentOf(times[one])),
    text: {
      about: JSON.stringify({ kind, office, account, runbook, incident } satisfies About),
      facts: JSON.stringify({ cut, readiness, cause, access, altered }),
      steps: JSON.stringify(steps),
      open: JSON.stringify({ asks, waiting, problems } satisfies Open),
    },
  };
}

/**
 * The item that was filed.
 * @param parsed makes a value of JSON; for texts that are alike it may give the same one
 */
export function whole(report: Filed, parsed: (text: string) => object = JSON.parse): Item {
  const { path, sha256, bytes, edition, excerpt, entries, state, verdict, by, text } = report;
  const { kind, office, account, runbook, incident } = parsed(text.about) as About;
  const { cut, readiness, cause, access, altered } = parsed(text.facts) as Facts;
  const { asks, waiting, problems }: Open = JSON.parse(text.open);
  const times = timesOf(report.times);
  const steps = parsed(text.steps);
  const modified = wordsOf(report.modified);
  const seal: Written<Item['seal']> = { verdict };
  if (by !== undefined) seal.by = by;
  if (altered !== undefined) seal.altered = altered;
  const item: Written<Item> = {
    path,
    bytes,
    sha256,
    modified,
    kind,
    case: report.case,
    entries,
    office,
    account,
    runbook,
    incident,
    state,
    times,
    steps,
    asks,
    waiting,
    seal,
    problems,
  };
  if (edition) item.edition = editionOf(edition);
  if (excerpt !== undefined) item.excerpt = excerpt;
  if (cut !== undefined) item.cut = cut;
  if (readiness !== undefined) item.readiness = readiness;
  if (cause !== undefined) item.cause = cause;
  if (access !== undefined) item.access = access;
  return item;
}

/** While it is put together. */
type Written<T> = { -readonly [key in keyof T]: T[key] };

/** As much of the item that was filed as is looked at of every case. See `whole`. */
export function brief(
  { state, verdict, text, times }: Pick<Filed, 'state' | 'verdict' | 'text'> & Pick<Brief, 'times'>,
  parsed: (text: string) => object,
): Brief {
  const { kind, office, account, runbook, incident } = parsed(text.about) as About;
  const { readiness, cause } = parsed(text.facts) as Facts;
  const steps = parsed(text.steps);
  const seal = { verdict };
  return { kind, office, account, runbook, incident, state, times, readiness, cause, steps, seal };
}

/** What a report asks of whom. */
export function asksIn({ open }: Pick<FiledText, 'open'>): Item['asks'] {
  return (JSON.parse(open) as Open).asks;
}

/** Of reports of one case it is the same, and so is when the case was opened: nobody can put a report into another's. */
export function isOneAccount(one: About, other: About): boolean {
  const parts = accountParts(other);
  return accountParts(one).every((part, at) => part === parts[at]);
}

/** The same for reports of one case, and for no others. */
export function identity(item: About & Pick<Item, 'times'>): string {
  return JSON.stringify([...accountParts(item), item.times.opened]);
}

function accountParts({ kind, account, office }: About) {
  return [kind, account.platform, account.handle.toLowerCase(), office.short];
}

/** An edition with its time in words. */
export function editionOf({ type, number, issued }: NonNullable<Trace['edition']>): Edition {
  return { type, number, issued: wordsOf(issued) };
}

/** Of no report: such a time does not exist. */
export const NEVER = 1e21;

function timesOf(moments: readonly Moment[]): Item['times'] {
  const times: { [milestone in Milestone]?: string } = {};
  for (const [at, milestone] of MILESTONES.entries()) {
    const moment = moments[at] ?? NEVER;
    if (moment !== NEVER) times[milestone] = wordsOf(moment);
  }
  return times as Item['times'];
}

function momentOf(words: string | undefined): Moment {
  if (words === undefined) return NEVER;
  const time = Date.parse(words);
  return !Number.isNaN(time) && new Date(time).toISOString() === words ? time : words;
}

/** A time in words, UTC; what is none, as it came. */
export function wordsOf(moment: Moment): string {
  return typeof moment === 'string' ? moment : new Date(moment).toISOString();
}
