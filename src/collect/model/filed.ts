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
  readonly text: FiledText;
}

/** What is kept of every report: whether it counts is decided by it. */
export interface Trace {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly modified: Moment;
  readonly opened: Moment;
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
  /** Hardly ever the same in two reports. */
  readonly times: string;
}

export type About = Pick<Item, 'kind' | 'office' | 'account' | 'runbook' | 'incident'>;
type Facts = Pick<Item, 'cut' | 'readiness' | 'cause'> & { readonly altered?: readonly string[] };
type Open = Pick<Item, 'asks' | 'waiting' | 'problems'>;

export function filed(item: Item): Filed {
  const { path, sha256, bytes, case: id, edition, excerpt, entries, state } = item;
  const { kind, office, account, runbook, incident } = item;
  const { cut, readiness, cause, times, seal, steps } = item;
  const { asks, waiting, problems } = item;
  const { verdict, by, altered } = seal;
  return {
    path,
    sha256,
    bytes,
    modified: momentOf(item.modified),
    opened: momentOf(times.opened),
    edition: edition && { ...edition, issued: momentOf(edition.issued) },
    excerpt,
    entries,
    state,
    verdict,
    by,
    case: id,
    text: {
      about: JSON.stringify({ kind, office, account, runbook, incident } satisfies About),
      facts: JSON.stringify({ cut, readiness, cause, altered }),
      steps: JSON.stringify(steps),
      open: JSON.stringify({ asks, waiting, problems } satisfies Open),
      times: JSON.stringify(times),
    },
  };
}

/**
 * The item that was filed.
 * @param parsed makes a value of JSON; for texts that are alike it may give the same one
 */
export function whole(
  { path, sha256, bytes, modified, edition, excerpt, entries, state, verdict, by, case: id, text }: Filed,
  parsed: (text: string) => object = JSON.parse,
): Item {
  const { kind, office, account, runbook, incident } = parsed(text.about) as About;
  const { cut, readiness, cause, altered } = parsed(text.facts) as Facts;
  const { asks, waiting, problems }: Open = JSON.parse(text.open);
  return {
    path,
    bytes,
    sha256,
    modified: wordsOf(modified),
    kind,
    case: id,
    ...(edition ? { edition: editionOf(edition) } : {}),
    entries,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(cut === undefined ? {} : { cut }),
    office,
    account,
    runbook,
    incident,
    state,
    times: JSON.parse(text.times),
    ...(readiness === undefined ? {} : { readiness }),
    steps: parsed(text.steps),
    asks,
    waiting,
    seal: {
      verdict,
      ...(by === undefined ? {} : { by }),
      ...(altered === undefined ? {} : { altered }),
    },
    problems,
    ...(cause === undefined ? {} : { cause }),
  };
}

/** As much of the item that was filed as is looked at of every case. See `whole`. */
export function brief(
  { state, verdict, text }: Pick<Filed, 'state' | 'verdict' | 'text'>,
  parsed: (text: string) => object,
): Brief {
  const { kind, office, account, runbook, incident } = parsed(text.about) as About;
  const { readiness, cause } = parsed(text.facts) as Facts;
  const times: Item['times'] = JSON.parse(text.times);
  const steps = parsed(text.steps);
  const seal = { verdict };
  return { kind, office, account, runbook, incident, state, times, readiness, cause, steps, seal };
}

/** Of reports of one case it is the same, and so is when the case was opened: nobody can put a report into another's. */
export function isOneAccount(one: About, other: About): boolean {
  return one === other || account(one) === account(other);
}

/** The same for reports of one case, and for no others. */
export function identity(item: About & Pick<Item, 'times'>): string {
  return JSON.stringify([...accountParts(item), item.times.opened]);
}

function account(about: About): string {
  return JSON.stringify(accountParts(about));
}

function accountParts({ kind, account, office }: About) {
  return [kind, account.platform, account.handle.toLowerCase(), office.short];
}

export function editionOf({ type, number, issued }: NonNullable<Trace['edition']>): Edition {
  return { type, number, issued: wordsOf(issued) };
}

export function momentOf(words: string): Moment {
  const time = Date.parse(words);
  return !Number.isNaN(time) && new Date(time).toISOString() === words ? time : words;
}

export function wordsOf(moment: Moment): string {
  return typeof moment === 'string' ? moment : new Date(moment).toISOString();
}
